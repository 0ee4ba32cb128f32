/** Share of the wording's neighbouring terms that are near neighbours in the statement, too, in the same order: its phrases are kept. [0, 1] */
import type { Feature } from './feature.js';

/** Farthest two neighbours may stand apart in the statement, in words, stop words counted. */
const REACH = 4;

export const adjacency = {
  name: 'adjacency',
  measure: ({ statement, agreements }) => {
    if (agreements.length < 2) return 0;
    let kept = 0;
    for (let i = 1; i < agreements.length; i += 1) {
      const before = statement.terms.get(agreements[i - 1]?.term ?? '');
      const after = statement.terms.get(agreements[i]?.term ?? '');
      if (before?.some((from) => after?.some((to) => to > from && to - from <= REACH)) === true) kept += 1;
    }
    return kept / (agreements.length - 1);
  },
} as const satisfies Feature;
