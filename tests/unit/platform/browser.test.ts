/** The browser's edge: who a message comes from, as the browser vouches (BAR.md, B-M1), and calls that fail without throwing. */
import '../../support/use-fake-browser.js';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  activeTab,
  ask,
  askTab,
  browserLanguage,
  hostPattern,
  injectPageScript,
  isAlive,
  openOptions,
  registerPageScript,
  type Sender,
  serveBackground,
  serveTab,
  setBadge,
  version,
} from '../../../src/platform/browser.js';
import { FAKE_ROOT, type FakeSender, fake } from '../../support/fake-browser.js';

const heard: { type: string; body: unknown; sender: Sender }[] = [];

beforeAll(() => {
  serveBackground(async (type, body, sender) => {
    heard.push({ type, body, sender });
    return { ok: true, value: null };
  });
});

const PAGE = { id: 7, url: 'https://news.example/a' };
const request = (type = 'startPage', body: unknown = null): unknown => ({ to: 'background', type, body });

/** Senders, and what is to be made of them; null: not heard at all. */
const SENDERS: Readonly<Record<string, { sender: FakeSender; seen: Partial<Sender> | null }>> = {
  popup: { sender: { id: 'sunlit', url: `${FAKE_ROOT}src/popup/index.html`, origin: 'chrome-extension://sunlit' }, seen: { isOwnPage: true, tabId: null } },
  'options page in a tab': {
    sender: {
      id: 'sunlit',
      url: `${FAKE_ROOT}src/options/index.html`,
      origin: 'chrome-extension://sunlit',
      tab: { id: 3, url: `${FAKE_ROOT}src/options/index.html` },
    },
    seen: { isOwnPage: true, tabId: 3 },
  },
  'own page in Firefox, without an origin': { sender: { id: 'sunlit', url: `${FAKE_ROOT}src/popup/index.html` }, seen: { isOwnPage: true } },
  'content script': {
    sender: { id: 'sunlit', url: PAGE.url, origin: 'https://news.example', tab: PAGE },
    seen: { isOwnPage: false, tabId: 7, url: PAGE.url, isPrivate: false },
  },
  'content script in a private window': {
    sender: { id: 'sunlit', url: PAGE.url, origin: 'https://news.example', tab: { ...PAGE, incognito: true } },
    seen: { isOwnPage: false, isPrivate: true },
  },
  'page with a forged address': {
    sender: { id: 'sunlit', url: `${FAKE_ROOT}src/popup/index.html`, origin: 'https://evil.example', tab: PAGE },
    seen: { isOwnPage: false },
  },
  'sandboxed frame': { sender: { id: 'sunlit', url: `${FAKE_ROOT}src/popup/index.html`, origin: 'null', tab: PAGE }, seen: { isOwnPage: false } },
  'origin that begins like ours': { sender: { id: 'sunlit', url: PAGE.url, origin: 'chrome-extension://sunlit.evil', tab: PAGE }, seen: { isOwnPage: false } },
  'address that holds ours': { sender: { id: 'sunlit', url: `https://evil.example/?${FAKE_ROOT}`, tab: PAGE }, seen: { isOwnPage: false } },
  'sender without anything': { sender: { id: 'sunlit' }, seen: { isOwnPage: false, tabId: null, url: null } },
  'another extension': { sender: { id: 'other', url: 'chrome-extension://other/x.html', origin: 'chrome-extension://other' }, seen: null },
  'no extension at all': { sender: { url: PAGE.url, origin: 'https://news.example', tab: PAGE }, seen: null },
};

