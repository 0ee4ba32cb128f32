/** How many different terms statement and claim share, by all wordings. Each further one makes chance less likely, whatever it weighs. [0, 1], 1 from six on */
import type { Feature } from './feature.js';

const PLENTY = 6;

export const sharedTerms = { name: 'sharedTerms', measure: ({ shared }) => Math.min(1, shared.size / PLENTY) } as const satisfies Feature;
