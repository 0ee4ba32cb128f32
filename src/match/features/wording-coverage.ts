/** How much of its best-covered single wording the statement says. A whole sentence repeated gives 1, whatever else stands around it. [0, 1] */
import type { Feature } from './feature.js';

export const wordingCoverage = { name: 'wordingCoverage', measure: (pair) => pair.wordingCoverage } as const satisfies Feature;
