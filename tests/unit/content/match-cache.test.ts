/** What is remembered of texts, and by which keys. */
import { describe, expect, it } from 'vitest';
import { keyOf, MatchCache, type Remembered } from '../../../src/content/match-cache.js';

const block = (text: string, lang: string | null = 'en') => ({ id: 'b1', text, lang });
const FOUND: Remembered = {
  matches: [{ blockId: 'b1', claimKey: 'a/b', start: 0, end: 4, sentence: 'Text', probability: 0.9, stance: 'asserts' }],
  sentences: 1.25,
};

describe('the memory of texts', () => {
  it('gives back what was found, and that nothing was', () => {
    const cache = new MatchCache();
    cache.set(block('The masts spread it.'), FOUND);
    cache.set(block('They do not.'), { matches: [], sentences: 0.75 });
    expect(cache.get(block('The masts spread it.'))).toEqual(FOUND);
    expect(cache.get(block('They do not.'))).toEqual({ matches: [], sentences: 0.75 });
    expect(cache.get(block('They do!'))).toBeNull();
  });

  it('forgets the oldest of many, and all when told', () => {
    const cache = new MatchCache();
    for (let i = 0; i <= 20_000; i += 1) cache.set(block(`Text ${i}`), FOUND);
    expect(cache.get(block('Text 0'))).toBeNull();
    expect(cache.get(block('Text 1'))).toEqual(FOUND);
    cache.clear();
    expect(cache.get(block('Text 20000'))).toBeNull();
  });
});

describe('the key of a text', () => {
  it('tells texts apart by letters, their order, length and language', () => {
    const texts = ['', ' ', 'a', 'ab', 'ba', 'aa', 'abc ', ' abc', 'Text\u0000', 'Text'];
    const keys = [...texts.map((text) => keyOf(block(text))), keyOf(block('a', 'id')), keyOf(block('a', null)), keyOf(block('da', 'i'))];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is an integer a number holds exactly, and another for each of many texts alike', () => {
    const keys = Array.from({ length: 200_000 }, (_, i) => keyOf(block(`Post ${i}: the ferry opens at ${i % 24} on day ${i}.`)));
    expect(keys.every(Number.isSafeInteger)).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
