/** Clicks led astray: whatever a page does to the card or around it, nothing acts that the reader did not plainly see for half a second. */
import type { Page } from 'playwright';
import type { ClaimKey } from '../../../src/messages/protocol.js';
import { test as base, cardOn, clickSentence, expect, expectNoCard, launchSunlit, type Sunlit } from '../support/extension.js';
import { pageWith, RUMOUR, RUMOUR_KEY } from '../support/sentences.js';
import { TRAPS, trapPage } from './traps.js';

/** One browser for all traps: each puts back what it changed. */
const test = base.extend<object, { shared: { readonly sunlit: Sunlit } }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off its parameters
    async ({}, use) => {
      const sunlit = await launchSunlit();
      await use({ sunlit });
      await sunlit.close();
    },
    { scope: 'worker' },
  ],
});

/** Long enough for the card to be trusted. */
const SETTLED_MS = 1_100;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a button of the card is, although the shadow root is closed; null if it is not drawn. */
async function buttonOf(page: Page, name: RegExp): Promise<Box | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const node = nodes.find(({ role, name: label }) => role?.value === 'button' && name.test(String(label?.value)));
    if (node?.backendDOMNodeId === undefined) return null;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendDOMNodeId });
    const [x = 0, y = 0, , , right = 0, bottom = 0] = model.border;
    return { x, y, width: right - x, height: bottom - y };
  } catch {
    return null;
  } finally {
    await session.detach();
  }
}

const NOT_THIS = /Not this claim/;
const middle = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2] as const;

