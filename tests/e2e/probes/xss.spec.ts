/** Strings of the XSS collections as page text, and those the validator takes as the words of a followed publisher, in a browser: nothing runs, nothing is asked for, nothing is made of them. */
import type { Page } from 'playwright';
import { validate } from '../../../src/dataset/validate.js';
import { LivePublisher } from '../../support/live-publisher.js';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../../support/sample-dataset.js';
import { WITHOUT_CORPORA, xssStrings } from '../../support/xss-corpora.js';
import { cardOn, clickSentence, documentOf, expect, test } from '../support/extension.js';
import { pageWith, RUMOUR } from '../support/sentences.js';

const BASE = 'https://data.agency.example/sunlit/';
const strings = xssStrings();
test.skip(strings.length === 0, WITHOUT_CORPORA);

/** What must stay empty: dialogs opened, errors thrown. */
function watch(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => seen.push(message));
  return seen;
}

test('as the text of a page', async ({ sunlit, control }) => {
  const html = pageWith([RUMOUR], '<div id="all"></div>');
  const fill = (all: readonly string[]) => {
    document.title = all[0] ?? '';
    for (const text of all) document.getElementById('all')?.append(Object.assign(document.createElement('p'), { textContent: text }));
  };
  const plain = await control.visit('https://words.example/', html);
  await plain.evaluate(fill, strings);
  const page = await sunlit.visit('https://words.example/', html);
  const seen = watch(page);
  await page.evaluate(fill, strings);
  await expect.poll(async () => (await sunlit.pageState(page)).matches.map(({ sentence }) => sentence), { timeout: 40_000 }).toContain(RUMOUR);
  await clickSentence(page, RUMOUR);
  await cardOn(page);
  expect(await documentOf(page)).toEqual({ html: (await documentOf(plain)).html, hosts: 1 });
  expect(seen).toEqual([]);
  expect(sunlit.requests.filter((url) => url !== 'https://words.example/')).toEqual([]);
});

test('as the words of a publisher, everywhere they are shown', async ({ sunlit }) => {
  const isTaken = (text: string) => validate(sampleDataset({ claims: [sampleClaim({ rebuttals: [sampleRebuttal({ answer: text, why: text })] })] })).ok;
  const taken = strings.filter(isTaken).slice(0, 300);
  expect(taken.length).toBeGreaterThan(50);
  const claims = taken.map((text, index) =>
    sampleClaim({
      id: `claim-${index}`,
      text: `Owls number ${index} brew the beer of the old mill.`,
      variants: [],
      notMatching: [],
      rebuttals: [sampleRebuttal({ answer: text, why: text })],
    }),
  );
  const [faq] = sampleDataset().faqs;
  const faqs = taken.map((text, index) => ({ ...faq, id: `faq-${index}`, question: text, answer: text }));
  const dataset = sampleDataset({ claims, faqs: faqs as never });
  const sound = validate(dataset).ok ? dataset : { ...dataset, faqs: sampleDataset().faqs };
  const publisher = await LivePublisher.create(sound);
  for (const [path, bytes] of publisher.files) sunlit.serve(BASE + path, Buffer.from(bytes), { 'content-type': 'application/octet-stream' });
  expect(await sunlit.ask('subscribe', { link: publisher.link(BASE), publisherId: publisher.publisherId })).toMatchObject({ value: {} });
  const asked = sunlit.requests.length;
  for (const path of ['src/popup/index.html', 'src/options/index.html', `src/subscribe/index.html#${publisher.link(BASE)}`]) {
    const page = await sunlit.context.newPage();
    const seen = watch(page);
    await page.goto(sunlit.root + path);
    await page.locator('h1, [role="tablist"]').first().waitFor();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await page.waitForTimeout(300);
    }
    // Ours have these and no others; a string that became markup would bring its own.
    expect(
      await page.locator('iframe, object, embed, video, audio, form[action], img[onerror], [onload], [onclick], a[href^="javascript"], math, marquee').count(),
      path,
    ).toBe(0);
    expect(await page.locator('script').count(), path).toBe(1);
    expect(seen, path).toEqual([]);
    await page.close();
  }
  expect(sunlit.requests.slice(asked).filter((url) => !url.startsWith(BASE))).toEqual([]);
});
