/**
 * The packages for the stores: `npm run package` builds the extension and writes `dist/sunlit-VERSION-chromium.zip`, `…-firefox.zip` and `…-source.zip`, the sources as committed for the
 * Firefox review. The same commit gives the same bytes, whoever packs it and where: names are sorted, times are fixed, and fflate deflates alike on every machine.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { buildExtension } from './ensure.mjs';
import { Problem, ROOT, say } from './run.mjs';

/** The earliest time a zip can name, in local time: it holds no zone. */
const MTIME = new Date(1980, 0, 1);

/** @typedef {'chromium' | 'firefox'} Browser */
/** @typedef {Record<string, unknown> & { background: Record<string, unknown> }} Manifest */

/**
 * A built manifest for one store: each browser gets its own background and none of the other's keys.
 * @param {Manifest} manifest @param {Browser} browser @returns {Manifest}
 */
export function manifestFor(manifest, browser) {
  const { browser_specific_settings: gecko, minimum_chrome_version: chrome, ...shared } = manifest;
  const { service_worker, scripts, ...background } = manifest.background;
  return browser === 'chromium'
    ? { ...shared, minimum_chrome_version: chrome, background: { ...background, service_worker } }
    : { ...shared, browser_specific_settings: gecko, background: { ...background, scripts } };
}

/** A zip that is the same for the same files. @param {ReadonlyMap<string, Uint8Array>} files path with slashes → content @returns {Uint8Array} */
export function zipOf(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: MTIME });
}

/** All files below a folder. @param {string} folder @returns {Map<string, Uint8Array>} */
export function filesBelow(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
    }),
  );
}

/** @param {Browser} browser @returns {Map<string, Uint8Array>} */
function packageFiles(browser) {
  const files = filesBelow(join(ROOT, 'dist/extension'));
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString('utf8'));
  return files.set('manifest.json', Buffer.from(`${JSON.stringify(manifestFor(manifest, browser), null, 2)}\n`));
}

/** Everything under version control, as it is there. @returns {Map<string, Uint8Array>} @throws {Problem} */
function sourceFiles() {
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: ROOT, maxBuffer: 1 << 28 });
  if (git('status', '--porcelain').length > 0)
    throw new Problem('Some files are not committed: a package has to be one commit, so that its source is in the archive.');
  const names = git('ls-files', '-z').toString('utf8').split('\0').filter(Boolean);
  return new Map(names.map((name) => [name, readFileSync(join(ROOT, name))]));
}

async function main() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));
  const source = sourceFiles();
  await buildExtension();
  for (const [name, files] of /** @type {const} */ ([
    ['chromium', packageFiles('chromium')],
    ['firefox', packageFiles('firefox')],
    ['source', source],
  ])) {
    const zip = zipOf(files);
    const file = `dist/sunlit-${version}-${name}.zip`;
    writeFileSync(join(ROOT, file), zip);
    say(`${file}  ${zip.length} bytes  sha256 ${createHash('sha256').update(zip).digest('hex')}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
