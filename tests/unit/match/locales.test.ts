/** Which language a text is in, and that the word lists of each language hold together. */
import { describe, expect, it } from 'vitest';
import { guessLocale, LOCALES, localeOf } from '../../../src/match/locales/index.js';

const guess = (text: string, declared: string | null): string | null => guessLocale(text.toLowerCase().split(/\s+/u), localeOf(declared))?.lang ?? null;

const EN = 'the cat is on the mat and it was there for a while';
const ID = 'kucing itu ada di atas tikar dan sudah lama di sana dengan anaknya';
const DE = 'Katze sitzt neben Ofen, Hund schläft';

describe('guessLocale', () => {
  it.each([
    ['English, undeclared', EN, null, 'en'],
    ['Indonesian, undeclared', ID, null, 'id'],
    ['English declared as such', EN, 'en', 'en'],
    ['Indonesian on a page declared English', ID, 'en', 'id'],
    ['English on a page declared Indonesian', EN, 'id', 'en'],
    ['a few English words on an Indonesian page', 'Breaking news', 'id', 'id'],
    ['no function word, undeclared', DE, null, null],
    ['nothing', '', null, null],
    ['nothing, declared', '', 'en', 'en'],
  ])('%s', (_name, text, declared, expected) => {
    expect(guess(text, declared)).toBe(expected);
  });
});

describe('localeOf', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN_us', 'en'],
    ['id-ID', 'id'],
    ['in', 'id'],
    ['fr', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('%s → %s', (tag, expected) => {
    expect(localeOf(tag)?.lang).toBe(expected);
  });

  it('knows no language for null', () => {
    expect(localeOf(null)).toBeNull();
  });
});

describe.each(LOCALES.map((locale) => [locale.lang, locale] as const))('the lists of %s', (_lang, locale) => {
  it('put a word in one concept only', () => {
    const seen = new Map<string, string | undefined>();
    const twice = locale.concepts.flatMap((group) => group.filter((word) => seen.has(word) || !seen.set(word, group[0])));
    expect(twice).toEqual([]);
  });

  it('keep stop words out of the concepts', () => {
    expect(locale.concepts.flat().filter((word) => locale.stopWords.has(word))).toEqual([]);
  });

  it('hold lower-case words', () => {
    const all = [
      ...locale.stopWords,
      ...locale.lightWords,
      ...locale.concepts.flat(),
      ...locale.negators,
      ...locale.denialCues,
      ...locale.reportCues,
      ...locale.abbreviations,
    ];
    expect(all.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it('let no cue both deny and report', () => {
    expect(locale.denialCues.filter((cue) => locale.reportCues.includes(cue))).toEqual([]);
  });

  it('stem without throwing on anything', () => {
    for (const word of ['', 'a', "'", '5g', 'ßß', '漢字', '\ud800', 'x'.repeat(60)]) expect(typeof locale.stem(word)).toBe('string');
  });
});
