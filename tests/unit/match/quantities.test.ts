/** Numbers as numbers: what is the same quantity in another spelling, and what is none. */
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/match/locales/index.js';
import type { Locale } from '../../../src/match/locales/locale.js';
import { quantities } from '../../../src/match/quantities.js';
import { NO_QUANTITY, RANGES, SAME_QUANTITY, YEARS } from '../../cases/quantities-cases.js';

const read = (lang: string, text: string) => quantities(text, localeOf(lang) as Locale);

describe('quantities', () => {
  describe.each(Object.entries(SAME_QUANTITY))('%s', (_name, { value, unit, texts }) => {
    it.each(texts)('%s: %s', (lang, text) => {
      const [first] = read(lang, text);
      expect(first).toMatchObject({ unit });
      expect(first?.value).toBeCloseTo(value, 6);
    });
  });

  it.each(NO_QUANTITY)('finds none in %j', (text) => {
    expect(read('en', text)).toEqual([]);
  });

  it.each(YEARS)('%s: tells whether the number in %j is a year', (lang, text, isYear) => {
    expect(read(lang, text)[0]?.isYear).toBe(isYear);
  });

  it.each(RANGES)('%s: reads both ends of %j', (lang, text, ends) => {
    expect(read(lang, text).map(({ value, unit }) => [value, unit])).toEqual(ends);
  });

  it('points at the number in the text', () => {
    const text = 'They lost 70 per cent of it, and $5 billion.';
    for (const { start, end } of read('en', text)) expect(text.slice(start, end)).toMatch(/^(?:70 per cent|\$5 billion)/u);
    expect(read('en', text)).toHaveLength(2);
  });

  it('reads a bounded number of them', () => {
    const many = read('en', '12 cats '.repeat(10_000)).length;
    expect(many).toBeGreaterThan(0);
    expect(many).toBe(read('en', '12 cats '.repeat(20_000)).length);
  });
});
