/**
 * Do Chromium, Firefox and Node agree on what is signed? `node tests/e2e/trust-engines.mjs` runs the probe of tests/e2e/support/trust-probe.ts in each and compares:
 * the signed hosts of tests/fixtures/sup, gzip files that are none, and, where ../shared/data is, the 163 vectors of Wycheproof and ed25519-speccheck, on some of which
 * the engines' own verdicts differ. An engine that is not installed is named and left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ensureChromium, findFirefox } from '../support/ensure.mjs';
import { serveFolder } from '../support/local-pages.mjs';
import { ROOT, runMain } from '../support/run.mjs';

const CORPORA = join(ROOT, '../shared/data/corpora');
const WYCHEPROOF = join(CORPORA, 'wycheproof/testvectors_v1/ed25519_test.json');
const SPECCHECK = join(CORPORA, 'ed25519-speccheck/cases.json');

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @returns {import('./support/trust-probe.ts').ProbeInput} */
function readInput() {
  const fixtures = join(ROOT, 'tests/fixtures/sup');
  const good = gzipSync('x'.repeat(900));
  const cut = good.subarray(0, -1);
  const bomb = gzipSync(Buffer.alloc(5_000_000));
  return {
    vectors: readdirSync(fixtures).map((name) => json(join(fixtures, name))),
    signatures: [...wycheproof(), ...speccheck()],
    gzips: [good, cut, bomb, Buffer.from('no gzip'), Buffer.alloc(0)].map((bytes) => bytes.toString('base64')),
  };
}

/** @returns {[string, string, string][]} */
function wycheproof() {
  if (!existsSync(WYCHEPROOF)) return [];
  /** @type {{ testGroups: { publicKey: { pk: string }, tests: { sig: string, msg: string }[] }[] }} */
  const { testGroups } = json(WYCHEPROOF);
  return testGroups.flatMap(({ publicKey, tests }) => tests.map(({ sig, msg }) => /** @type {[string, string, string]} */ ([publicKey.pk, sig, msg])));
}

/** @returns {[string, string, string][]} */
function speccheck() {
  if (!existsSync(SPECCHECK)) return [];
  /** @type {{ pub_key: string, signature: string, message: string }[]} */
  const cases = json(SPECCHECK);
  return cases.map(({ pub_key, signature, message }) => [pub_key, signature, message]);
}

/** The probe as one file, and a page that loads it. @param {string} folder */
async function bundle(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: { entry: join(ROOT, 'tests/e2e/support/trust-probe.ts'), formats: ['es'], fileName: () => 'probe.js' },
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><title>Probe</title><link rel="icon" href="data:,"><script type="module" src="probe.js"></script>',
  );
}

/** Runs in the page. @param {import('./support/trust-probe.ts').ProbeInput} input */
const inPage = (input) => /** @type {{ probe: typeof import('./support/trust-probe.ts').probe }} */ (/** @type {unknown} */ (globalThis)).probe(input);

/** @param {string} url @param {import('./support/trust-probe.ts').ProbeInput} input */
async function inChromium(url, input) {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath: await ensureChromium(), chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return await page.evaluate(inPage, input);
  } finally {
    await browser.close();
  }
}

/** @param {string} url @param {import('./support/trust-probe.ts').ProbeInput} input */
async function inFirefox(url, input) {
  const executablePath = findFirefox();
  if (executablePath === null) return null;
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, timeout: 60_000 });
  try {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return await page.evaluate(inPage, input);
  } finally {
    await browser.close();
  }
}

await runMain(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sunlit-trust-'));
  const server = await serveFolder(folder);
  try {
    await bundle(folder);
    const input = readInput();
    /** @type {typeof import('./support/trust-probe.ts')} */
    const { probe } = await import(pathToFileURL(join(folder, 'probe.js')).href);
    const expected = await probe(input);
    console.log(`Node: ${input.signatures.length} signatures\n${expected}`);
    let failed = false;
    for (const [name, look] of /** @type {const} */ ([
      ['Chromium', inChromium],
      ['Firefox', inFirefox],
    ])) {
      const found = await look(`${server.origin}/index.html`, input);
      if (found === null) console.log(`${name}: not found, left out`);
      else if (found === expected) console.log(`${name}: the same`);
      else {
        failed = true;
        console.log(`${name}: differs\n${found}`);
      }
    }
    return failed ? 1 : 0;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
