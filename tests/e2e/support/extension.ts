/** The fixture of the end-to-end tests: Chromium with Sunlit in a fresh profile, pages under real-looking hosts, and what a reader could find out. */
import { createServer } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { test as base, expect } from 'playwright/test';
import type { BackgroundRequests, CardView, ClaimKey, PageState, ReplyOf, RequestOf, TabRequests } from '../../../src/messages/protocol.js';
import { backgroundWorker, extensionRoot, firstRunPage, launchBrowser } from '../../support/browser.mjs';
import { askBackground, askTab, openAsker, tabIdOf, waitForPageState } from '../../support/marks.mjs';
import { readJson } from '../../support/project-files.js';

export { expect };

interface Options {
  readonly uiLang: 'en' | 'id';
  readonly dark: boolean;
  /** Pages left stay in memory for a way back. */
  readonly bfcache: boolean;
}

export const test = base.extend<Options & { sunlit: Sunlit; control: TestBrowser }>({
  uiLang: ['en', { option: true }],
  dark: [false, { option: true }],
  bfcache: [false, { option: true }],
  sunlit: async ({ uiLang, dark, bfcache }, use) => {
    const sunlit = await launchSunlit(uiLang, dark, bfcache);
    await use(sunlit);
    await sunlit.close();
  },
  /** The same browser without the extension, to compare with. */
  control: async ({ uiLang, dark }, use) => {
    const context = await launchBrowser({ executablePath: chromiumPath(), headless: true, lang: uiLang, dark, withExtension: false });
    const control = new TestBrowser(context);
    await control.prepare();
    await use(control);
    await context.close();
  },
});

/** For suites that share one browser; a test of its own takes the fixture. */
export async function launchSunlit(lang: 'en' | 'id' = 'en', dark = false, bfcache = false): Promise<Sunlit> {
  const debuggingPort = await freePort();
  const context = await launchBrowser({ executablePath: chromiumPath(), headless: true, lang, dark, bfcache, debuggingPort });
  const sunlit = new Sunlit(context, debuggingPort);
  await sunlit.start();
  return sunlit;
}

/** A browser that gets the test’s pages and notes every request. */
export class TestBrowser {
  /** Addresses asked for by pages and by the extension's worker, without its packaged files. */
  readonly requests: string[] = [];
  private readonly pages = new Map<string, { readonly body: string | Buffer; readonly headers: Record<string, string> }>();

  constructor(readonly context: BrowserContext) {}

  /** Once and before anything else: Playwright cannot add routes while a stopped worker hangs on to its session. */
  async prepare(): Promise<void> {
    this.context.on('request', (request) => {
      if (!/^(?:chrome-extension|data|blob|about):/.test(request.url())) this.requests.push(request.url());
    });
    await this.context.route(/^https:/, async (route) => {
      const page = this.pages.get(route.request().url());
      await (page ? route.fulfill(page) : route.abort());
    });
  }

