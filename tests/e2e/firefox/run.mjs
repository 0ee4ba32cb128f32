/**
 * The end-to-end check in Firefox. Playwright cannot load add-ons there (microsoft/playwright#7297), so puppeteer-core drives it by
 * WebDriver BiDi. The extension's own pages are out of its reach; what a reader can see is not: the mark as pixels, the card as
 * what holds the focus, and the page's document as its scripts see it. What happens in pages of the extension is `journeys.ts`,
 * and `following.ts` for publishers, each in a Firefox of its own.
 */
import { join } from 'node:path';
import { buildExtension, ensurePackages, findFirefox, isBuildFresh } from '../../support/ensure.mjs';
import { Problem, ROOT, run, runMain, say } from '../../support/run.mjs';

const RUMOUR = 'The MMR vaccine causes autism.';
const HARMLESS = 'The library on Bell Street opens at nine and closes at six.';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test page</title><link rel="icon" href="data:,"></head>
<body style="background: #fff; color: #000; font: 20px/2 serif"><h1>Town notes</h1><p id="plain">${HARMLESS}</p><p id="rumour">${RUMOUR}</p></body></html>`;
/** Firefox starts its background page when the first page asks; with the packaged datasets that takes a few seconds on a busy machine. */
const MARK_TIMEOUT_MS = 20_000;
/** The card does nothing before it has been seen for half a second. */
const CARD_SETTLED_MS = 800;

await runMain(async () => {
  const executablePath = findFirefox();
  if (executablePath === null) {
    console.log('skipped: no Firefox found');
    return 0;
  }
  await ensurePackages();
  if (!isBuildFresh()) await buildExtension();
  const { default: puppeteer } = await import('puppeteer-core');
  const server = await servePage();
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, timeout: 60_000 });
  try {
    const plain = await lookWithout(browser, server.url);
    await browser.installExtension(join(ROOT, 'dist/extension'));
    await check(browser, server, plain);
  } finally {
    await browser.close();
    await server.close();
  }
  const env = { ...process.env, FIREFOX_PATH: executablePath };
  for (const journey of ['journeys', 'following']) {
    const code = await run(process.execPath, ['tests/support/run-ts.mjs', `tests/e2e/firefox/${journey}.ts`], { env });
    if (code !== 0) return code;
  }
  return 0;
});

/** @typedef {{ rumour: string, harmless: string, html: string }} Look */

/** The page before the extension is there. @param {import('puppeteer-core').Browser} browser @param {string} url @returns {Promise<Look>} */
async function lookWithout(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  const look = await lookAt(page);
  await page.close();
  return look;
}

/** @param {import('puppeteer-core').Browser} browser @param {Awaited<ReturnType<typeof servePage>>} server @param {Look} plain */
async function check(browser, server, plain) {
  server.requests.length = 0;
  const page = await browser.newPage();
  await page.goto(server.url);
  const look = await waitForMark(page, plain);
  passed('a sentence that repeats a rumour gets its mark');
  expect(look.harmless === plain.harmless, 'a harmless sentence was drawn on');
  passed('a harmless sentence is left as it was');
  expect(look.html === plain.html, `the page’s document was changed:\n${look.html}`);
  passed('the document is byte for byte as it was, but for one empty host');

  const rumour = await page.$('#rumour');
  await rumour?.click({ offset: { x: 60, y: 20 } });
  await until(page, () => document.activeElement?.matches('div[popover="manual"]') ?? false, 'a click on the sentence opened no card');
  passed('a click on the sentence opens the card');
  await new Promise((resolve) => setTimeout(resolve, CARD_SETTLED_MS));
  await page.keyboard.press('Escape');
  await until(page, () => document.activeElement === document.body, 'Escape did not close the card');
  passed('Escape closes it and the focus goes back');

  expect(server.requests.join() === '/', `the page’s server was asked for more than the page: ${server.requests.join(' ')}`);
  passed('the page’s server was asked for the page and nothing else');
}

/** Waits until the sentence looks different from the plain page. @param {import('puppeteer-core').Page} page @param {Look} plain @returns {Promise<Look>} */
async function waitForMark(page, plain) {
  const end = Date.now() + MARK_TIMEOUT_MS;
  while (Date.now() < end) {
    // The first-run page opens in front whenever it is ready, and a hidden page is not read.
    if (await page.evaluate(() => document.visibilityState === 'hidden')) await page.bringToFront();
    const look = await lookAt(page);
    if (look.rumour !== plain.rumour) return look;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Problem(`Firefox: no mark within ${MARK_TIMEOUT_MS / 1000} s.`);
}

/** Both sentences as pictures, and the document without our empty host. @param {import('puppeteer-core').Page} page @returns {Promise<Look>} */
async function lookAt(page) {
  const [rumour, harmless] = await Promise.all(['#rumour', '#plain'].map(async (selector) => (await page.$(selector))?.screenshot({ encoding: 'base64' })));
  const html = await page.evaluate(() => {
    const copy = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
    for (const host of copy.querySelectorAll('div[popover="manual"]:empty')) host.remove();
    return copy.outerHTML;
  });
  return { rumour: rumour ?? '', harmless: harmless ?? '', html };
}

/** @param {import('puppeteer-core').Page} page @param {() => boolean} holds run in the page @param {string} otherwise */
async function until(page, holds, otherwise) {
  await page.waitForFunction(holds, { timeout: 10_000, polling: 100 }).catch(() => {
    throw new Problem(`Firefox: ${otherwise}.`);
  });
}

async function servePage() {
  const { createServer } = await import('node:http');
  /** @type {string[]} */
  const requests = [];
  const server = createServer(({ url = '' }, response) => {
    requests.push(url);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { requests, close, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/` };
}

/** @param {boolean} holds @param {string} otherwise */
function expect(holds, otherwise) {
  if (!holds) throw new Problem(`Firefox: ${otherwise}.`);
}

/** @param {string} what */
function passed(what) {
  say(`  ✓ ${what}`);
}
