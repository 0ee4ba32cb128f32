/**
 * Pictures of the states that need a publisher's host: the preview, followed publishers, the list of requests, the backup. The pages are the real ones; what the
 * background would answer is put in its place in the page, so that every state can be shown and no host is needed. `npm run shots` writes .cache/shots/.
 */
import type { Page } from 'playwright';
import type { UpdateFault } from '../../../src/messages/protocol.js';
import { ministry, SAMPLE_LINK, sampleDatasetView, sampleLog, sampleOverview, samplePreview, sampleStates } from '../../support/subscription-samples.js';
import { ok, openAnswered as opened } from '../support/answered-page.js';
import { test } from '../support/extension.js';

const OUT = '.cache/shots';
const SUBSCRIBE = `src/subscribe/index.html#${encodeURIComponent(SAMPLE_LINK)}`;

const FAULTS: readonly UpdateFault[] = ['not-a-dataset', 'other-publisher', 'offline'];

/** Names that test the layout: right to left, without a space, long. */
const stranger = sampleDatasetView({
  title: `مركز الأجوبة الرسمية ${'Federalministryofhealth'.repeat(5)}`,
  publisher: { ...ministry, name: 'وزارة الصحة', interestStatement: 'نجيب عن البرنامج الوطني للتطعيم. '.repeat(6) },
  about: ['اللقاحات', 'medicines'],
  languages: ['ar', 'en', 'id', 'de', 'sw'],
});

for (const uiLang of ['en', 'id'] as const) {
  for (const dark of [false, true]) {
    test.describe(`${uiLang} ${dark ? 'dark' : 'light'}`, () => {
      test.use({ uiLang, dark });
      const name = (view: string) => `${OUT}/${view}-${uiLang}-${dark ? 'dark' : 'light'}.png`;
      const now = Date.now();
      const overview = ok(sampleOverview([], { uiLang }));

      test('subscribe', async ({ sunlit }) => {
        const preview = (change: Parameters<typeof samplePreview>[0] = {}) => ({
          getOverview: overview,
          previewPublisher: ok({ value: samplePreview(change, now) }),
        });
        await shoot(await opened(sunlit, 'src/subscribe/index.html', { getOverview: overview }), name('subscribe-asking'));
        await shoot(await opened(sunlit, 'src/subscribe/index.html#data.health.example', { getOverview: overview }), name('subscribe-mistyped'));
        await shoot(await opened(sunlit, SUBSCRIBE, { getOverview: overview, previewPublisher: null }), name('subscribe-loading'));
        await shoot(await opened(sunlit, SUBSCRIBE, preview()), name('subscribe-preview'));
        await shoot(await opened(sunlit, SUBSCRIBE, preview({ isPinned: false, isOld: true })), name('subscribe-unpinned'));
        await shoot(await opened(sunlit, SUBSCRIBE, preview({ followedAs: 'health' })), name('subscribe-followed-already'));
        await shoot(await opened(sunlit, SUBSCRIBE, preview({ dataset: stranger })), name('subscribe-stranger'));
        for (const fault of FAULTS) {
          const page = await opened(sunlit, SUBSCRIBE, { getOverview: overview, previewPublisher: ok({ fault, detail: 'head: expected an envelope' }) });
          await shoot(page, name(`subscribe-fault-${fault}`));
        }
        const followed = await opened(sunlit, SUBSCRIBE, { ...preview(), subscribe: ok({ value: { datasetId: 'health' } }), unsubscribe: ok(null) });
        await followed.locator('footer .primary').click();
        await shoot(followed, name('subscribe-followed'));
        const stopped = await opened(sunlit, SUBSCRIBE, { ...preview(), subscribe: ok({ value: { datasetId: 'health' } }), unsubscribe: ok(null) });
        await stopped.locator('footer .primary').click();
        await stopped.locator('.actions .plain').click();
        await shoot(stopped, name('subscribe-stopped'));
      });

      test('popup', async ({ sunlit }) => {
        const state = { status: 'ready', open: 0, sentences: 84, matches: [], offers: [SAMPLE_LINK, 'https://data.tides.example/'] };
        const states = sampleStates(now);
        const replies = { updateNow: ok(null), getPageState: ok(state), getLibrary: ok({ faqs: [], statements: [], voices: [], updates: [] }) };
        const fresh = await opened(sunlit, 'src/popup/index.html', { ...replies, getOverview: ok(sampleOverview(states.slice(0, 1), { uiLang })) });
        await shoot(fresh, name('popup-offers'), [], 400);
        const followed = await opened(sunlit, 'src/popup/index.html', { ...replies, getOverview: ok(sampleOverview(states.slice(0, 3), { uiLang })) });
        await followed.locator('.p-foot .inline').click({ timeout: 5_000 });
        await shoot(followed, name('popup-not-updated'), [], 400);
      });

      test('options', async ({ sunlit }) => {
        const failed = [{ link: 'https://data.votes.example/sunlit/', fault: 'keys-expired' }];
        const replies = {
          getOverview: ok(sampleOverview(sampleStates(now), { uiLang })),
          getRequestLog: ok(sampleLog(130, now)),
          importBackup: ok({ value: { sites: 2, hidden: 0, dismissed: 3, subscriptions: 1, failed } }),
          updateNow: ok(null),
        };
        const page = await opened(sunlit, 'src/options/index.html', replies);
        await page.locator('input[type=text]').first().fill('http://data.health.example/');
        await page.locator('.add button[type=submit]').first().click();
        const [list, backup] = await Promise.all(['.add-pub input[type=file]', '#backup input[type=file]'].map((where) => page.locator(where)));
        await list?.setInputFiles({ name: 'links.txt', mimeType: 'text/plain', buffer: Buffer.from(`${SAMPLE_LINK}\nhttps://data.tides.example/\n`) });
        await backup?.setInputFiles({ name: 'sunlit-backup-2026-11-24.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
        await page.locator('#publisher-health .details').first().evaluate(open);
        await page.locator('#publisher-weather .details').last().evaluate(open);
        await page.locator('#publisher-health .deeds .plain').first().click();
        await page.locator('#publisher-votes .deeds .plain').last().click();
        await shoot(page, name('options-followed'), ['publishers', 'privacy', 'backup']);
      });
    });
  }
}

function open(details: SVGElement | HTMLElement): void {
  details.setAttribute('open', '');
}

/** At 900 (the popup at 400) and at 320 px; whole, or these parts by id. */
async function shoot(page: Page, path: string, parts: readonly string[] = [], wide = 900): Promise<void> {
  for (const [width, suffix] of [
    [wide, ''],
    [320, '-320'],
  ] as const) {
    await page.setViewportSize({ width, height: wide === 400 ? 600 : 900 });
    await page.waitForTimeout(250);
    const file = path.replace('.png', `${suffix}.png`);
    if (parts.length === 0) await page.screenshot({ path: file, fullPage: true });
    for (const id of parts) await page.locator(`#${id}`).screenshot({ path: file.replace('options-', `options-${id}-`) });
  }
  await page.close();
}
