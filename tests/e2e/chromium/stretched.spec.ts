/**
 * Every view and state of ours with its words stretched by two fifths, at its usual width and at 320 pixels: nothing overflows and nothing is cut off. And the mirror: with the
 * direction of writing turned round, every box stands where a mirror would have it.
 */
import type { Page } from 'playwright';
import { failure } from '../../../src/model/result.js';
import {
  SAMPLE_LINK,
  sampleCard,
  sampleDiagnostics,
  sampleFaq,
  sampleLog,
  sampleOverview,
  samplePreview,
  sampleStates,
} from '../../support/subscription-samples.js';
import { ok, openAnswered, type Replies } from '../support/answered-page.js';
import { cardOn, clickSentence, expect, expectNoCard, launchSunlit, type Sunlit, test } from '../support/extension.js';
import { boxesOf, overflowing, type Seen, unmirrored } from '../support/layout-faults.js';
import { pageWith, RUMOUR } from '../support/sentences.js';
import { stretched, stretchedExtension } from '../support/stretched.js';

/** Rows that scroll sideways where there is no room, by design (mockups: tabs, the settings' sections); the table of requests. */
const MAY_SCROLL = '[role=tablist], .chips, .side nav, .panel.scroll';

/** The card does nothing before it has been seen for half a second. */
const CARD_SETTLED_MS = 800;

let sunlit: Sunlit;
test.beforeAll(async () => {
  sunlit = await launchSunlit('en', false, false, stretchedExtension());
});
test.afterAll(() => sunlit.close());

const now = Date.now();
const getOverview = ok(sampleOverview(sampleStates(now)));
const noLibrary = ok({ faqs: [], statements: [], voices: [], updates: [] });
const [ANSWER] = sampleCard().answers;
const CARDS = [
  sampleCard({
    answers: [
      { ...ANSWER, developments: [{ date: '2026-11-01', text: 'Measured again.', url: 'https://www.health.example/again' }] },
      { ...ANSWER, url: 'https://o.example/', expired: true },
    ] as never,
    agreement: 'differ',
  }),
  sampleCard({ claimKey: 'health/two', evaluated: false }),
];
const PREVIEW = `src/subscribe/index.html#${encodeURIComponent(SAMPLE_LINK)}`;

/** What a view needs to come into a state: replies in place of the background's, and what is done before looking. */
interface State {
  readonly path: string;
  readonly wide: number;
  readonly replies: Replies;
  readonly act?: (page: Page) => Promise<unknown>;
}
const popup = (replies: Replies, act?: State['act']): State => ({ path: 'src/popup/index.html', wide: 400, replies, ...(act ? { act } : {}) });
const find = (replies: Replies): State => ({
  path: 'src/find/index.html',
  wide: 1000,
  replies: {
    getOverview,
    getLibrary: ok({ faqs: [sampleFaq()], statements: [], voices: [], updates: [] }),
    takeFindText: ok('What is in a vaccine?'),
    ...replies,
  },
  act: (page) => page.locator('[role=status]').first().waitFor(),
});
const subscribe = (replies: Replies, act?: State['act']): State => ({
  path: PREVIEW,
  wide: 900,
  replies: { getOverview, ...replies },
  ...(act ? { act } : {}),
});
const tab = (index: number) => (page: Page) => page.locator('[role=tab]').nth(index).click();
const pageState = (change: object) => ok({ status: 'ready', open: 0, sentences: 84, matches: [], offers: [], ...change });
const onFaq = async (page: Page, query: string) => {
  await tab(1)(page);
  await page.locator('input[type=search]').fill(query);
};

