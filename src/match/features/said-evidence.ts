/** Weight of the shared terms that are no names. 1 at 40, logarithmic. */
import { type Feature, onLogScale, weightOf } from './feature.js';

export const saidEvidence = {
  name: 'saidEvidence',
  measure: ({ agreements }) =>
    onLogScale(
      weightOf(agreements, ({ isName, isShared }) => !isName && isShared),
      40,
    ),
} as const satisfies Feature;
