/**
 * Learns the weights of the decision and of the order, and writes them: `npm run train`. Deterministic; about two minutes. Nothing of the data is kept but the weights.
 * What they are learned from: `examples.ts`. How good they are: `npm run eval`.
 */
import { writeFileSync } from 'node:fs';
import { GLANCE_INPUTS, glanceInputs } from '../../src/match/glance.js';
import { LOCALES } from '../../src/match/locales/index.js';
import type { Pair } from '../../src/match/pair.js';
import { RANK_INPUTS } from '../../src/match/ranker.js';
import { featureValues, INPUTS, inputsOf, probabilityOf } from '../../src/match/score.js';
import { THRESHOLDS } from '../../src/match/weights.js';
import { DATA, hasData } from './data.js';
import { decisionExamples, type Example, type Glanced, glances, listsOf } from './examples.js';
import { fitLists } from './listwise.js';
import { fitLogistic, type Solution } from './logistic.js';

/** By cross-validation: half of it and ten times as much are no better. */
const DECISION_PENALTY = 1;
/** Their right examples are fewer, and more alike than what readers write. */
const MANY_PENALTY = 3;
const GLANCE_PENALTY = 0.1;
/** Share of the pairs near a mark that the first look may lose. */
const GLANCE_LOSS = 0.01;
/** From 40 to 80 the dev figures stay the same within 0.001; from 15 to 160 within 0.01, which is one text of ct22-2b. */
const ORDER_PENALTY = 60;
const FILE = 'src/match/learned-weights.ts';

if (!hasData()) throw new Error(`train: ${DATA} is not here; the weights cannot be learned without it`);

const examples = decisionExamples();
const right = examples.filter(({ isRight }) => isRight).length;
console.log(`decision: ${right} right and ${examples.length - right} wrong pairs`);
const learn = (lang: string, isMany: boolean): Solution =>
  fitDecision(
    examples.filter((one) => one.lang === lang && one.hasManyWordings === isMany),
    isMany ? MANY_PENALTY : DECISION_PENALTY,
  );
const lists = Object.fromEntries(LOCALES.map(({ lang }) => [lang, listsOf(lang)]));
const counted = Object.values(lists).flat();
const candidates = counted.reduce((sum, { values }) => sum + values.length, 0);
console.log(`order: ${counted.length} texts, ${candidates} claims`);

const deciders = Object.fromEntries(LOCALES.map(({ lang }) => [lang, learn(lang, false)]));
const glance = fitGlance(glances());

writeFileSync(
  FILE,
  `/**
 * Written by \`npm run train\`; do not edit by hand.
 *
 * Decision: ${right} right and ${examples.length - right} wrong pairs. Order: ${counted.length} texts, ${candidates} claims.
 * From the training splits of ct22-2a, ct22-2b and id-pooled, neutral.en, neutral.id, transcripts, and the packaged claims: tests/eval/examples.ts.
 */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: they are learned, whatever they look like
import type { Weights } from './score.js';

/** Whether a statement repeats a claim: by language, for claims of few wordings and of many. */
export const DECIDE: Readonly<Record<string, { readonly few: Weights; readonly many: Weights }>> = {
${LOCALES.map(({ lang }) => `  ${lang}: {\n    few: ${written(deciders[lang] as Solution, INPUTS, '    ')},\n    many: ${written(learn(lang, true), INPUTS, '    ')},\n  },`).join('\n')}
};

/** Whether a pair is worth being looked at by all features: at or above 0. */
export const GLANCE: Weights = ${written(glance, GLANCE_INPUTS)};

/** Which of two claims a text is nearer to, by language. */
export const RANK: Readonly<Record<string, Weights>> = {
${LOCALES.map(({ lang }) => `  ${lang}: ${written({ weights: fitLists(lists[lang] ?? [], RANK_INPUTS.length, ORDER_PENALTY), bias: 0 }, RANK_INPUTS, '  ')},`).join('\n')}
};
`,
);
console.log(`written: ${FILE}`);

function fitDecision(data: readonly Example[], penalty: number): Solution {
  const width = INPUTS.length;
  const values = new Float64Array(data.length * width);
  data.forEach(({ inputs }, r) => void values.set(inputs, r * width));
  const labels = Uint8Array.from(data, ({ isRight }) => Number(isRight));
  return fitLogistic({ values, width, labels, counts: Float64Array.from(data, ({ count }) => count) }, penalty, true);
}

/** Learns what the full score would say, and moves the line so far down that hardly a pair near a mark is lost. */
function fitGlance(seen: readonly Glanced[]): Solution {
  const width = GLANCE_INPUTS.length;
  const values = new Float64Array(seen.length * width);
  const labels = Uint8Array.from(seen, ({ pair }) => Number(probability(pair) >= THRESHOLDS.wide));
  seen.forEach(({ glimpse }, r) => void values.set(glanceInputs(glimpse), r * width));
  const { weights, bias } = fitLogistic({ values, width, labels, counts: new Float64Array(seen.length).fill(1) }, GLANCE_PENALTY, true);
  const scores = seen.map(({ glimpse }) => glanceInputs(glimpse).reduce((sum, value, i) => sum + value * (weights[i] as number), bias));
  const near = scores.filter((_, r) => labels[r] === 1).sort((a, b) => a - b);
  const line = near[Math.floor(near.length * GLANCE_LOSS)] as number;
  const passing = scores.filter((score) => score >= line).length;
  console.log(`glance: ${near.length} of ${seen.length} pairs come near a mark; ${passing} are looked at`);
  return { weights, bias: bias - line };
}

function probability(pair: Pair): number {
  const solution = deciders[pair.statement.locale.lang] as Solution;
  return probabilityOf(inputsOf(featureValues(pair)).reduce((sum, value, i) => sum + value * (solution.weights[i] as number), solution.bias));
}

function written({ weights, bias }: Solution, names: readonly string[], indent = ''): string {
  const lines = names.map((name, i) => `${indent}    ${/^\w+$/u.test(name) ? name : `'${name}'`}: ${written4(weights[i] ?? 0)},`);
  return `{\n${indent}  weights: {\n${lines.join('\n')}\n${indent}  },\n${indent}  bias: ${written4(bias)},\n${indent}}`;
}

/** As the formatter writes it. */
function written4(value: number): string {
  return String(Number(value.toFixed(4)));
}
