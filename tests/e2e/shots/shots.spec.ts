/**
 * Pictures of every view and state from the real extension, to be looked at: `npm run shots` writes .cache/shots/. Nothing is asserted; a state that cannot be reached fails.
 */
import type { Page } from 'playwright';
import { type Sunlit, test } from '../support/extension.js';

const OUT = '.cache/shots';
const URL = 'https://daily-ledger.example/article';

const PAGE = `<!doctype html><html lang="en"><head><title>A summer of doubt</title><style>
  body { margin: 0; padding: 40px 64px; max-width: 44rem; font: 18px/1.62 Georgia, serif; background: #fbf7ee; color: #1c1a17 }
  body.dark { background: #1a1c20; color: #d7dadf; font-family: sans-serif; font-size: 16px }
</style></head><body><h1>A summer of doubt over a dancing app</h1>
<p>The hearing began before nine. “TikTok hands the data of its American users to the Chinese government,” one speaker told the room. The lawyers, waiting by the lifts, said nothing.</p>
<p>TikTok has never given user data to the Chinese government, its spokeswoman repeated. By noon the room was full.</p>
<p>Outside, a man with a placard explained that the new 5G masts spread the coronavirus! Two people argued with him for a while. Another had heard that drinking bleach cures COVID-19.</p>
<p>The council meets again on Monday to talk about the road, the lamps and the bus shelter.</p></body></html>`;

const PAGE_ID = PAGE.replace('lang="en"', 'lang="id"').replace(
  /<p>[\s\S]*<\/p>/u,
  `<p>Pasar pagi ramai seperti biasa. Jaringan 5G menyebarkan virus corona, kata seorang pedagang. Harga cabai turun sedikit sejak pekan lalu.</p>
<p>TikTok tidak pernah menyerahkan data pengguna Amerika kepada pemerintah China, kata juru bicaranya.</p><p>Rapat warga diadakan lagi hari Senin.</p>`,
);

for (const lang of ['en', 'id'] as const) {
  for (const dark of [false, true]) {
    test.describe(`${lang} ${dark ? 'dark' : 'light'}`, () => {
      test.use({ uiLang: lang, dark });
      test.setTimeout(120_000);

      test('all', async ({ sunlit }) => {
        const name = (view: string): string => `${OUT}/${view}-${lang}-${dark ? 'dark' : 'light'}.png`;
        const html = lang === 'en' ? PAGE : PAGE_ID;
        const page = await sunlit.visit(URL, dark ? html.replace('<body>', '<body class="dark">') : html);
        await page.setViewportSize({ width: 900, height: 760 });
        const state = await sunlit.pageState(page);
        await page.bringToFront();
        await page.waitForTimeout(300);
        await page.screenshot({ path: name('page') });
        for (const [i, match] of state.matches.entries()) {
          await sunlit.askTab(page, 'showMatch', { id: match.id });
          await page.waitForTimeout(700);
          await page.screenshot({ path: name(`card-${i + 1}-${match.stance}`) });
        }
        await cardDetails(sunlit, page, state.matches[0]?.id ?? '', name);
        await page.setViewportSize({ width: 380, height: 760 });
        await sunlit.askTab(page, 'showMatch', { id: state.matches[0]?.id ?? '' });
        await page.waitForTimeout(700);
        await page.screenshot({ path: name('card-phone') });
        await page.setViewportSize({ width: 900, height: 760 });

        const popup = await sunlit.openPopup(page);
        await popup.waitForTimeout(600);
        await popup.screenshot({ path: name('popup-1-page') });
        const tabs = popup.locator('[role="tab"]');
        for (let i = 1; i < (await tabs.count()); i += 1) {
          await tabs.nth(i).click();
          await popup.waitForTimeout(300);
          await popup.screenshot({ path: name(`popup-${i + 1}`) });
        }
        await tabs.nth(1).click();
        await popup.locator('input[type="search"]').fill('goverment data');
        await popup.waitForTimeout(300);
        await popup.screenshot({ path: name('popup-2-search') });
        await popup.locator('input[type="search"]').fill('blockchain');
        await popup.waitForTimeout(300);
        await popup.screenshot({ path: name('popup-2-none') });

        const find = await sunlit.openOwn('src/find/index.html');
        await find.setViewportSize({ width: 1000, height: 900 });
        for (const [view, words] of [
          ['find', lang === 'en' ? 'do phone masts spread the coronavirus' : 'menara 5G menyebarkan virus corona'],
          ['find-none', 'purple elephants dance on the ceiling'],
        ] as const) {
          await find.locator('textarea').fill(words);
          await find.keyboard.press('Enter');
          await find.waitForTimeout(900);
          await find.screenshot({ path: name(view), fullPage: true });
        }
        await find.close();

        for (const own of ['options', 'welcome']) {
          const ownPage = await sunlit.openOwn(`src/${own}/index.html`);
          await ownPage.setViewportSize({ width: 1200, height: 900 });
          await ownPage.waitForTimeout(1_200);
          await ownPage.screenshot({ path: name(own), fullPage: true });
          await ownPage.setViewportSize({ width: 390, height: 800 });
          await ownPage.waitForTimeout(400);
          await ownPage.screenshot({ path: name(`${own}-phone`), fullPage: true });
          await ownPage.close();
        }
      });
    });
  }
}

/** "Why this mark?" and the menu, reached by the keyboard as the card's shadow root is closed. */
async function cardDetails(sunlit: Sunlit, page: Page, id: string, name: (view: string) => string): Promise<void> {
  await sunlit.askTab(page, 'showMatch', { id });
  await page.waitForTimeout(900);
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (/why this mark|mengapa/iu.test(focused)) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
      await page.screenshot({ path: name('card-why') });
      return;
    }
  }
}

async function focusedName(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const focused = nodes.filter((node) => node.properties?.some((property) => property.name === 'focused' && property.value.value === true));
  return focused.map((node) => String(node.name?.value ?? '')).join(' ');
}
