/** How much of what the best wording has and the statement has not is said in a like word: "weapons" for "guns". By `word-vectors.ts`; asked of searches only. [0, 1] */
import { hashTerm } from '../term-hash.js';
import type { Feature } from './feature.js';

export const softCoverage = {
  name: 'softCoverage',
  measure: ({ agreements, statement, shared, wording, weights: { vectors } }) => {
    if (vectors === null || wording.distinctWeight === 0) return 0;
    const own = [...statement.terms.keys()].filter((term) => !shared.has(term)).map((term) => vectors.placeOf(hashTerm(term)));
    let said = 0;
    for (const { term, weight, isShared } of agreements) {
      if (!isShared) said += weight * vectors.alikeness(vectors.placeOf(hashTerm(term)), own);
    }
    return said / wording.distinctWeight;
  },
} as const satisfies Feature;
