/**
 * Learns the weights of the score: `npm run train`. Deterministic; prints what `src/match/weights.ts` holds.
 *
 * Positives: every wording of a packaged claim against the claim's other wordings (leave one out). Negatives: the claims' own `notMatching`
 * examples, and the best candidates of neutral news sentences in ../shared/data/eval. Nothing of that data is kept but the weights.
 * Only pairs that no guard forbids: the score decides those alone. Logistic regression with a small L2 penalty, by Newton's method. Neutral pairs count so that both classes weigh the same.
 */
import { existsSync, readFileSync } from 'node:fs';
import { ClaimIndex } from '../../src/match/claim-index.js';
import type { Pair } from '../../src/match/features/feature.js';
import { FEATURES, SCORED } from '../../src/match/features/index.js';
import { GUARDS } from '../../src/match/guards/index.js';
import { LOCALES } from '../../src/match/locales/index.js';
import { pairOf } from '../../src/match/pair.js';
import { segment } from '../../src/match/segment.js';
import { readStatement, type Statement } from '../../src/match/statement.js';
import type { MatchClaim } from '../../src/model/match.js';
import { starterClaims } from '../support/starter-claims.js';

interface Example {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  weight: number;
}

const NEUTRAL = '../shared/data/eval';
const PENALTY = 2;
/** Candidates of a neutral sentence that are looked at: the best few are the ones that could be marked. */
const HARDEST = 3;

const claims = starterClaims();
const examples: Example[] = [];
/** Pairs of each label, those that a guard forbids included. */
const all: [number, number] = [0, 0];
for (const locale of LOCALES) {
  const index = new ClaimIndex(claims, locale);
  const add = (statement: Statement, profile: Pair['profile'], y: 0 | 1): void => {
    const pair = pairOf(statement, profile, index);
    const values = Object.fromEntries(FEATURES.map((feature) => [feature.name, feature.measure(pair)]));
    all[y] += 1;
    if (GUARDS.some((guard) => guard.check(pair, values) !== null)) return;
    examples.push({ x: SCORED.map((feature) => values[feature.name] ?? 0), y, weight: 1 });
  };
  for (const claim of claims) {
    const own = claim.variants.filter((variant) => variant.lang === locale.lang);
    for (const variant of own) {
      const rest: MatchClaim = { ...claim, variants: claim.variants.filter((one) => one !== variant) };
      const profile = index.profileOf(rest);
      if (profile.wordings.length > 1) add(readStatement(variant.text, locale), profile, 1);
    }
    const profile = index.profileOf(claim);
    if (profile.wordings.length === 0) continue;
    for (const example of claim.notMatching) {
      if (example.lang !== locale.lang) continue;
      // Left out of the claim it is compared with: else `contrast` would know the answer.
      const without = index.profileOf({ ...claim, notMatching: claim.notMatching.filter((one) => one !== example) });
      add(readStatement(example.text, locale), without, 0);
    }
  }
  const file = `${NEUTRAL}/neutral.${locale.lang}.jsonl`;
  if (!existsSync(file)) throw new Error(`train: ${file} is not here; the weights cannot be learned without neutral text`);
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { text } = JSON.parse(line) as { text: string };
    for (const { start, end } of segment(text, locale)) {
      const statement = readStatement(text.slice(start, end), locale);
      const hardest = index
        .candidates(statement)
        .sort((a, b) => b.coverage - a.coverage)
        .slice(0, HARDEST);
      for (const { profile } of hardest) add(statement, profile, 0);
    }
  }
}

const positives = examples.filter(({ y }) => y === 1).length;
const balance = positives / (examples.length - positives);
for (const example of examples) if (example.y === 0) example.weight = balance;
console.log(`${all[1]} wordings and ${all[0]} other pairs; past the guards: ${positives} and ${examples.length - positives}`);

// A feature whose weight comes out negative only makes up for another one: without it every feature speaks for a match, and the explanation reads straight.
const active = SCORED.map(() => true);
let solution: number[];
for (;;) {
  solution = logistic(examples.map((example) => ({ ...example, x: example.x.map((value, i) => (active[i] ? value : 0)) })));
  const worst = SCORED.reduce((low, _feature, i) => (active[i] && at(solution, i) < (low < 0 ? 0 : at(solution, low)) ? i : low), -1);
  if (worst < 0) break;
  active[worst] = false;
}
for (const [i, feature] of SCORED.entries()) console.log(`  ${feature.name}: ${at(solution, i).toFixed(3)},`);
console.log(`BIAS = ${at(solution, SCORED.length).toFixed(3)}`);
report(solution);

/** Newton's method; the last component is the bias, which is not penalised. */
function logistic(data: readonly Example[]): number[] {
  const n = SCORED.length + 1;
  const w = new Array<number>(n).fill(0);
  for (let step = 0; step < 25; step += 1) {
    const gradient = new Array<number>(n).fill(0);
    const hessian = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    for (const { x, y, weight } of data) {
      const row = [...x, 1];
      const p = 1 / (1 + Math.exp(-dot(row, w)));
      for (let i = 0; i < n; i += 1) {
        gradient[i] = at(gradient, i) + weight * (p - y) * at(row, i);
        for (let j = 0; j <= i; j += 1) (hessian[i] as number[])[j] = at(hessian[i] as number[], j) + weight * p * (1 - p) * at(row, i) * at(row, j);
      }
    }
    for (let i = 0; i < n; i += 1) {
      if (i < n - 1) {
        gradient[i] = at(gradient, i) + PENALTY * at(w, i);
        (hessian[i] as number[])[i] = at(hessian[i] as number[], i) + PENALTY;
      }
      for (let j = 0; j < i; j += 1) (hessian[j] as number[])[i] = at(hessian[i] as number[], j);
    }
    solve(hessian, gradient).forEach((change, i) => {
      w[i] = at(w, i) - change;
    });
  }
  return w;
}

/** Gaussian elimination with pivoting. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, at(right, i)]);
  const n = rows.length;
  for (let i = 0; i < n; i += 1) {
    let pivot = i;
    for (let r = i + 1; r < n; r += 1) if (Math.abs(at(rows[r] as number[], i)) > Math.abs(at(rows[pivot] as number[], i))) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    const top = rows[i] as number[];
    for (let r = 0; r < n; r += 1) {
      if (r === i) continue;
      const row = rows[r] as number[];
      const factor = at(row, i) / at(top, i);
      for (let c = i; c <= n; c += 1) row[c] = at(row, c) - factor * at(top, c);
    }
  }
  return rows.map((row, i) => at(row, n) / at(row, i));
}

function report(w: readonly number[]): void {
  const scored = examples.map(({ x, y }) => ({ p: 1 / (1 + Math.exp(-dot([...x, 1], w))), y }));
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]) {
    const hits = scored.filter(({ p, y }) => y === 1 && p >= threshold).length;
    const wrong = scored.filter(({ p, y }) => y === 0 && p >= threshold).length;
    console.log(`p ≥ ${threshold}: ${((100 * hits) / all[1]).toFixed(1)} % of all wordings, ${wrong} of ${all[0]} others`);
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function at(list: readonly number[], i: number): number {
  return list[i] ?? 0;
}