  /** Gives this address this page, in every tab from now on. */
  serve(url: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): void {
    this.pages.set(url, { body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
  }

  /** Opens an address in a new tab, in front. */
  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  async visit(url: string, html: string): Promise<Page> {
    this.serve(url, html);
    return this.open(url);
  }
}

export class Sunlit extends TestBrowser {
  /** Start of the addresses of the extension's own pages. */
  root = '';
  private asker: Page | null = null;
  private second: Browser | null = null;

  constructor(
    context: BrowserContext,
    private readonly debuggingPort: number,
  ) {
    super(context);
  }

  async start(): Promise<void> {
    await this.prepare();
    this.root = await extensionRoot(this.context);
    this.asker = await openAsker(this.context, this.root);
    // It opens once the packaged datasets are loaded: tests begin with a worker that is ready.
    await (await firstRunPage(this.context, this.root)).close();
  }

  async close(): Promise<void> {
    await this.second?.close();
    await this.context.close();
  }

  /** The extension page all questions are asked from. */
  get askingPage(): Page {
    if (!this.asker) throw new Error('start() first');
    return this.asker;
  }

  ask<K extends keyof BackgroundRequests>(type: K, body: RequestOf<BackgroundRequests, K>): Promise<ReplyOf<BackgroundRequests, K>> {
    return askBackground(this.askingPage, type, body);
  }

  tabId(page: Page): Promise<number> {
    return tabIdOf(this.askingPage, page.url());
  }

  /** Asks the content script of a page; null where none answers. */
  async askTab<K extends keyof TabRequests>(page: Page, type: K, body: RequestOf<TabRequests, K>): Promise<ReplyOf<TabRequests, K> | null> {
    return askTab(this.askingPage, await this.tabId(page), type, body);
  }

  /** What Sunlit found, once it has read the page. */
  async pageState(page: Page): Promise<PageState> {
    return waitForPageState(this.askingPage, await this.tabId(page));
  }

  /** Sentences that are marked as repeating a claim, once there are as many as expected. */
  async expectMarks(page: Page, sentences: readonly string[]): Promise<PageState> {
    await expect(async () => {
      const { matches } = await this.pageState(page);
      expect(matches.filter(({ stance }) => stance === 'asserts').map(({ sentence }) => sentence)).toEqual(sentences);
    }).toPass({ timeout: 15_000 });
    return this.pageState(page);
  }

  cards(claimKeys: readonly ClaimKey[]): Promise<readonly CardView[]> {
    return this.ask('getCards', { claimKeys });
  }

  /** Text on the toolbar button for a page's tab; empty for none. */
  async badge(page: Page): Promise<string> {
    return this.askingPage.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), await this.tabId(page));
  }

  /** The toolbar button's tooltip. */
  async title(page: Page): Promise<string> {
    return this.askingPage.evaluate((tabId) => chrome.action.getTitle({ tabId }), await this.tabId(page));
  }

  /** Opens the real popup over a page. A second connection finds it, since the first does not list popups. */
  async openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    const worker = await backgroundWorker(this.context);
    await worker.evaluate(() => chrome.action.openPopup());
    this.second ??= await chromium.connectOverCDP(`http://127.0.0.1:${this.debuggingPort}`);
    const address = `${this.root}src/popup/index.html`;
    let popup: Page | undefined;
    await expect(() => {
      popup = this.second
        ?.contexts()
        .flatMap((context) => context.pages())
        .find((candidate) => candidate.url() === address);
      expect(popup).toBeDefined();
    }).toPass({ timeout: 10_000 });
    if (!popup) throw new Error('no popup');
    await popup.waitForSelector('[role="tablist"]');
    return popup;
  }

  /** Bytes in use in the background worker, after its rubbish has been collected. */
  async workerHeap(): Promise<number> {
    this.second ??= await chromium.connectOverCDP(`http://127.0.0.1:${this.debuggingPort}`);
    const session = await this.second.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(this.root));
    if (!worker) throw new Error('the worker does not run');
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
    const replies = new Map<number, (result: unknown) => void>();
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id: number; result: unknown };
      replies.get(id)?.(result);
    });
    const send = (id: number, method: string): Promise<unknown> =>
      new Promise((resolve) => {
        replies.set(id, resolve);
        void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      });
    await send(1, 'HeapProfiler.collectGarbage');
    const { usedSize } = (await send(2, 'Runtime.getHeapUsage')) as { usedSize: number };
    await session.detach();
    return usedSize;
  }

  /** Opens a page of the extension in a tab. @param path from the package's root */
  openOwn(path: string): Promise<Page> {
    return this.open(`${this.root}${path}`);
  }

  /** Ends the background worker the way the browser does after half a minute of silence. */
  async stopWorker(): Promise<void> {
    const session = await this.context.newCDPSession(this.askingPage);
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  }
}

/** What a screen reader is told of a dialog. */
export interface SeenDialog {
  readonly name: string;
  /** All its text, in order, in one line. */
  readonly text: string;
  readonly buttons: readonly string[];
  readonly links: readonly string[];
}

