/** Texts compared letter by letter: what it catches that words do not, and its bounds on any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClaimIndex } from '../../../src/match/claim-index.js';
import { ClaimSet } from '../../../src/match/claim-set.js';
import { type Letters, letterLikeness, lettersOf, lettersOfClaim } from '../../../src/match/letters.js';
import { en } from '../../../src/match/locales/en.js';
import { pairOf } from '../../../src/match/pair.js';
import { readStatement } from '../../../src/match/statement.js';

const letters = (...texts: readonly string[]): Letters => lettersOf(texts.map((text) => readStatement(text, en)));
const compared = (own: string, ...others: readonly string[]) =>
  letterLikeness(
    letters(own),
    others.map((other) => letters(other)),
  );
const FAR = 'The ferry to the island was late again';

describe('letters', () => {
  it.each([
    ['a name spelt otherwise', 'Tchaikovski wrote it', 'Chaikovsky wrote this'],
    ['words run together', 'the doomsdayglacier broke', 'the doomsday glacier has broken off'],
    ['another ending', 'they were vaccinating', 'the vaccinators came'],
  ])('find %s', (_what, own, near) => {
    const [close, far] = compared(own, near, FAR);
    expect(close?.cosine).toBeGreaterThan((far?.cosine ?? 1) + 0.1);
    expect(close?.share).toBeGreaterThan((far?.share ?? 1) + 0.1);
  });

  it('say that a text is like itself in all, and like one of other letters in nothing', () => {
    const [same, other] = compared('Masts spread it', 'Masts spread it', 'qqqqq zzzzz');
    expect(same?.cosine).toBeCloseTo(1, 9);
    expect(same?.share).toBeCloseTo(1, 9);
    expect(other).toEqual({ cosine: 0, share: 0 });
  });

  it('take a claim of few wordings as one text, and one of many by the wording that fits best', () => {
    const one = (text: string) => ({ lang: 'en', text });
    const wordings = ['The mayor hides a comet', 'A comet is kept in the town hall', 'They keep the comet from us', 'The town hides what fell from the sky'];
    const lettersBeside = (texts: readonly string[]) => {
      const [text = '', ...variants] = texts;
      const claim = { id: 'comet', lang: 'en', text, variants: variants.map(one), notMatching: [] };
      const set = new ClaimSet([claim], buildClaimIndex([claim], en), en);
      const profile = set.profile(0);
      if (profile === null) throw new Error('no profile');
      return lettersOfClaim(pairOf(readStatement('there is a comet in the town hall', en), profile, set));
    };
    expect(lettersBeside(wordings.slice(0, 2))).toEqual(letters(...wordings.slice(0, 2)));
    expect(lettersBeside(wordings)).toEqual(letters(wordings[1] as string));
  });

  it('weigh what few of the texts have above what all have', () => {
    const [rare, common] = compared(
      'ministry hides comet',
      'ministry denies comet',
      'ministry hides report',
      'school hides budget',
      'clinic hides wages',
      'mayor hides debts',
    );
    expect(rare?.cosine).toBeGreaterThan(common?.cosine ?? 1);
  });

  it('stay within their bounds on any texts, none and empty ones among them', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', 'a', '🙂🙂', '\ud800'));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (own, others) => {
        const found = compared(own, ...others);
        expect(found).toHaveLength(others.length);
        for (const value of found.flatMap(({ cosine, share }) => [cosine, share])) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
