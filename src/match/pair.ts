/** Puts a statement and a claim side by side for the features. */
import type { ClaimIndex, ClaimProfile, Wording } from './claim-index.js';
import { coverageOf } from './coverage.js';
import type { Pair } from './features/feature.js';
import { narrow } from './narrow.js';
import type { Statement } from './statement.js';

/** @param profile has at least one wording. */
export function pairOf(whole: Statement, profile: ClaimProfile, index: ClaimIndex): Pair {
  const statement = narrow(whole, profile, index);
  let wording = profile.wordings[0] as Wording;
  let wordingCoverage = -1;
  for (const one of profile.wordings) {
    const coverage = coverageOf(statement, one, index);
    // Of two that are covered alike the one that says more tells more of how the statement is meant.
    if (coverage > wordingCoverage || (coverage === wordingCoverage && one.weight > wording.weight)) {
      wording = one;
      wordingCoverage = coverage;
    }
  }
  const shared = new Set([...statement.terms.keys()].filter((term) => profile.share.has(term)));
  return { statement, profile, index, wording, wordingCoverage, shared };
}
