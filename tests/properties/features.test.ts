/** Features that are reckoned with numbers give what the plain way with sets of strings gives, for any two texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClaimIndex } from '../../src/match/claim-index.js';
import { ClaimSet } from '../../src/match/claim-set.js';
import { phrases } from '../../src/match/features/phrases.js';
import { spelling } from '../../src/match/features/spelling.js';
import { localeOf } from '../../src/match/locales/index.js';
import type { Locale } from '../../src/match/locales/locale.js';
import { type Pair, pairOf } from '../../src/match/pair.js';
import { readStatement, type Statement } from '../../src/match/statement.js';

const en = localeOf('en') as Locale;
const letters = fc.constantFrom('a', 'b', 'd', 'k', 'n', 'o', 'r', 't', 'é', 'ж', '語', '\u{1d4d0}', '7');
const word = fc.oneof(
  fc.array(letters, { minLength: 1, maxLength: 9 }).map((some) => some.join('')),
  fc.constantFrom('the', 'masts', 'virus', 'spread'),
);
const text = (minLength: number): fc.Arbitrary<string> => fc.array(word, { minLength, maxLength: minLength + 12 }).map((words) => words.join(' '));

function pairOfTexts(sentence: string, claim: string): Pair | null {
  const list = [{ id: 'c', lang: 'en', text: claim, variants: [], notMatching: [] }];
  const set = new ClaimSet(list, buildClaimIndex(list, en), en);
  const profile = set.profile(0);
  return profile === null ? null : pairOf(readStatement(sentence, en), profile, set, { isWhole: true });
}

function groups({ tokens }: Statement): Set<string> {
  const found = new Set<string>();
  for (const { word: one, term } of tokens) {
    const padded = `^${one}`;
    if (term === null) continue;
    if (padded.length < 4) found.add(padded);
    for (let i = 0; i + 4 <= padded.length; i += 1) found.add(padded.slice(i, i + 4));
  }
  return found;
}

function neighbours({ tokens }: Statement): Set<string> {
  return new Set(tokens.slice(1).map(({ word: one }, i) => `${tokens[i]?.word} ${one}`));
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => b.has(one)).length;
}

describe.each([
  ['short texts', 1, 0, 400],
  ['texts of more groups than there is room for at first', 900, 600, 10],
])('%s', (_name, length, leastGroups, numRuns) => {
  it('share the letter groups that they share as strings', () => {
    fc.assert(
      fc.property(text(length), text(length), (sentence, claim) => {
        const pair = pairOfTexts(sentence, claim);
        if (pair === null) return;
        const [ours, theirs] = [groups(pair.statement), groups(pair.wording)];
        expect(ours.size).toBeGreaterThanOrEqual(leastGroups);
        const least = Math.min(ours.size, theirs.size);
        expect(spelling.measure(pair)).toBe(least === 0 ? 0 : common(ours, theirs) / least);
      }),
      { numRuns },
    );
  });

  it('share the neighbouring words that they share as strings', () => {
    fc.assert(
      fc.property(text(length), text(length), (sentence, claim) => {
        const pair = pairOfTexts(sentence, claim);
        if (pair === null) return;
        expect(phrases.measure(pair)).toBe(Math.log1p(common(neighbours(pair.statement), neighbours(pair.wording))) / Math.log1p(10));
      }),
      { numRuns },
    );
  });
});
