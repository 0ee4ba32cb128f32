/** The five pictures of the store listing, 1280 × 800, from the real extension in both languages, and the promotional tile: `npm run store:shots` writes docs/store/images/. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { LivePublisher } from '../../support/live-publisher.js';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../../support/sample-dataset.js';
import { test } from '../support/extension.js';

const OUT = 'docs/store/images';
/** What a browser shows of a popup of ours. */
const POPUP = { x: 0, y: 0, width: 400, height: 510 };
const SIZE = { width: 1280, height: 800 } as const;
const PAGE = 'https://daily-ledger.example/masts';
const BASE = 'https://answers.example/sunlit/';

const article = (
  lang: string,
  paper: string,
  title: string,
  paragraphs: readonly string[],
): string => `<!doctype html><html lang="${lang}"><head><title>${title}</title><style>
  body { margin: 0; background: #fdfcf9; color: #1d1f22; font: 19px/1.65 Georgia, serif } header { padding: 26px 96px; border-bottom: 1px solid #ddd6c8; font: 600 24px Georgia, serif }
  main { padding: 34px 96px; max-width: 44rem } h1 { font-size: 36px; line-height: 1.2; margin: 0 0 22px }
</style></head><body><header>${paper}</header><main><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;

const PAGES = {
  en: article('en', 'The Daily Ledger', 'A quarrel over a mast', [
    'Thirty neighbours came to the hall on Monday to talk about the mast on the hill. It is to be taller than the church, and some would rather have it elsewhere.',
    'A man at the back stood up and said that 5G masts spread the coronavirus. Another asked who would pay for the new road. The meeting went on until ten.',
    'The council decides in March.',
  ]),
  id: article('id', 'Harian Pagi', 'Ribut soal menara', [
    'Tiga puluh warga datang ke balai desa hari Senin untuk membicarakan menara di bukit. Menara itu akan lebih tinggi daripada masjid, dan sebagian warga ingin tempat lain.',
    'Seorang pria di belakang berdiri dan berkata bahwa menara 5G menyebarkan virus corona. Yang lain bertanya siapa yang membayar jalan baru. Rapat berlangsung sampai pukul sepuluh.',
    'Keputusan diambil bulan Maret.',
  ]),
} as const;

/** A page with the popup over it, as a browser shows it: two pictures of the real things laid together. */
async function together(page: Page, below: Buffer, above: Buffer, path: string): Promise<void> {
  const data = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;
  const sheet = await page.context().newPage();
  await sheet.setViewportSize(SIZE);
  await sheet.setContent(`<style>body{margin:0;background:#fff}img{display:block}.popup{position:fixed;top:14px;right:28px;border-radius:10px;box-shadow:0 12px 40px #15222d55,0 0 0 1px #15222d22}</style>
    <img src="${data(below)}"><img class="popup" src="${data(above)}">`);
  await sheet.screenshot({ path });
  await sheet.close();
}

for (const lang of ['en', 'id'] as const) {
  test.describe(lang, () => {
    test.use({ uiLang: lang });

    test('five pictures', async ({ sunlit }) => {
      const file = (number: number): string => `${OUT}/${lang}-${number}.png`;
      const page = await sunlit.visit(PAGE, PAGES[lang]);
      await page.setViewportSize(SIZE);
      const { matches } = await sunlit.pageState(page);
      await page.bringToFront();
      await sunlit.askTab(page, 'showMatch', { id: matches[0]?.id ?? '' });
      await page.waitForTimeout(900);
      await page.screenshot({ path: file(1) });
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);

      const below = await page.screenshot();
      const popup = await sunlit.openPopup(page);
      await popup.waitForTimeout(600);
      const found = await popup.screenshot({ clip: POPUP });
      await popup.locator('[role="tab"]').nth(1).click();
      await popup.locator('input[type="search"]').fill(lang === 'en' ? 'vacine' : 'vaksn');
      await popup.waitForTimeout(400);
      const searched = await popup.screenshot({ clip: POPUP });
      // The popup goes when another page comes to the front.
      await together(page, below, found, file(2));
      await together(page, below, searched, file(3));

      const answers = {
        en: ['The mast on the hill stays within the limits for radio waves; the agency measured it in October.', 'The mast on the hill makes people ill.'],
        id: ['Menara di bukit tetap di bawah batas gelombang radio; badan mengukurnya pada bulan Oktober.', 'Menara di bukit membuat orang sakit.'],
      } as const;
      const [answer, text] = answers[lang];
      const agency = {
        ...sampleDataset().publisher,
        name: { en: 'Radio Agency', id: 'Badan Radio' },
        shortName: { en: 'Radio Agency', id: 'Badan Radio' },
        url: 'https://radio-agency.example/',
        kind: 'government' as const,
        interest: 'party' as const,
        interestStatement: { en: 'We license masts and measure what they send out.', id: 'Kami memberi izin menara dan mengukur pancarannya.' },
        corrections: 'mailto:answers@radio-agency.example',
      };
      const { id: _id, corrections: _corrections, ...speaker } = agency;
      const dataset = sampleDataset({
        publisher: agency,
        organizations: { agency: speaker },
        domains: ['radio-agency.example'],
        about: [
          { en: 'masts', id: 'menara' },
          { en: 'radio waves', id: 'gelombang radio' },
        ],
        faqs: [],
        statements: [],
        voices: [],
        updates: [],
        id: 'radio',
        title: { en: 'Answers of the radio agency', id: 'Jawaban badan radio' },
        claims: [sampleClaim({ lang, text, variants: [], rebuttals: [sampleRebuttal({ lang, answer, url: 'https://radio-agency.example/hill' })] })],
      });
      const publisher = await LivePublisher.create(dataset);
      for (const [path, bytes] of publisher.files) sunlit.serve(BASE + path, Buffer.from(bytes), { 'content-type': 'application/octet-stream' });
      const preview = await sunlit.openOwn(`src/subscribe/index.html#${encodeURIComponent(publisher.link(BASE))}`);
      await preview.setViewportSize(SIZE);
      await preview.waitForTimeout(1_500);
      // The whole of it on one picture.
      await preview.evaluate(() => document.documentElement.style.setProperty('zoom', '0.9'));
      await preview.screenshot({ path: file(4) });

      const options = await sunlit.openOwn('src/options/index.html#privacy');
      await options.setViewportSize(SIZE);
      await options.waitForTimeout(1_200);
      await options.screenshot({ path: file(5) });
    });
  });
}

test('the tile', async ({ sunlit }) => {
  const drawing = await readFile('docs/store/tile.svg', 'utf8');
  const page = await sunlit.context.newPage();
  await page.setViewportSize({ width: 440, height: 280 });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
  await page.screenshot({ path: `${OUT}/tile.png` });
});
