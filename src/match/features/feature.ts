/** What every feature gets to see of a statement and a claim it might repeat. */
import type { ClaimIndex, ClaimProfile, Wording } from '../claim-index.js';
import type { Statement } from '../statement.js';

export interface Pair {
  readonly statement: Statement;
  readonly profile: ClaimProfile;
  readonly index: ClaimIndex;
  /** The claim's wording that the statement covers best. */
  readonly wording: Wording;
  /** How much of that wording's weight the statement covers, [0, 1]. */
  readonly wordingCoverage: number;
  /** Terms of the statement that the claim uses. */
  readonly shared: ReadonlySet<string>;
}

export interface Feature {
  readonly name: string;
  /** [0, 1] unless its file says otherwise. */
  readonly measure: (pair: Pair) => number;
}
