/** Marks lie on their sentence: a handful of layouts, one per way of being set. All of them: `npm run test:layouts`. */
import { checkLayout, TOLERANCE_PX, WINDOW, worstOf } from '../layouts/check.js';
import { chromiumTab } from '../layouts/chromium-tab.js';
import { LAYOUTS } from '../layouts/layouts.js';
import { expect, launchSunlit, type Sunlit, test } from '../support/extension.js';
import { pageWith, RUMOUR } from '../support/sentences.js';

const HANDFUL = [
  'nested scrollers',
  'under a sticky header',
  'turned a little, several lines',
  'css zoom on html',
  'sentence across columns',
  'right-to-left paragraph',
  'vertical text',
  'browser zoom in a scroller',
];

let sunlit: Sunlit;
test.beforeAll(async () => {
  sunlit = await launchSunlit();
});
test.afterAll(() => sunlit.close());

for (const name of HANDFUL) {
  test(name, async () => {
    const layout = LAYOUTS.find((one) => one.name === name);
    if (layout === undefined) throw new Error('no such layout');
    const page = await sunlit.visit(`https://layouts.example/${encodeURIComponent(name)}`, layout.html);
    await page.setViewportSize({ width: WINDOW[0], height: WINDOW[1] });
    const setZoom = async (zoom: number): Promise<void> => {
      await sunlit.askingPage.evaluate(([id, factor]) => chrome.tabs.setZoom(id as number, factor as number), [await sunlit.tabId(page), zoom]);
    };
    const tab = await chromiumTab(page, setZoom);
    const { error, faults } = worstOf(await checkLayout(tab, layout));
    await setZoom(1);
    await page.close();
    expect(faults).toEqual([]);
    expect(error, 'farthest error, px').toBeLessThanOrEqual(TOLERANCE_PX);
  });
}

test('marks and card shift nothing of the page', async () => {
  const observe = `<script>
    window.shifts = [];
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifts.push(value); }).observe({ type: 'layout-shift', buffered: true });
  </script>`;
  const page = await sunlit.visit('https://layouts.example/shift', pageWith([RUMOUR, RUMOUR], `${observe}<p id="last">End.</p>`));
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  await sunlit.expectMarks(page, [RUMOUR, RUMOUR]);
  await page.click(`text=${RUMOUR}`);
  await page.waitForTimeout(1_000);
  const shifts = () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(await shifts()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
  // The observer does see what shifts: past half a second after the click, during which a shift counts as wanted.
  await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 90px' })));
  await expect.poll(async () => (await shifts()).length).toBe(1);
});
