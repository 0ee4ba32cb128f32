/** Share of the best wording's words that the statement has, whatever they weigh: two rare words ("finance minister") are not a claim. [0, 1] */
import type { Feature } from './feature.js';

export const breadth = {
  name: 'breadth',
  measure: ({ statement, wording }) => {
    let shared = 0;
    let all = 0;
    for (const [term, places] of wording.terms) {
      shared += Math.min(places.length, statement.terms.get(term)?.length ?? 0);
      all += places.length;
    }
    return all === 0 ? 0 : shared / all;
  },
} as const satisfies Feature;
