/** How many different terms of the best wording the statement has. Each further one makes chance less likely, whatever it weighs. 1 at twelve, logarithmic, [0, 1.3] */
import { type Feature, onLogScale } from './feature.js';

export const sharedTerms = {
  name: 'sharedTerms',
  measure: ({ agreements }) => onLogScale(agreements.filter(({ isShared }) => isShared).length, 12),
} as const satisfies Feature;
