/** How much of what the best wording *says*, its names left out, the statement has. Names in common are not a claim in common. [0, 1]; 0 where it is all names */
import { type Feature, weightOf } from './feature.js';

export const saidCoverage = {
  name: 'saidCoverage',
  measure: ({ agreements }) => {
    const all = weightOf(agreements, ({ isName }) => !isName);
    return all === 0 ? 0 : weightOf(agreements, ({ isName, isShared }) => !isName && isShared) / all;
  },
} as const satisfies Feature;
