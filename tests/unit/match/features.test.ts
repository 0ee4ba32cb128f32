/** Each feature: its range on every pair of a sentence and a claim, and what has to raise or lower it. Values themselves are never pinned. */
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/match/features/index.js';
import { DECIDE, RANK } from '../../../src/match/learned-weights.js';
import { createMatcher } from '../../../src/match/matcher.js';
import { RANK_INPUTS } from '../../../src/match/ranker.js';
import { INPUTS } from '../../../src/match/score.js';
import { ALL_CLAIMS, CLAIMS, type ClaimName } from '../../cases/claims.js';
import { GUARD_CASES, MATCH_CASES } from '../../cases/matcher-cases.js';
import { STANCE_CASES } from '../../cases/stance-cases.js';

const matcher = createMatcher(ALL_CLAIMS);

function featureOf(feature: string, claim: ClaimName, text: string): number {
  const value = matcher.explain({ id: 'b', text, lang: 'en' }, 0, text.length, CLAIMS[claim].id)?.features[feature];
  if (value === undefined) throw new Error(`no feature ${feature} of ${claim}`);
  return value;
}

/** What adding up fractions may leave over. */
const ROUNDING = 1e-9;

/** Highest value of a feature; 1 where none is named. */
const HIGHEST: Readonly<Record<string, number>> = { profileCoverage: 1.2, predicateCoverage: 1.2, independentTerms: 1.5 };

/** Lowest value of a feature; 0 where none is named. */
const LOWEST: Readonly<Record<string, number>> = { kinship: -1 };

/** Sentences in ascending order of a feature, strictly. */
const ASCENDING: Readonly<Record<string, { claim: ClaimName; feature: string; texts: readonly string[] }>> = {
  'a wording said in part, then in full': {
    claim: 'fiveG',
    feature: 'wordingCoverage',
    texts: ['The cat sat down.', 'We saw masts.', '5G masts stood there.', '5G masts spread COVID-19.'],
  },
  'more terms of a wording': {
    claim: 'fiveG',
    feature: 'breadth',
    texts: ['The cat sat down.', '5G is here.', '5G masts are here.', '5G masts spread COVID-19.'],
  },
  'more of what wordings have in common': {
    claim: 'tiktok',
    feature: 'profileCoverage',
    texts: ['The cat sat down.', 'TikTok has users.', 'TikTok hands over user data.', 'TikTok hands American user data to the Chinese government.'],
  },
  'more of the core': { claim: 'tiktok', feature: 'coreBreadth', texts: ['The cat sat down.', 'TikTok is here.', 'TikTok has data on its users.'] },
  'the claim’s words nearer together': {
    claim: 'fiveG',
    feature: 'focus',
    texts: [
      '5G was sold beside seven purple elephants whose trumpets were heard by masts of ships that spread sails while doctors typed COVID-19.',
      'Some 5G masts, said the angry baker, spread COVID-19.',
      '5G masts spread COVID-19.',
    ],
  },
  'more shared terms': {
    claim: 'tiktok',
    feature: 'sharedTerms',
    texts: ['The cat sat down.', 'TikTok is here.', 'TikTok hands over data.', 'TikTok hands American user data to the Chinese government.'],
  },
  'what is said, not only of whom': {
    claim: 'tiktok',
    feature: 'predicateCoverage',
    texts: ['TikTok met the Chinese.', 'TikTok hands user data to the Chinese.'],
  },
  'nearer to the wordings than to the publisher’s near miss': {
    claim: 'fiveG',
    feature: 'contrast',
    texts: ['The council approved new 5G masts during the coronavirus lockdown.', '5G masts spread COVID-19.'],
  },
};

describe('features', () => {
  const texts = [...Object.values(MATCH_CASES), ...Object.values(GUARD_CASES), ...Object.values(STANCE_CASES)];

  it.each(FEATURES.map(({ name }) => name))('%s stays in its range on every pair', (name) => {
    for (const claim of ALL_CLAIMS) {
      for (const { lang, text } of texts) {
        const value = matcher.explain({ id: 'b', text, lang }, 0, text.length, claim.id)?.features[name];
        if (value === undefined) continue; // The claim has no wording in this language.
        expect(value, text).toBeGreaterThanOrEqual((LOWEST[name] ?? 0) - ROUNDING);
        expect(value, text).toBeLessThanOrEqual((HIGHEST[name] ?? 1) + ROUNDING);
      }
    }
  });

  it.each(Object.entries(ASCENDING))('rises with %s', (_name, { claim, feature, texts: rising }) => {
    const values = rising.map((text) => featureOf(feature, claim, text));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(new Set(values).size).toBe(values.length);
  });

  it('gives a whole wording full coverage, whatever else stands around it', () => {
    expect(featureOf('wordingCoverage', 'fiveG', '5G masts spread COVID-19.')).toBeCloseTo(1, 9);
    expect(featureOf('wordingCoverage', 'fiveG', 'My uncle, a plumber from Leeds, tells all his guests that 5G masts spread COVID-19.')).toBeCloseTo(1, 9);
  });

  it('knows each scored feature once, and the learned weights know no other', () => {
    const names = FEATURES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { weights } of Object.values(DECIDE).flatMap(({ few, many }) => [few, many])) expect(Object.keys(weights)).toEqual(INPUTS);
    for (const { weights } of Object.values(RANK)) expect(Object.keys(weights)).toEqual(RANK_INPUTS);
    expect(
      [...Object.values(DECIDE).flatMap(({ few, many }) => [few, many]), ...Object.values(RANK)].every(({ weights, bias }) =>
        [bias, ...Object.values(weights)].every(Number.isFinite),
      ),
    ).toBe(true);
  });

  it('is surer the more of a claim a sentence says', () => {
    const sure = ['The cat sat on the mat.', '5G masts are tall.', '5G masts spread COVID-19.'].map(
      (text) => matcher.explain({ id: 'b', text, lang: 'en' }, 0, text.length, CLAIMS.fiveG.id)?.probability ?? -1,
    );
    expect(sure).toEqual([...sure].sort((a, b) => a - b));
  });
});
