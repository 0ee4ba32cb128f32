/**
 * The probes in Firefox: `npm run test:probes`. The extension's own pages are out of the driver's reach, so that "toolbar only" is a
 * copy of the build with that as its default; that marks are there is seen in the pixels.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buildExtension, ensurePackages, findFirefox, isBuildFresh } from '../../support/ensure.mjs';
import { Problem, ROOT, runMain, say } from '../../support/run.mjs';

const HOW_MANY = Number(process.env['PROBES'] ?? 240);
const MARK_TIMEOUT_MS = 30_000;

await runMain(async () => {
  const executablePath = findFirefox();
  if (executablePath === null) {
    console.log('skipped: no Firefox found');
    return 0;
  }
  await ensurePackages();
  if (!isBuildFresh()) await buildExtension();
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ root: ROOT, configFile: false, server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
  /** @type {typeof import('./planted.js')} */
  const { pageOf, plantedGroups } = /** @type {never} */ (await vite.ssrLoadModule('/tests/e2e/probes/planted.ts'));
  /** @type {typeof import('./oracle.js')} */
  const { compare, probeAll, tally } = /** @type {never} */ (await vite.ssrLoadModule('/tests/e2e/probes/oracle.ts'));
  const groups = plantedGroups(HOW_MANY);
  const server = await serve(groups.map((group) => pageOf(group)));
  let faults = 0;
  try {
    const plain = await visitAll(executablePath, null, false);
    for (const mode of /** @type {const} */ (['toolbar', 'on'])) {
      const seen = await visitAll(executablePath, extensionIn(mode), mode === 'on');
      const leaks = plain.flatMap((reading, index) => compare(reading, /** @type {never} */ (seen[index])));
      const probes = Object.keys(plain[0]?.perSentence ?? {}).length + Object.keys(plain[0]?.page ?? {}).length;
      say(`Firefox, ${mode}: ${HOW_MANY} planted, ${probes} probes, ${leaks.length} told something ${JSON.stringify(tally(leaks))}`);
      for (const { probe, at, plain: a, withSunlit } of leaks.slice(0, 8)) say(`  ${probe} ${at}: ${a} / ${withSunlit}`);
      faults += leaks.length;
    }
  } finally {
    await vite.close();
    server.close();
  }
  return faults === 0 ? 0 : 1;

  /**
   * All pages in one fresh browser. @param {string} path @param {string | null} extension folder @param {boolean} marked whether marks must come
   * @returns {Promise<import('./oracle.js').Reading[]>}
   */
  async function visitAll(path, extension, marked) {
    const { default: puppeteer } = await import('puppeteer-core');
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: path, headless: true, timeout: 60_000 });
    try {
      if (extension !== null) {
        await browser.installExtension(extension);
        await new Promise((resolve) => setTimeout(resolve, 6_000));
      }
      const readings = [];
      for (const index of groups.keys()) {
        const page = await browser.newPage();
        await page.setViewport({ width: 1100, height: 800 });
        server.asked.length = 0;
        await page.goto(`${server.url}/${index}`);
        await page.bringToFront();
        readings.push(
          await probeAll(
            { run: (expression) => page.evaluate(expression), movePointer: (x, y) => page.mouse.move(x, y), requests: () => [...server.asked] },
            async () => {
              if (extension !== null) await waitUntilRead(page, marked);
            },
          ),
        );
        const hosts = await page.evaluate(() => document.querySelectorAll('html > div[popover="manual"]:popover-open').length);
        if (hosts !== (extension === null ? 0 : 1)) throw new Problem(`Firefox: ${hosts} hosts on a page.`);
        await page.close();
      }
      return readings;
    } finally {
      await browser.close();
    }
  }
});

/** @param {import('puppeteer-core').Page} page @param {boolean} marked */
async function waitUntilRead(page, marked) {
  const picture = () => page.screenshot({ encoding: 'base64' });
  const end = Date.now() + MARK_TIMEOUT_MS;
  // By pictures and by time: a question asked in the page would show among its patched methods.
  if (!marked) return void (await new Promise((resolve) => setTimeout(resolve, 2_500)));
  // Amber dots: a page of black on white has no such pixel.
  while (Date.now() < end) {
    if (await hasColour(Buffer.from(await picture(), 'base64'))) return void (await new Promise((resolve) => setTimeout(resolve, 700)));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Problem('Firefox: no mark on a page of planted rumours.');
}

/** Whether a PNG has a pixel that is no grey. @param {Buffer} png */
async function hasColour(png) {
  const { inflateSync } = await import('node:zlib');
  const width = png.readUInt32BE(16);
  const channels = png[25] === 6 ? 4 : 3;
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const line = Buffer.alloc(stride);
  for (let row = 0; (row + 1) * (stride + 1) <= raw.length; row += 1) {
    const filter = raw[row * (stride + 1)];
    const above = Buffer.from(line);
    for (let x = 0; x < stride; x += 1) {
      const left = x >= channels ? (line[x - channels] ?? 0) : 0;
      const up = above[x] ?? 0;
      const corner = x >= channels ? (above[x - channels] ?? 0) : 0;
      const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0;
      line[x] = ((raw[row * (stride + 1) + 1 + x] ?? 0) + guess) & 255;
    }
    for (let x = 0; x < stride; x += channels) if ((line[x] ?? 0) - (line[x + 2] ?? 0) > 60) return true;
  }
  return false;
}

/** @param {number} a @param {number} b @param {number} c */
function paeth(a, b, c) {
  const [da, db, dc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return da <= db && da <= dc ? a : db <= dc ? b : c;
}

/** The built extension with another default. @param {'on' | 'toolbar'} mode */
function extensionIn(mode) {
  const built = join(ROOT, 'dist/extension');
  if (mode === 'on') return built;
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const copy = mkdtempSync(join(ROOT, '.cache/toolbar-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(built, copy, { recursive: true });
  let changed = 0;
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(join(copy, name), 'utf8');
    const other = text.replace(/defaultMode:\s*(["'`])on\1/g, 'defaultMode:"toolbar"');
    if (other === text) continue;
    writeFileSync(join(copy, name), other);
    changed += 1;
  }
  if (changed === 0) throw new Problem('The build has no default mode to change.');
  return copy;
}

/** @param {readonly string[]} pages */
async function serve(pages) {
  /** @type {string[]} */
  const asked = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const page = pages[Number(url.slice(1))];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  return {
    asked,
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
