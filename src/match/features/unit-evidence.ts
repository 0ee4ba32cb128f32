/** Weight of what is shared, by units: the names of one man count once. 1 at 50, logarithmic. */
import { type Feature, onLogScale } from './feature.js';

export const unitEvidence = {
  name: 'unitEvidence',
  measure: ({ units }) =>
    onLogScale(
      units.reduce((sum, { weight }) => sum + weight, 0),
      50,
    ),
} as const satisfies Feature;
