/**
 * How long until the popup can be read, and how long does a key in its search take? `npm run bench:popup [-- PUBLISHERS QUESTIONS RUNS]`: the built extension in Chromium, with its
 * packaged datasets alone and then with ten publishers of a thousand questions each. Machines differ, and this one may be busy: the ratios are to be compared, and no test
 * fails by the clock. Needs a build.
 */
import type { Page } from 'playwright';
import type { Dataset, FaqEntry } from '../../src/model/dataset.js';
import { extensionRoot, firstRunPage, launchBrowser } from '../support/browser.mjs';
import { ensureChromium } from '../support/ensure.mjs';
import { openAsker } from '../support/marks.mjs';
import { sampleDataset } from '../support/sample-dataset.js';
import { median } from './figure.js';
import { publishersIn } from './publishers.js';

const [publishers = 10, questions = 1_000, runs = 15] = process.argv
  .slice(2)
  .filter((word) => word !== '--')
  .map(Number);

/** What has to be reached, ms. */
const TARGETS = { opening: 100, key: 16 } as const;

/** Words as texts use them: of 12,000 invented ones, a few all the time and most of them hardly ever. */
let state = 20_260;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const SYLLABLES = 'ba co di fu ge ha ki lo ma ne pi ro sa te vu wa yo zi tra ple sto nor vin gar'.split(' ');
const invented = (): string => Array.from({ length: 2 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
const VOCABULARY = [...new Set(Array.from({ length: 12_000 }, invented))];
const word = (): string => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] ?? 'the';
const text = (words: number): string => `${Array.from({ length: words }, word).join(' ')}.`;

function datasetOf(number: number): Dataset {
  const faqs = Array.from(
    { length: questions },
    (_, i): FaqEntry => ({
      id: `q-${i}`,
      lang: 'en',
      url: `https://agency.example/${number}/${i}`,
      by: 'agency',
      question: text(9),
      answer: text(45),
      tags: [word(), word()],
    }),
  );
  return sampleDataset({ title: { en: `Publisher ${number}` }, faqs });
}

const context = await launchBrowser({ executablePath: await ensureChromium(), headless: true });
const root = await extensionRoot(context);
const asker = await openAsker(context, root);
await (await firstRunPage(context, root)).close();
const follow = await publishersIn(context, (type, body) =>
  asker.evaluate((envelope) => chrome.runtime.sendMessage(envelope), { to: 'background', type, body }),
);

// From the start of the page to its first words, and to the first questions, as the popup itself has the time.
await context.addInitScript(() => {
  const seen = globalThis as { firstWords?: number; firstQuestions?: number };
  new MutationObserver(() => {
    const panel = document.querySelector('[role=tabpanel]');
    if (panel?.querySelector('h2, .rowb, .gh')) seen.firstWords ??= performance.now();
    if (panel?.querySelector('.faq-q')) seen.firstQuestions ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
});

const leaveOn = (tab: string): Promise<void> => asker.evaluate((name) => chrome.storage.session.set({ popup: { tab: name, query: '', left: [] } }), tab);

interface Opening {
  /** Files read and scripts run: the browser's share. */
  readonly loaded: number;
  readonly firstWords: number;
  readonly firstQuestions: number;
}

async function openings(): Promise<Opening> {
  const loaded: number[] = [];
  const words: number[] = [];
  const list: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await context.newPage();
    await page.setViewportSize({ width: 400, height: 600 });
    await page.goto(`${root}src/popup/index.html`);
    await page.waitForFunction(() => 'firstWords' in globalThis);
    words.push(await page.evaluate(() => (globalThis as { firstWords?: number }).firstWords ?? Number.NaN));
    loaded.push(await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domContentLoadedEventEnd));
    await page.close();
    // The tab it was left on is the tab it opens on.
    await leaveOn('faq');
    const onList = await context.newPage();
    await onList.setViewportSize({ width: 400, height: 600 });
    await onList.goto(`${root}src/popup/index.html`);
    await onList.waitForFunction(() => 'firstQuestions' in globalThis);
    list.push(await onList.evaluate(() => (globalThis as { firstQuestions?: number }).firstQuestions ?? Number.NaN));
    await onList.close();
    await leaveOn('page');
  }
  return { loaded: median(loaded), firstWords: median(words), firstQuestions: median(list) };
}

/** Milliseconds of each key typed: from the event until the list is laid out anew. */
async function keys(page: Page, query: string): Promise<readonly number[]> {
  return page.evaluate(async (typed) => {
    const input = document.querySelector('input[type=search]') as HTMLInputElement;
    const times: number[] = [];
    for (let length = 1; length <= typed.length; length += 1) {
      const began = performance.now();
      input.value = typed.slice(0, length);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 0)); // Preact renders after the event.
      document.body.getBoundingClientRect();
      times.push(performance.now() - began);
      await new Promise((done) => setTimeout(done, 50));
    }
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 200));
    return times;
  }, query);
}

async function search(): Promise<readonly number[]> {
  await leaveOn('faq');
  const page = await context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(`${root}src/popup/index.html`);
  await page.locator('.faq-q').first().waitFor();
  await page.waitForTimeout(1_000);
  const times: number[] = [];
  // A common word, two rare ones, one misspelt, one that is nowhere.
  for (const query of ['the', `${VOCABULARY[4_000]} ${VOCABULARY[7_000]}`, `${VOCABULARY[900]}x ${VOCABULARY[30]}`, 'qqjjxxw'])
    times.push(...(await keys(page, query)));
  await page.close();
  await leaveOn('page');
  return times;
}

const ninth = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.9)] ?? Number.NaN;
const written = (ms: number): string => `${ms.toFixed(1)} ms`;

const before = { ...(await openings()), keys: await search() };
for (let number = 0; number < publishers; number += 1) await follow(number, datasetOf(number));
const after = { ...(await openings()), keys: await search() };
await context.close();

console.log(`Popup, packaged datasets alone → with ${publishers} publishers × ${questions} questions; medians of ${runs}`);
for (const [what, less, more, target] of [
  ['opening, to the first words', before.firstWords, after.firstWords, TARGETS.opening],
  ['of it, until its script has run', before.loaded, after.loaded, undefined],
  ['opening, to the list of questions', before.firstQuestions, after.firstQuestions, undefined],
  ['a key in the search, median', median(before.keys), median(after.keys), TARGETS.key],
  ['a key in the search, ninth of ten', ninth(before.keys), ninth(after.keys), undefined],
] as const) {
  const verdict = target === undefined ? '' : `  target ≤ ${target} ms: ${more <= target ? 'reached' : 'MISSED'}`;
  console.log(`  ${what.padEnd(36)} ${written(less).padStart(10)} → ${written(more).padStart(10)}  × ${(more / less).toFixed(2)}${verdict}`);
}
