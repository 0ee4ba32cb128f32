/** Slips of the pen: what is read as what, and what is left alone. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/match/matcher.js';
import { neighboursOf, slipsBetween } from '../../../src/match/respell.js';
import type { MatchClaim } from '../../../src/model/match.js';

const claim: MatchClaim = {
  id: 'masks',
  lang: 'en',
  text: 'Surgical masks poison children with carbon dioxide.',
  variants: [{ lang: 'id', text: 'Masker bedah meracuni anak dengan karbon dioksida.' }],
  notMatching: [],
};
const matcher = createMatcher([claim]);
const coverage = (text: string, lang = 'en'): number => matcher.explain({ id: 'b', text, lang }, 0, text.length, 'masks')?.features['wordingCoverage'] ?? -1;

describe('slips between two words', () => {
  it.each([
    ['vaccine', 'vacine', 1],
    ['vaccine', 'vaccinne', 1],
    ['government', 'goverment', 1],
    ['government', 'govrenment', 1],
    ['vaccination', 'vacinatoin', 2],
    ['dioxide', 'dioxode', 1],
    ['masks', 'masks', 0],
  ])('%s, %s: %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
    expect(slipsBetween(other, one)).toBe(slips);
  });

  it.each([
    ['short words', 'form', 'from'],
    ['two slips in a word of middle length', 'vaccine', 'vaicne'.replace('ai', 'ia')],
    ['three slips in a long one', 'vaccination', 'vcinatoni'],
    ['words of very different length', 'mask', 'masquerade'],
  ])('%s are too many', (_name, one, other) => {
    expect(slipsBetween(one, other)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('neighbours', () => {
  it('are the spellings one slip away, the first letter kept', () => {
    const all = new Set(neighboursOf('masks'));
    for (const word of ['mask', 'maskss', 'msaks', 'massk', 'masps', 'mqasks']) expect(all).toContain(word);
    for (const word of ['asks', 'bmasks', 'amsks', 'tasks']) expect(all).not.toContain(word);
    expect(all.size).toBeLessThan(60 * 'masks'.length);
  });
});

describe('a misspelt word', () => {
  it.each([
    ['en', 'Sugrical masks poison childrem with carbon dioxyde.', 'Surgical masks poison children with carbon dioxide.'],
    ['en', 'surgicall masks posion children with carbn dioxide', 'surgical masks poison children with carbon dioxide'],
    ['en', 'SURGICAL MASKS POISON CHILDREN WITH CARBON DIOXYDE', 'SURGICAL MASKS POISON CHILDREN WITH CARBON DIOXIDE'],
    ['id', 'Masker bedah meracumi anak dengan krabon dioksda.', 'Masker bedah meracuni anak dengan karbon dioksida.'],
  ])('counts as the word it stands for: %s', (lang, misspelt, right) => {
    expect(coverage(misspelt, lang)).toBeCloseTo(coverage(right, lang), 5);
    expect(matcher.match({ id: 'b', text: misspelt, lang }).map(({ claimId }) => claimId)).toEqual(['masks']);
    expect(matcher.rank({ id: 'b', text: misspelt, lang }, 1)).toHaveLength(1);
  });

  it.each([
    ['a word of its own', 'Surgical masks poison childhood with carbon.'],
    ['a name in the middle of a sentence', 'Surgical masks, says Doctor Posion, hold back carbon.'],
    ['a word written so twice', 'The posion, they say, the posion of surgical masks.'],
  ])('is left alone where it is %s', (_name, text) => {
    expect(coverage(text)).toBeCloseTo(coverage(text.replace(/childhood|posion/giu, 'zzzzz')), 5);
  });
});

it('ranks by words no claim has, where one slip makes them one', () => {
  expect(matcher.rank({ id: 'b', text: 'sergical dioxyde', lang: 'en' }, 1).map(({ claimId }) => claimId)).toEqual(['masks']);
});
