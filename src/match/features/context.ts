/** How much of the best wording's weight only the sentences before and after have: who "it" is, what "there" was. [0, 1] */
import { type Feature, weightOf } from './feature.js';

export const context = {
  name: 'context',
  measure: ({ agreements, context: around, wording }) =>
    wording.distinctWeight === 0 ? 0 : weightOf(agreements, ({ term, isShared }) => !isShared && around.has(term)) / wording.distinctWeight,
} as const satisfies Feature;
