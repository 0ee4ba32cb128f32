/** Finds words and phrases of a list in tokenised text: cues, negators, openers. */
import { normalizeWord } from './normalize.js';
import type { Token } from './tokenize.js';

/** A list of phrases made ready: first word → the phrases that begin with it, longest first. */
export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>;

export function phraseTable(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(/[\s-]+/u).map(normalizeWord);
    const [first = ''] = words;
    table.set(
      first,
      [...(table.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return table;
}

export interface PhraseHit {
  readonly phrase: string;
  /** Token numbers, half-open. */
  readonly from: number;
  readonly to: number;
}

/** All hits in order, the longest at each place, none inside another. */
export function findPhrases(tokens: readonly Token[], table: PhraseTable): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const phrases = table.get(tokens[at]?.word ?? '') ?? [];
    const phrase = phrases.find((words) => words.every((word, i) => tokens[at + i]?.word === word));
    if (phrase === undefined) continue;
    hits.push({ phrase: phrase.join(' '), from: at, to: at + phrase.length });
    at += phrase.length - 1;
  }
  return hits;
}
