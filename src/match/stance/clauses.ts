/** Where clauses begin and end, by what is written: quotation marks, colons, dashes, commas before an opener, words that open a reason or purpose. */
import { gapBefore, type Statement } from '../statement.js';

/** Whether a clause begins at token `at`. */
export function isBound(statement: Statement, at: number): boolean {
  const { tokens, locale } = statement;
  const gap = gapBefore(statement, at);
  const word = tokens[at]?.word ?? '';
  if (/["“”„«»;:—–()]|\s-\s/u.test(gap) || locale.strongOpeners.has(word)) return true;
  return gap.includes(',') && (locale.clauseOpeners.has(word) || locale.negators.includes(word) || locale.stopWords.has(word));
}

/**
 * Where the clause begins that holds token `at`. Negators before it turn something else round ("viruses cannot travel on radio waves, *so* …").
 */
export function clauseStart(statement: Statement, at: number): number {
  let from = at;
  while (from > 0 && !isBound(statement, from)) from -= 1;
  return from;
}

/** Where the part ends that holds most of `places`: a reason or purpose behind it ("… *so* that nobody can leave") has its own negations. */
export function mainClauseEnd({ tokens, locale }: Statement, window: { from: number; to: number }, places: readonly number[]): number {
  for (let at = window.from + 1; at < window.to; at += 1) {
    if (locale.strongOpeners.has(tokens[at]?.word ?? '') && places.filter((place) => place < at).length * 2 > places.length) return at;
  }
  return window.to;
}

/** First place behind `from`, at most `reach` words on, where another clause begins. */
export function clauseEnd(statement: Statement, from: number, reach: number): number {
  const last = Math.min(statement.tokens.length, from + reach);
  const { clauseOpeners, complementizers } = statement.locale;
  let at = from;
  for (; at < last && !isBound(statement, at); at += 1) {
    const word = statement.tokens[at]?.word ?? '';
    if (clauseOpeners.has(word) || complementizers.has(word)) break;
  }
  return at;
}
