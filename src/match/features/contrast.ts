/**
 * How much better the statement fits the claim's own wordings than its `notMatching` sentences. 0.5 = equally well, less: one of the examples fits better.
 * Fit is Dice's: what both share ÷ what both have, so that a sentence and an example alike in all they say beat a short wording they both happen to cover. [0, 1], 1 where there are no examples
 */
import type { TermWeights, Wording } from '../claim-profile.js';
import type { Statement } from '../statement.js';
import type { Feature } from './feature.js';

export const contrast = {
  name: 'contrast',
  measure: ({ statement, profile, weights }) => {
    if (profile.notMatching.length === 0) return 1;
    const best = (texts: readonly Wording[]): number => texts.reduce((most, text) => Math.max(most, dice(statement, text, weights)), 0);
    return Math.max(0, Math.min(1, 0.5 + best(profile.wordings) - best(profile.notMatching)));
  },
} as const satisfies Feature;

function dice(statement: Statement, text: Wording, weights: TermWeights): number {
  let shared = 0;
  let all = text.weight;
  for (const [term, places] of statement.terms) {
    const weight = weights.weight(term);
    all += weight * places.length;
    shared += weight * Math.min(places.length, text.terms.get(term)?.length ?? 0);
  }
  return all === 0 ? 0 : (2 * shared) / all;
}
