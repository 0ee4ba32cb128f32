/**
 * Every request to the background, by name. Sender and shape are checked before a handler runs; whatever a handler throws becomes a failure with a code
 * the interface has words for.
 */
import { parseSubscribeLink } from '../dataset/subscribe-link.js';
import type { BackgroundRequests, FailureCode, Overview, Reply, ReplyOf, RequestOf, Settings } from '../messages/protocol.js';
import { maySend } from '../messages/sender.js';
import { failure, success } from '../model/result.js';
import { openOptions, openTab, packagedUrl, RequestError, type Sender } from '../platform/browser.js';
import { logError } from '../platform/error-log.js';
import { openFind, takeFindText } from './find-text.js';
import { inSlices } from './in-slices.js';
import { runCardInTab } from './page-scripts.js';
import { hasShape } from './request-shapes.js';
import type { Sunlit } from './sunlit.js';
import { showOnBadge } from './tab-badge.js';

type Handlers = {
  readonly [K in keyof BackgroundRequests]: (
    app: Sunlit,
    body: RequestOf<BackgroundRequests, K>,
    sender: Sender,
  ) => Promise<ReplyOf<BackgroundRequests, K>> | ReplyOf<BackgroundRequests, K>;
};

const HANDLERS: Handlers = {
  startPage: (app, _body, sender) => app.pageSettings(hostOf(sender), sender.isPrivate),
  matchBlocks: (app, { blocks, pageTitle }) => ({ ...app.matching.match(blocks, pageTitle), generation: app.generation }),
  getCards: (app, { claimKeys }) => app.matching.cards(claimKeys, app.uiLang),
  explainMatch: (app, { claimKey, block, start, end, pageTitle }) => app.matching.explain(claimKey, block, start, end, pageTitle) ?? gone(claimKey),
  getCardWords: (app) => app.cardWords(),
  loadCard: async (_app, _body, sender) => {
    // Our own first-run page has the card's code from the start.
    if (sender.tabId !== null && !sender.isOwnPage && !(await runCardInTab(sender.tabId))) throw new RequestError('gone', 'the card cannot be loaded there');
    return null;
  },
  reportPage: async (app, summary, sender) => {
    if (sender.tabId !== null) await showOnBadge(sender.tabId, summary, app.state.modeOf(hostOf(sender)), await app.translate());
    return null;
  },
  dismissMatch: async (app, { claimKey, sentence }, sender) => {
    // In a private window nothing that comes from a page may be kept: the mark goes for as long as the page is open.
    if (!sender.isPrivate) await app.change(() => app.state.setDismissed(claimKey, sentence, true), { rematch: false });
    return null;
  },
  restoreMatch: async (app, { claimKey, sentence }) => {
    await app.change(() => app.state.setDismissed(claimKey, sentence, false), { rematch: false });
    return null;
  },
  hideClaim: async (app, { claimKey }) => {
    await app.change(() => app.state.setHidden(claimKey, true));
    return null;
  },
  unhideClaim: async (app, { claimKey }) => {
    await app.change(() => app.state.setHidden(claimKey, false));
    return null;
  },
  setOwnSiteMode: async (app, { mode }, sender) => {
    const host = hostOf(sender);
    if (host === null) throw new RequestError('refused', 'the sender has no site');
    await app.setSite(host, mode);
    return null;
  },
  openSubscribe: async (app, { link }) => {
    if (parseSubscribeLink(link) === null) throw new RequestError('refused', 'not a subscribe link');
    if (app.mayOpenPreview()) await openTab(packagedUrl(`src/subscribe/index.html#${encodeURIComponent(link)}`));
    return null;
  },
  previewPublisher: (app, { link }) => app.preview(link),
  subscribe: (app, { link, publisherId }) => app.subscriptions.follow(link, publisherId),
  unsubscribe: async (app, { datasetId }) => {
    await app.subscriptions.unfollow(datasetId);
    return null;
  },
  updateNow: async (app, { datasetId }) => {
    await app.subscriptions.updateNow(datasetId);
    return null;
  },
  undoUpdate: async (app, { datasetId }) => {
    await app.subscriptions.undo(datasetId);
    return null;
  },
  allowChange: async (app, { datasetId }) => {
    await app.subscriptions.allow(datasetId);
    return null;
  },
  getRequestLog: (app) => app.subscriptions.requests(),
  exportBackup: (app) => app.backup(),
  importBackup: (app, { backup }) => app.restore(backup),
  openPublisher: async (_app, { datasetId }) => {
    await openOptions(`publisher-${datasetId}`);
    return null;
  },
  getOverview: (app): Promise<Overview> => app.overview(),
  getLibrary: (app) => app.library(),
  readPage: (app, { tabId }) => app.readPage(tabId),
  setSiteMode: async (app, { host, mode }) => {
    await app.setSite(host, mode);
    return null;
  },
  setSettings: async (app, settings) => {
    await app.setSettings(settings as Partial<Settings>);
    return null;
  },
  setDatasetEnabled: async (app, { datasetId, enabled }) => {
    await app.change(() => app.state.setEnabled(datasetId, enabled));
    return null;
  },
  markUpdatesRead: async (app, { keys }) => {
    await app.state.markRead(keys);
    return null;
  },
  openFind: async (_app, { text }) => {
    await openFind(text);
    return null;
  },
  takeFindText: (_app, { name }) => takeFindText(name),
  findAnswers: (app, { text }) => inSlices(app.matching.nearest(text, app.uiLang)),
  getDiagnostics: (app) => app.diagnostics(),
  forgetDismissals: async (app, { dismissals }) => {
    await app.change(async () => {
      for (const { claimKey, sentence } of dismissals) await app.state.setDismissed(claimKey, sentence, false);
    });
    return null;
  },
};

/** Names of all requests handled here, for the test that holds each is handled once. */
export const HANDLED: readonly string[] = Object.keys(HANDLERS);

/** Answers one request. Never rejects. @param ready resolves when the worker has its state and datasets. */
export async function route(ready: Promise<Sunlit>, type: string, body: unknown, sender: Sender): Promise<Reply<unknown>> {
  if (!maySend(type, sender)) return failure('refused', `${type} may not be sent from ${sender.url ?? 'there'}`);
  if (!hasShape(type, body)) return failure('refused', `${type}: the body has another shape`);
  try {
    const handler = HANDLERS[type] as (app: Sunlit, body: unknown, sender: Sender) => unknown;
    return success(await handler(await ready, body, sender));
  } catch (error) {
    const code: FailureCode = error instanceof RequestError ? error.code : 'unexpected';
    if (code === 'unexpected') logError(`${type} failed`, error);
    return failure(code, String(error));
  }
}

/** Host of the sender's page; null for pages of ours and where the browser does not say. */
function hostOf({ url, isOwnPage }: Sender): string | null {
  if (isOwnPage || url === null || !/^https?:/u.test(url)) return null;
  return new URL(url).hostname;
}

function gone(name: string): never {
  throw new RequestError('gone', `${name} is not there any more`);
}
