/**
 * Sunlit on real web pages: `npm run check:pages`. Each page of ../shared/data/pages is opened twice, with the extension and without, with scripts off the network.
 * Reports: exceptions that the control does not have, the page's DOM outside our host byte for byte, requests by the extension, and every mark. Long; not part of `npm test`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backgroundWorker, extensionRoot, firstRunPage, launchBrowser } from '../support/browser.mjs';
import { buildExtension, ensureChromium, ensurePackages } from '../support/ensure.mjs';
import { serveFolder } from '../support/local-pages.mjs';
import { marksOf, openAsker, tabIdOf, waitForPageState } from '../support/marks.mjs';
import { runMain, say } from '../support/run.mjs';

const PAGES = resolve('../shared/data/pages');
/** Time for a page to come to rest before its DOM is taken. */
const REST_MS = 400;

/** @typedef {{ dom: string, errors: string[] }} Visit */

await runMain(async () => {
  if (!existsSync(PAGES)) {
    say(`skipped: ${PAGES} is not here`);
    return 0;
  }
  const only = process.argv[2];
  const files = readdirSync(PAGES)
    .flatMap((folder) => readdirSync(join(PAGES, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => /\.html?$/.test(file) && (only === undefined || file.includes(only)));
  await ensurePackages();
  const executablePath = await ensureChromium();
  await buildExtension();
  const server = await serveFolder(PAGES);
  const control = await launchBrowser({ executablePath, headless: true, withExtension: false });
  const subject = await launchBrowser({ executablePath, headless: true });
  let faults = 0;
  let marked = 0;
  let sentences = 0;
  try {
    const root = await extensionRoot(subject);
    await (await firstRunPage(subject, root)).close();
    const asker = await openAsker(subject, root);
    const ours = watchRequests(subject, root);
    const worker = await backgroundWorker(subject);
    for (const file of files) {
      const url = `${server.origin}/${file.split('/').map(encodeURIComponent).join('/')}`;
      const plain = await visit(control, url, null);
      const withSunlit = await visit(subject, url, async (page) => {
        await page.bringToFront();
        const state = await waitForPageState(asker, await tabIdOf(asker, page.url()));
        sentences += state.sentences;
        for (const mark of await marksOf(asker, state)) {
          marked += 1;
          console.log(JSON.stringify({ file, ...mark }));
        }
      });
      const problems = [
        ...withSunlit.errors.filter((error) => !plain.errors.includes(error)).map((error) => `exception: ${error}`),
        ...(plain.dom === withSunlit.dom ? [] : [`DOM differs at ${difference(plain.dom, withSunlit.dom)}`]),
      ];
      faults += problems.length;
      say(`${problems.length === 0 ? 'ok ' : 'BAD'} ${file}${problems.map((problem) => `\n    ${problem}`).join('')}`);
    }
    for (const request of ours) say(`request by the extension: ${request}`);
    faults += ours.length;
    await worker.evaluate(() => 0);
  } finally {
    await Promise.all([control.close(), subject.close(), server.close()]);
  }
  say(`${files.length} pages, ${sentences} sentences, ${marked} marks, ${faults} faults`);
  return faults === 0 ? 0 : 1;
});

/**
 * @param {import('playwright').BrowserContext} context @param {string} url @param {((page: import('playwright').Page) => Promise<void>) | null} meanwhile
 * @returns {Promise<Visit>}
 */
async function visit(context, url, meanwhile) {
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // Pages write their own random numbers and clock readings into their DOM: both visits get the same ones.
  await page.addInitScript(() => {
    let seed = 1;
    Math.random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const day = 1_700_000_000_000;
    Date.now = () => day;
    const RealDate = Date;
    globalThis.Date = new Proxy(RealDate, { construct: (target, args) => (args.length === 0 ? new target(day) : Reflect.construct(target, args)) });
  });
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
    await meanwhile?.(page);
    await page.waitForTimeout(REST_MS);
    // Our host is the only child of <html> that is neither head, body nor in the source: an empty popover without id or class.
    const dom = await page.evaluate(() => {
      const copy = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
      const last = copy.lastElementChild;
      if (last instanceof HTMLDivElement && last.popover === 'manual' && last.id === '' && last.childNodes.length === 0) last.remove();
      return copy.outerHTML;
    });
    return { dom, errors };
  } finally {
    await page.close();
  }
}

/** Requests of the extension's own contexts that leave the package. @param {import('playwright').BrowserContext} context @param {string} root */
function watchRequests(context, root) {
  /** @type {string[]} */
  const seen = [];
  context.on('request', (request) => {
    const byWorker = request.serviceWorker()?.url().startsWith(root) ?? false;
    const byPage = !request.serviceWorker() && (request.frame().url() ?? '').startsWith(root);
    if ((byWorker || byPage) && !request.url().startsWith(root)) seen.push(request.url());
  });
  return seen;
}

/** @param {string} a @param {string} b */
function difference(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `${at}: …${a.slice(at - 60, at + 60)}… / …${b.slice(at - 60, at + 60)}…`;
}
