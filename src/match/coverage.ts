/** How much of a wording a statement says. A word the wording has twice ("the *flu* shot gives you *flu*") is wanted twice. */
import type { ClaimIndex, Wording } from './claim-index.js';
import type { Statement } from './statement.js';

/** Weight of the wording's words that the statement has ÷ weight of all of them, [0, 1]. */
export function coverageOf(statement: Statement, wording: Wording, index: ClaimIndex): number {
  let shared = 0;
  for (const [term, places] of wording.terms) shared += index.weight(term) * Math.min(places.length, statement.terms.get(term)?.length ?? 0);
  return wording.weight === 0 ? 0 : shared / wording.weight;
}
