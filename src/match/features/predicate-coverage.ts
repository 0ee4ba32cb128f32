/**
 * What is *said*, apart from whom and what topic it is said of. Names in common are not a claim in common ("Morgan Freeman up for a prize" repeats no rumour about
 * Morgan Freeman), nor is a topic ("climate change is to blame"): measured as the commonest wrong marks, see docs/decisions/0005. A name counts nothing, and neither does a word
 * that the publisher's `notMatching` examples, ordinary sentences on the same topic, use as much as the wordings do. 1 = as much as the claim's own wordings say on average. [0, 1.2]
 */
import type { Feature } from './feature.js';

export const predicateCoverage = {
  name: 'predicateCoverage',
  measure: ({ shared, profile, weights }) => {
    let sum = 0;
    for (const term of shared) sum += weights.weight(term) * (profile.decisive.get(term) ?? 0);
    return Math.min(1.2, sum / profile.typicalPredicate);
  },
} as const satisfies Feature;
