/** From a selection to its answers in the real browser: the text is in no address and no storage, and no request leaves the device. */
import { expect, test } from '../support/extension.js';

const TEXT = 'They say 5G masts spread the coronavirus.';

test('a selected sentence finds its answer, and leaves nothing behind', async ({ sunlit }) => {
  const options = await sunlit.openOwn('src/options/index.html');
  // The entry is there and has its words: the browser would refuse to change one it does not know.
  await options.evaluate(() => chrome.contextMenus.update('find', { visible: true }));
  const opening = sunlit.context.waitForEvent('page');
  await sunlit.ask('openFind', { text: TEXT });
  const page = await opening;
  await page.locator('.found').first().waitFor();
  await expect(page.locator('textarea')).toHaveValue(TEXT);
  await expect(page.locator('.found footer q').first()).toContainText('5G');
  expect(page.url()).toMatch(/src\/find\/index\.html$/u);
  expect(sunlit.requests).toEqual([]);
  const kept = await page.evaluate(async () => JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null), document.title]));
  expect(kept).not.toContain('They say');
  await page.reload();
  await expect(page.locator('textarea')).toHaveValue('');
});

test('words that nobody answers get the way out, and questions are found by their words', async ({ sunlit }) => {
  const page = await sunlit.openOwn('src/find/index.html');
  await page.keyboard.type('purple elephants dance on the ceiling');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toHaveText('No answer comes near.');
  await page.getByRole('button', { name: 'Follow a publisher' }).waitFor();
});
