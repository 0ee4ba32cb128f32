/** Every weight and threshold of the decision, with where it comes from. */
import type { Sensitivity } from '../model/match.js';
import type { FeatureName } from './features/index.js';

/** Weight of each feature in the logistic score, as `npm run train` learned them. */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  wordingCoverage: 3.398,
  breadth: 3.65,
  profileCoverage: 2.236,
  coreBreadth: 1.728,
  focus: 1.75,
  sharedTerms: 2.33,
};

export const BIAS = -8.644;

/** Least probability of a mark. */
export const THRESHOLDS: Readonly<Record<Sensitivity, number>> = { strict: 0.7, balanced: 0.55, wide: 0.4 };
