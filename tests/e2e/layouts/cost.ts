/**
 * What do the marks cost the page's main thread? `npm run test:layouts:cost`. A page of 20,000 paragraphs with a mark in each of twenty
 * deep boxes under a fixed header, read and then scrolled at every frame; Chromium's own trace tells how long our idle slices and our
 * frames took, in processor time, so that a busy machine does not count. Prints, and fails over the targets.
 */
import type { CDPSession, Page } from 'playwright';
import { extensionRoot, firstRunPage, launchBrowser } from '../../support/browser.mjs';
import { buildExtension, ensureChromium, isBuildFresh } from '../../support/ensure.mjs';
import { runMain } from '../../support/run.mjs';
import { startTrace, type TraceEvent } from '../../support/trace.js';
import { HARMLESS, RUMOUR } from '../support/sentences.js';

/** Targets, milliseconds of processor time: half a frame, at the 99th percentile. The longest is printed beside. */
const MOST_MS = 8;
const DEPTH = 12;
const MARKS = 20;
const SCROLL_FRAMES = 240;

const marked = Array.from(
  { length: MARKS },
  () => `${'<div style="position: relative; padding: 1px">'.repeat(DEPTH)}<p>${HARMLESS} ${RUMOUR}</p>${'</div>'.repeat(DEPTH)}`,
);
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Town notes</title><link rel="icon" href="data:,"></head>
<body style="margin: 0"><header style="position: fixed; inset: 0 0 auto; height: 90px; background: #fff"><b>Town</b> notes</header>
<main style="padding-top: 100px">${marked.join('')}</main>${`<p>${HARMLESS}</p>`.repeat(20_000)}</body></html>`;

await runMain(async () => {
  if (!isBuildFresh()) await buildExtension();
  const context = await launchBrowser({ executablePath: await ensureChromium(), headless: true });
  try {
    await (await firstRunPage(context, await extensionRoot(context))).close();
    const page = await context.newPage();
    await page.route('https://cost.example/', (route) => route.fulfill({ body: PAGE, contentType: 'text/html; charset=utf-8' }));
    const session = await context.newCDPSession(page);
    const reading = await traced(session, async () => {
      await page.goto('https://cost.example/');
      await page.waitForTimeout(6_000);
    });
    const scrolling = await traced(session, () => scroll(page));
    const slices = tasksWith(reading, 'FireIdleCallback');
    const frames = tasksWith(scrolling, 'FireAnimationFrame');
    console.log(`| ms of processor time | how many | median | 99th percentile | longest |\n|---|---:|---:|---:|---:|`);
    return [row('idle slice, reading 20,000 paragraphs', slices), row(`frame, ${MARKS} marks under a header, scrolling`, frames)].every(Boolean) ? 0 : 1;
  } finally {
    await context.close();
  }
});

/** Scrolls a little at every frame: the page's own share of it is one line. */
async function scroll(page: Page): Promise<void> {
  await page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        const step = (left: number): void => {
          scrollBy(0, left % 2 === 0 ? 9 : -7);
          if (left > 0) setTimeout(() => step(left - 1), 16);
          else resolve();
        };
        step(frames);
      }),
    SCROLL_FRAMES,
  );
}

async function traced(session: CDPSession, run: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const stop = await startTrace(session);
  await run();
  return stop();
}

/** Processor time of the tasks in which something began, milliseconds: all that the browser did on the way is in it. */
function tasksWith(entries: readonly TraceEvent[], name: string): readonly number[] {
  const tasks = entries.filter((entry) => entry.name === 'RunTask' && entry.ph === 'X');
  return entries
    .filter((entry) => entry.name === name && entry.ph === 'X')
    .map((entry) => {
      // A frame's task has the page's layout and painting in it as well: of that, only our callback.
      if (name === 'FireAnimationFrame') return timeOf(entry);
      return timeOf(tasks.find(({ pid, tid, ts, dur = 0 }) => pid === entry.pid && tid === entry.tid && ts <= entry.ts && entry.ts <= ts + dur) ?? entry);
    });
}

/** Milliseconds. The first task in a new process now and then counts more processor time than time has passed. */
function timeOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return Math.min(dur, tdur) / 1_000;
}

/** Prints a line of the table. @returns whether the target is reached */
function row(what: string, times: readonly number[]): boolean {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  console.log(`| ${what} | ${sorted.length} | ${at(0.5).toFixed(1)} | ${at(0.99).toFixed(1)} | ${at(1).toFixed(1)} |`);
  return at(0.99) <= MOST_MS;
}
