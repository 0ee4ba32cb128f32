/** The first-run page, which opens by itself: its try-it article works like any page, without a network. */
import { cardOn, clickSentence, expect, expectNoCard, test } from '../support/extension.js';

const PATH = 'src/welcome/index.html';

for (const uiLang of ['en', 'id'] as const) {
  test.describe(uiLang, () => {
    test.use({ uiLang });

    test('shows marks in its article, and a card by a click', async ({ sunlit }) => {
      const page = await sunlit.openOwn(PATH);
      await expect(page.locator('html')).toHaveAttribute('lang', uiLang);
      const state = await sunlit.pageState(page);
      const [first] = state.matches.filter(({ stance }) => stance === 'asserts');
      if (!first) throw new Error('no mark in the try-it article');
      // What the steps beside it promise: sentences to press, and one the article answers itself.
      expect(state.matches.map(({ stance }) => stance)).toEqual(['asserts', 'denies', 'asserts']);
      const [card] = await sunlit.cards([first.claimKey]);

      await clickSentence(page, first.sentence);
      expect((await cardOn(page)).text).toContain(card?.answers[0]?.answer);
      await page.keyboard.press('Escape');
      await expectNoCard(page);
      expect(sunlit.requests).toEqual([]);
    });
  });
}

test('lets the reader switch a publisher off and on before the first page', async ({ sunlit }) => {
  const page = await sunlit.openOwn(PATH);
  const enabled = async () => (await sunlit.ask('getOverview', null)).datasets.map((dataset) => dataset.enabled);
  expect(await enabled()).toEqual([true, true]);
  const first = page.getByRole('switch').first();
  await first.click();
  await expect.poll(enabled).toEqual([false, true]);
  await first.click();
  await expect.poll(enabled).toEqual([true, true]);
});
