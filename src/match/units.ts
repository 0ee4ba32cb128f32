/**
 * What a statement and a wording share, counted as a reader would: "Palestinian leader Yasser Arafat" is one man, not four words in common, and one man is not a claim.
 * A **unit** is a run of shared terms that stand together in both. A run with a name in it counts as its heaviest word; words of any other run count each.
 *
 * Example: "Finance minister Ana Lopez opened a bridge" and "Finance minister Ana Lopez to raise taxes" share four terms and one unit.
 */
import type { Agreement } from './pair.js';
import type { Statement } from './statement.js';

export interface Unit {
  /** Terms in it, ≥ 1. */
  readonly count: number;
  readonly hasName: boolean;
  /** What it counts for: its heaviest term if it has a name, else the sum of its terms. */
  readonly weight: number;
}

/** Farthest two terms of a run may stand apart, in words: one word may stand between ("bin", "of", "the"). */
const REACH = 2;

/** @param agreements the wording's terms in its order */
export function unitsOf(statement: Statement, wording: Statement, agreements: readonly Agreement[]): Unit[] {
  const units: Unit[] = [];
  let run: Agreement[] = [];
  const end = (): void => {
    if (run.length === 0) return;
    const hasName = run.some(({ isName }) => isName);
    const weights = run.map(({ weight }) => weight);
    units.push({ count: run.length, hasName, weight: hasName ? Math.max(...weights) : weights.reduce((sum, weight) => sum + weight, 0) });
    run = [];
  };
  let last: Agreement | undefined;
  for (const one of agreements) {
    if (!one.isShared) continue;
    if (last !== undefined && !(stand(wording, last.term, one.term) && stand(statement, last.term, one.term))) end();
    run.push(one);
    last = one;
  }
  end();
  return units;
}

/** Whether two terms stand next to each other somewhere in the text. */
function stand({ terms }: Statement, one: string, other: string): boolean {
  const theirs = terms.get(other) ?? [];
  return (terms.get(one) ?? []).some((at) => theirs.some((place) => Math.abs(place - at) <= REACH));
}
