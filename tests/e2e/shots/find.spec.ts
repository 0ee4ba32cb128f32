/**
 * Pictures of the search for answers and of the settings' keyboard and diagnostics, in every state, at 1000 and 320 px and at 200 % zoom: `npm run shots` writes .cache/shots/.
 * The pages are the real ones; what the background would answer is put in its place in the page.
 */
import type { Page } from 'playwright';
import { failure } from '../../../src/model/result.js';
import { sampleCard, sampleDatasetView, sampleDiagnostics, sampleFaq, sampleOverview, sampleStates } from '../../support/subscription-samples.js';
import { ok, openAnswered } from '../support/answered-page.js';
import { test } from '../support/extension.js';

const OUT = '.cache/shots';
const TEXT = 'My neighbour says there are microchips in the vaccines they give at school. She had it from a film.';
const [ANSWER] = sampleCard().answers;
const SINCE = [{ date: '2026-11-01', text: 'The batch of October was measured again, with the same result.', url: 'https://www.health.example/again' }];
const CARDS = [
  sampleCard({
    answers: [
      { ...ANSWER, developments: SINCE },
      {
        ...ANSWER,
        by: { ...ANSWER?.by, name: 'Institute of Measures', shortName: 'Institute of Measures', kind: 'academic', interest: 'none' },
        url: 'https://other.example/',
      },
    ] as never,
    agreement: 'agree',
  }),
  sampleCard({ claimKey: 'health/two', evaluated: false, answers: [{ ...ANSWER, expired: true, expires: '2026-10-30', lang: 'id' }] as never }),
];

/** Widths a picture is taken at; 200 % zoom is half the width at twice the pixels, here as wide. */
const SIZES = [
  [1000, ''],
  [500, '-zoom'],
  [320, '-320'],
] as const;

for (const uiLang of ['en', 'id'] as const) {
  for (const dark of [false, true]) {
    test.describe(`${uiLang} ${dark ? 'dark' : 'light'}`, () => {
      test.use({ uiLang, dark });
      const name = (view: string, suffix: string) => `${OUT}/${view}-${uiLang}-${dark ? 'dark' : 'light'}${suffix}.png`;
      const now = Date.now();
      const overview = (change = {}) => ok(sampleOverview(sampleStates(now), { uiLang, ...change }));
      const library = (faqs: readonly unknown[]) => ok({ faqs, statements: [], voices: [], updates: [] });

      test('find', async ({ sunlit }) => {
        const shoot = async (view: string, replies: Record<string, unknown>, text = TEXT): Promise<void> => {
          const page = await openAnswered(sunlit, 'src/find/index.html', {
            getOverview: overview(),
            getLibrary: library([sampleFaq()]),
            takeFindText: ok(text),
            ...replies,
          });
          await page.waitForTimeout(300);
          for (const details of await page.locator('details').all()) await details.evaluate((element) => element.setAttribute('open', ''));
          await sizes(page, (suffix) => name(view, suffix));
        };
        await shoot('find-asking', {}, '');
        await shoot('find-searching', { findAnswers: null });
        await shoot('find-found', { findAnswers: ok(CARDS) }, 'What is in a vaccine? Microchips?');
        await shoot('find-nothing', { findAnswers: ok([]), getLibrary: library([]) });
        await shoot('find-questions-only', { findAnswers: ok([]) }, 'What is in a vaccine?');
        await shoot('find-none-on', {
          findAnswers: ok([]),
          getLibrary: library([]),
          getOverview: overview({ datasets: [sampleDatasetView({ enabled: false })] }),
        });
        await shoot('find-failed', { findAnswers: failure('unreachable', 'no worker') });
        await shoot('find-cut', { findAnswers: ok(CARDS.slice(0, 1)) }, `${TEXT} `.repeat(30).slice(0, 2_000));
      });

      test('keyboard and diagnostics', async ({ sunlit }) => {
        const broken = sampleDiagnostics(
          {
            database: { trouble: 'UnknownError: Internal error opening backing store for indexedDB.open.' },
            problems: [{ id: 'tiktok-2020', reason: 'head: expected a signature of key 4be1…' }],
          },
          now,
        );
        for (const [view, found] of [
          ['', ok(broken)],
          ['-well', ok(sampleDiagnostics({ errors: [] }, now))],
          ['-failed', failure('unexpected', 'no')],
        ] as const) {
          const page = await openAnswered(sunlit, 'src/options/index.html', { getOverview: overview(), getRequestLog: ok([]), getDiagnostics: found });
          await page.locator('#diagnostics').waitFor();
          await sizes(page, (suffix) => name(`options-diagnostics${view}`, suffix), '#diagnostics', view === '');
          if (view !== '') continue;
          await sizes(page, (suffix) => name('options-keyboard', suffix), '#keyboard');
        }
      });
    });
  }
}

/** @param part a selector; the whole page without @param isKept the page is needed again */
async function sizes(page: Page, path: (suffix: string) => string, part?: string, isKept = false): Promise<void> {
  for (const [width, suffix] of SIZES) {
    await page.setViewportSize({ width, height: width === 500 ? 450 : 800 });
    await page.waitForTimeout(200);
    if (part === undefined) await page.screenshot({ path: path(suffix), fullPage: true });
    else await page.locator(part).screenshot({ path: path(suffix) });
  }
  if (!isKept) await page.close();
}
