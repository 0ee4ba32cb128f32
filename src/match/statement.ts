/** A sentence made ready for comparison: its words, its terms with their places, its numbers. */
import type { Locale } from './locales/locale.js';
import { type Quantity, quantities } from './quantities.js';
import { hashTerm, NO_TERM } from './term-hash.js';
import { type Token, tokenize } from './tokenize.js';

export interface Statement {
  readonly text: string;
  readonly locale: Locale;
  readonly tokens: readonly Token[];
  /** Term → numbers of the tokens that carry it, ascending. */
  readonly terms: ReadonlyMap<string, readonly number[]>;
  readonly quantities: readonly Quantity[];
}

/** Offsets inside are those of `text`. */
export function readStatement(text: string, locale: Locale): Statement {
  const numbers = quantities(text, locale);
  const tokens = withNumbers(tokenize(text, locale), numbers, locale);
  const terms = new Map<string, number[]>();
  tokens.forEach((token, i) => {
    if (token.term === null) return;
    const places = terms.get(token.term);
    if (places === undefined) terms.set(token.term, [i]);
    else places.push(i);
  });
  return { text, locale, tokens, terms, quantities: numbers };
}

/** A number is compared by its value, whatever its spelling: "1.2 million" and "1,200,000" are one term, "50 thousand" and "50 per cent" are two. */
function withNumbers(tokens: readonly Token[], numbers: readonly Quantity[], locale: Locale): readonly Token[] {
  if (numbers.length === 0) return tokens;
  return tokens.map((token) => {
    const number = numbers.find(({ start, end }) => token.start >= start && token.start < end);
    if (number === undefined) return token;
    if (/\p{N}/u.test(token.word)) {
      const term = `#${number.value}${number.unit === '%' ? '%' : ''}`;
      return { ...token, term, hash: hashTerm(term) };
    }
    return Object.hasOwn(locale.multipliers, token.word) || PERCENT.test(token.word) ? { ...token, term: null, hash: NO_TERM } : token;
  });
}

const PERCENT = /^(?:per|cent|percent|persen)$/u;
