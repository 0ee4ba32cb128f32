/**
 * Firefox with the built extension, driven by WebDriver BiDi through puppeteer-core, with its extension pages in reach: puppeteer itself does not list them, so they are asked
 * over its connection.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { Problem, ROOT } from './run.mjs';

const EXTENSION = join(ROOT, 'dist/extension');
const ID = 'sunlit@sunlit.example';
/** Fixed by a preference; else every profile has its own. */
const UUID = '5f6f1a52-0c3e-4b8a-9a57-0f3c1c5f0a11';
const START_TIMEOUT_MS = 60_000;
const PAGE_TIMEOUT_MS = 15_000;

/** Start of the addresses of the extension's own pages. */
export const FIREFOX_ROOT = `moz-extension://${UUID}/`;

/** @typedef {(method: string, params: object) => Promise<any>} Send one command of WebDriver BiDi */

/** Besides those Firefox sets by itself when it is driven. @type {Readonly<Record<string, string | number | boolean>>} */
const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  // Firefox ESR installs what is not signed if it is told so.
  'xpinstall.signatures.required': false,
  // After a kill it is to start as it always does: no questions, no pages of before.
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
};

/**
 * Not by puppeteer's own launcher: that puts a profile's preferences back to what they were, which a reader's Firefox does not.
 * @param {string} executablePath @param {string} profile folder; kept @param {Readonly<Record<string, string | number | boolean>>} [more] preferences
 * @returns {Promise<{ browser: import('puppeteer-core').Browser, send: Send, child: import('node:child_process').ChildProcess }>}
 */
export async function launchFirefox(executablePath, profile, more = {}) {
  const { default: puppeteer } = await import('puppeteer-core');
  const lines = Object.entries({ ...PREFERENCES, ...more }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  // System access is for what only Firefox's own code can do: stopping the extension's background.
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access'];
  const child = spawn(executablePath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const killChild = () => void child.kill('SIGKILL');
  process.once('exit', killChild);
  child.once('exit', () => process.off('exit', killChild));
  const browserWSEndpoint = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(`${address}/session`);
    });
    child.once('exit', () => reject(new Problem(`Firefox did not start: ${said.slice(0, 500)}`)));
    setTimeout(() => reject(new Problem(`Firefox did not start within ${START_TIMEOUT_MS / 1000} s.`)), START_TIMEOUT_MS).unref();
  });
  const browser = await puppeteer.connect({ browserWSEndpoint, protocol: 'webDriverBiDi' });
  const { connection } = /** @type {{ connection: { send: (method: string, params: object) => Promise<{ result: any }> } }} */ (
    /** @type {unknown} */ (browser)
  );
  return { browser, child, send: async (method, params) => (await connection.send(method, params)).result };
}

/** Installs the built extension until Firefox ends: any Firefox does that. @param {Send} send */
export async function addToFirefox(send) {
  await send('webExtension.install', { extensionData: { type: 'path', path: EXTENSION } });
}

/** Installs the built extension to stay in its profile, if this Firefox takes what is not signed. @param {Send} send */
export async function installInFirefox(send) {
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (const entry of readdirSync(EXTENSION, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path.slice(EXTENSION.length + 1)] = new Uint8Array(readFileSync(path));
  }
  const folder = mkdtempSync(join(tmpdir(), 'sunlit-xpi-'));
  const path = join(folder, 'sunlit.xpi');
  writeFileSync(path, zipSync(files, { level: 1 }));
  await send('webExtension.install', { 'moz:permanent': true, extensionData: { type: 'archivePath', path } });
  rmSync(folder, { recursive: true });
}

/** Opens a page of the extension that runs nothing of ours, a picture, to ask from. @param {Send} send @returns {Promise<string>} its context */
export function openFirefoxAsker(send) {
  return openInFirefox(send, 'icons/icon-48.png');
}

/** Opens a page of the extension in a tab behind. @param {Send} send @param {string} path from the package's root @returns {Promise<string>} its context */
export async function openInFirefox(send, path) {
  const url = `${FIREFOX_ROOT}${path}`;
  const { context } = await send('browsingContext.create', { type: 'tab', background: true });
  // It moves to another process on the way, and with it to another context: the answer to this very command may never come.
  void send('browsingContext.navigate', { context, url, wait: 'none' }).catch(() => undefined);
  const until = Date.now() + PAGE_TIMEOUT_MS;
  for (;;) {
    const { contexts } = await send('browsingContext.getTree', {});
    const found = contexts.find((/** @type {{ url: string }} */ one) => one.url === url);
    if (found !== undefined) {
      const isReady = await evaluateInFirefox(
        send,
        found.context,
        'typeof browser.runtime.sendMessage === "function" && document.readyState === "complete"',
      ).catch(() => false);
      if (isReady === true) return found.context;
    }
    if (Date.now() > until) throw new Problem('Firefox: no page of the extension opens.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @param {Send} send @param {string} context @param {string} expression gives JSON or a promise of it */
export async function evaluateInFirefox(send, context, expression) {
  const { type, result, exceptionDetails } = await send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
    target: { context },
    awaitPromise: true,
  });
  if (type !== 'success') throw new Problem(`Firefox: ${exceptionDetails?.text}`);
  return JSON.parse(result.value);
}

/** Asks the background as our own pages do. @param {Send} send @param {string} context @param {string} type @param {unknown} body */
export async function askInFirefox(send, context, type, body) {
  const reply = await evaluateInFirefox(send, context, `browser.runtime.sendMessage(${JSON.stringify({ to: 'background', type, body })})`);
  if (reply?.ok === true) return reply.value;
  throw new Problem(`Firefox: the background did not answer ${type}: ${JSON.stringify(reply)}`);
}

/**
 * Ends the background page as Firefox does when it has been idle, but now, whatever it is doing: the preference for the time of idleness does not help here, since Firefox waits
 * for as long as a message is unanswered. @param {Send} send @returns {Promise<void>}
 */
export async function stopFirefoxBackground(send) {
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension`;
  const state = await evaluateInFirefox(
    send,
    contexts[0].context,
    `${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => ${extension}.backgroundState)`,
  );
  if (state !== 'stopped' && state !== 'starting') throw new Problem(`Firefox: the background does not stop, it is ${state}.`);
}
