/**
 * The content script: what runs in web pages, and on our own first-run page. Decides whether to be there at all, and goes away
 * without a trace when it is not wanted or the extension under it is gone. Any failure here leaves the page untouched.
 */
import { ask, isAlive, ownTab, serveTab } from '../platform/browser.js';
import { askPatiently } from './ask-patiently.js';
import { PageSession } from './page-session.js';
import { followSubscribeLinks, offersOf } from './subscribe-links.js';
import { rootOf } from './unclobbered.js';

/** Our one trace in the isolated world: the instance that runs in this frame, left by this version or the one before an update. */
const KEY = Symbol.for('sunlit.page');
interface Instance {
  readonly isAlive: () => boolean;
  readonly stop: () => void;
}
type World = typeof globalThis & { [KEY]?: Instance };

class PageScript {
  private session: PageSession | null = null;
  private stopServing: () => void = () => {};
  private stopLinks: () => void = () => {};
  private isStopped = false;
  /** The background has said how to behave here, or cannot be had. */
  private isAnswered = false;

  async start(): Promise<void> {
    await untilVisible();
    // In a page of ours the messages of all pages are heard: only those for this tab are meant.
    const tab = /^(chrome|moz)-extension:$/.test(location.protocol) ? await ownTab() : null;
    if (this.isStopped) return;
    this.stopServing = serveTab(
      {
        getPageState: () =>
          this.session?.getState() ?? { status: this.isAnswered ? 'ready' : 'reading', open: 0, sentences: 0, matches: [], offers: offersOf(document) },
        showMatch: async ({ id }) => (await this.session?.showMatch(id)) ?? false,
        stepAnswer: ({ direction }) => this.session?.step(direction) ?? false,
        refreshPage: async () => {
          await this.refresh();
          return null;
        },
      },
      tab?.id ?? null,
    );
    // In our own pages links to publishers are their own matter.
    if (tab === null) this.stopLinks = followSubscribeLinks((link) => void ask('openSubscribe', { link }));
    await this.refresh();
  }

  /** Asks how to behave here, and does so. */
  private async refresh(): Promise<void> {
    const reply = await askPatiently('startPage', null);
    this.isAnswered = true;
    if (!isAlive()) this.stop();
    if (!reply.ok || this.isStopped) return;
    if (reply.value.mode === 'off') {
      this.session?.stop(true);
      this.session = null;
    } else if (this.session !== null) this.session.apply(reply.value);
    else {
      this.session = new PageSession(
        reply.value,
        () => void this.refresh(),
        () => this.stop(),
      );
      this.session.start();
    }
  }

  stop(): void {
    this.isStopped = true;
    this.session?.stop();
    this.session = null;
    this.stopLinks();
    if (isAlive()) this.stopServing();
  }
}

/** Pages loaded ahead or in the background wait until someone looks at them. */
async function untilVisible(): Promise<void> {
  while ((document as { prerendering?: boolean }).prerendering === true || document.visibilityState === 'hidden') {
    await new Promise((resolve) => {
      for (const type of ['prerenderingchange', 'visibilitychange']) document.addEventListener(type, resolve, { once: true });
    });
  }
}

function run(): void {
  const world = globalThis as World;
  if (!/^(text\/html|application\/xhtml\+xml)$/.test(document.contentType) || rootOf(document) === null) return;
  if (world[KEY]?.isAlive() === true) return;
  // Left by the version before an update: its messages go nowhere, its marks are ours to clear.
  world[KEY]?.stop();
  const script = new PageScript();
  world[KEY] = { isAlive, stop: () => script.stop() };
  void script.start();
}

run();
