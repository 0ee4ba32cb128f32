/**
 * A thousand texts made to be hard: repeats, megabyte words, floods of combining marks, half characters, disguises; and the naughty-strings corpus where
 * ../shared/data is there. No throw, offsets that fit, and work that grows with the text and no faster.
 *
 * Growth is counted, not timed: machines are noisy. What V8 does per sentence within Intl.Segmenter is bounded by how much text it is given at once.
 */
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMatcher } from '../../src/match/matcher.js';
import { ALL_CLAIMS } from '../cases/claims.js';

const matcher = createMatcher(ALL_CLAIMS);

/** What is said over and over. */
const UNITS = [
  ' ', '\n', '\r\n', '\u0085', '.', '. ', '1.', '1. ', ',', '1,', '-', 'a-', '"', '") ', '…', '!?', "'", '#', '@', '#A', '@a', '://', 'http://a.example/?', '\u0000',
  '\u200b', 'a\u200b', '\u00ad', '\u202e', '\ufeff', '\u0301', 'a\u0301', '\ud83d', '\ude00', '😀', '👩‍👩‍👧', 'İ', 'ß', 'ﷺ', 'раss ', 'Ｆａｋｅ ', 'v4cc1ne ', '漢', '疫苗会改变', 'ภาษา',
  'العربية ', 'x', 'x ', 'X. ', 'U.S. ', 'Dr. ', 'e.g. ', 'No. 5 ', 'the ', 'not ', 'no, not ', 'hoax: ', 'tidak ', 'bukan ', '5G masts spread COVID-19. ', '5G masts spread COVID-19 ',
  'masts ', 'vaccines DNA ', '“', '“a” ', '(', '[SALAH] ', '1,200.50 ', '1,2 juta ', 'one hundred ', 'hundred million ', 'seratus ', '70 per cent ', 'Rp18.000 ', '— A (@a) ', ' — ', 'mata-mata ',
]; // biome-ignore format: a table
const LENGTHS = [1, 2, 3, 7, 50, 601, 2_400, 2_401, 10_000];
const FRAMES = [(middle: string): string => middle, (middle: string): string => `5G masts spread COVID-19. ${middle} The vaccine alters your DNA.`];

const TEXTS = UNITS.flatMap((unit) => LENGTHS.flatMap((length) => FRAMES.map((frame) => frame(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)))));
const HUGE = ['x', 'x ', '\u0301', '\n', 'U.S. ', '漢', '\ud83d'].map((unit) => unit.repeat(Math.ceil(1_000_000 / unit.length)));
const NAUGHTY = '../shared/data/corpora/blns/blns.json';

function survives(text: string): void {
  for (const lang of ['en', 'id']) {
    let last = 0;
    for (const { start, end, sentence } of matcher.match({ id: 'b', text, lang })) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(text.slice(start, end)).toBe(sentence);
      last = end;
    }
  }
}

describe('adversarial text', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('is read without a throw, with offsets that fit', () => {
    expect(TEXTS.length).toBeGreaterThan(1_000);
    for (const text of TEXTS) survives(text);
  });

  it('a megabyte long is read no further than a block may be', () => {
    for (const text of HUGE) survives(text);
  });

  it.skipIf(!existsSync(NAUGHTY))('from the naughty-strings corpus is read (skipped where ../shared/data is absent)', () => {
    const strings = JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[];
    expect(strings.length).toBeGreaterThan(500);
    for (const text of strings) survives(text);
    survives(strings.join('\n'));
    survives(strings.join(' '));
  });

  it('gives Intl.Segmenter work that grows as the text does', () => {
    // For each call: text given × sentences found is what V8 spends.
    let spent = 0;
    const original = Intl.Segmenter.prototype.segment;
    vi.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(function segment(this: Intl.Segmenter, text: string) {
      const segments = original.call(this, text);
      spent += text.length * [...segments].length;
      return segments;
    });
    for (const unit of UNITS) {
      const spend = (length: number): number => {
        spent = 0;
        matcher.match({ id: 'b', text: unit.repeat(Math.ceil(length / unit.length)).slice(0, length), lang: 'en' });
        return spent;
      };
      expect(spend(80_000), JSON.stringify(unit)).toBeLessThan(10 * Math.max(spend(10_000), 10_000));
    }
  });
});
