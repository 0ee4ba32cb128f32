/**
 * Does Sunlit hold on to anything over time? `npm run soak [-- MINUTES NAVIGATIONS KILLS]`, 30, 200 and 30: a feed changes twice a second, goes to other addresses, a second tab loads
 * page after page, the background worker is stopped again and again. Every half minute: the heap after its rubbish was collected, observers of ours, listeners, and nodes that hang nowhere
 * but are held. The same beside it without Sunlit: what grows there is the page's. Light, but long. Needs a build.
 */
import type { CDPSession, Page } from 'playwright';
import { launchSunlit, type Sunlit, TestBrowser } from '../e2e/support/extension.js';
import { HARMLESS, pageWith, RUMOUR } from '../e2e/support/sentences.js';
import { launchBrowser } from '../support/browser.mjs';
import { buildExtension, ensureChromium, isBuildFresh } from '../support/ensure.mjs';
import { feedPage } from './soak-page.js';

const [minutes = 30, navigations = 200, kills = 30] = process.argv
  .slice(2)
  .filter((word) => word !== '--')
  .map(Number);
const SAMPLE_EVERY_MS = 30_000;
/** Minutes left out: caches fill, code is compiled. A run of less leaves out a third. */
const WARM_UP_MIN = Math.min(10, minutes / 3);
/** Share of the time in which all navigations and kills have their turn: the last measuring may take what is left. */
const BUSY = 0.98;
/** Most a tab may grow, MB an hour. */
const MAX_SLOPE = 1;
const FEED = 'https://feed.example/';
const VISITS = 'https://visits.example/';
/** What the content script makes at least one of, and must not make more and more of. */
const OBSERVERS = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'AbortController'] as const;

interface Sample {
  readonly minute: number;
  readonly heap: number;
  readonly detached: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Objects of {@link OBSERVERS} in the content script's world; empty where there is none. */
  readonly observers: readonly number[];
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A tab of the soak and what was measured in it. */
class Tab {
  readonly samples: Sample[] = [];

  constructor(
    readonly name: string,
    readonly page: Page,
    private readonly root: string | null,
  ) {}

  async sample(minute: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (this.root !== null && `${origin}/` === this.root) worlds.push(id);
    });
    await session.send('Runtime.enable');
    const observers = await Promise.all(worlds.flatMap((world) => OBSERVERS.map((name) => countOf(session, world, name))));
    await session.send('Runtime.releaseObjectGroup', { objectGroup: GROUP });
    // Twice: what the first round finalises is gone with the second.
    for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    await session.send('DOM.enable');
    const { detachedNodes } = await session.send('DOM.getDetachedDomNodes');
    await session.detach();
    this.samples.push({ minute, heap: usedSize, detached: detachedNodes.length, nodes, listeners: jsEventListeners, observers });
  }

  /** Those after the warm-up. */
  get counted(): readonly Sample[] {
    return this.samples.filter(({ minute }) => minute >= WARM_UP_MIN);
  }
}

const GROUP = 'soak';

/** How many objects of a class live in a world. */
async function countOf(session: CDPSession, contextId: number, name: string): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: `${name}.prototype`, contextId, objectGroup: GROUP });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '', objectGroup: GROUP });
  const { result: length } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
  });
  return Number(length.value);
}

/** The line through points by least squares. @returns its slope per unit of x, and the standard error of that */
function slopeOf(points: readonly (readonly [number, number])[]): { readonly slope: number; readonly error: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const rest = points.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  return { slope, error: Math.sqrt(rest / Math.max(1, points.length - 2) / spread) };
}

/** Least and most of something, after the warm-up. */
function rangeOf(tab: Tab, of: (sample: Sample) => number): readonly [number, number] {
  const values = tab.counted.map(of);
  return [Math.min(...values), Math.max(...values)];
}

const MB = 1024 * 1024;
const perHour = (tab: Tab) => slopeOf(tab.counted.map(({ minute, heap }) => [minute / 60, heap / MB] as const));

/** Opens the two tabs of a browser. */
async function openTabs(browser: TestBrowser, root: string | null): Promise<readonly [Tab, Tab]> {
  browser.serve(VISITS, pageWith([HARMLESS, RUMOUR]));
  const visits = await browser.open(VISITS);
  const feed = await browser.visit(FEED, feedPage(RUMOUR));
  await feed.bringToFront();
  return [new Tab('feed', feed, root), new Tab('visits', visits, root)];
}

