/** The number a term is joined by: safe, never 0, the same every time, and hardly ever shared. */
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/match/locales/index.js';
import type { Locale } from '../../../src/match/locales/locale.js';
import { readStatement } from '../../../src/match/statement.js';
import { hashTerm } from '../../../src/match/term-hash.js';

const en = localeOf('en') as Locale;

describe('hashTerm', () => {
  it('gives safe integers of 52 bits, never 0', () => {
    for (const term of ['', 'a', 'virus', '=covid', '#1200000', '漢字', '\ud800', 'x'.repeat(60)]) {
      const hash = hashTerm(term);
      expect(Number.isSafeInteger(hash) && hash > 0 && hash < 2 ** 52, term).toBe(true);
      expect(hashTerm(term)).toBe(hash);
    }
  });

  it('stays what stored indexes hold', () => {
    expect(['virus', '#70%'].map(hashTerm)).toEqual(STORED);
  });

  it('tells 200,000 terms apart that differ in one or two letters', () => {
    const hashes = new Set<number>();
    for (let i = 0; i < 100_000; i += 1) {
      hashes.add(hashTerm(`#${i}`));
      hashes.add(hashTerm(`term${i.toString(36)}`));
    }
    expect(hashes.size).toBe(200_000);
  });

  it('uses its upper bits as well', () => {
    const upper = new Set(Array.from({ length: 2_000 }, (_, i) => Math.floor(hashTerm(`word${i}`) / 2 ** 32)));
    expect(upper.size).toBeGreaterThan(1_950);
  });
});

describe('the hash of a token', () => {
  it('is that of its term, and 0 without one', () => {
    const { tokens } = readStatement('The masts spread 1.2 million viruses to 70 per cent of us', en);
    expect(tokens.some(({ term }) => term === null)).toBe(true);
    expect(tokens.some(({ term }) => term === '#1200000')).toBe(true);
    for (const { term, hash } of tokens) expect(hash).toBe(term === null ? 0 : hashTerm(term));
  });
});

/** Written down once: a change here makes every stored index worthless and needs a new index version. */
const STORED = [2403810910611038, 1327893409078184];