describe('serveBackground', () => {
  it.each(Object.entries(SENDERS))('%s', async (_name, { sender, seen }) => {
    heard.length = 0;
    const answer = await fake.send(request(), sender);
    expect(answer).toEqual(seen === null ? undefined : { ok: true, value: null });
    expect(heard).toHaveLength(seen === null ? 0 : 1);
    if (seen !== null) expect(heard[0]?.sender).toMatchObject(seen);
  });

  it.each([
    null,
    undefined,
    3,
    'text',
    [],
    {},
    { to: 'tab', type: 'startPage' },
    { to: 'background' },
    { to: 'background', type: 4 },
    { to: 'background', type: null },
    { type: 'startPage' },
  ])('does not hear %j', async (message) => {
    heard.length = 0;
    expect(await fake.send(message)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it('reads a missing body as none', async () => {
    heard.length = 0;
    await fake.send({ to: 'background', type: 'startPage' });
    expect(heard[0]?.body).toBeNull();
  });
});

describe('ask', () => {
  it('gives the reply', async () => {
    expect(await ask('getOverview', null)).toEqual({ ok: true, value: null });
  });

  it('gives a failure where no tab answers, and never rejects', async () => {
    expect(await askTab(1, 'refreshPage', null)).toMatchObject({ ok: false, code: 'unreachable' });
  });

  it('tells our own pages by their tab where tabs cannot be reached', async () => {
    const stop = serveTab(
      {
        getPageState: () => ({ status: 'ready', open: 0, sentences: 1, matches: [], offers: [] }),
        showMatch: () => true,
        stepAnswer: () => true,
        refreshPage: () => null,
      },
      4,
    );
    expect(await askTab(4, 'refreshPage', null)).toEqual({ ok: true, value: null });
    expect(await askTab(5, 'refreshPage', null)).toMatchObject({ ok: false, code: 'unreachable' });
    stop();
    expect(await askTab(4, 'refreshPage', null)).toMatchObject({ ok: false, code: 'unreachable' });
  });
});

describe('serveTab', () => {
  const handlers = {
    getPageState: () => {
      throw new Error('broken');
    },
    showMatch: ({ id }: { id: string }) => id === 'm1',
    stepAnswer: async () => false,
    refreshPage: () => null,
  };

  it('answers what it handles, from this extension only', async () => {
    const stop = serveTab(handlers, null);
    const own = { id: 'sunlit' };
    expect(await fake.send({ to: 'tab', type: 'showMatch', body: { id: 'm1' } }, own)).toEqual({ ok: true, value: true });
    expect(await fake.send({ to: 'tab', type: 'stepAnswer', body: { direction: 'next' } }, own)).toEqual({ ok: true, value: false });
    expect(await fake.send({ to: 'tab', type: 'showMatch', body: { id: 'm1' } }, { id: 'other' })).toBeUndefined();
    for (const type of ['toString', '__proto__', 'constructor', 'hasOwnProperty', '', undefined])
      expect(await fake.send({ to: 'tab', type, body: null }, own)).toBeUndefined();
    stop();
  });

  it('turns what a handler throws into a failure', async () => {
    const stop = serveTab(handlers, null);
    expect(await fake.send({ to: 'tab', type: 'getPageState', body: null }, { id: 'sunlit' })).toMatchObject({ ok: false, code: 'unexpected' });
    stop();
  });
});

describe('the rest of the browser', () => {
  it('knows its version and language', () => {
    expect(version()).toBe('9.9.9');
    expect(isAlive()).toBe(true);
    for (const [language, expected] of [
      ['en-GB', 'en'],
      ['id', 'id'],
      ['id-ID', 'id'],
      ['de', 'en'],
      ['', 'en'],
    ] as const) {
      fake.uiLanguage = language;
      expect(browserLanguage()).toBe(expected);
    }
  });

  it('gives the tab in front, or none', async () => {
    expect(await activeTab()).toBeNull();
    fake.tabs = [
      { id: 1, url: 'https://a.example' },
      { id: 2, active: true },
    ];
    expect(await activeTab()).toEqual({ id: 2, url: '' });
  });

  it('opens the options at a part', async () => {
    await openOptions('publisher-x');
    await openOptions();
    expect(fake.opened).toEqual([`${FAKE_ROOT}src/options/index.html#publisher-x`, `${FAKE_ROOT}src/options/index.html`]);
  });

  it('registers, replaces and takes away the page script', async () => {
    await registerPageScript('a.js', [], []);
    expect(fake.scripts).toEqual([]);
    await registerPageScript('a.js', ['https://*/*'], [hostPattern('x.example')]);
    await registerPageScript('b.js', [hostPattern('y.example')], []);
    expect(fake.scripts).toMatchObject([{ js: ['b.js'], matches: ['*://y.example/*'], excludeMatches: [] }]);
    await registerPageScript('b.js', [], []);
    expect(fake.scripts).toEqual([]);
  });

  it('bears tabs that are gone', async () => {
    expect(await injectPageScript(99, 'a.js')).toBe(false);
    await expect(setBadge(99, { text: '', title: '', icon: 'on' })).resolves.toBeUndefined();
  });
});