/** What must not change: marks, choices, tabs, address. */
async function stateOf(sunlit: Sunlit, page: Page) {
  const { matches } = await sunlit.pageState(page);
  const { sites, datasets, settings } = await sunlit.ask('getOverview', null);
  const backup = await sunlit.ask('exportBackup', null);
  return {
    matches: matches.map(({ claimKey }) => claimKey),
    sites,
    datasets: datasets.length,
    settings,
    backup: JSON.stringify(backup).replace(/"(?:at|made|created|exported)[^,}]*/g, ''),
    tabs: sunlit.context.pages().length,
    url: page.url(),
  };
}

async function openCard(sunlit: Sunlit, url: string, html: string): Promise<Page> {
  const page = await sunlit.visit(url, html);
  await sunlit.expectMarks(page, [RUMOUR]);
  await clickSentence(page, RUMOUR);
  await cardOn(page);
  return page;
}

const takeBack = (sunlit: Sunlit, claimKey: ClaimKey = RUMOUR_KEY) => sunlit.ask('restoreMatch', { claimKey, sentence: RUMOUR });

test('an untouched card acts, so that what follows means something', async ({ shared: { sunlit } }) => {
  const page = await openCard(sunlit, 'https://prizes.example/plain', trapPage({ name: '', script: '' }, RUMOUR));
  await page.waitForTimeout(SETTLED_MS);
  const box = await buttonOf(page, NOT_THIS);
  if (box === null) throw new Error('no button');
  await page.mouse.click(...middle(box));
  await sunlit.expectMarks(page, []);
  await page.close();
  await takeBack(sunlit);
});

for (const [index, trap] of TRAPS.entries()) {
  test(`trap: ${trap.name}`, async ({ shared }) => {
    const { sunlit } = shared;
    const page = await openCard(sunlit, `https://prizes.example/${index}`, trapPage(trap, RUMOUR));
    await page.waitForTimeout(SETTLED_MS);
    const plain = await buttonOf(page, NOT_THIS);
    if (plain === null) throw new Error('no button');
    const before = await stateOf(sunlit, page);
    const looks = trap.isHarmless === true ? await page.screenshot({ clip: plain }) : null;
    await page.evaluate('trap()');
    await page.waitForTimeout(trap.wait ?? 900);
    if (looks !== null) {
      // Nothing came of it: the button is where it was and looks as it did.
      expect(await buttonOf(page, NOT_THIS)).toEqual(plain);
      expect((await page.screenshot({ clip: plain })).equals(looks)).toBe(true);
    } else {
      // Where the button is now, and where it was: the page may lead the click to either.
      const now = await buttonOf(page, NOT_THIS);
      for (const box of [now, plain]) if (box !== null) await page.mouse.click(...middle(box));
      await page.waitForTimeout(300);
      expect(await stateOf(sunlit, page)).toEqual(before);
    }
    await page.close();
    await takeBack(sunlit);
  });
}

test('a click that comes before the card was seen, twice and three times', async ({ shared: { sunlit } }) => {
  const page = await sunlit.visit('https://prizes.example/fast', pageWith([RUMOUR]));
  await sunlit.expectMarks(page, [RUMOUR]);
  const before = await stateOf(sunlit, page);
  await clickSentence(page, RUMOUR);
  await expect.poll(async () => (await buttonOf(page, NOT_THIS)) !== null).toBe(true);
  const box = await buttonOf(page, NOT_THIS);
  // The card is on its way in: a double-click goes on where it comes up.
  const early = box !== null ? middle(box) : ([0, 0] as const);
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  await clickSentence(page, RUMOUR);
  for (let click = 0; click < 3; click += 1) {
    await page.mouse.click(...early);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(300);
  expect(await stateOf(sunlit, page)).toEqual(before);
  await page.close();
});

test('events a page makes itself, at every place and of every kind', async ({ shared: { sunlit } }) => {
  const page = await openCard(sunlit, 'https://prizes.example/made', trapPage({ name: '', script: '' }, RUMOUR));
  await page.waitForTimeout(SETTLED_MS);
  const before = await stateOf(sunlit, page);
  await page.evaluate(() => {
    const host = document.querySelector('html > div[popover]') as HTMLElement;
    for (let x = 0; x < innerWidth; x += 20)
      for (let y = 0; y < innerHeight; y += 20) {
        const target = document.elementFromPoint(x, y) ?? host;
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick'])
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1, cancelable: true }));
      }
    for (const key of ['Tab', 'Enter', ' ', 'Escape', 'n', 'ArrowDown'])
      for (const target of [host, document, window, document.body])
        for (const type of ['keydown', 'keypress', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
    host.click();
    host.focus();
    document.execCommand('copy');
  });
  await page.waitForTimeout(300);
  expect(await stateOf(sunlit, page)).toEqual(before);
  await cardOn(page);
  await page.close();
});

test('keys a reader was asked to press', async ({ shared: { sunlit } }) => {
  const page = await openCard(sunlit, 'https://prizes.example/keys', pageWith([RUMOUR]));
  const before = await stateOf(sunlit, page);
  for (const key of ['Enter', 'Space', 'Enter', 'y', 'Enter']) await page.keyboard.press(key);
  await page.waitForTimeout(300);
  expect(await stateOf(sunlit, page)).toEqual(before);
  await page.close();
});

test('a drag that begins on the sentence and ends on the card', async ({ shared: { sunlit } }) => {
  const page = await openCard(sunlit, 'https://prizes.example/drag', pageWith([RUMOUR]));
  await page.waitForTimeout(SETTLED_MS);
  const before = await stateOf(sunlit, page);
  const box = await buttonOf(page, NOT_THIS);
  if (box === null) throw new Error('no button');
  await page.mouse.move(60, 40);
  await page.mouse.down();
  await page.mouse.move(...middle(box), { steps: 8 });
  await page.mouse.up();
  await page.waitForTimeout(300);
  expect(await stateOf(sunlit, page)).toEqual(before);
  await page.close();
});

test('a page in a frame, faded: nothing of ours is in it', async ({ shared: { sunlit } }) => {
  sunlit.serve('https://prizes.example/inner', pageWith([RUMOUR]));
  const page = await sunlit.visit(
    'https://prizes.example/outer',
    '<!doctype html><iframe src="/inner" style="opacity: .01; width: 900px; height: 700px"></iframe>',
  );
  await sunlit.pageState(page);
  const frame = page.frames()[1];
  expect(await frame?.evaluate(() => document.querySelectorAll('html > div[popover]').length)).toBe(0);
  const before = await stateOf(sunlit, page);
  await page.mouse.click(100, 150);
  await page.waitForTimeout(500);
  await expectNoCard(page);
  expect(await stateOf(sunlit, page)).toEqual(before);
  await page.close();
});

test('a link to follow a publisher, under a decoy: opens a preview, follows nobody', async ({ shared: { sunlit } }) => {
  const link = `https://data.example/sunlit/#sunlit=${'a'.repeat(64)}`;
  const page = await sunlit.visit(
    'https://prizes.example/follow',
    `<!doctype html><a href="${link}" style="opacity: 0; position: fixed; inset: 0">x</a><p>Click to go on</p>`,
  );
  await sunlit.pageState(page);
  const before = await sunlit.ask('getOverview', null);
  const opened = sunlit.context.waitForEvent('page');
  await page.mouse.click(300, 300);
  const preview = await opened;
  await preview.waitForTimeout(500);
  expect((await sunlit.ask('getOverview', null)).datasets).toEqual(before.datasets);
  await preview.close();
  await page.close();
});