/** The dialogs on a page as the accessibility tree has them: through a closed shadow root too, which locators cannot see into. */
export async function dialogsOn(page: Page): Promise<readonly SeenDialog[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map<string, AxNode>(nodes.map((node) => [node.nodeId, node as AxNode]));
  const inside = (node: AxNode): readonly AxNode[] => [node, ...(node.childIds ?? []).flatMap((id) => inside(byId.get(id) ?? { nodeId: id, ignored: true }))];
  const names = (list: readonly AxNode[], role: string) => list.filter((node) => node.role?.value === role).map((node) => String(node.name?.value ?? ''));
  return nodes
    .filter((node) => node.role?.value === 'dialog' && !node.ignored)
    .map((node) => {
      const all = inside(node);
      return { name: String(node.name?.value ?? ''), text: names(all, 'StaticText').join(' '), buttons: names(all, 'button'), links: names(all, 'link') };
    });
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
}

/** The card on a page, once it is open. */
export async function cardOn(page: Page): Promise<SeenDialog> {
  let card: SeenDialog | undefined;
  await expect(async () => {
    [card] = await dialogsOn(page);
    expect(card).toBeDefined();
  }).toPass({ timeout: 10_000 });
  if (!card) throw new Error('no card');
  return card;
}

/** Waits until no card is open. */
export async function expectNoCard(page: Page): Promise<void> {
  await expect(async () => expect(await dialogsOn(page)).toEqual([])).toPass({ timeout: 5_000 });
}

/** Presses the mouse in the middle of a sentence's first line. */
export async function clickSentence(page: Page, sentence: string): Promise<void> {
  const at = await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // White space as it stands in the source: a sentence may go on in the next line.
      const words = text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      const found = new RegExp(words.join('\\s+'), 'u').exec(node.textContent ?? '');
      if (found === null) continue;
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const [line] = range.getClientRects();
      if (line) return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
    }
    return null;
  }, sentence);
  if (!at) throw new Error(`not on the page: ${sentence}`);
  await page.mouse.click(at.x, at.y);
}

/** The document as the page's own scripts see it, without our one empty host; and how many hosts there are. */
export async function documentOf(page: Page): Promise<{ readonly html: string; readonly hosts: number }> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    const hosts = [...copy.querySelectorAll('div[popover="manual"]:empty')];
    for (const host of hosts) host.remove();
    return { html: copy.outerHTML, hosts: hosts.length };
  });
}

/** The first line of each mark that is drawn, in the window: through the closed shadow root, which only the debugger can see into. */
export async function marksDrawn(page: Page): Promise<readonly { readonly left: number; readonly bottom: number; readonly width: number }[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const all = (node: typeof root): readonly (typeof root)[] => [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(all)];
  const marks = all(root).filter((node) => node.children?.some(({ attributes = [] }) => attributes.includes('line')));
  const lines = marks.flatMap(({ children = [] }) => children.find(({ attributes = [] }) => attributes.includes('line')) ?? []);
  const boxes = await Promise.all(
    lines.map(async ({ nodeId }) => {
      const { model } = await session.send('DOM.getBoxModel', { nodeId });
      const [left = 0, , right = 0, , , bottom = 0] = model.border;
      return { left, bottom, width: right - left };
    }),
  );
  await session.detach();
  return boxes;
}

/** The packaged words of one language. */
export function wordsIn(lang: 'en' | 'id'): (key: string) => string {
  const messages = readJson<Record<string, { readonly message: string }>>(`public/_locales/${lang}/messages.json`);
  return (key) => {
    const text = messages[key]?.message;
    if (text === undefined) throw new Error(`no message ${key} in ${lang}`);
    return text;
  };
}

/** The browser the tests run in. */
export function chromiumPath(): string {
  const path = process.env['CHROMIUM_PATH'];
  if (!path) throw new Error('CHROMIUM_PATH is set by build-once.ts');
  return path;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
