/** How many claims the statement was compared with: among 100,000 a likeness comes by chance that among 200 would not. 1 at 100,000, logarithmic. */
import type { Feature } from './feature.js';

export const datasetSize = { name: 'datasetSize', measure: ({ weights }) => Math.log10(1 + weights.claimCount) / 5 } as const satisfies Feature;
