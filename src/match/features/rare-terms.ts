/** How many shared terms are rare: fewer than one claim in 400 uses them. 1 at six, logarithmic. */
import { type Feature, onLogScale } from './feature.js';

const RARE = 6;

export const rareTerms = {
  name: 'rareTerms',
  measure: ({ agreements }) => onLogScale(agreements.filter(({ isShared, weight }) => isShared && weight > RARE).length, 6),
} as const satisfies Feature;
