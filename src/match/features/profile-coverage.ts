/** How much of what the claim's wordings have in common the statement says, by all wordings together. 1 = as much as the claim's own wordings do on average. [0, 1.2] */
import type { Feature } from './feature.js';

/** A statement that says more than a typical wording is not more of the claim. */
const CAP = 1.2;

export const profileCoverage = {
  name: 'profileCoverage',
  measure: ({ shared, profile, weights }) => {
    let sum = 0;
    for (const term of shared) sum += weights.weight(term) * (profile.share.get(term) ?? 0);
    return Math.min(CAP, sum / profile.typical);
  },
} as const satisfies Feature;
