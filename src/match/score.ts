/** Feature values → one probability. A logistic score: every feature pushes by its weight, and the explanation can name the push. */

import type { Pair } from './features/feature.js';
import { FEATURES, type FeatureName, type FeatureValues, SCORED } from './features/index.js';
import { BIAS, WEIGHTS } from './weights.js';

/** All features of a pair, by name. */
export function featureValues(pair: Pair): FeatureValues {
  return Object.fromEntries(FEATURES.map((feature) => [feature.name, feature.measure(pair)]));
}

/** How sure that the statement is about this very claim, (0, 1). */
export function probabilityOf(values: FeatureValues): number {
  let score = BIAS;
  for (const { name } of SCORED) score += WEIGHTS[name as FeatureName] * (values[name] ?? 0);
  return 1 / (1 + Math.exp(-score));
}
