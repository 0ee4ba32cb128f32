/** How much the best wording says: of a short one the same share is less. 1 at 16 terms, logarithmic. */
import { type Feature, onLogScale } from './feature.js';

export const wordingLength = { name: 'wordingLength', measure: ({ agreements }) => onLogScale(agreements.length, 16) } as const satisfies Feature;
