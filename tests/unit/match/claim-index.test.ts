/** Which claims of a set a sentence is compared with, and what a profile knows of a claim. Judged by recall, so no labelled pair of our own cases may be lost. */
import { describe, expect, it } from 'vitest';
import { buildClaimIndex } from '../../../src/match/claim-index.js';
import { ClaimSet } from '../../../src/match/claim-set.js';
import { localeOf } from '../../../src/match/locales/index.js';
import type { Locale } from '../../../src/match/locales/locale.js';
import { candidatesOf as candidatesOfBlock, readBlock } from '../../../src/match/matcher.js';
import { readStatement } from '../../../src/match/statement.js';
import type { MatchClaim } from '../../../src/model/match.js';
import { ALL_CLAIMS, CLAIMS } from '../../cases/claims.js';
import { MATCH_CASES } from '../../cases/matcher-cases.js';
import { STANCE_CASES } from '../../cases/stance-cases.js';

const locales = { en: localeOf('en') as Locale, id: localeOf('id') as Locale };
const setOf = (claims: readonly MatchClaim[], locale: Locale): ClaimSet => new ClaimSet(claims, buildClaimIndex(claims, locale), locale);
const sets = { en: setOf(ALL_CLAIMS, locales.en), id: setOf(ALL_CLAIMS, locales.id) };

function candidatesOf(text: string, lang: 'en' | 'id'): string[] {
  return candidatesOfBlock(readBlock({ id: 'b', text, lang }), [sets[lang]]).map(({ profile }) => profile.claim.id);
}

describe('candidates', () => {
  it.each(Object.entries(STANCE_CASES))('holds the claim of "%s"', (_name, { claim, lang, text }) => {
    expect(candidatesOf(text, lang)).toContain(CLAIMS[claim].id);
  });

  it.each(
    Object.entries(MATCH_CASES).flatMap(([name, { claim, lang, text }]) =>
      claim === null || lang === null ? [] : [[name, claim, /[Ii]ndonesian on/u.test(name) ? ('id' as const) : lang, text] as const],
    ),
  )('holds the claim of "%s"', (_name, claim, lang, text) => {
    expect(candidatesOf(text, lang)).toContain(CLAIMS[claim].id);
  });

  it.each(['', 'TikTok', 'The cat sat on the mat.', 'the of and', 'government'])('are none for %j', (text) => {
    expect(candidatesOf(text, 'en')).toEqual([]);
  });

  it('are named once a sentence', () => {
    const text = '5G masts spread COVID-19. TikTok hands American user data to the Chinese government.';
    const found = candidatesOfBlock(readBlock({ id: 'b', text, lang: 'en' }), [sets.en]).map(({ sentence, profile }) => `${sentence} ${profile.claim.id}`);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('profiles', () => {
  const profileOf = (id: string, lang: 'en' | 'id' = 'en') => sets[lang].profile(sets[lang].find(id));

  it('exist for claims with a wording in the language', () => {
    expect(profileOf(CLAIMS.moon.id, 'en')).not.toBeNull();
    expect(profileOf(CLAIMS.moon.id, 'id')).toBeNull();
  });

  it('take names from capitals inside sentences', () => {
    expect([...(profileOf(CLAIMS.tiktok.id)?.names ?? [])]).toEqual(expect.arrayContaining(['=tiktok']));
    expect([...(profileOf(CLAIMS.tiktok.id)?.names ?? [])]).not.toContain('=data');
  });

  it('keep shares and decisiveness within (0, 1] and [0, 1]', () => {
    const profiles = Object.values(sets).flatMap((set) => ALL_CLAIMS.map(({ id }) => set.profile(set.find(id))));
    for (const { share, decisive } of profiles.filter((profile) => profile !== null)) {
      for (const part of share.values()) expect(part > 0 && part <= 1).toBe(true);
      for (const part of decisive.values()) expect(part >= 0 && part <= 1).toBe(true);
    }
  });

  it('let a word of the publisher’s near misses decide less', () => {
    const decisive = profileOf(CLAIMS.fiveG.id)?.decisive;
    expect(decisive?.get('=mast') ?? 1).toBeLessThan(decisive?.get('=spread') ?? 0);
  });
});

describe('weights', () => {
  it('are positive, and lower the commoner a word is among claims', () => {
    const many = setOf(
      Array.from({ length: 50 }, (_, i) => ({
        id: `c${i}`,
        lang: 'en',
        text: `Zebras admire ${i === 0 ? 'rhubarb' : 'harpsichords'} number${i}.`,
        variants: [],
        notMatching: [],
      })),
      locales.en,
    );
    const weigh = (word: string): number => many.weight(readStatement(word, locales.en).tokens[0]?.term ?? '');
    expect(weigh('zebras')).toBeGreaterThan(0);
    expect(weigh('rhubarb')).toBeGreaterThan(weigh('harpsichords'));
    expect(weigh('harpsichords')).toBeGreaterThanOrEqual(weigh('zebras'));
    expect(weigh('unheard')).toBeGreaterThanOrEqual(weigh('harpsichords'));
  });

  it('are lower for everyday words', () => {
    const everyday = [...locales.en.lightWords][0] ?? '';
    expect(sets.en.weight(locales.en.stem(everyday))).toBeLessThan(sets.en.weight('rhubarb'));
  });
});
