/**
 * Learns the weights of the decision and of the order, and writes them: `npm run train`. Deterministic; about two minutes. Nothing of the data is kept but the weights.
 * What they are learned from: `examples.ts`. How good they are: `npm run eval`.
 */
import { writeFileSync } from 'node:fs';
import { RANK_INPUTS } from '../../src/match/ranker.js';
import { INPUTS } from '../../src/match/score.js';
import { DATA, hasData } from './data.js';
import { decisionExamples, type Example, type Preference, preferences } from './examples.js';
import { fitLogistic, type Solution } from './logistic.js';

/** By cross-validation: half of it and ten times as much are no better. */
const DECISION_PENALTY = 1;
const ORDER_PENALTY = 1;
const FILE = 'src/match/learned-weights.ts';

if (!hasData()) throw new Error(`train: ${DATA} is not here; the weights cannot be learned without it`);

const examples = decisionExamples();
const right = examples.filter(({ isRight }) => isRight).length;
console.log(`decision: ${right} right and ${examples.length - right} wrong pairs`);
const decide = fitDecision(examples);
const pairs = preferences();
console.log(`order: ${pairs.length} right claims, ${pairs.reduce((sum, { wrong }) => sum + wrong.length, 0)} wrong ones beside them`);
const rank = fitOrder(pairs);

writeFileSync(
  FILE,
  `/**
 * Written by \`npm run train\`; do not edit by hand.
 *
 * Decision: ${right} right and ${examples.length - right} wrong pairs. Order: ${pairs.length} right claims and ${pairs.reduce((sum, { wrong }) => sum + wrong.length, 0)} wrong ones.
 * From the training splits of ct22-2a, ct22-2b and id-pooled, neutral.en, neutral.id, transcripts, and the packaged claims: tests/eval/examples.ts.
 */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: they are learned, whatever they look like
import type { Weights } from './score.js';

/** Whether a statement repeats a claim. */
export const DECIDE: Weights = ${written(decide, INPUTS)};

/** Which of two claims a text is nearer to. */
export const RANK: Weights = ${written(rank, RANK_INPUTS)};
`,
);
console.log(`written: ${FILE}`);

function fitDecision(data: readonly Example[]): Solution {
  const width = INPUTS.length;
  const values = new Float64Array(data.length * width);
  data.forEach(({ inputs }, r) => void values.set(inputs, r * width));
  const labels = Uint8Array.from(data, ({ isRight }) => Number(isRight));
  return fitLogistic({ values, width, labels, counts: Float64Array.from(data, ({ count }) => count) }, DECISION_PENALTY, true);
}

/** A right claim less a wrong one, all of them labelled 1: the logistic score of differences is a score of order. */
function fitOrder(data: readonly Preference[]): Solution {
  const width = RANK_INPUTS.length;
  const rows = data.reduce((sum, { wrong }) => sum + wrong.length, 0);
  const values = new Float64Array(rows * width);
  const counts = new Float64Array(rows);
  let r = 0;
  for (const { right: own, wrong, count } of data) {
    for (const other of wrong) {
      for (let c = 0; c < width; c += 1) values[r * width + c] = (own[c] ?? 0) - (other[c] ?? 0);
      counts[r] = count;
      r += 1;
    }
  }
  return fitLogistic({ values, width, labels: new Uint8Array(rows).fill(1), counts }, ORDER_PENALTY, false);
}

function written({ weights, bias }: Solution, names: readonly string[]): string {
  const lines = names.map((name, i) => `    ${/^\w+$/u.test(name) ? name : `'${name}'`}: ${written4(weights[i] ?? 0)},`);
  return `{\n  weights: {\n${lines.join('\n')}\n  },\n  bias: ${written4(bias)},\n}`;
}

/** As the formatter writes it. */
function written4(value: number): string {
  return String(Number(value.toFixed(4)));
}
