/**
 * Sunlit on real and on heavy web pages: `npm run check:pages [-- ROUNDS [part of a name]]`. Each page of ../shared/data/pages, with scripts off the network, and six of our own
 * (heavy.ts) are opened with the extension and without, in turns, ROUNDS times (3). Reports exceptions that the control does not have, the page's DOM outside our host byte for byte,
 * layout shift, time of the main thread, requests by the extension, and every mark; then the table of docs/PERFORMANCE.md. Long; not part of `npm test`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import type { PageState } from '../../../src/messages/protocol.js';
import { backgroundWorker, extensionRoot, firstRunPage, launchBrowser } from '../../support/browser.mjs';
import { buildExtension, ensureChromium, isBuildFresh } from '../../support/ensure.mjs';
import { serveFolder } from '../../support/local-pages.mjs';
import { askBackground, marksOf, openAsker, tabIdOf, waitForPageState } from '../../support/marks.mjs';
import { runMain, say } from '../../support/run.mjs';
import { addedP95, figuresOf, MOST_MS, type Pair, problemsOf, tableOf } from './figures.js';
import { HEAVY_PAGES } from './heavy.js';
import { type Visit, visit } from './visit.js';

const PAGES = resolve('../shared/data/pages');
const HEAVY = 'https://heavy.example';
/** Time for the largest page to be read, ms. */
const READ_MS = 120_000;
const [rounds = 3, only = ''] = process.argv
  .slice(2)
  .filter((word) => word !== '--')
  .map((word) => (/^\d+$/.test(word) ? Number(word) : word)) as [number?, string?];

await runMain(async () => {
  const folders = existsSync(PAGES) ? readdirSync(PAGES) : [];
  if (folders.length === 0) say(`the real pages are skipped: ${PAGES} is not here`);
  const real = folders.flatMap((folder) => readdirSync(join(PAGES, folder)).map((name) => `${folder}/${name}`)).filter((file) => /\.html?$/.test(file));
  if (!isBuildFresh()) await buildExtension();
  const executablePath = await ensureChromium();
  const server = await serveFolder(folders.length === 0 ? '.' : PAGES);
  const control = await launchBrowser({ executablePath, headless: true, withExtension: false });
  const subject = await launchBrowser({ executablePath, headless: true });
  const wanted = [
    ...HEAVY_PAGES.map(({ name }, index) => ({ name, isHeavy: true, url: `${HEAVY}/${index}` })),
    ...real.map((file) => ({ name: file, isHeavy: false, url: `${server.origin}/${file.split('/').map(encodeURIComponent).join('/')}` })),
  ].filter(({ name }) => name.includes(only));
  const pairs: Pair[] = [];
  let marked = 0;
  let sentences = 0;
  let requests: readonly string[] = [];
  try {
    for (const context of [control, subject]) await serveHeavy(context);
    const root = await extensionRoot(subject);
    await (await firstRunPage(subject, root)).close();
    const asker = await openAsker(subject, root);
    requests = watchRequests(subject, root);
    const worker = await backgroundWorker(subject);
    for (const { name, isHeavy, url } of wanted) {
      const visits: (readonly [Visit, Visit])[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const read = async (page: Page): Promise<PageState> => waitForPageState(asker, await tabIdOf(asker, page.url()), READ_MS);
        const ours = await visit(
          subject,
          url,
          async (page) => {
            const state = await read(page);
            if (round > 0) return;
            sentences += state.sentences;
            for (const mark of await marksOf(asker, state)) {
              marked += 1;
              console.log(JSON.stringify({ page: name, ...mark }));
            }
          },
          async (page) => {
            for (const mode of ['off', 'on'] as const) {
              await askBackground(asker, 'setSiteMode', { host: new URL(url).hostname, mode });
              await page.waitForFunction((hosts) => document.querySelectorAll('html > div[popover="manual"]:empty').length === hosts, mode === 'on' ? 1 : 0);
            }
            await read(page);
          },
        );
        // As long as with Sunlit: pages go on working.
        const plain = await visit(control, url, (page, opened) => page.waitForTimeout(Math.max(0, ours.tookMs - (Date.now() - opened))));
        visits.push([plain, ours]);
      }
      const pair = { name, isHeavy, rounds: visits };
      pairs.push(pair);
      const problems = problemsOf(pair);
      say(`${problems.length === 0 ? 'ok ' : 'BAD'} ${name}: ${figuresOf(pair)}${problems.map((problem) => `\n    ${problem}`).join('')}`);
    }
    await worker.evaluate(() => 0);
  } finally {
    await Promise.all([control.close(), subject.close(), server.close()]);
  }
  for (const request of requests) say(`request by the extension: ${request}`);
  const added = addedP95(pairs.filter(({ isHeavy }) => !isHeavy));
  const faults = pairs.flatMap(problemsOf).length + requests.length + (added > MOST_MS ? 1 : 0);
  console.log(tableOf(pairs, rounds));
  say(`${pairs.length} pages, ${rounds} rounds, ${sentences} sentences, ${marked} marks, ${faults} faults`);
  return faults === 0 ? 0 : 1;
});

async function serveHeavy(context: BrowserContext): Promise<void> {
  await context.route(`${HEAVY}/*`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: HEAVY_PAGES[Number(new URL(route.request().url()).pathname.slice(1))]?.html ?? '' }),
  );
}

/** Requests of the extension's own contexts that leave the package. */
function watchRequests(context: BrowserContext, root: string): readonly string[] {
  const seen: string[] = [];
  context.on('request', (request) => {
    const byWorker = request.serviceWorker()?.url().startsWith(root) ?? false;
    const byPage = !request.serviceWorker() && (request.frame().url() ?? '').startsWith(root);
    if ((byWorker || byPage) && !request.url().startsWith(root)) seen.push(request.url());
  });
  return seen;
}
