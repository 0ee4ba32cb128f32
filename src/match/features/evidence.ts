/** Weight of all terms shared with the best wording: seven rare words in common are no accident, whatever their share. 1 at 60, logarithmic, [0, 1.3] */
import { type Feature, onLogScale, weightOf } from './feature.js';

export const evidence = {
  name: 'evidence',
  measure: ({ agreements }) =>
    onLogScale(
      weightOf(agreements, ({ isShared }) => isShared),
      60,
    ),
} as const satisfies Feature;
