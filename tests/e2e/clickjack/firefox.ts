/**
 * The traps for clicks in Firefox: `npm run test:probes`, its last part. Here no browser says what lies over the card; the guard looks for it.
 * The button is found through the closed shadow root, which WebDriver BiDi hands out.
 */
import type { Page } from 'puppeteer-core';
import { buildExtension, ensurePackages, findFirefox, isBuildFresh } from '../../support/ensure.mjs';
import { Problem, runMain } from '../../support/run.mjs';
import { expectMarks, type Firefox, inFirefox, marksIn, passed, serve, until } from '../firefox/steps.js';
import type { Tab } from '../layouts/check.js';
import { firefoxTab } from '../layouts/firefox-tab.js';
import { RUMOUR, RUMOUR_KEY } from '../support/sentences.js';
import { TRAPS, type Trap, trapPage } from './traps.js';

/** Long enough for the card to be trusted. */
const SETTLED_MS = 1_100;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function placeOfButton(root: ShadowRoot): Place | null {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Not this claim'));
  const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** A card open over the page at an address, in view for long enough. */
async function openCard(firefox: Firefox, url: string): Promise<{ readonly page: Page; readonly tab: Tab }> {
  const page = await firefox.browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  await expectMarks(firefox, url, [RUMOUR]);
  const tab = firefoxTab(page, { setZoom: () => Promise.reject(new Error('unused')), setPrint: () => Promise.reject(new Error('unused')) });
  const sentence = await page.$('#r');
  await sentence?.click({ offset: { x: 60, y: 8 } });
  await until('no card', () => tab.inRoot(placeOfButton, null));
  await pause(SETTLED_MS);
  return { page, tab };
}

/** What must not change: marks, choices, publishers, tabs, address. */
async function stateOf(firefox: Firefox, page: Page): Promise<string> {
  const { sites, datasets, settings } = await firefox.ask('getOverview', null);
  const backup = JSON.stringify(await firefox.ask('exportBackup', null)).replace(/"(?:at|made|created|exported)[^,}]*/g, '');
  const tabs = (await firefox.browser.pages()).length;
  return JSON.stringify({ marks: await marksIn(firefox, page.url()), sites, datasets: datasets.length, settings, backup, tabs, url: page.url() });
}

function click(page: Page, { x, y, width, height }: Place): Promise<void> {
  return page.mouse.click(x + width / 2, y + height / 2);
}

/** @returns whether something acted that should not have. */
async function isTrapped(firefox: Firefox, trap: Trap, url: string): Promise<boolean> {
  const { page, tab } = await openCard(firefox, url);
  const plain = await tab.inRoot(placeOfButton, null);
  if (plain === null) throw new Problem(`Firefox: ${trap.name}: no button`);
  const before = await stateOf(firefox, page);
  const picture = () => page.screenshot({ encoding: 'base64', clip: plain });
  const looks = trap.isHarmless === true ? await picture() : null;
  await page.evaluate('trap()');
  await pause(trap.wait ?? 900);
  const now = await tab.inRoot(placeOfButton, null);
  // Where nothing came of it the button is where it was and looks as it did, and a click may act.
  const stays = looks !== null && JSON.stringify(now) === JSON.stringify(plain) && (await picture()) === looks;
  if (!stays) for (const place of [now, plain]) if (place !== null) await click(page, place).catch(() => undefined);
  await pause(300);
  const acted = (await stateOf(firefox, page)) !== before;
  await page.close();
  await firefox.ask('restoreMatch', { claimKey: RUMOUR_KEY, sentence: RUMOUR });
  return acted;
}

async function untouched(firefox: Firefox, url: string): Promise<void> {
  const { page, tab } = await openCard(firefox, url);
  const place = await tab.inRoot(placeOfButton, null);
  if (place === null) throw new Problem('Firefox: no button');
  await click(page, place);
  await expectMarks(firefox, url, []);
  await page.close();
  await firefox.ask('restoreMatch', { claimKey: RUMOUR_KEY, sentence: RUMOUR });
  passed('an untouched card acts, so that what follows means something');
}

await runMain(async () => {
  if (findFirefox() === null) {
    console.log('skipped: no Firefox found');
    return 0;
  }
  await ensurePackages();
  if (!isBuildFresh()) await buildExtension();
  const pages = Object.fromEntries([{ name: '', script: '' }, ...TRAPS].map((trap, index) => [`/${index}`, trapPage(trap, RUMOUR)]));
  const host = await serve(pages);
  const failed: string[] = [];
  try {
    await inFirefox(async (firefox) => {
      await untouched(firefox, `${host.origin}/0`);
      for (const [index, trap] of TRAPS.entries()) {
        const acted = await isTrapped(firefox, trap, `${host.origin}/${index + 1}`);
        if (acted) failed.push(trap.name);
        else passed(`trap: ${trap.name}`);
      }
    });
  } finally {
    host.close();
  }
  for (const name of failed) console.log(`  ✗ trap: ${name}`);
  console.log(`${TRAPS.length} traps, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
});
