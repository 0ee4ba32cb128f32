/** Weight of the rarest shared term. 1 at 10. [0, 1.3] */
import type { Feature } from './feature.js';

export const rarest = {
  name: 'rarest',
  measure: ({ agreements }) => agreements.reduce((most, { isShared, weight }) => (isShared && weight > most ? weight : most), 0) / 10,
} as const satisfies Feature;
