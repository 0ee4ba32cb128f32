/**
 * Feature values → one probability: a logistic score. Each feature pushes by its weight, and some pairs of features push together ("much of the claim" says more the
 * longer the claim is), which a plain sum cannot say. Both kinds can be named in an explanation.
 */
import { FEATURES, type FeatureName, type FeatureValues } from './features/index.js';
import type { Pair } from './pair.js';

/** Two features that say more together: their product is weighed as well; of a feature with itself, its square. Thirty were chosen from all of them by a score test on the English training tweets, five at a time; ten weighed most in the fit for packaged claims before. */
export const INTERACTIONS = [
  ['statementCoverage', 'spelling'],
  ['statementCoverage', 'statementLength'],
  ['statementCoverage', 'foreignNames'],
  ['statementCoverage', 'focus'],
  ['statementLength', 'spelling'],
  ['secondCoverage', 'foreignNames'],
  ['profileCoverage', 'foreignNames'],
  ['density', 'foreignNames'],
  ['saidEvidence', 'phrases'],
  ['profileCoverage', 'saidCoverage'],
  ['coreBreadth', 'coreBreadth'],
  ['secondCoverage', 'secondCoverage'],
  ['density', 'phrases'],
  ['unitCoverage', 'independentTerms'],
  ['foreignNames', 'spelling'],
  ['secondCoverage', 'coreBreadth'],
  ['phrases', 'phrases'],
  ['order', 'phrases'],
  ['wordingCoverage', 'statementLength'],
  ['profileCoverage', 'coreBreadth'],
  ['profileCoverage', 'phrases'],
  ['sharedTerms', 'phrases'],
  ['secondCoverage', 'phrases'],
  ['unitEvidence', 'independentTerms'],
  ['adjacency', 'kinship'],
  ['unitCoverage', 'phrases'],
  ['nameCoverage', 'spelling'],
  ['coreBreadth', 'context'],
  ['rarest', 'statementCoverage'],
  ['wordingLength', 'wordingLength'],
  ['adjacency', 'unitCoverage'],
  ['rarest', 'rarest'],
  ['sharedTerms', 'unitEvidence'],
  ['breadth', 'sharedTerms'],
  ['statementCoverage', 'unitEvidence'],
  ['adjacency', 'nameCoverage'],
  ['profileCoverage', 'sameNumbers'],
  ['evidence', 'rarest'],
  ['sharedTerms', 'order'],
  ['secondCoverage', 'statementLength'],
] as const satisfies readonly (readonly [FeatureName, FeatureName])[];

/** Everything the score weighs: features by name, interactions as `a × b`. */
export const INPUTS: readonly string[] = [...FEATURES.map(({ name }) => name), ...INTERACTIONS.map(([a, b]) => `${a} × ${b}`)];

/** The interactions by their features' numbers. */
const PLACES = INTERACTIONS.map((names) => names.map((wanted) => FEATURES.findIndex(({ name }) => name === wanted)) as [number, number]);

/** A linear score, as it is stored: what is not named weighs nothing. */
export interface Weights {
  /** By the names of {@link INPUTS}. */
  readonly weights: Readonly<Record<string, number>>;
  readonly bias: number;
}

/** All features of a pair, by name. */
export function featureValues(pair: Pair): FeatureValues {
  const values: Record<string, number> = {};
  for (const { name, measure } of FEATURES) values[name] = measure(pair);
  return values;
}

/** The values of {@link INPUTS}, in that order. */
export function inputsOf(values: FeatureValues): number[] {
  const inputs = FEATURES.map(({ name }) => values[name] ?? 0);
  for (const [a, b] of PLACES) inputs.push((inputs[a] as number) * (inputs[b] as number));
  return inputs;
}

/** Makes the score of inputs given in the order of `names`: any number, 0 is undecided. */
export function linear({ weights, bias }: Weights, names: readonly string[]): (inputs: readonly number[]) => number {
  const ordered = names.map((name) => weights[name] ?? 0);
  return (inputs) => {
    let score = bias;
    for (let i = 0; i < ordered.length; i += 1) score += (ordered[i] as number) * (inputs[i] ?? 0);
    return score;
  };
}

/** A score as a probability, (0, 1). */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
