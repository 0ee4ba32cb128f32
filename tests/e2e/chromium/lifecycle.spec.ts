/** Pages that come back from the browser's memory, and popups that are gone before they are answered (BAR.md, faults 51 and 55). */
import { expect, test } from '../support/extension.js';
import { pageWith, RUMOUR, SECOND_RUMOUR } from '../support/sentences.js';

const FIRST = 'https://first.example/page';
const SECOND = 'https://second.example/page';

test.describe('with pages kept in memory', () => {
  test.use({ bfcache: true });

  test('a page that comes back follows what changed while it was away, with one host as before', async ({ sunlit }) => {
    sunlit.serve(SECOND, pageWith([SECOND_RUMOUR]));
    const page = await sunlit.visit(FIRST, pageWith([RUMOUR]));
    const { matches } = await sunlit.expectMarks(page, [RUMOUR]);
    await page.evaluate(() => {
      const stays = window as unknown as { isRestored?: boolean };
      window.addEventListener('pageshow', ({ persisted }) => {
        stays.isRestored = persisted;
      });
    });
    for (const [away, wanted] of [
      [() => sunlit.ask('hideClaim', { claimKey: matches[0]?.claimKey ?? '' }), []],
      [() => sunlit.ask('unhideClaim', { claimKey: matches[0]?.claimKey ?? '' }), [RUMOUR]],
      [() => sunlit.stopWorker(), [RUMOUR]],
    ] as const) {
      await page.goto(SECOND);
      await sunlit.expectMarks(page, [SECOND_RUMOUR]);
      await away();
      // "load" does not come again.
      await page.goBack({ waitUntil: 'commit' });
      expect(await page.evaluate(() => (window as unknown as { isRestored?: boolean }).isRestored), 'the page is the one that was left').toBe(true);
      await sunlit.expectMarks(page, wanted);
      expect(await page.evaluate(() => document.querySelectorAll('div[popover="manual"]').length)).toBe(1);
    }
  });
});

test('a hundred popups that close before they are answered leave nothing behind in the worker', async ({ sunlit }) => {
  const page = await sunlit.visit(FIRST, pageWith([RUMOUR]));
  await sunlit.expectMarks(page, [RUMOUR]);
  const popup = await sunlit.context.newPage();
  const errors: string[] = [];
  popup.on('pageerror', (error) => errors.push(error.message));
  const openAndLeave = async (times: number): Promise<void> => {
    // A document that is left in the middle of its questions is all a closed popup is to the worker.
    for (let i = 0; i < times; i += 1) await popup.goto(`${sunlit.root}src/popup/index.html?${i}`, { waitUntil: i % 2 === 0 ? 'commit' : 'domcontentloaded' });
    await popup.goto('about:blank');
    await sunlit.ask('getOverview', null);
  };
  await openAndLeave(20);
  const before = await sunlit.workerHeap();
  const began = Date.now();
  await openAndLeave(100);
  const grown = (await sunlit.workerHeap()) - before;
  test.info().annotations.push({ type: 'figure', description: `${Date.now() - began} ms, ${Math.round(grown / 1024)} KiB more` });
  expect(grown, 'bytes more in the worker').toBeLessThan(1_000_000);
  expect(errors).toEqual([]);
  await sunlit.expectMarks(page, [RUMOUR]);
});
