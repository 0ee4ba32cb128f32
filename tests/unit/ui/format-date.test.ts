import { describe, expect, it } from 'vitest';
import { formatAge, formatDate, formatMonth } from '../../../src/ui/format-date.js';
import { joinWords, languageName } from '../../../src/ui/format-language.js';

describe('formatDate', () => {
  it.each([
    ['2020-08-17', 'en', '17 Aug 2020'],
    ['2020-08', 'en', 'Aug 2020'],
    ['2020', 'en', '2020'],
    ['2020-08-17', 'id', '17 Agu 2020'],
    ['2020-01-01', 'en', '1 Jan 2020'],
    ['soon', 'en', 'soon'],
  ] as const)('%s in %s is %s', (date, lang, words) => {
    expect(formatDate(date, lang)).toBe(words);
  });
});

describe('formatMonth', () => {
  it('is no finer than known', () => {
    expect(formatMonth('2020-08-17', 'en')).toBe('August 2020');
    expect(formatMonth('2020', 'en')).toBe('2020');
  });
});

describe('formatAge', () => {
  const HOUR = 3_600_000;
  it.each([
    [0, 'now'],
    [5 * 60_000, '5 minutes ago'],
    [3 * HOUR, '3 hours ago'],
    [30 * HOUR, '30 hours ago'],
    [72 * HOUR, '3 days ago'],
    [24 * HOUR * 800, '2 years ago'],
    [-HOUR, 'now'],
  ])('%d ms is %s', (age, words) => {
    expect(formatAge(0, age, 'en')).toBe(words);
  });

  it('speaks Indonesian', () => {
    expect(formatAge(0, 3 * HOUR, 'id')).toBe('3 jam yang lalu');
  });
});

describe('languages', () => {
  it('are named in the language of the interface', () => {
    expect(languageName('id', 'en')).toBe('Indonesian');
    expect(languageName('not a tag', 'en')).toBe('not a tag');
    expect(joinWords(['Inggris', 'Indonesia'], 'id')).toBe('Inggris dan Indonesia');
  });
});
