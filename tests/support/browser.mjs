/** Chromium with the built extension loaded, for `npm start` and the end-to-end tests. Needs the packages. */
import { join } from 'node:path';
import { chromium } from 'playwright';
import { Problem, ROOT } from './run.mjs';

const EXTENSION = join(ROOT, 'dist/extension');
/** The worker starts within a second; a busy machine gets its time. */
const WORKER_TIMEOUT_MS = 20_000;

/**
 * @typedef {object} LaunchOptions
 * @property {string} executablePath
 * @property {boolean} headless
 * @property {'en' | 'id'} [lang] language of the browser's interface
 * @property {boolean} [dark]
 * @property {boolean} [offline] no host but this machine can be reached, by any part of the browser
 * @property {boolean} [withExtension] false for the control: the same browser without Sunlit
 * @property {string} [otherExtension] folder of a second extension
 * @property {number} [debuggingPort] for a second connection: popups are not listed in the first
 * @property {string} [profile] folder of a profile that is to stay; else a fresh one, gone after closing
 * @property {boolean} [bfcache] pages left stay in memory for a way back, as in a reader's browser; Playwright switches that off
 * @property {string} [proxy] `http://127.0.0.1:PORT` through which every request of the browser goes, those to this machine too
 */

/** @param {LaunchOptions} options @returns {Promise<import('playwright').BrowserContext>} */
export async function launchBrowser({
  executablePath,
  headless,
  lang = 'en',
  dark = false,
  offline = true,
  withExtension = true,
  otherExtension,
  debuggingPort,
  profile = '',
  bfcache = false,
  proxy,
}) {
  const locale = lang === 'id' ? 'id-ID' : 'en-GB';
  const args = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--lang=${locale}`];
  const extensions = [...(withExtension ? [EXTENSION] : []), ...(otherExtension === undefined ? [] : [otherExtension])].join();
  if (extensions !== '') args.push(`--disable-extensions-except=${extensions}`, `--load-extension=${extensions}`);
  if (offline) args.push('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1');
  if (proxy) args.push(`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>');
  if (debuggingPort) args.push(`--remote-debugging-port=${debuggingPort}`);
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    args,
    ...(bfcache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    locale,
    colorScheme: dark ? 'dark' : 'light',
    viewport: headless ? { width: 1100, height: 800 } : null,
    chromiumSandbox: process.getuid?.() !== 0,
    // On Linux the interface language, which i18n.getUILanguage reports, comes from here and not from --lang.
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
  });
}

/** The extension's background worker. @param {import('playwright').BrowserContext} context @throws {Problem} */
export async function backgroundWorker(context) {
  const isOurs = (/** @type {import('playwright').Worker} */ worker) => worker.url().startsWith('chrome-extension://');
  const worker =
    context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: WORKER_TIMEOUT_MS }).catch(() => null));
  if (!worker) throw new Problem(`The extension’s background did not start within ${WORKER_TIMEOUT_MS / 1000} s: is ${EXTENSION} a whole build?`);
  return worker;
}

/** Start of the addresses of the extension's own pages, with a slash at the end. The id differs from profile to profile. @param {import('playwright').BrowserContext} context */
export async function extensionRoot(context) {
  return new URL('/', (await backgroundWorker(context)).url()).href;
}

/** The first-run page, which Sunlit opens by itself after installing. @param {import('playwright').BrowserContext} context @param {string} root @throws {Problem} */
export async function firstRunPage(context, root) {
  const isFirstRun = (/** @type {import('playwright').Page} */ page) => page.url().startsWith(`${root}src/welcome/`);
  const until = Date.now() + WORKER_TIMEOUT_MS;
  for (;;) {
    const page = context.pages().find(isFirstRun);
    if (page) return page;
    if (Date.now() > until) throw new Problem(`The first-run page did not open within ${WORKER_TIMEOUT_MS / 1000} s: the background may have failed to start.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
