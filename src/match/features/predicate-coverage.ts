/**
 * What is *said*, apart from whom and what topic it is said of. Names in common are not a claim in common ("Morgan Freeman up for a prize" repeats no rumour about
 * Morgan Freeman), nor is a topic ("NASA landed on the Moon"): measured as the commonest wrong marks, see docs/decisions/0005. A name counts nothing; a word counts
 * by how much more the claim's wordings use it than the publisher's `notMatching` examples, which are ordinary sentences on the same topic. 1 = as much as the claim's own wordings. [0, 1.2]
 */
import type { Feature } from './feature.js';

export const predicateCoverage = {
  name: 'predicateCoverage',
  measure: ({ shared, profile, index }) => {
    let sum = 0;
    for (const term of shared) sum += index.weight(term) * (profile.share.get(term) ?? 0) * (profile.decisive.get(term) ?? 0);
    return Math.min(1.2, sum / profile.typicalPredicate);
  },
} as const satisfies Feature;
