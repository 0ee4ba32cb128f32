/** Length of the statement: words of a claim gather in a long sentence by chance. 1 at 32 words, logarithmic. */
import { type Feature, onLogScale } from './feature.js';

export const statementLength = { name: 'statementLength', measure: ({ statement }) => onLogScale(statement.tokens.length, 32) } as const satisfies Feature;