if (!isBuildFresh()) await buildExtension();
const executablePath = await ensureChromium();
process.env['CHROMIUM_PATH'] = executablePath;
const sunlit: Sunlit = await launchSunlit();
const control = new TestBrowser(await launchBrowser({ executablePath, headless: true, withExtension: false }));
await control.prepare();
const faults: string[] = [];
const tabs = [await openTabs(sunlit, sunlit.root), await openTabs(control, null)] as const;
for (const [, visits] of tabs) visits.page.on('pageerror', ({ message }) => faults.push(`exception on a page: ${message}`));
const workerHeaps: number[] = [];
let navigated = 0;
let killed = 0;
let markless = 0;
const began = Date.now();
let nextSample = began;
for (;;) {
  const elapsed = (Date.now() - began) / (minutes * 60_000);
  if (elapsed >= 1) break;
  while (navigated < Math.ceil(Math.min(1, elapsed / BUSY) * navigations)) {
    navigated += 1;
    const html = pageWith([HARMLESS, RUMOUR, `Visit ${navigated} to the town notes of the valley.`]);
    for (const [browser, [feed, visits]] of [[sunlit, tabs[0]] as const, [control, tabs[1]] as const]) {
      browser.serve(`${VISITS}?${navigated}`, html);
      // Every other address without loading, every other with.
      if (navigated % 2 === 0) await feed.page.evaluate((number) => (window as unknown as { go(number: number): void }).go(number), navigated);
      else await visits.page.goto(`${VISITS}?${navigated}`);
    }
  }
  while (killed < Math.ceil(Math.min(1, elapsed / BUSY) * kills)) {
    killed += 1;
    await sunlit.stopWorker();
  }
  if (Date.now() >= nextSample) {
    nextSample += SAMPLE_EVERY_MS;
    const minute = (Date.now() - began) / 60_000;
    for (const tab of tabs.flat()) await tab.sample(minute);
    const state = await sunlit.askTab(tabs[0][0].page, 'getPageState', null);
    if (state === null || state.matches.length === 0) markless += 1;
    workerHeaps.push(await sunlit.workerHeap());
    const [mine, theirs] = tabs.map(([feed]) => feed.samples.at(-1));
    console.log(
      `${minute.toFixed(1)} min: feed ${((mine?.heap ?? 0) / MB).toFixed(2)} MB (${((theirs?.heap ?? 0) / MB).toFixed(2)} without), ${mine?.nodes} nodes, ${mine?.detached} detached, ${mine?.listeners} listeners, observers ${mine?.observers.join('/')}, ${state?.matches.length ?? 'no'} marks, worker ${((workerHeaps.at(-1) ?? 0) / MB).toFixed(1)} MB`,
    );
  }
  await wait(250);
}
const changes = await tabs[0][0].page.evaluate(() => (window as unknown as { changes: number }).changes);
await sunlit.close();
await control.context.close();

console.log(
  `${minutes} min, ${changes} changes, ${navigated} navigations, ${killed} worker kills; figures after minute ${WARM_UP_MIN.toFixed(0)}, ${tabs[0][0].counted.length} samples`,
);
for (const [index, name] of ['feed', 'visits'].entries()) {
  const [mine, theirs] = [tabs[0][index], tabs[1][index]] as [Tab, Tab];
  const [ours, page] = [perHour(mine), perHour(theirs)];
  console.log(
    `${name}: heap ${ours.slope.toFixed(2)} ± ${ours.error.toFixed(2)} MB/h (without Sunlit ${page.slope.toFixed(2)} ± ${page.error.toFixed(2)}); ` +
      `detached ${rangeOf(mine, ({ detached }) => detached).join('–')} (${rangeOf(theirs, ({ detached }) => detached).join('–')}), ` +
      `nodes ${rangeOf(mine, ({ nodes }) => nodes).join('–')}, listeners ${rangeOf(mine, ({ listeners }) => listeners).join('–')}, ` +
      `${OBSERVERS.map((observer, at) => `${observer} ${rangeOf(mine, ({ observers }) => observers[at] ?? 0).join('–')}`).join(', ')}`,
  );
  if (ours.slope > MAX_SLOPE) faults.push(`${name} grows by ${ours.slope.toFixed(2)} MB/h`);
  for (const [at, observer] of OBSERVERS.entries()) {
    const [least, most] = rangeOf(mine, ({ observers }) => observers[at] ?? 0);
    if (least !== most) faults.push(`${name}: ${least} to ${most} of ${observer}`);
  }
  const { slope, error } = slopeOf(mine.counted.map(({ minute, detached }) => [minute / 60, detached] as const));
  if (slope > 2 * error) faults.push(`${name}: ${slope.toFixed(1)} detached trees more an hour`);
}
const worker = workerHeaps.map((heap) => heap / MB);
console.log(`worker: ${Math.min(...worker).toFixed(1)} to ${Math.max(...worker).toFixed(1)} MB`);
if (markless > 0) faults.push(`${markless} samples without a mark on the feed`);
for (const fault of faults) console.log(`  ${fault}`);
console.log(faults.length === 0 ? 'all held' : 'FAILED');
process.exitCode = faults.length === 0 ? 0 : 1;
