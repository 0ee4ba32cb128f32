/** How much of the weight of the best wording's names the statement has: who must agree. [0, 1], 1 where the wording names no one */
import { type Feature, weightOf } from './feature.js';

export const nameCoverage = {
  name: 'nameCoverage',
  measure: ({ agreements }) => {
    const all = weightOf(agreements, ({ isName }) => isName);
    return all === 0 ? 1 : weightOf(agreements, ({ isName, isShared }) => isName && isShared) / all;
  },
} as const satisfies Feature;
