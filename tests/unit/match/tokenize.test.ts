/** Words and terms of a text: what is cut, where it stands, and what two wordings of one thing have in common. */
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/match/locales/index.js';
import type { Locale } from '../../../src/match/locales/locale.js';
import { normalizeWord } from '../../../src/match/normalize.js';
import { tokenize } from '../../../src/match/tokenize.js';
import { SAME_TERM, WORD_CASES } from '../../cases/tokenize-cases.js';

function locale(lang: string): Locale {
  const found = localeOf(lang);
  if (found === null) throw new Error(`no locale ${lang}`);
  return found;
}

describe('tokenize', () => {
  it.each(Object.entries(WORD_CASES))('reads %s', (_name, { lang, text, words }) => {
    expect(tokenize(text, locale(lang)).map(({ word }) => word)).toEqual(words);
  });

  it.each(Object.entries(WORD_CASES))('points at the words of %s', (_name, { lang, text }) => {
    let last = 0;
    for (const { start, end } of tokenize(text, locale(lang))) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(text.slice(start, end)).toMatch(/[\p{Alphabetic}\p{N}]/u);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  });

  it('points at a word behind a tag’s sign', () => {
    const text = 'about #BanTikTok';
    expect(tokenize(text, locale('en')).map(({ start, end }) => text.slice(start, end).replace('#', ''))).toEqual(['about', 'Ban', 'TikTok']);
  });

  it.each(Object.entries(SAME_TERM))('makes one term of %s', (_name, { lang, words }) => {
    const terms = words.map((word) => tokenize(word, locale(lang))[0]?.term);
    expect(new Set(terms).size, terms.join(', ')).toBe(1);
    expect(terms[0]).not.toBeNull();
  });

  it('points at the whole of a disguised word', () => {
    const text = 'the v\u200bａccine, a v4ccine and the v a c c i n e.';
    const places = tokenize(text, locale('en')).filter(({ word }) => word === 'vaccine');
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['v\u200bａccine', 'v4ccine', 'v a c c i n e']);
  });

  it('makes no name of a word with a digit for a letter', () => {
    expect(tokenize('v4ccine 5g V4ccine', locale('en')).map(({ isCapital }) => isCapital)).toEqual([false, true, true]);
  });

  it('counts a doubled word once', () => {
    expect(tokenize('negara-negara', locale('id')).map(({ term }) => term)).toEqual(['tegara', null]);
  });

  it('gives stop words no term', () => {
    expect(tokenize('the of and', locale('en')).map(({ term }) => term)).toEqual([null, null, null]);
    expect(tokenize('yang', locale('id')).map(({ term }) => term)).toEqual([null]);
  });

  it('tells capitals and the first word', () => {
    expect(tokenize('The cat saw Anna', locale('en')).map(({ isCapital, isFirst }) => [isCapital, isFirst])).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [true, false],
    ]);
  });
});

describe('normalizeWord', () => {
  it.each([
    ['Vaccine', 'vaccine'],
    ['Ｖac\u200bcine’s', "vaccine's"],
    ['ﬁle', 'file'],
    ['it`s', "it's"],
    ['\ufeffword', 'word'],
    ['', ''],
  ])('%j → %j', (word, expected) => {
    expect(normalizeWord(word)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    for (const word of ['Ｖaccine’s', 'İstanbul', 'ǅ', 'ΣΑΣ', 'e\u0301']) expect(normalizeWord(normalizeWord(word))).toBe(normalizeWord(word));
  });
});
