/** The index: which claims a sentence might repeat. Judged by recall, so no labelled pair of our own cases may be lost. */
import { describe, expect, it } from 'vitest';
import { ClaimIndex } from '../../../src/match/claim-index.js';
import { localeOf } from '../../../src/match/locales/index.js';
import type { Locale } from '../../../src/match/locales/locale.js';
import { readStatement } from '../../../src/match/statement.js';
import { ALL_CLAIMS, CLAIMS } from '../../cases/claims.js';
import { MATCH_CASES } from '../../cases/matcher-cases.js';
import { STANCE_CASES } from '../../cases/stance-cases.js';

const locales = { en: localeOf('en') as Locale, id: localeOf('id') as Locale };
const indexes = { en: new ClaimIndex(ALL_CLAIMS, locales.en), id: new ClaimIndex(ALL_CLAIMS, locales.id) };

function candidatesOf(text: string, lang: 'en' | 'id'): string[] {
  return indexes[lang].candidates(readStatement(text, locales[lang])).map(({ profile }) => profile.claim.id);
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

  it('are named once each, with a share of the claim above nothing', () => {
    const found = indexes.en.candidates(readStatement('5G masts spread COVID-19, TikTok hands American user data to the Chinese government.', locales.en));
    expect(new Set(found.map(({ profile }) => profile)).size).toBe(found.length);
    for (const { coverage } of found) expect(coverage).toBeGreaterThan(0);
  });
});

describe('profiles', () => {
  const profileOf = (id: string, lang: 'en' | 'id' = 'en') => indexes[lang].profiles.find(({ claim }) => claim.id === id);

  it('exist for claims with a wording in the language', () => {
    expect(profileOf(CLAIMS.moon.id, 'en')).toBeDefined();
    expect(profileOf(CLAIMS.moon.id, 'id')).toBeUndefined();
  });

  it('take names from capitals inside sentences', () => {
    expect([...(profileOf(CLAIMS.tiktok.id)?.names ?? [])]).toEqual(expect.arrayContaining(['=tiktok']));
    expect([...(profileOf(CLAIMS.tiktok.id)?.names ?? [])]).not.toContain('=data');
  });

  it('keep shares and decisiveness within (0, 1] and [0, 1]', () => {
    for (const { share, decisive } of [...indexes.en.profiles, ...indexes.id.profiles]) {
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
    const many = new ClaimIndex(
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
    expect(indexes.en.weight(locales.en.stem(everyday))).toBeLessThan(indexes.en.weight('rhubarb'));
  });
});
