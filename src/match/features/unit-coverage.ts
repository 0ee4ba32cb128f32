/** How much of the best wording the statement has, by units: shared units ÷ those and everything that is missing. [0, 1] */
import { type Feature, weightOf } from './feature.js';

export const unitCoverage = {
  name: 'unitCoverage',
  measure: ({ units, agreements }) => {
    const own = units.reduce((sum, { weight }) => sum + weight, 0);
    const all = own + weightOf(agreements, ({ isShared }) => !isShared);
    return all === 0 ? 0 : own / all;
  },
} as const satisfies Feature;
