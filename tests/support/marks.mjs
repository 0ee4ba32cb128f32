/**
 * What Sunlit found in a tab, asked the way its own popup asks. From an extension page, since the background does not hear
 * its own messages; that page is the bare manifest, so that nothing of ours runs in it.
 */
import { Problem } from './run.mjs';

/** @typedef {import('../../src/messages/protocol.js').PageState} PageState */
/** @typedef {import('../../src/messages/protocol.js').CardView} CardView */
/** @typedef {import('../../src/messages/protocol.js').TabRequests} TabRequests */
/** @typedef {import('../../src/messages/protocol.js').BackgroundRequests} BackgroundRequests */

const READY_TIMEOUT_MS = 20_000;
const POLL_MS = 100;
/** A page is taken as read when it has said the same for this long. */
const SETTLED_MS = 400;

/** Opens the page that asks. It must not cover the page it asks about, which goes back to the front. @param {import('playwright').BrowserContext} context @param {string} root */
export async function openAsker(context, root) {
  const asker = await context.newPage();
  await asker.goto(`${root}manifest.json`);
  return asker;
}

/**
 * Asks the background as our own pages do. @template {keyof BackgroundRequests} K
 * @param {import('playwright').Page} asker @param {K} type @param {import('../../src/messages/protocol.js').RequestOf<BackgroundRequests, K>} body
 * @returns {Promise<import('../../src/messages/protocol.js').ReplyOf<BackgroundRequests, K>>} @throws {Problem}
 */
export async function askBackground(asker, type, body) {
  const reply = await asker.evaluate((envelope) => chrome.runtime.sendMessage(envelope), { to: 'background', type, body });
  if (reply?.ok) return reply.value;
  throw new Problem(`The background did not answer ${type}: ${reply ? `${reply.code}, ${reply.message}` : 'no reply'}.`);
}

/**
 * Asks the content script of a tab, or one of our own pages in it, like `askTab` of src/platform/browser.ts.
 * @template {keyof TabRequests} K
 * @param {import('playwright').Page} asker @param {number} tabId @param {K} type @param {import('../../src/messages/protocol.js').RequestOf<TabRequests, K>} body
 * @returns {Promise<import('../../src/messages/protocol.js').ReplyOf<TabRequests, K> | null>} null if nobody answers there
 */
export async function askTab(asker, tabId, type, body) {
  const reply = await asker.evaluate(
    async (envelope) => {
      const fromTab = await chrome.tabs.sendMessage(envelope.tabId, envelope, { frameId: 0 }).catch(() => undefined);
      return fromTab ?? chrome.runtime.sendMessage(envelope).catch(() => undefined);
    },
    { to: 'tab', type, body, tabId },
  );
  if (reply === undefined || reply === null) return null;
  if (!reply.ok) throw new Problem(`The page did not answer ${type}: ${reply.code}, ${reply.message}.`);
  return reply.value;
}

/** Id of the tab that shows an address. @param {import('playwright').Page} asker @param {string} url @returns {Promise<number>} @throws {Problem} */
export async function tabIdOf(asker, url) {
  const tabs = await asker.evaluate(() => chrome.tabs.query({}));
  const tab = tabs.find((candidate) => candidate.url === url);
  if (tab?.id === undefined) throw new Problem(`No tab shows ${url}: Sunlit has no access to it.`);
  return tab.id;
}

/** Waits until Sunlit has read a page, and nothing new came in a moment: pages go on filling themselves. @param {import('playwright').Page} asker @param {number} tabId @param {number} [timeoutMs] @returns {Promise<PageState>} @throws {Problem} */
export async function waitForPageState(asker, tabId, timeoutMs = READY_TIMEOUT_MS) {
  const until = Date.now() + timeoutMs;
  /** @type {PageState | null} */
  let state = null;
  let settledSince = Infinity;
  do {
    const before = JSON.stringify(state);
    state = await askTab(asker, tabId, 'getPageState', null);
    if (state?.status === 'paused') return state;
    if (state?.status !== 'ready') settledSince = Infinity;
    else if (JSON.stringify(state) !== before) settledSince = Date.now();
    else if (Date.now() - settledSince >= SETTLED_MS) return state;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  } while (Date.now() < until);
  if (state === null)
    throw new Problem(`Sunlit did not answer on this page within ${timeoutMs / 1000} s: it may be switched off there, or not a page it reads.`);
  throw new Problem(`Sunlit was still reading this page after ${timeoutMs / 1000} s (${state.sentences} sentences so far).`);
}

/**
 * @typedef {object} Mark a sentence on the page and the answer its card would show first
 * @property {string} sentence @property {string} stance @property {number} probability
 * @property {string} claim @property {string} claimKey
 * @property {string} answer @property {string} by @property {string} interest @property {string} link
 * @property {string} publisher title of the dataset it comes from
 */

/** The marks with their answers, in the order of the page. @param {import('playwright').Page} asker @param {PageState} state @returns {Promise<Mark[]>} */
export async function marksOf(asker, state) {
  const claimKeys = [...new Set(state.matches.map(({ claimKey }) => claimKey))];
  const cards = claimKeys.length === 0 ? [] : await askBackground(asker, 'getCards', { claimKeys });
  return state.matches.flatMap(({ sentence, stance, probability, claimKey }) => {
    const card = cards.find((candidate) => candidate.claimKey === claimKey);
    const first = card?.answers[0];
    if (!card || !first) return [];
    const { answer, by, url: link } = first;
    return [
      { sentence, stance, probability, claim: card.claim.text, claimKey, answer, by: by.name, interest: by.interest, link, publisher: card.dataset.title },
    ];
  });
}
