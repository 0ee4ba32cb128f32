/** Popup, settings and first-run page against axe, in both languages, light and dark. The card is judged by its accessibility tree in reading.spec.ts. */
import AxeBuilder from '@axe-core/playwright';
import { SAMPLE_LINK, sampleLog, sampleOverview, samplePreview, sampleStates } from '../../support/subscription-samples.js';
import { ok, openAnswered } from '../support/answered-page.js';
import { expect, test } from '../support/extension.js';
import { pageWith, RUMOUR } from '../support/sentences.js';

const PAGES = {
  popup: 'src/popup/index.html',
  options: 'src/options/index.html',
  welcome: 'src/welcome/index.html',
  subscribe: 'src/subscribe/index.html',
} as const;
const PREVIEW = `src/subscribe/index.html#${encodeURIComponent(SAMPLE_LINK)}`;

for (const uiLang of ['en', 'id'] as const) {
  for (const dark of [false, true]) {
    test.describe(`${uiLang}, ${dark ? 'dark' : 'light'}`, () => {
      test.use({ uiLang, dark });

      for (const [name, path] of Object.entries(PAGES)) {
        test(`${name} has no fault axe can find`, async ({ sunlit }) => {
          const page = await sunlit.openOwn(path);
          await page.setViewportSize(name === 'popup' ? { width: 400, height: 600 } : { width: 1100, height: 800 });
          await page.locator('h1').first().waitFor();
          await expect(page.locator('html')).toHaveAttribute('lang', uiLang);
          await page.waitForLoadState('networkidle');
          expect(await faultsOf(page)).toEqual([]);
          if (name !== 'popup') return;
          for (const tab of await page.getByRole('tab').all()) {
            await tab.click();
            expect(await faultsOf(page)).toEqual([]);
          }
        });
      }
    });
  }
}

for (const dark of [false, true]) {
  test.describe(`with a publisher, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ dark });
    const now = Date.now();
    const getOverview = ok(sampleOverview(sampleStates(now)));

    test('preview, decision and faults have no fault axe can find, and do not scroll sideways', async ({ sunlit }) => {
      const answers = {
        getOverview,
        previewPublisher: ok({ value: samplePreview({ isPinned: false, isOld: true }, now) }),
        subscribe: ok({ value: { datasetId: 'health' } }),
      };
      const page = await openAnswered(sunlit, PREVIEW, answers);
      await page.locator('footer .primary').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await widestOn(page)).toEqual({ width: 320, tooWide: [] });
      await page.locator('footer .primary').click();
      await page.locator('.next').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      const failed = await openAnswered(sunlit, PREVIEW, { getOverview, previewPublisher: ok({ fault: 'not-signed', detail: 'head' }) });
      await failed.locator('.details').waitFor();
      expect(await faultsOf(failed)).toEqual([]);
    });

    test('settings with followed publishers have no fault axe can find, and do not scroll sideways', async ({ sunlit }) => {
      const page = await openAnswered(sunlit, 'src/options/index.html', { getOverview, getRequestLog: ok(sampleLog(130, now)) });
      await page.locator('.log').waitFor();
      for (const details of await page.locator('details').all()) await details.evaluate((element) => element.setAttribute('open', ''));
      await page.locator('.deeds .plain').last().click();
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await widestOn(page)).toEqual({ width: 320, tooWide: [] });
    });

    test('the popup with an offer and a failed update has no fault axe can find', async ({ sunlit }) => {
      const getPageState = ok({ status: 'ready', open: 0, sentences: 9, matches: [], offers: [SAMPLE_LINK, 'https://data.tides.example/'] });
      const getLibrary = ok({ faqs: [], statements: [], voices: [], updates: [] });
      const page = await openAnswered(sunlit, 'src/popup/index.html', { getOverview, getPageState, getLibrary });
      await page.setViewportSize({ width: 400, height: 600 });
      await page.locator('.p-foot .inline').waitFor();
      expect(await faultsOf(page)).toEqual([]);
    });
  });
}

test('the popup over a page with an answer has no fault axe can find', async ({ sunlit }) => {
  const page = await sunlit.visit('https://dailyledger.example/', pageWith([RUMOUR]));
  await sunlit.expectMarks(page, [RUMOUR]);
  const popup = await sunlit.openPopup(page);
  await popup.getByRole('tabpanel').getByRole('button').first().waitFor();
  expect(await faultsOf(popup)).toEqual([]);
});

test('nothing scrolls sideways at 320 px', async ({ sunlit }) => {
  for (const path of Object.values(PAGES)) {
    const page = await sunlit.openOwn(path);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('h1').first().waitFor();
    expect(await widestOn(page), path).toEqual({ width: 320, tooWide: [] });
  }
});

/** How wide the page scrolls, and the innermost elements that make it so. */
async function widestOn(page: import('playwright').Page): Promise<{ readonly width: number; readonly tooWide: readonly string[] }> {
  return page.evaluate(() => {
    const width = document.documentElement.scrollWidth;
    const wide =
      width <= innerWidth ? [] : [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
    const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    return { width, tooWide: innermost.map((element) => `${element.localName}.${element.className}: ${element.textContent?.slice(0, 40)}`) };
  });
}

async function faultsOf(page: import('playwright').Page): Promise<readonly string[]> {
  // Legacy mode stays in the page: the other one opens a blank tab, which a popup does not survive.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`));
}
