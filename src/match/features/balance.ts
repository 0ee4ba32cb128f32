/** The lesser of what the statement has of the wording and what the claim has of the statement: both must be about the same thing. [0, 1] */
import type { Feature } from './feature.js';

export const balance = { name: 'balance', measure: (pair) => Math.min(pair.coverage, pair.statementCoverage) } as const satisfies Feature;
