/** The engine through its only door: what is matched, what is not, and what holds for every answer. */
import { describe, expect, it } from 'vitest';
import { GUARDS } from '../../../src/match/guards/index.js';
import { createMatcher, MAX_SENTENCES, warmUp } from '../../../src/match/matcher.js';
import type { Match, MatchClaim, Sensitivity } from '../../../src/model/match.js';
import { ALL_CLAIMS, CLAIMS } from '../../cases/claims.js';
import { GUARD_CASES, MATCH_CASES } from '../../cases/matcher-cases.js';

const matcher = createMatcher(ALL_CLAIMS);
const matchEn = (text: string, of = matcher): Match[] => of.match({ id: 'b', text, lang: 'en' });

describe('match', () => {
  it.each(Object.entries(MATCH_CASES))('%s', (_name, { lang, text, claim }) => {
    expect(matcher.match({ id: 'b', text, lang }).map(({ claimId }) => claimId)).toEqual(claim === null ? [] : [CLAIMS[claim].id]);
  });

  it.each(ALL_CLAIMS.flatMap((claim) => claim.notMatching.map(({ lang, text }) => [text, lang, claim.id] as const)))(
    'leaves alone what a publisher named: %s',
    (text, lang) => {
      expect(matcher.match({ id: 'b', text, lang })).toEqual([]);
    },
  );

  it.each(ALL_CLAIMS.flatMap((claim) => [claim, ...claim.variants].map(({ lang, text }) => [text, lang, claim.id] as const)))(
    'finds every wording: %s',
    (text, lang, id) => {
      expect(matcher.match({ id: 'b', text, lang })).toMatchObject([{ claimId: id, stance: 'asserts' }]);
    },
  );

  it('gives at most one match a sentence, in the order of the text, at its place', () => {
    const text = 'Good morning. 5G masts spread COVID-19.  The vaccine alters your DNA, and 5G masts spread COVID-19!\nBye now. The Moon landings were faked.';
    const matches = matchEn(text);
    expect(matches.map(({ sentence }) => sentence)).toEqual([
      '5G masts spread COVID-19.',
      'The vaccine alters your DNA, and 5G masts spread COVID-19!',
      'The Moon landings were faked.',
    ]);
    for (const { start, end, sentence, blockId, probability } of matches) {
      expect(text.slice(start, end)).toBe(sentence);
      expect(blockId).toBe('b');
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
    expect(matches.map(({ start }) => start)).toEqual(matches.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('takes the likelier of two near claims', () => {
    const near: MatchClaim[] = [
      { id: 'moon', lang: 'en', text: 'The Moon is made of green cheese.', variants: [], notMatching: [] },
      { id: 'mars', lang: 'en', text: 'The planet Mars is made of green cheese.', variants: [], notMatching: [] },
    ];
    expect(matchEn('The planet Mars is made of green cheese.', createMatcher(near))).toMatchObject([{ claimId: 'mars' }]);
    expect(matchEn('The Moon is made of green cheese.', createMatcher(near))).toMatchObject([{ claimId: 'moon' }]);
  });

  it('uses a claim’s title as a wording of it', () => {
    const titled: MatchClaim = {
      id: 't',
      lang: 'en',
      text: 'See the attached leaflet for it.',
      title: 'Birds are secretly government drones',
      variants: [],
      notMatching: [],
    };
    expect(matchEn('Birds are secretly government drones.', createMatcher([titled]))).toMatchObject([{ claimId: 't' }]);
  });

  it('compares a sentence with wordings of its own language only', () => {
    expect(matcher.match({ id: 'b', lang: 'id', text: 'Ini dia: yang itu sudah tidak ada, NASA dan the Moon landings were faked.' })).toEqual([]);
  });

  it('finds nothing in a language it does not know', () => {
    expect(matcher.match({ id: 'b', lang: 'de', text: 'Masten verbreiten Viren, sagt Nachbar Müller.' })).toEqual([]);
    expect(matcher.countSentences({ id: 'b', lang: 'de', text: 'Masten verbreiten Viren, sagt Nachbar Müller.' })).toBe(0);
  });

  it('finds nothing without claims', () => {
    expect(matchEn('5G masts spread COVID-19.', createMatcher([]))).toEqual([]);
  });

  it('gives the same answer every time, and by a matcher made anew', () => {
    const text = Object.values(MATCH_CASES)
      .map((one) => one.text)
      .join('\n');
    const first = matchEn(text);
    expect(matchEn(text)).toEqual(first);
    expect(matchEn(text, createMatcher(ALL_CLAIMS))).toEqual(first);
    expect(matchEn(text, createMatcher([...ALL_CLAIMS].reverse()))).toEqual(first);
  });

  it('marks more, never less, the wider it is set', () => {
    const text = Object.values(MATCH_CASES)
      .map((one) => one.text)
      .join('\n');
    const at = (sensitivity: Sensitivity): number[] => matchEn(text, createMatcher(ALL_CLAIMS, { sensitivity })).map(({ start }) => start);
    expect(at('balanced')).toEqual(expect.arrayContaining(at('strict')));
    expect(at('wide')).toEqual(expect.arrayContaining(at('balanced')));
    expect(matchEn(text)).toEqual(matchEn(text, createMatcher(ALL_CLAIMS, { sensitivity: 'strict' })));
  });

  it('refuses claims with the same id', () => {
    expect(() => createMatcher([CLAIMS.dna, CLAIMS.dna])).toThrow(RangeError);
  });

  it('takes claims that have no wording in a language, or no words at all', () => {
    const odd: MatchClaim[] = [
      { id: 'empty', lang: 'en', text: '', variants: [], notMatching: [{ lang: 'en', text: '' }] },
      { id: 'stop', lang: 'en', text: 'it is what it is', variants: [], notMatching: [] },
      { id: 'foreign', lang: 'fr', text: 'Les antennes 5G répandent le virus.', variants: [], notMatching: [] },
      CLAIMS.dna,
    ];
    expect(matchEn('The vaccine alters your DNA. It is what it is, you know.', createMatcher(odd))).toMatchObject([{ claimId: CLAIMS.dna.id }]);
  });
});

describe('bounds', () => {
  it('looks at a bounded number of sentences', () => {
    const many = '5G masts spread COVID-19. '.repeat(MAX_SENTENCES * 2);
    expect(matchEn(many)).toHaveLength(MAX_SENTENCES);
    expect(matcher.countSentences({ id: 'b', text: many, lang: 'en' })).toBe(MAX_SENTENCES);
  });

  it('looks at a bounded number of characters', () => {
    const filler = 'x'.repeat(1_000_000);
    expect(matchEn(`${filler}. 5G masts spread COVID-19.`)).toEqual([]);
    expect(matchEn(`5G masts spread COVID-19. ${filler}`)).toHaveLength(1);
  });

  it('counts the sentences it looks at', () => {
    expect(matcher.countSentences({ id: 'b', text: 'One is here. Two is there. Three!', lang: 'en' })).toBe(3);
    expect(matcher.countSentences({ id: 'b', text: '', lang: 'en' })).toBe(0);
  });
});

describe('explain', () => {
  it('agrees with match on every sentence it marks', () => {
    for (const { lang, text } of Object.values(MATCH_CASES)) {
      const block = { id: 'b', text, lang };
      for (const { claimId, start, end, probability, stance } of matcher.match(block)) {
        const why = matcher.explain(block, start, end, claimId);
        expect(why).toMatchObject({ claimId, probability, guards: [], stance: { stance } });
        expect(why?.probability).toBeGreaterThanOrEqual(why?.threshold ?? 1);
      }
    }
  });

  it('lights words both sides share, at their places', () => {
    const text = 'Listen: 5G masts spread COVID-19.';
    const why = matcher.explain({ id: 'b', text, lang: 'en' }, 0, text.length, CLAIMS.fiveG.id);
    const litOf = (side: { text: string; lit: readonly { start: number; end: number }[] } | undefined): string[] =>
      (side?.lit ?? []).map(({ start, end }) => side?.text.slice(start, end) ?? '');
    expect(litOf(why?.sentence)).toEqual(['5G', 'masts', 'spread', 'COVID-19']);
    expect(litOf(why?.wording).length).toBeGreaterThan(0);
    expect([CLAIMS.fiveG.text, ...CLAIMS.fiveG.variants.map((one) => one.text)]).toContain(why?.wording.text);
    expect(why?.wording.lang).toBe('en');
  });

  it('names shared names and numbers as they stand in the sentence', () => {
    const tiktok = 'TikTok hands user data to the Chinese government.';
    expect(matcher.explain({ id: 'b', text: tiktok, lang: 'en' }, 0, tiktok.length, CLAIMS.tiktok.id)?.names).toEqual(expect.arrayContaining(['Chinese']));
    const killed = 'The vaccine killed 10 thousand people in one month.';
    expect(matcher.explain({ id: 'b', text: killed, lang: 'en' }, 0, killed.length, CLAIMS.bill.id)?.numbers).toEqual([expect.stringContaining('10 thousand')]);
  });

  it('gives null for a claim it does not know, or not in this language', () => {
    const text = 'Bulan itu palsu dan tidak ada yang tahu.';
    expect(matcher.explain({ id: 'b', text, lang: 'id' }, 0, text.length, 'nobody')).toBeNull();
    expect(matcher.explain({ id: 'b', text, lang: 'id' }, 0, text.length, CLAIMS.moon.id)).toBeNull();
    expect(matcher.explain({ id: 'b', text: 'Katze sitzt', lang: 'de' }, 0, 5, CLAIMS.moon.id)).toBeNull();
  });

  it('bears offsets that point nowhere', () => {
    for (const [start, end] of [
      [0, 0],
      [5, 2],
      [1_000, 2_000],
      [0, 1e9],
    ] as const) {
      expect(() => matcher.explain({ id: 'b', text: '5G masts spread COVID-19.', lang: 'en' }, start, end, CLAIMS.fiveG.id)).not.toThrow();
    }
  });
});

it('warms up without a word, as often as one likes', () => {
  expect(warmUp()).toBeUndefined();
  expect(warmUp()).toBeUndefined();
});

describe('guards', () => {
  it.each(Object.entries(GUARD_CASES).map(([name, one]) => [one.guard, one.forbids ? 'forbids' : 'lets pass', name, one] as const))(
    '%s %s: %s',
    (_guard, _deed, _name, { guard, forbids, claim, lang, text }) => {
      const names = matcher.explain({ id: 'b', text, lang }, 0, text.length, CLAIMS[claim].id)?.guards.map(({ name }) => name) ?? [];
      if (forbids) expect(names).toContain(guard);
      else expect(names).not.toContain(guard);
    },
  );

  describe('namesakes', () => {
    const claim = {
      id: 'cup',
      lang: 'en',
      text: 'The singer Rosa Marlow released a video announcing that she would sell the silver cup.',
      title: 'Does Rosa Marlow Sell the Silver Cup?',
      variants: [],
      notMatching: [],
    };
    it.each([
      ['Rosa Tellman announced in a video that she would sell the silver cup.', true],
      ['Rosa Marlow announced in a video that she would sell the silver cup.', false],
      ['The singer Marlow announced in a video that she would sell the silver cup.', false],
      ['Rosa announced in a video that she would sell the silver cup.', false],
      ['Rosa Ann Marlow announced in a video that she would sell the silver cup.', false],
      ['Rosa Tellman says that Rosa Marlow would sell the silver cup.', false],
    ])('“%s” is of another one: %s', (text, isOther) => {
      const why = createMatcher([claim]).explain({ id: 'b', text, lang: 'en' }, 0, text.length, claim.id);
      expect(why?.guards.some(({ name }) => name === 'namesakes')).toBe(isOther);
    });
  });

  it.each(GUARDS.map(({ name }) => name))('%s has cases for and against', (name) => {
    const forbids = Object.values(GUARD_CASES).flatMap((one) => (one.guard === name ? [one.forbids] : []));
    expect(new Set(forbids)).toEqual(new Set([true, false]));
  });
});
