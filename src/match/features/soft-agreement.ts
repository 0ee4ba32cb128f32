/**
 * How much of the statement is said in the claim and of the claim in the statement, like words counted for what they are worth: the geometric mean of both. A claim is
 * all of its wordings, a term as much of it as the share of them that use it. By `word-vectors.ts`; asked of searches only. [0, 1]
 */
import { hashTerm } from '../term-hash.js';
import type { Feature, Pair } from './feature.js';

export const softAgreement = {
  name: 'softAgreement',
  measure: ({ statement, profile, weights }) => {
    if (weights.vectors === null) return 0;
    const ours = placed(statement.terms.keys(), () => 1, weights);
    const theirs = placed(profile.share.keys(), (term) => profile.share.get(term) ?? 0, weights);
    return Math.sqrt(said(ours, theirs, weights) * said(theirs, ours, weights));
  },
} as const satisfies Feature;

/** Term → its weight here, and its place among the vectors. */
type Placed = ReadonlyMap<string, { readonly weight: number; readonly place: number }>;

function placed(terms: Iterable<string>, partOf: (term: string) => number, weights: Pair['weights']): Placed {
  return new Map(Array.from(terms, (term) => [term, { weight: weights.weight(term) * partOf(term), place: weights.vectors?.placeOf(hashTerm(term)) ?? -1 }]));
}

/** Share of the weight of one side's terms that the other side says. */
function said(terms: Placed, others: Placed, { vectors }: Pair['weights']): number {
  const places = Array.from(others.values(), ({ place }) => place);
  let [own, all] = [0, 0];
  for (const [term, { weight, place }] of terms) {
    all += weight;
    own += weight * (others.has(term) ? 1 : (vectors?.alikeness(place, places) ?? 0));
  }
  return all === 0 ? 0 : own / all;
}
