/** Texts compared letter by letter: what it catches that words do not, and its bounds on any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softAgreement } from '../../../src/match/features/soft-agreement.js';
import { type Letters, letterLikeness, lettersOf } from '../../../src/match/letters.js';
import { en } from '../../../src/match/locales/en.js';
import { createMatcher } from '../../../src/match/matcher.js';
import { pairOf } from '../../../src/match/pair.js';
import { readStatement } from '../../../src/match/statement.js';
import { starterSegments } from '../../support/starter-claims.js';

const letters = (...texts: readonly string[]): Letters => lettersOf(texts.map((text) => readStatement(text, en)));
const compared = (own: string, ...others: readonly string[]) =>
  letterLikeness(
    letters(own),
    others.map((other) => [letters(other)]),
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
    expect(close?.shared).toBeGreaterThan((far?.shared ?? 1) + 0.1);
  });

  it('say that a text is like itself in all, and like one of other letters in nothing', () => {
    const [same, other] = compared('Masts spread it', 'Masts spread it', 'qqqqq zzzzz');
    expect(same?.cosine).toBeCloseTo(1, 9);
    expect(same?.shared).toBeCloseTo(1, 9);
    expect(other).toEqual({ cosine: 0, shared: 0 });
  });

  it('count for a claim of several versions as the likest of them does', () => {
    const [both] = letterLikeness(letters('Masts spread it'), [[letters(FAR), letters('Masts spread it')]]);
    expect(both?.cosine).toBeCloseTo(1, 9);
    expect(both?.shared).toBeCloseTo(1, 9);
    expect(letterLikeness(letters('Masts spread it'), [[]])).toEqual([{ cosine: 0, shared: 0 }]);
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
        for (const value of found.flatMap(({ cosine, shared }) => [cosine, shared])) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('soft agreement', () => {
  const sets = starterSegments().map((segment) => segment.set(en));
  const agreement = (text: string, claimId: string): number => {
    const set = sets.find((one) => one.find(claimId) >= 0);
    const profile = set?.profile(set.find(claimId)) ?? null;
    if (set === undefined || profile === null) throw new Error(`no claim ${claimId}`);
    return softAgreement.measure(pairOf(readStatement(text, en), profile, set));
  };

  it('counts a like word for more than one from far apart, and the word itself for most', () => {
    const [far, like, same] = ['Violins cause autism', 'Antibiotics cause autism', 'Vaccines cause autism'].map((text) =>
      agreement(text, 'everyday/mmr-vaccine-causes-autism'),
    );
    expect(like).toBeGreaterThan(far as number);
    expect(same).toBeGreaterThan(like as number);
  });

  it('is within 0 and 1 for every packaged claim', () => {
    for (const set of sets) {
      for (const { id } of set.claims) {
        if (set.profile(set.find(id)) === null) continue;
        for (const text of ['Vaccines cause autism', '', 'It is what it is']) {
          expect(agreement(text, id)).toBeGreaterThanOrEqual(0);
          expect(agreement(text, id)).toBeLessThanOrEqual(1);
        }
      }
    }
  });
});

it('ranks in the language of the claims when a text reads like another one', () => {
  const claim = { id: 'gas', lang: 'id', text: 'Subsidi elpiji melon dihapus mulai Januari', variants: [], notMatching: [] };
  const text = 'The truth about what they do with your elpiji melon and why';
  expect(
    createMatcher([claim])
      .rank({ id: 'b', text, lang: 'id' }, 5)
      .map(({ claimId }) => claimId),
  ).toEqual(['gas']);
});
