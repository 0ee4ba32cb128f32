/** How many shared terms there are, words of one topic counted as hardly more than one (`kinship.ts`). 1 at six, logarithmic. */
import { type Feature, onLogScale } from './feature.js';

export const independentTerms = { name: 'independentTerms', measure: ({ kinship: { independent } }) => onLogScale(independent, 6) } as const satisfies Feature;
