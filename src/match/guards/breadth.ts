/** Two words are not a claim: at least three terms of the statement have to be the claim's, unless its wordings are shorter than that. */
import type { Guard } from './guard.js';

/** Known to the search for candidates as well: `isBroad` in `matcher.ts`. */
export const MIN_TERMS = 3;

export const breadth: Guard = {
  name: 'breadth',
  isAboutWording: true,
  check: ({ shared, wording }) => (shared.size < Math.min(MIN_TERMS, wording.terms.size) ? String(shared.size) : null),
};
