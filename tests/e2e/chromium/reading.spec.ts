/** A reader meets a rumour on a page: mark, badge, card, way out; and the page is left as it was. */
import { cardOn, clickSentence, documentOf, expect, expectNoCard, marksDrawn, test } from '../support/extension.js';
import { DENIAL, HARMLESS, pageWith, RUMOUR, RUMOUR_KEY } from '../support/sentences.js';

const URL = 'https://dailyledger.example/town-notes';
const PAGE = pageWith([HARMLESS, `Aunt Vera wrote again. ${RUMOUR} She said so twice.`]);

test('marks a sentence that repeats a rumour and counts it on the button', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, PAGE);
  const state = await sunlit.expectMarks(page, [RUMOUR]);
  expect(state.matches[0]).toMatchObject({ claimKey: RUMOUR_KEY, stance: 'asserts', reachable: true });
  expect(state.open).toBe(1);
  expect(state.sentences).toBeGreaterThanOrEqual(4);
  await expect.poll(() => sunlit.badge(page)).toBe('1');
});

test('does not count a sentence that answers the rumour', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([DENIAL, HARMLESS]));
  const state = await sunlit.pageState(page);
  expect(state.open).toBe(0);
  expect(state.matches.filter(({ stance }) => stance === 'asserts')).toEqual([]);
  expect(await sunlit.badge(page)).toBe('');
});

test('opens the answer by a click on the sentence, and closes it by Escape', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, PAGE);
  const state = await sunlit.expectMarks(page, [RUMOUR]);
  const [card] = await sunlit.cards(state.matches.map(({ claimKey }) => claimKey));
  const [answer] = card?.answers ?? [];
  if (!answer) throw new Error('no answer');

  await clickSentence(page, RUMOUR);
  const seen = await cardOn(page);
  expect(seen.name).not.toBe('');
  expect(seen.text).toContain(answer.answer);
  expect(seen.text).toContain(answer.by.name);
  expect(seen.links.length).toBeGreaterThan(0);
  expect([...seen.buttons, ...seen.links].filter((name) => name.trim() === '')).toEqual([]);

  await page.keyboard.press('Escape');
  await expectNoCard(page);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
});

test('a click elsewhere opens nothing', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, PAGE);
  await sunlit.expectMarks(page, [RUMOUR]);
  await clickSentence(page, HARMLESS);
  await page.waitForTimeout(500);
  await expectNoCard(page);
});

test('a click counts where the sentence is now, not where it was at the last frame', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, PAGE);
  await sunlit.expectMarks(page, [RUMOUR]);
  const [line] = await marksDrawn(page);
  if (!line) throw new Error('no mark');
  // A notice above the text folds away just before the click reaches anyone: the sentence is under the pointer only then.
  await page.evaluate(() => {
    const notice = document.createElement('div');
    notice.style.cssText = 'height: 300px; pointer-events: none';
    document.body.prepend(notice);
    addEventListener('mouseup', () => notice.remove());
  });
  await expect.poll(async () => (await marksDrawn(page))[0]?.bottom).toBeGreaterThan(line.bottom + 290);
  await page.mouse.click(line.left + line.width / 2, line.bottom - 5);
  expect((await cardOn(page)).name).not.toBe('');
});

test('a card opened from the popup gives the focus back where it was', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, PAGE);
  const { matches } = await sunlit.expectMarks(page, [RUMOUR]);
  await page.locator('#link').focus();
  expect(await sunlit.askTab(page, 'showMatch', { id: matches[0]?.id ?? '' })).toBe(true);
  await cardOn(page);
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('link');
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
});

test('steps to the next answer by keyboard command and opens it by Enter', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, PAGE);
  await sunlit.expectMarks(page, [RUMOUR]);
  expect(await sunlit.askTab(page, 'stepAnswer', { direction: 'next' })).toBe(true);
  await page.keyboard.press('Enter');
  await cardOn(page);
});

test('leaves the page byte for byte as it was, with a card open too', async ({ sunlit, control }) => {
  const plain = await documentOf(await control.visit(URL, PAGE));
  const page = await sunlit.visit(URL, PAGE);
  await sunlit.expectMarks(page, [RUMOUR]);
  expect(await documentOf(page)).toEqual({ html: plain.html, hosts: 1 });
  await clickSentence(page, RUMOUR);
  await cardOn(page);
  expect(await documentOf(page)).toEqual({ html: plain.html, hosts: 1 });
  expect(plain.hosts).toBe(0);
});

test('asks the network for nothing', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, PAGE);
  await sunlit.expectMarks(page, [RUMOUR]);
  await clickSentence(page, RUMOUR);
  await cardOn(page);
  expect(sunlit.requests).toEqual([URL]);
});

test('reads what a page adds later, and takes no notice of editable fields', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([HARMLESS], '<div contenteditable="true" id="draft"></div>'));
  expect((await sunlit.pageState(page)).matches).toEqual([]);
  await page.locator('#draft').fill(RUMOUR);
  await page.evaluate((text) => document.body.append(Object.assign(document.createElement('p'), { textContent: text })), RUMOUR);
  await sunlit.expectMarks(page, [RUMOUR]);
});