const STATES: Readonly<Record<string, State>> = {
  'popup, nothing found': popup({ getPageState: pageState({}) }),
  'popup, offers and old data': popup({
    getOverview,
    getLibrary: noLibrary,
    getPageState: pageState({ offers: [SAMPLE_LINK, 'https://data.tides.example/'] }),
  }),
  'popup, answers': popup({
    getPageState: pageState({
      open: 1,
      matches: [
        { id: '1', claimKey: 'health/microchips', sentence: RUMOUR, lang: 'en', stance: 'asserts', probability: 0.9, reachable: true },
        { id: '2', claimKey: 'health/microchips', sentence: RUMOUR, lang: 'en', stance: 'denies', probability: 0.9, reachable: false },
        { id: '3', claimKey: 'health/microchips', sentence: RUMOUR, lang: 'en', stance: 'reports', probability: 0.9, reachable: true },
      ],
    }),
    getCards: ok([sampleCard()]),
  }),
  'popup, questions': popup({ getPageState: pageState({}) }, async (page) => {
    await onFaq(page, 'data');
    await page.locator('.rowb').first().click();
  }),
  'popup, no such question': popup({ getPageState: pageState({}) }, (page) => onFaq(page, 'blockchain')),
  'popup, publishers to choose': popup({ getPageState: pageState({}) }, async (page) => {
    await tab(1)(page);
    await page.locator('.filter').click();
    await page.locator('.sheet').waitFor();
  }),
  'popup, the site’s choices': popup({ getPageState: pageState({}) }, async (page) => {
    await page.locator('header button').first().click();
    await page.locator('.sheet').waitFor();
  }),
  'popup, statements': popup({ getPageState: pageState({}) }, tab(2)),
  'popup, voices': popup({ getPageState: pageState({}) }, tab(3)),
  'popup, updates': popup({ getPageState: pageState({}) }, tab(4)),
  'popup, failed': popup({ getOverview: failure('storage', 'no') }),
  settings: {
    path: 'src/options/index.html',
    wide: 1100,
    replies: {
      getOverview: ok(
        sampleOverview(sampleStates(now), {
          sites: [{ host: 'a-long-name-of-a-newspaper.dailyledger.example', mode: 'toolbar', since: now }],
          hidden: [{ claimKey: 'health/x', since: now, answer: ANSWER?.answer ?? '', by: 'Ministry' }],
        }),
      ),
      getRequestLog: ok(sampleLog(40, now)),
      getDiagnostics: ok(sampleDiagnostics({ database: { trouble: 'UnknownError: disk' } }, now)),
    },
    act: async (page) => {
      await page.locator('.log').waitFor();
      await page.locator('.deeds .plain').last().click();
    },
  },
  'first run': { path: 'src/welcome/index.html', wide: 1100, replies: {} },
  'preview of a publisher': subscribe({ previewPublisher: ok({ value: samplePreview({ isPinned: false, isOld: true }, now) }) }),
  'preview, followed': subscribe({ previewPublisher: ok({ value: samplePreview({}, now) }), subscribe: ok({ value: { datasetId: 'health' } }) }, (page) =>
    page.locator('footer .primary').click(),
  ),
  'preview, fault': subscribe({ previewPublisher: ok({ fault: 'not-signed', detail: 'head: expected an envelope, got "<!doctype html>"' }) }),
  'search, found': find({ findAnswers: ok(CARDS) }),
  'search, nothing': find({ findAnswers: ok([]), getLibrary: noLibrary }),
  'search, failed': find({ findAnswers: failure('unreachable', 'no') }),
};

test('the words are stretched', async () => {
  expect(stretched('Show {count} more')).toMatch(/^Šhǫ̈w \{count\} mǫ̈rế .+/u);
  const page = await sunlit.openOwn('src/find/index.html');
  await expect(page.locator('h1')).toHaveText(stretched('Find an official answer'));
  await page.close();
});

for (const [name, { path, wide, replies, act }] of Object.entries(STATES)) {
  test(name, async () => {
    const page = await openAnswered(sunlit, path, replies);
    await page.setViewportSize({ width: wide, height: 700 });
    await act?.(page);
    await expect(page.locator('.sk')).toHaveCount(0);
    for (const details of await page.locator('details').all()) await details.evaluate((element) => element.setAttribute('open', ''));
    for (const width of [wide, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await overflowingOn(page), `${width} px`).toEqual([]);
      const before = await boxesOn(page);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      expect(unmirrored(before, await boxesOn(page), width), `mirror of ${width} px`).toEqual([]);
      await page.evaluate(() => document.documentElement.removeAttribute('dir'));
    }
    await page.close();
  });
}

test('card, with all that opens', async () => {
  const page = await sunlit.visit('https://dailyledger.example/', pageWith([RUMOUR]));
  await sunlit.expectMarks(page, [RUMOUR]);
  for (const width of [900, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await page.waitForTimeout(300); // Marks follow a window that has just changed.
    await clickSentence(page, RUMOUR);
    await cardOn(page);
    await page.waitForTimeout(CARD_SETTLED_MS);
    await inCard(page, '(card) => { for (const closed of card.querySelectorAll("[aria-expanded=false], details:not([open]) > summary")) closed.click(); }');
    await page.waitForTimeout(300);
    expect(await inCard(page, `(card) => (${overflowing})(card, ${JSON.stringify(MAY_SCROLL)})`), `${width} px`).toEqual([]);
    const before = (await inCard(page, `(card) => (${boxesOf})(card, ${JSON.stringify(MAY_SCROLL)})`)) as readonly Seen[];
    expect(before.length).toBeGreaterThan(20);
    await inCard(page, '(card) => { card.dir = "rtl"; }');
    const [left = 0, right = 0] = (await inCard(page, '(card) => [card.getBoundingClientRect().left, card.getBoundingClientRect().right]')) as number[];
    expect(
      unmirrored(before, (await inCard(page, `(card) => (${boxesOf})(card, ${JSON.stringify(MAY_SCROLL)})`)) as readonly Seen[], left + right),
      `mirror of ${width} px`,
    ).toEqual([]);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  }
  await page.close();
});

function overflowingOn(page: Page): Promise<unknown> {
  return page.evaluate(`(${overflowing})(document.body, ${JSON.stringify(MAY_SCROLL)})`);
}

function boxesOn(page: Page): Promise<readonly Seen[]> {
  return page.evaluate(`(${boxesOf})(document.body, ${JSON.stringify(MAY_SCROLL)})`);
}

/** Calls a function with the card, which stands in a closed shadow root: only the debugger gets there. */
async function inCard(page: Page, source: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const all = (node: typeof root): readonly (typeof root)[] => [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(all)];
    const place = all(root).find(({ attributes = [] }) => attributes.some((value) => value.split(' ').includes('card-place')));
    if (place === undefined) throw new Error('no card');
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: place.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return (${source})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
