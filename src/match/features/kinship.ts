/** How much the shared terms belong together anyway: whoever writes of Arafat writes "Palestinian" and "leader". Mean likeness of any two. [−1, 1] */
import type { Feature } from './feature.js';

export const kinship = { name: 'kinship', measure: ({ kinship: { mean } }) => mean } as const satisfies Feature;
