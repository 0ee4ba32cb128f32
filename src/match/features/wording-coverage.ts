/** How much of the weight of its best-covered wording the statement has. A whole sentence repeated gives 1, whatever else stands around it. [0, 1] */
import type { Feature } from './feature.js';

export const wordingCoverage = { name: 'wordingCoverage', measure: (pair) => pair.coverage } as const satisfies Feature;
