/** How much of what the best wording has and the statement has not is said in a like word: "weapons" for "guns". By `word-vectors.ts`; asked of searches only. [0, 1] */
import { hashTerm } from '../term-hash.js';
import type { Feature } from './feature.js';

/** Likeness from which on two words say something alike: "gun" and "police" have 0.4. */
const LEAST = 0.35;

export const softCoverage = {
  name: 'softCoverage',
  measure: ({ agreements, statement, shared, wording, weights: { vectors } }) => {
    if (vectors === null || wording.distinctWeight === 0) return 0;
    const own = [...statement.terms.keys()].filter((term) => !shared.has(term)).map((term) => vectors.placeOf(hashTerm(term)));
    let said = 0;
    for (const { term, weight, isShared } of agreements) {
      const place = isShared ? -1 : vectors.placeOf(hashTerm(term));
      if (place < 0) continue;
      const most = own.reduce((best, other) => (other < 0 ? best : Math.max(best, vectors.likeness(place, other))), LEAST);
      said += (weight * (most - LEAST)) / (1 - LEAST);
    }
    return said / wording.distinctWeight;
  },
} as const satisfies Feature;
