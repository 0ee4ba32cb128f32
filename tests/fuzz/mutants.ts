/**
 * Would the tests notice? Changes one thing at a time in the code of the trust path (a comparison turned, a throw or a check taken out, a number moved by one) and runs
 * its tests on a copy of the repository under .cache. A mutant the tests pass is listed: either a test is missing, or the change makes no difference.
 *
 *     node tests/support/run-ts.mjs tests/fuzz/mutants.ts -- 60 [seed] [part of a file name]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = 'src/dataset/trust';
const COPY = resolve('.cache/mutants');
/** Data only, or texts. */
const SKIPPED = ['words.ts', 'errors.ts'];
/** Both take seconds and tell little that the others do not. */
const SLOW_TESTS = '^(?!.*(?:every bit of a head|a thousand mutations))';
/** A mutant that makes a loop endless counts as found. */
const TIMEOUT_MS = 90_000;

interface Mutant {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

const TURNED: readonly (readonly [from: string, to: string])[] = [
  [' === ', ' !== '],
  [' !== ', ' === '],
  [' < ', ' <= '],
  [' > ', ' >= '],
  [' <= ', ' < '],
  [' >= ', ' > '],
  [' && ', ' || '],
  [' || ', ' && '],
  [' + 1', ' + 2'],
  [' * ', ' + '],
  ['return true', 'return false'],
  ['return false', 'return true'],
  ['wholeNumber(1', 'wholeNumber(0'],
  ['wholeNumber(0', 'wholeNumber(1'],
  ['Math.max(', 'Math.min('],
  ['Math.min(', 'Math.max('],
];

/** All mutants of one line: operators turned, one place at a time; a whole statement that checks or throws taken out; a number one higher. */
function mutantsOf(file: string, line: number, before: string): readonly Mutant[] {
  if (/^\s*(?:\*|\/\*|\/\/|import |export interface|export type|interface |readonly )/.test(before)) return [];
  const found: string[] = [];
  for (const [from, to] of TURNED)
    for (let at = before.indexOf(from); at !== -1; at = before.indexOf(from, at + 1)) found.push(before.slice(0, at) + to + before.slice(at + from.length));
  if (/^\s*(?:if \(.*\) )?throw .*;$/.test(before)) found.push('');
  if (/^\s*(?:await )?(?:check|require)\w+\(.*\);$/.test(before)) found.push('');
  if (/^export const MAX_|^const [A-Z_]+ = /.test(before)) found.push(before.replace(/\d[\d_.]*/, (number) => String(Number(number.replaceAll('_', '')) + 1)));
  if (/^\s*v\.(?:check|nonEmpty|maxLength|regex)\(.*\),$/.test(before)) found.push('');
  return found.filter((after) => after !== before).map((after) => ({ file, line, before, after }));
}

function allMutants(part: string): readonly Mutant[] {
  return readdirSync(FOLDER)
    .filter((name) => !SKIPPED.includes(name) && name.includes(part))
    .flatMap((name) =>
      readFileSync(`${FOLDER}/${name}`, 'utf8')
        .split('\n')
        .flatMap((text, i) => mutantsOf(`${FOLDER}/${name}`, i + 1, text)),
    );
}

/** So many of them, spread by a linear congruence over the shuffled whole. */
function sampled(mutants: readonly Mutant[], count: number, seed: number): readonly Mutant[] {
  const keyed = mutants.map((mutant, i) => ({ mutant, key: Math.imul(i + 1, 2_654_435_761) ^ Math.imul(seed + 1, 40_503) }));
  return keyed
    .sort((a, b) => (a.key >>> 0) - (b.key >>> 0))
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

function prepare(): void {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(`${COPY}/repository`, { recursive: true });
  for (const name of ['src', 'tests', 'docs', 'package.json']) cpSync(name, `${COPY}/repository/${name}`, { recursive: true });
  symlinkSync(resolve('node_modules'), `${COPY}/repository/node_modules`);
  // Tests read ../shared/data.
  if (existsSync('../shared')) symlinkSync(resolve('../shared'), `${COPY}/shared`);
}

function isFound({ file, line, after }: Mutant): boolean {
  const path = `${COPY}/repository/${file}`;
  const sound = readFileSync(path, 'utf8');
  const lines = sound.split('\n');
  lines[line - 1] = after;
  writeFileSync(path, lines.join('\n'));
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--bail', '1', '-t', SLOW_TESTS];
  const result = spawnSync(process.execPath, [...command, 'tests/unit/dataset/trust', 'tests/properties/trust.test.ts'], {
    cwd: `${COPY}/repository`,
    timeout: TIMEOUT_MS,
    stdio: 'ignore',
  });
  writeFileSync(path, sound);
  return result.status !== 0;
}

const [count = 40, seed = 1] = process.argv
  .slice(2)
  .filter((arg) => /^\d+$/.test(arg))
  .map(Number);
const part = process.argv.slice(2).find((arg) => /^[a-z]/.test(arg)) ?? '';
const all = allMutants(part);
const chosen = sampled(all, count, seed);
prepare();
console.info(`${chosen.length} of ${all.length} mutants, seed ${seed}`);
if (chosen.length > 0 && isFound({ file: `${FOLDER}/words.ts`, line: 1, before: '', after: '/**' })) throw new Error('the tests fail without any change');
let found = 0;
for (const mutant of chosen) {
  if (isFound(mutant)) found++;
  else console.info(`survived ${mutant.file}:${mutant.line}\n  - ${mutant.before.trim()}\n  + ${mutant.after.trim() || '(nothing)'}`);
}
console.info(`found ${found} of ${chosen.length}`);
