/**
 * Who must be the same, not a namesake: "Tom Harkin isn't running for president" repeats nothing about Tom Cruise, nor does what Prince William wore tell of Prince Harry.
 * Asked of claims of any number of wordings. For: tests/cases/matcher-cases.ts, "namesake".
 */
import { hasManyWordings } from '../claim-profile.js';
import type { Pair } from '../pair.js';
import { gapBefore, isHeadline, type Statement } from '../statement.js';
import type { Guard } from './guard.js';

export const namesakes: Guard = {
  name: 'namesakes',
  check: ({ statement, wording, profile }) => {
    if (isHeadline(statement)) return null;
    // A claim's title and its text are of the same people, and only one of them may tell names by capitals.
    for (const text of hasManyWordings(profile) ? [wording] : profile.wordings) {
      if (isHeadline(text)) continue;
      for (const [first, second] of fullNames(text)) {
        if (statement.terms.has(second)) continue;
        const other = namesakeOf(first, statement, profile);
        if (other !== null) return other;
      }
    }
    return null;
  },
};

/** Terms of two words with capitals, side by side. */
function* fullNames(text: Statement): Generator<readonly [string, string]> {
  for (let at = 0; at + 1 < text.tokens.length; at += 1) {
    const [one, next] = [text.tokens[at], text.tokens[at + 1]];
    if (one?.term && next?.term && one.isCapital && next.isCapital && gapBefore(text, at + 1) === ' ') yield [one.term, next.term];
  }
}

/** The other name that stands behind a first name wherever that does; null if it stands without one somewhere, or with one of the claim's. */
function namesakeOf(first: string, statement: Statement, { share }: Pair['profile']): string | null {
  const { tokens, terms } = statement;
  let found: string | null = null;
  for (const at of terms.get(first) ?? []) {
    const [own, next] = [tokens[at], tokens[at + 1]];
    if (own?.isCapital !== true || !next?.term || !next.isCapital || share.has(next.term) || gapBefore(statement, at + 1) !== ' ') return null;
    found = `${own.word} ${next.word}`;
  }
  return found;
}
