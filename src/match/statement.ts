/** A sentence made ready for comparison: its words, its terms with their places, its numbers. */
import type { Locale } from './locales/locale.js';
import { type PlacedQuantity, placedQuantities, type Quantity } from './quantities.js';
import { hashTerm, NO_TERM } from './term-hash.js';
import { type Token, tokensOf, type Words, wordsOf } from './tokenize.js';

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
  return new Reading(text, locale).statement;
}

/** A sentence read as far as it is asked for: most sentences of a page come near no claim, and of these only the hashes of their terms are needed. */
export class Reading {
  private readonly words: Words;
  private numbered: { readonly tokens: readonly Token[]; readonly quantities: readonly Quantity[] } | null = null;
  private read: Statement | null = null;

  constructor(
    readonly text: string,
    readonly locale: Locale,
  ) {
    this.words = wordsOf(text, locale);
  }

  /** For each word the hash of its term, `NO_TERM` without one. */
  get hashes(): readonly { readonly hash: number }[] {
    // What a number amounts to is told by the words around it.
    return this.words.entries.some(({ isNumber }) => isNumber) ? this.withNumbers().tokens : this.words.entries;
  }

  get statement(): Statement {
    this.read ??= this.inFull();
    return this.read;
  }

  private inFull(): Statement {
    const { tokens, quantities } = this.withNumbers();
    const terms = new Map<string, number[]>();
    for (let i = 0; i < tokens.length; i += 1) {
      const { term } = tokens[i] as Token;
      if (term === null) continue;
      const places = terms.get(term);
      if (places === undefined) terms.set(term, [i]);
      else places.push(i);
    }
    return { text: this.text, locale: this.locale, tokens, terms, quantities };
  }

  private withNumbers(): { readonly tokens: readonly Token[]; readonly quantities: readonly Quantity[] } {
    if (this.numbered === null) {
      const words = tokensOf(this.words);
      const quantities = placedQuantities(this.text, words, this.locale);
      this.numbered = { tokens: withNumbers(words, quantities), quantities };
    }
    return this.numbered;
  }
}

/**
 * A number is compared by its value, whatever its spelling: "1.2 million" and "1,200,000" are one term, "50 thousand" and "50 per cent" are two.
 * The first word of it that is part of the number carries the term, the others (multiplier, per cent, currency) carry none.
 */
function withNumbers(tokens: readonly Token[], numbers: readonly PlacedQuantity[]): readonly Token[] {
  if (numbers.length === 0) return tokens;
  const out = [...tokens];
  for (const { value, unit, from, to } of numbers) {
    let isNamed = false;
    for (let i = from; i < to; i += 1) {
      const token = tokens[i] as Token;
      const term: string | null = token.isNumber && !isNamed ? `#${value}${unit === '%' ? '%' : ''}` : null;
      isNamed ||= term !== null;
      out[i] = { ...token, term, hash: term === null ? NO_TERM : hashTerm(term) };
    }
  }
  return out;
}

/** The characters between token `at` and the one before it. */
export function gapBefore({ text, tokens }: Statement, at: number): string {
  return text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length);
}

/** From this share of words with a capital on, capitals tell nothing: "Does This Photograph Show a Giant Squid?" */
const HEADLINE_SHARE = 0.7;

/** Whether nearly every content word begins with a capital: a headline in title case, or shouting. */
export function isHeadline({ tokens }: Pick<Statement, 'tokens'>): boolean {
  let capitals = 0;
  let all = 0;
  for (const { term, isCapital, isFirst } of tokens) {
    if (term === null || isFirst) continue;
    all += 1;
    if (isCapital) capitals += 1;
  }
  return all > 0 && capitals >= all * HEADLINE_SHARE;
}
