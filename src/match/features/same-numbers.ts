/** Whether the numbers of the best wording are the statement's: 1 one is, 0.5 the wording has none, 0.25 the statement has none, 0 it has others. */
import type { Feature } from './feature.js';

export const sameNumbers = {
  name: 'sameNumbers',
  measure: ({ statement, wording }) => {
    if (wording.quantities.length === 0) return 0.5;
    if (statement.quantities.length === 0) return 0.25;
    return wording.quantities.some((ours) => statement.quantities.some(({ value }) => value === ours.value)) ? 1 : 0;
  },
} as const satisfies Feature;
