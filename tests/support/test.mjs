/**
 * `npm test`: everything that must hold, in order, on a machine that may be fresh. Stops at the first step that fails.
 * The last line is `N passed, N failed` (and `, N skipped`), counting steps.
 */
import { ensureChromium, ensurePackages, findFirefox } from './ensure.mjs';
import { run, runMain, runTool, say } from './run.mjs';

/** @typedef {boolean | string} Outcome true: passed; false: failed; a text: skipped, and why */
/** @type {readonly [name: string, step: () => Promise<Outcome>][]} */
const STEPS = [
  ['Packages', async () => ensurePackages().then(() => true)],
  ['Types', () => tool('typescript/bin/tsc', ['-b'])],
  ['Lint and format', () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=50'])],
  ['Unit, property and architecture tests', () => tool('vitest/vitest.mjs', ['run', '--config', 'tests/vitest.config.ts'])],
  ['Build of extension and command-line tool', build],
  ['Package: its manifest and its size', () => tool('vitest/vitest.mjs', ['run', '--config', 'tests/vitest.config.ts', 'manifest.test.ts', 'size.test.ts'])],
  ['End to end in Chromium', chromium],
  ['End to end in Firefox', firefox],
];

await runMain(async () => {
  const started = Date.now();
  let passed = 0;
  let skipped = 0;
  for (const [index, [name, step]] of STEPS.entries()) {
    console.log(`\n== ${index + 1}/${STEPS.length} ${name}`);
    const outcome = await timed(step);
    if (outcome === false) {
      console.log(`\nStopped: "${name}" failed.\n${summary(passed, 1, skipped)}`);
      return 1;
    }
    if (outcome === true) passed += 1;
    else skipped += 1;
  }
  console.log(`\nAll in ${seconds(started)}.\n${summary(passed, 0, skipped)}`);
  return 0;
});

/** @param {() => Promise<Outcome>} step @returns {Promise<Outcome>} */
async function timed(step) {
  const started = Date.now();
  const outcome = await step().catch((/** @type {unknown} */ error) => {
    say(error instanceof Error ? error.message : String(error));
    return false;
  });
  console.log(`   ${typeof outcome === 'string' ? `skipped: ${outcome}` : outcome ? 'passed' : 'FAILED'} (${seconds(started)})`);
  return outcome;
}

/** @param {string} file @param {readonly string[]} args */
async function tool(file, args) {
  return (await runTool(file, args)) === 0;
}

async function build() {
  return (
    (await tool('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) &&
    (await tool('vite/bin/vite.js', ['build', '--config', 'src/cli/vite.config.ts', '--logLevel', 'warn']))
  );
}

async function chromium() {
  const env = { ...process.env, CHROMIUM_PATH: await ensureChromium() };
  return (await runTool('playwright/cli.js', ['test', '--config', 'tests/e2e/playwright.config.ts'], { env })) === 0;
}

async function firefox() {
  const path = findFirefox();
  if (path === null) return 'no Firefox found';
  return (await run(process.execPath, ['tests/e2e/firefox/run.mjs'], { env: { ...process.env, FIREFOX_PATH: path } })) === 0;
}

/** @param {number} started */
function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

/** @param {number} passed @param {number} failed @param {number} skipped */
function summary(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
