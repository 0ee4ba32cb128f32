/** The popup over a page: what was found, what the publishers say, and the switch for the site. */
import { cardOn, expect, test, wordsIn } from '../support/extension.js';
import { HARMLESS, pageWith, RUMOUR } from '../support/sentences.js';

const URL = 'https://dailyledger.example/town-notes';
const words = wordsIn('en');

test('lists the answers of the page, and a press shows the sentence with its card', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([HARMLESS, RUMOUR]));
  const { matches } = await sunlit.expectMarks(page, [RUMOUR]);
  const [card] = await sunlit.cards(matches.map(({ claimKey }) => claimKey));
  const popup = await sunlit.openPopup(page);
  const row = popup.getByRole('button', { name: card?.answers[0]?.answer ?? 'no answer' });
  await expect(row).toContainText(RUMOUR);
  await row.click();
  expect((await cardOn(page)).text).toContain(card?.answers[0]?.answer);
});

test('has five tabs that arrow keys walk through', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([HARMLESS]));
  const popup = await sunlit.openPopup(page);
  const tabs = popup.getByRole('tab');
  await expect(tabs).toHaveCount(5);
  await tabs.first().focus();
  for (const key of ['tabFaq', 'tabStatements', 'tabVoices', 'tabUpdates']) {
    await popup.keyboard.press('ArrowRight');
    const tab = popup.getByRole('tab', { selected: true });
    await expect(tab).toContainText(words(key));
    await expect(tab).toBeFocused();
    await expect(popup.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible();
  }
  await popup.keyboard.press('Home');
  await expect(popup.getByRole('tab', { selected: true })).toContainText(words('tabPage'));
});

test('finds a question in spite of a typing error, and says so when there is none', async ({ sunlit }) => {
  const { faqs } = await sunlit.ask('getLibrary', null);
  const word = faqs.flatMap(({ question }) => question.match(/\b[a-z]{8,}\b/g) ?? [])[0] ?? '';
  const page = await sunlit.visit(URL, pageWith([HARMLESS]));
  const popup = await sunlit.openPopup(page);
  await popup.getByRole('tab', { name: words('tabFaq') }).click();
  const search = popup.getByRole('searchbox');

  await search.fill(misspell(word));
  await expect(
    popup
      .getByRole('tabpanel')
      .getByRole('button', { name: new RegExp(word, 'i') })
      .first(),
  ).toBeVisible();

  await search.fill('xqzw vbnmk');
  await expect(popup.getByRole('tabpanel').getByRole('listitem')).toHaveCount(0);
  await expect(popup.getByRole('heading', { name: 'xqzw vbnmk' })).toBeVisible();
});

test('switches the site off and on again, in words', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([RUMOUR]));
  await sunlit.expectMarks(page, [RUMOUR]);
  const popup = await sunlit.openPopup(page);
  await popup.getByRole('button', { name: 'dailyledger.example' }).click();
  await popup.getByRole('radio', { name: words('siteOff') }).check();
  await expect.poll(async () => (await sunlit.ask('getOverview', null)).sites).toMatchObject([{ host: 'dailyledger.example', mode: 'off' }]);
  await expect.poll(() => sunlit.badge(page)).toBe('');

  await popup
    .getByRole('radio', { name: words('modeOn') })
    .first()
    .check();
  await expect.poll(async () => (await sunlit.ask('getOverview', null)).sites.filter(({ mode }) => mode === 'off')).toEqual([]);
  await page.reload();
  await sunlit.expectMarks(page, [RUMOUR]);
});

/** Two letters in the middle change places. */
function misspell(word: string): string {
  const middle = Math.floor(word.length / 2);
  return `${word.slice(0, middle)}${word[middle + 1]}${word[middle]}${word.slice(middle + 2)}`;
}
