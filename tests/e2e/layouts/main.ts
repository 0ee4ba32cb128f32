/**
 * Do the marks lie on their sentences, in every layout? `npm run test:layouts -- [firefox] [part of a name] [--pictures] [--dark]`.
 * Prints layout × farthest error; over two pixels, or anything else wrong, fails. Minutes; a few of them are in `npm test` too.
 */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser as FirefoxBrowser } from 'puppeteer-core';
import { extensionRoot, firstRunPage, launchBrowser } from '../../support/browser.mjs';
import { buildExtension, ensureChromium, findFirefox, isBuildFresh } from '../../support/ensure.mjs';
import { openAsker, tabIdOf } from '../../support/marks.mjs';
import { Problem, ROOT, runMain, say } from '../../support/run.mjs';
import { checkLayout, type Phase, type Tab, WINDOW, worstOf } from './check.js';
import { chromiumTab } from './chromium-tab.js';
import { firefoxTab } from './firefox-tab.js';
import { LAYOUTS, type Layout } from './layouts.js';

const TOLERANCE_PX = 2;
const PICTURES = join(ROOT, '.cache/layouts');

const flags = new Set(process.argv.slice(2).filter((part) => part.startsWith('--')));
const words = process.argv.slice(2).filter((part) => !part.startsWith('--'));
const isFirefox = words[0] === 'firefox';
const filter = words.slice(isFirefox ? 1 : 0).join(' ');
const isDark = flags.has('--dark');

await runMain(async () => {
  if (!isBuildFresh()) await buildExtension();
  const engine = isFirefox ? 'firefox' : 'chromium';
  const layouts = LAYOUTS.filter(({ name, not }) => name.includes(filter) && !not.includes(engine));
  if (flags.has('--pictures')) mkdirSync(PICTURES, { recursive: true });
  const rows: (readonly [string, number, readonly string[]])[] = [];
  await withTabs(isFirefox, async (open) => {
    for (const layout of layouts) {
      const picture = flags.has('--pictures') ? join(PICTURES, `${layout.name.replace(/\W+/g, '-')}-${engine}${isDark ? '-dark' : ''}.png`) : undefined;
      const phases = await open(isDark ? darkened(layout) : layout, (tab) => checkLayout(tab, layout, picture));
      const { error, faults } = worstOf(phases);
      rows.push([layout.name, error, faults]);
      say(`${error > TOLERANCE_PX || faults.length > 0 ? 'BAD' : 'ok '} ${error.toFixed(1).padStart(5)}  ${layout.name}`);
      if (flags.has('--phases')) for (const phase of phases) say(`          ${JSON.stringify(phase)}`);
      for (const fault of faults.slice(0, 4)) say(`             ${fault}`);
      if (faults.length > 4) say(`             and ${faults.length - 4} more`);
    }
  });
  console.log(`\n| Layout (${engine}) | Farthest error, px | |\n|---|---:|---|`);
  for (const [name, error, faults] of rows) console.log(`| ${name} | ${error.toFixed(1)} | ${faults.length === 0 ? '' : `${faults.length} faults`} |`);
  const bad = rows.filter(([, error, faults]) => error > TOLERANCE_PX || faults.length > 0).length;
  console.log(`\n${rows.length - bad} passed, ${bad} failed`);
  return bad === 0 ? 0 : 1;
});

type Open = (layout: Layout, run: (tab: Tab) => Promise<readonly Phase[]>) => Promise<readonly Phase[]>;

/** The same page as a dark one. */
function darkened(layout: Layout): Layout {
  return { ...layout, html: layout.html.replace('color: #222; background: #fff', 'color: #ccd; background: #16181c') };
}

async function withTabs(firefox: boolean, run: (open: Open) => Promise<void>): Promise<void> {
  const server = await serveLayouts();
  try {
    await (firefox ? inFirefox(server, run) : inChromium(server, run));
  } finally {
    await server.close();
  }
}

async function inChromium(server: LayoutServer, run: (open: Open) => Promise<void>): Promise<void> {
  const context = await launchBrowser({ executablePath: await ensureChromium(), headless: true, dark: isDark });
  try {
    const root = await extensionRoot(context);
    await (await firstRunPage(context, root)).close();
    const asker = await openAsker(context, root);
    await run(async (layout, check) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: WINDOW[0], height: WINDOW[1] });
      await page.goto(server.put(layout.html));
      const setZoom = async (zoom: number) => {
        const id = await tabIdOf(asker, page.url());
        await asker.evaluate(([tab, factor]) => chrome.tabs.setZoom(tab as number, factor as number), [id, zoom]);
      };
      const tab = await chromiumTab(page, setZoom);
      try {
        return await check(tab);
      } finally {
        if (layout.steps.some(({ zoom }) => zoom !== undefined)) await setZoom(1);
        await tab.close();
        await page.close();
      }
    });
  } finally {
    await context.close();
  }
}

async function inFirefox(server: LayoutServer, run: (open: Open) => Promise<void>): Promise<void> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Problem('no Firefox found');
  const { default: puppeteer } = await import('puppeteer-core');
  const browser: FirefoxBrowser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, timeout: 60_000 });
  try {
    await browser.installExtension(join(ROOT, 'dist/extension'));
    // The first-run page opens in front once the datasets are loaded, and a hidden page is not read.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    await run(async (layout, check) => {
      const page = await browser.newPage();
      await page.setViewport({ width: WINDOW[0], height: WINDOW[1] });
      await page.goto(server.put(layout.html));
      await page.bringToFront();
      try {
        return await check(firefoxTab(page));
      } finally {
        await page.close();
      }
    });
  } finally {
    await browser.close();
  }
}

type LayoutServer = Awaited<ReturnType<typeof serveLayouts>>;

async function serveLayouts() {
  const pages: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[Number(url.slice(1))] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    put: (html: string): string => `${origin}/${pages.push(html) - 1}`,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
    },
  };
}
