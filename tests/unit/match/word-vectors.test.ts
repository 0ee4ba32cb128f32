/** Word vectors: likeness of well-known pairs, in order; never a value. And what a statement's shared terms count for when they are of one topic. */
import { describe, expect, it } from 'vitest';
import { kinshipOf } from '../../../src/match/kinship.js';
import { en } from '../../../src/match/locales/en.js';
import type { Agreement } from '../../../src/match/pair.js';
import { readStatement } from '../../../src/match/statement.js';
import { hashTerm } from '../../../src/match/term-hash.js';
import { WordVectors } from '../../../src/match/word-vectors.js';

const vectors = new WordVectors(en.vectors ?? '');
const termOf = (word: string): string => [...readStatement(word, en).terms.keys()][0] ?? '';
const placeOf = (word: string): number => vectors.placeOf(hashTerm(termOf(word)));
const likeness = (one: string, other: string): number => vectors.likeness(placeOf(one), placeOf(other));

describe('word vectors', () => {
  it.each(['virus', 'vaccine', 'government', 'phones', 'senator', 'lemon', 'elections'])('know %s', (word) => {
    expect(placeOf(word)).toBeGreaterThanOrEqual(0);
  });

  it.each(['xqzzyplugh', '#1200'])('do not know %s', (term) => {
    expect(vectors.placeOf(hashTerm(term))).toBe(-1);
  });

  it.each([
    ['lemon', 'garlic', 'parliament'],
    ['virus', 'infection', 'guitar'],
    ['senator', 'congress', 'lemon'],
    ['film', 'actor', 'volcano'],
  ])('find %s liker to %s than to %s', (word, near, far) => {
    expect(likeness(word, near)).toBeGreaterThan(likeness(word, far) + 0.2);
  });

  it('give 1 for a word and itself, the same either way round, and never more', () => {
    const words = ['virus', 'film', 'lemon', 'senator', 'war', 'money'];
    for (const one of words) {
      expect(likeness(one, one)).toBeCloseTo(1, 5);
      for (const other of words) {
        expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 5);
        expect(Math.abs(likeness(one, other))).toBeLessThanOrEqual(1 + 1e-6);
      }
    }
  });
});

describe('kinship', () => {
  const agreements = (words: readonly string[], isShared = true): Agreement[] =>
    words.map((word) => ({ term: termOf(word), weight: 1, isName: false, isShared }));

  it('counts words of one topic as hardly more than one, and words from far apart each', () => {
    const topic = kinshipOf(agreements(['film', 'actor', 'movie']), vectors);
    const claim = kinshipOf(agreements(['lemon', 'parliament', 'volcano']), vectors);
    expect(topic.independent).toBeLessThan(2);
    expect(claim.independent).toBeGreaterThan(2.4);
    expect(topic.mean).toBeGreaterThan(claim.mean);
  });

  it('asks shared terms only', () => {
    expect(kinshipOf([...agreements(['lemon']), ...agreements(['garlic', 'onion'], false)], vectors)).toEqual({ mean: 0, independent: 1 });
  });

  it('counts every term where it knows none, or the language has no table', () => {
    expect(kinshipOf(agreements(['film', 'actor', 'movie']), null)).toEqual({ mean: 0, independent: 3 });
    expect(kinshipOf(agreements(['xqzzyplugh', 'film']), vectors)).toEqual({ mean: 0, independent: 2 });
    expect(kinshipOf([], vectors)).toEqual({ mean: 0, independent: 0 });
  });
});
