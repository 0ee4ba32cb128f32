/** Installs what is missing: packages, and a Chromium to test with. Runs before the packages are there: only Node built-ins at the top. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, newestChange, Problem, ROOT, run, runTool, say, versionOf } from './run.mjs';

/** Everything the built extension depends on. */
const SOURCES = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json'];
/** Chrome itself no longer loads unpacked extensions from the command line since this version; Chromium does. */
const CHROME_WITHOUT_LOAD_EXTENSION = 137;

/** Installs the packages of the lock file if they are absent or older than it. @throws {Problem} */
export async function ensurePackages() {
  checkNode();
  const installed = statSync(join(ROOT, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  const lock = statSync(join(ROOT, 'package-lock.json'), { throwIfNoEntry: false });
  if (!lock) throw new Problem('package-lock.json is missing: restore it with "git checkout package-lock.json".');
  if (installed && installed.mtimeMs >= lock.mtimeMs) return;
  say(installed ? 'The lock file is newer than the installed packages: running npm ci …' : 'No packages installed yet: running npm ci …');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund'];
  const code = npm ? await run(process.execPath, [npm, ...args], { stdout: 'stderr' }) : await run('npm', args, { stdout: 'stderr' });
  if (code !== 0) throw new Problem('The packages could not be installed: see the lines of npm above; it needs access to the npm registry.');
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw new Problem(`Node ${process.versions.node} is too old or in between: install Node 20.19 or later of 20, or 22.12 or later.`);
}

/**
 * Finds a Chromium that loads extensions, or installs one. Needs the packages. @throws {Problem}
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (versionOf(chosen) === null) throw new Problem(`CHROMIUM_PATH is ${chosen}, which does not run.`);
    return chosen;
  }
  const found = findChromium() ?? (await playwrightChromium());
  if (found) return found;

  if (process.getuid?.() === 0 && findProgram(['apt-get'])) {
    say('No Chromium found: installing Debian’s with apt-get …');
    if (await aptInstall(['chromium'])) {
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  say('No Chromium found: downloading Playwright’s …');
  await runTool('playwright/cli.js', ['install', 'chromium'], { stdout: 'stderr' });
  const downloaded = await playwrightChromium();
  if (downloaded) return downloaded;
  throw new Problem('No Chromium: install it (Debian: "apt-get install chromium") or set CHROMIUM_PATH to one, then run this again.');
}

function findChromium() {
  const path = findProgram(['chromium', 'chromium-browser']);
  if (path) return path;
  const chrome = findProgram(['google-chrome']);
  const major = Number(/(\d+)\./.exec((chrome && versionOf(chrome)) ?? '')?.[1] ?? Infinity);
  return major < CHROME_WITHOUT_LOAD_EXTENSION ? chrome : null;
}

async function playwrightChromium() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) && versionOf(path) !== null ? path : null;
}

/** Installs Debian packages. False if apt failed. @param {readonly string[]} names */
async function aptInstall(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { quiet: true, env });
  return (await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], { quiet: true, env })) === 0;
}

/** Path of a Firefox, or null: its tests are then skipped. @throws {Problem} if FIREFOX_PATH does not run */
export function findFirefox() {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen && versionOf(chosen) === null) throw new Problem(`FIREFOX_PATH is ${chosen}, which does not run.`);
  return chosen || findProgram(['firefox-esr', 'firefox']);
}

/** Whether dist/extension was built from the sources as they are now. */
export function isBuildFresh() {
  const built = statSync(join(ROOT, 'dist/extension/manifest.json'), { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs >= newestChange(SOURCES);
}

/** Builds dist/extension. @throws {Problem} */
export async function buildExtension() {
  const code = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { quiet: true });
  if (code !== 0) throw new Problem('The extension could not be built: see the lines above.');
}
