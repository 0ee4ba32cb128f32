import { describe, expect, it } from 'vitest';
import { wordsFile } from './words.js';

const en = wordsFile('en');
const id = wordsFile('id');
const places = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
/** Keys whose two languages may use different places: the English possessive. */
const POSSESSIVE = /^kindLabel|^card.*(Label|Read)/;

describe('messages.json', () => {
  it('says everything in both languages', () => {
    // Indonesian has one plural form; Intl never asks for `_one`.
    const wanted = Object.keys(en).filter((key) => !key.endsWith('_one'));
    expect(
      Object.keys(id)
        .filter((key) => !key.endsWith('_one'))
        .sort(),
    ).toEqual(wanted.sort());
    for (const key of Object.keys(en).filter((name) => name.endsWith('_one'))) expect(en).toHaveProperty(key.replace(/_one$/, '_other'));
  });

  it('has the same places in both languages', () => {
    for (const [key, { message }] of Object.entries(id)) {
      if (POSSESSIVE.test(key)) continue;
      expect([key, ...new Set(places(message).sort())]).toEqual([key, ...new Set(places(en[key]?.message).sort())]);
    }
  });

  it('stays calm and readable by the browser', () => {
    for (const file of [en, id]) {
      for (const { message } of Object.values(file)) expect(message).not.toMatch(/[!$]/);
      expect(file['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
    }
  });
});
