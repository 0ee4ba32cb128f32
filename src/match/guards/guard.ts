/** A guard forbids a match whatever its score. It never makes one. */

import type { FeatureValues } from '../features/index.js';
import type { Pair } from '../pair.js';

export interface Guard {
  readonly name: string;
  /** It guesses from all wordings what a claim must have: not asked of a statement that repeats one of them. */
  readonly isAboutWording?: boolean;
  /** Null if the pair may pass, else what stands against it: the word or number, for the explanation. */
  readonly check: (pair: Pair, values: FeatureValues) => string | null;
}
