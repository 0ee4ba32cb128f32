/** Every weight and threshold of the decision, with where it comes from. */
import type { Sensitivity } from '../model/match.js';
import type { FeatureName } from './features/index.js';

/** Weight of each feature in the logistic score, as `npm run train` learned them. */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  wordingCoverage: 2.583,
  breadth: 3.118,
  profileCoverage: 1.239,
  coreBreadth: 1.984,
  focus: 1.578,
  sharedTerms: 2.558,
};

export const BIAS = -8.146;

/** Least probability of a mark on a sentence that asserts. */
export const THRESHOLDS: Readonly<Record<Sensitivity, number>> = { strict: 0.62, balanced: 0.5, wide: 0.35 };

/** Least probability of a faint mark, on a sentence that denies, reports or asks: it helps less, so it has to be surer. At the threshold of marks a third of those on neutral news were about something else. */
export const QUIET_THRESHOLDS: Readonly<Record<Sensitivity, number>> = { strict: 0.75, balanced: 0.7, wide: 0.55 };
