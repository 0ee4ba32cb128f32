/**
 * `npm start`: installs what is missing, builds, and opens Chromium with Sunlit loaded, on the packaged try-it page or on a page of choice.
 * With --headless it visits the page, prints every mark and ends. Results go to stdout, everything else to stderr.
 */
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, ensureChromium, ensurePackages } from './ensure.mjs';
import { serveFile } from './local-pages.mjs';
import { Problem, runMain, say } from './run.mjs';

const HELP = `npm start [-- options]     opens Chromium with Sunlit on its try-it page

  --url URL|FILE   visit this page instead; a .txt file is shown as paragraphs; try-it is the try-it page
  --headless       no window: visit the page, print every mark, end
  --json           print one JSON object a line: sentence, stance, probability, claim, claimKey,
                   answer, by, interest, link, publisher
  --shot FILE      write a screenshot (PNG), with the card of the first answer open
  --lang en|id     language of the browser's interface
  --dark           dark colours
  --wait MS        wait longer before looking, for pages that fill themselves late
  --help           this text

Without a display (a server, a container) it runs headless by itself.`;

/** Names of the page that opens without --url: it is part of the extension and has no address before that is loaded. */
const TRY_IT = /^try-?it$|(?:^|\/)src\/welcome\/index\.html$/i;
/** Where the picture goes when a run without display is not told. */
const DEFAULT_SHOT = '.cache/start.png';
/** A page that never ends loading is read as it stands by then. */
const LOAD_TIMEOUT_MS = 30_000;
/** Time for scrolling and a card to settle before a picture. */
const SETTLE_MS = 900;

/** @typedef {{ headless: boolean, json: boolean, dark: boolean, lang: 'en' | 'id', wait: number, url?: string, shot?: string }} Options */

await runMain(async () => {
  const options = readOptions();
  if (typeof options === 'number') return options;
  const target = options.url === undefined || TRY_IT.test(options.url) ? null : await openTarget(options.url);
  try {
    await ensurePackages();
    const executablePath = await ensureChromium();
    say('Building the extension …');
    await buildExtension();
    await visit(executablePath, withDisplay(options), target);
  } finally {
    await target?.close();
  }
  return 0;
});

/** @returns {Options | number} an exit code if there is nothing to do */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        headless: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        dark: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        url: { type: 'string' },
        shot: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        wait: { type: 'string', default: '0' },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const { lang, url, shot, headless, json, dark } = values;
    if (lang !== 'en' && lang !== 'id') throw new TypeError(`--lang is "${lang}": en or id.`);
    if (!/^\d+$/.test(values.wait)) throw new TypeError(`--wait is "${values.wait}": a number of milliseconds.`);
    return { headless, json, dark, lang, wait: Number(values.wait), ...(url === undefined ? {} : { url }), ...(shot === undefined ? {} : { shot }) };
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return 2;
  }
}

/** @param {Options} options @returns {Options} */
function withDisplay(options) {
  if (options.headless || process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return options;
  const shot = options.shot ?? DEFAULT_SHOT;
  say(`No display here: running headless; the picture goes to ${shot}.`);
  return { ...options, headless: true, shot };
}

/** An address as it is; a file by a server of its own. @param {string} text @returns {Promise<{ url: string, isLocal: boolean, close: () => Promise<void> }>} @throws {Problem} */
async function openTarget(text) {
  if (/^https?:\/\//i.test(text)) {
    const { hostname } = new URL(text);
    return { url: text, isLocal: hostname === 'localhost' || hostname === '127.0.0.1', close: async () => {} };
  }
  // npm runs scripts in the project's folder; a path is meant from where the user stands.
  const file = resolve(process.env['INIT_CWD'] ?? '.', text.replace(/^file:\/\//, ''));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Problem(`No such file: ${file}. An address starts with http:// or https://.`);
  return { ...(await serveFile(file)), isLocal: true };
}

/** @param {string} executablePath @param {Options} options @param {{ url: string, isLocal: boolean } | null} target */
async function visit(executablePath, options, target) {
  const { extensionRoot, firstRunPage, launchBrowser } = await import('./browser.mjs');
  const offline = options.headless && (target?.isLocal ?? true);
  const { headless, lang, dark } = options;
  const context = await launchBrowser({ executablePath, headless, lang, dark, offline });
  // Ctrl+C on `npm start` closes the window and leaves no browser behind.
  process.once('SIGINT', () => void context.close());
  try {
    const root = await extensionRoot(context);
    const welcome = await firstRunPage(context, root);
    say(`Opening ${target?.url ?? 'the try-it page'} …`);
    const page = target ? await open(context, target.url) : welcome;
    await page.bringToFront();
    if (headless || options.json || options.shot) await report(context, page, root, options);
    if (headless) return;
    say('Close the window, or press Ctrl+C here, to end.');
    await new Promise((done) => context.once('close', done));
  } finally {
    await context.close();
  }
}

/** @param {import('playwright').BrowserContext} context @param {string} url @throws {Problem} */
async function open(context, url) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url, { waitUntil: 'load', timeout: LOAD_TIMEOUT_MS }).catch((/** @type {Error} */ error) => {
    if (!/Timeout/.test(error.message)) throw new Problem(`The page could not be opened: ${error.message.split('\n')[0]?.replace('page.goto: ', '')}`);
  });
  return page;
}

/** @param {import('playwright').BrowserContext} context @param {import('playwright').Page} page @param {string} root @param {Options} options */
async function report(context, page, root, options) {
  const { askTab, marksOf, openAsker, tabIdOf, waitForPageState } = await import('./marks.mjs');
  await page.waitForTimeout(options.wait);
  const asker = await openAsker(context, root);
  await page.bringToFront();
  try {
    const state = await waitForPageState(asker, await tabIdOf(asker, page.url()));
    const marks = await marksOf(asker, state);
    for (const mark of marks) console.log(options.json ? JSON.stringify(mark) : readable(mark));
    say(
      `${state.sentences} sentences looked at, ${marks.length} marked, ${state.open} of them repeat a rumour.${state.status === 'paused' ? ' Sunlit paused on this page.' : ''}`,
    );
    const first = state.matches.find(({ stance }) => stance === 'asserts') ?? state.matches[0];
    if (options.shot && first) {
      await askTab(asker, await tabIdOf(asker, page.url()), 'showMatch', { id: first.id });
      // The card takes its place beside the sentence once scrolling has come to rest.
      await page.waitForTimeout(SETTLE_MS);
    }
    if (options.shot) await takeShot(page, resolve(process.env['INIT_CWD'] ?? '.', options.shot));
  } finally {
    await asker.close();
  }
}

/** @param {import('./marks.mjs').Mark} mark */
function readable({ sentence, stance, probability, answer, by, link, publisher }) {
  return `“${sentence}”\n  ${stance}, ${Math.round(probability * 100)} %\n  → ${answer}\n    ${by} (${publisher})\n    ${link}\n`;
}

/** @param {import('playwright').Page} page @param {string} file */
async function takeShot(page, file) {
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  say(`Screenshot: ${file}`);
}
