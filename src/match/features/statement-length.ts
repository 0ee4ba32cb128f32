/**
 * How many words of the statement are compared: words of a claim gather by chance where there are many. Logarithmic, 1 at 32 words. Of a long sentence that is a stretch, so what else stands in
 * it counts nothing.
 */
import { type Feature, onLogScale } from './feature.js';

export const statementLength = { name: 'statementLength', measure: ({ compared }) => onLogScale(compared, 32) } as const satisfies Feature;
