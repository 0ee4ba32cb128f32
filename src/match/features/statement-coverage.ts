/** How much of the statement's weight belongs to the claim, by all its wordings: a sentence that says ten other things as well is about something else. [0, 1] */
import type { Feature } from './feature.js';

export const statementCoverage = { name: 'statementCoverage', measure: (pair) => pair.statementCoverage } as const satisfies Feature;
