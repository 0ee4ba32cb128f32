/** Coverage of the second-best wording, that of the best where there is but one. A title and a text that both fit are two witnesses. [0, 1] */
import type { Feature } from './feature.js';

export const secondCoverage = {
  name: 'secondCoverage',
  measure: ({ coverages, coverage }) => {
    if (coverages.length < 2) return coverage;
    let first = -1;
    let second = -1;
    for (const one of coverages) {
      if (one > first) {
        second = first;
        first = one;
      } else if (one > second) second = one;
    }
    return second;
  },
} as const satisfies Feature;
