/** Off means off: nothing is put into the page at all. Toolbar only means no marks. */
import { clickSentence, documentOf, expect, expectNoCard, test } from '../support/extension.js';
import { pageWith, RUMOUR } from '../support/sentences.js';

const HOST = 'dailyledger.example';
const URL = `https://${HOST}/town-notes`;
const PAGE = pageWith([RUMOUR]);
/** Longer than reading takes, so that what is not there by now does not come. */
const SETTLED_MS = 1_500;

test('off for a site injects nothing there, and still reads the others', async ({ sunlit, control }) => {
  const plain = await documentOf(await control.visit(URL, PAGE));
  await sunlit.ask('setSiteMode', { host: HOST, mode: 'off' });
  const page = await sunlit.visit(URL, PAGE);
  await page.waitForTimeout(SETTLED_MS);
  expect(await sunlit.askTab(page, 'getPageState', null)).toBeNull();
  expect(await documentOf(page)).toEqual(plain);
  expect(await sunlit.badge(page)).toBe('');

  const other = await sunlit.visit('https://elsewhere.example/', PAGE);
  await sunlit.expectMarks(other, [RUMOUR]);
});

test('switched off while the page is open, the marks go', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, PAGE);
  await sunlit.expectMarks(page, [RUMOUR]);
  await expect.poll(() => sunlit.badge(page)).toBe('1');
  await sunlit.ask('setSiteMode', { host: HOST, mode: 'off' });
  await expect(async () => {
    expect((await documentOf(page)).hosts).toBe(0);
    expect(await sunlit.badge(page)).toBe('');
  }).toPass({ timeout: 5_000 });
  await clickSentence(page, RUMOUR);
  await page.waitForTimeout(500);
  await expectNoCard(page);
});

test('only on chosen sites', async ({ sunlit }) => {
  await sunlit.ask('setSettings', { defaultMode: 'off' });
  await sunlit.ask('setSiteMode', { host: HOST, mode: 'on' });
  const chosen = await sunlit.visit(URL, PAGE);
  await sunlit.expectMarks(chosen, [RUMOUR]);
  const other = await sunlit.visit('https://elsewhere.example/', PAGE);
  await other.waitForTimeout(SETTLED_MS);
  expect(await sunlit.askTab(other, 'getPageState', null)).toBeNull();
  expect((await documentOf(other)).hosts).toBe(0);
});

test('toolbar only finds and counts, and opens no card by a click', async ({ sunlit }) => {
  await sunlit.ask('setSiteMode', { host: HOST, mode: 'toolbar' });
  const page = await sunlit.visit(URL, PAGE);
  await sunlit.expectMarks(page, [RUMOUR]);
  await expect.poll(() => sunlit.badge(page)).toBe('1');
  await clickSentence(page, RUMOUR);
  await page.waitForTimeout(SETTLED_MS);
  await expectNoCard(page);
});

test('a publisher switched off has no marks', async ({ sunlit }) => {
  await sunlit.ask('setDatasetEnabled', { datasetId: 'everyday', enabled: false });
  const page = await sunlit.visit(URL, PAGE);
  expect((await sunlit.pageState(page)).matches).toEqual([]);
  await sunlit.ask('setDatasetEnabled', { datasetId: 'everyday', enabled: true });
  await sunlit.expectMarks(page, [RUMOUR]);
});
