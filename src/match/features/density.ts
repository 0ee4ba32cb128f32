/** Shared weight ÷ the geometric mean of both lengths: rises with rare words in common, falls with everything else both say. 1 at 6. */
import { type Feature, weightOf } from './feature.js';

export const density = {
  name: 'density',
  measure: ({ agreements, statement }) =>
    statement.terms.size === 0 || agreements.length === 0
      ? 0
      : weightOf(agreements, ({ isShared }) => isShared) / Math.sqrt(statement.terms.size * agreements.length) / 6,
} as const satisfies Feature;
