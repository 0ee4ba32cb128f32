/** What only a search asks, and the language it searches in. */
import { describe, expect, it } from 'vitest';
import { softAgreement } from '../../../src/match/features/soft-agreement.js';
import { en } from '../../../src/match/locales/en.js';
import { createMatcher } from '../../../src/match/matcher.js';
import { pairOf } from '../../../src/match/pair.js';
import { readStatement } from '../../../src/match/statement.js';
import { starterSegments } from '../../support/starter-claims.js';

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
