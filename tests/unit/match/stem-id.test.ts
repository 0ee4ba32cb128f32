/** Indonesian stems: a family has one, strangers have not. */
import { describe, expect, it } from 'vitest';
import { stemIndonesian } from '../../../src/match/locales/stem-id.js';
import { FAMILIES, STRANGERS } from '../../cases/stem-id-cases.js';

describe('stemIndonesian', () => {
  it.each(FAMILIES.map((family) => family.split(' ')))('makes one stem of the family of %s', (...family) => {
    const stems = new Map(family.map((word) => [word, stemIndonesian(word)]));
    expect(new Set(stems.values()).size, [...stems].map(([word, stem]) => `${word} → ${stem}`).join(', ')).toBe(1);
  });

  it.each(STRANGERS)('keeps %s and %s apart', (one, other) => {
    expect(stemIndonesian(one)).not.toBe(stemIndonesian(other));
  });

  it('leaves alone what is no word of Latin letters', () => {
    for (const word of ['', 'dan', '5g', 'covid-19', 'вакцина', 'me', 'berberber2']) expect(stemIndonesian(word)).toBe(word);
  });
});
