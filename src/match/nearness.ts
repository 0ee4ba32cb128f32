/**
 * Is this claim about what the text says at all? Asked where a reader searches: the best of a hundred claims may be near or only the least far, and the ranking score, good for
 * comparison alone, cannot tell. Near means worth a look; it decides no mark.
 *
 * Measured on the packaged claims, English and Indonesian: near is the own claim of 88 % of their wordings when that wording is taken out, and some claim of 4 and 8 % of
 * sentences of `src/benign`, which are about the same subjects on purpose.
 */
import type { Pair } from './pair.js';
import type { Statement } from './statement.js';

/** Fewest terms the best wording and the text share: one word in common is chance, however rare. A text of one term has no second to share. */
const MIN_SHARED = 2;
/** Least share of the best wording's weight that the text says. [0, 1] */
const MIN_COVERAGE = 0.3;
/** The same of a text of several sentences, where words stand together that nobody said together. [0, 1] */
const MIN_COVERAGE_OF_MANY = 0.6;
/** Least share of the text's weight that is the claim's. Without it 19 and 27 % of those sentences have a near claim, and 3 % more wordings. [0, 1] */
const MIN_SAID = 0.3;

/** Beside a claim that the text says whole, one that it says a third of is only in the way: least share of the nearest one's nearness. [0, 1] */
const MIN_OF_BEST = 0.5;

/** Least nearness worth showing beside the others. A text of one term is a subject: all that has it is as near. */
export function leastNearness(found: readonly { readonly nearness: number }[], statement: Statement): number {
  return statement.terms.size < MIN_SHARED ? 0 : MIN_OF_BEST * Math.max(0, ...found.map(({ nearness }) => nearness));
}

/** How near, [0, 1]: the share of the claim's best wording that the text says; 0 if it is not near. @param isMany the text has several sentences */
export function nearnessOf({ agreements, coverage, shared, statement, statementCoverage }: Pair, isMany: boolean): number {
  if (statement.terms.size < MIN_SHARED) return shared.size === statement.terms.size ? coverage : 0;
  const both = agreements.filter(({ isShared }) => isShared).length;
  const isNear = both >= MIN_SHARED && statementCoverage >= MIN_SAID && coverage >= (isMany ? MIN_COVERAGE_OF_MANY : MIN_COVERAGE);
  return isNear ? coverage : 0;
}
