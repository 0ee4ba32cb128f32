/** Share of the best wording's terms that the statement has, whatever they weigh: two rare words ("finance minister") are not a claim. [0, 1] */
import type { Feature } from './feature.js';

export const breadth = {
  name: 'breadth',
  measure: ({ agreements }) => (agreements.length === 0 ? 0 : agreements.filter(({ isShared }) => isShared).length / agreements.length),
} as const satisfies Feature;
