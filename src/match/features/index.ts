/** The table of features. A new one is a file, a line here and a weight in `weights.ts`. */
import { breadth } from './breadth.js';
import { contrast } from './contrast.js';
import { coreBreadth } from './core-breadth.js';
import type { Feature } from './feature.js';
import { focus } from './focus.js';
import { predicateCoverage } from './predicate-coverage.js';
import { profileCoverage } from './profile-coverage.js';
import { sharedTerms } from './shared-terms.js';
import { wordingCoverage } from './wording-coverage.js';

/** Those the score weighs. */
export const SCORED = [wordingCoverage, breadth, profileCoverage, coreBreadth, focus, sharedTerms] as const satisfies readonly Feature[];

/** All: the score learned nothing from the last two beyond the others, but guards need them. */
export const FEATURES: readonly Feature[] = [...SCORED, predicateCoverage, contrast];

export type FeatureName = (typeof SCORED)[number]['name'];
/** Feature name → value. */
export type FeatureValues = Readonly<Record<string, number>>;
