/** How many units are shared (see `units.ts`): who, and what, and to whom. A run with a name counts once, words of others each. 1 at eight, logarithmic. */
import { type Feature, onLogScale } from './feature.js';

export const entities = {
  name: 'entities',
  measure: ({ units }) =>
    onLogScale(
      units.reduce((sum, { hasName, count }) => sum + (hasName ? 1 : count), 0),
      8,
    ),
} as const satisfies Feature;
