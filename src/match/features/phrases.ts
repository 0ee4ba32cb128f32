/** How many pairs of neighbouring words, stop words among them, both have: "the lowest it has been in the history of our country" is a quotation. 1 at ten, logarithmic. */
import { type Feature, onLogScale } from './feature.js';

export const phrases = {
  name: 'phrases',
  measure: ({ statement, wording }) => {
    // Pairs as numbers: putting the words together as strings takes three times as long.
    const numbers = new Map<string, number>();
    for (const { word } of wording.tokens) if (!numbers.has(word)) numbers.set(word, numbers.size);
    const theirs = new Set<number>();
    wording.tokens.forEach(({ word }, i) => {
      const before = wording.tokens[i - 1];
      if (before !== undefined) theirs.add((numbers.get(before.word) as number) * numbers.size + (numbers.get(word) as number));
    });
    let shared = 0;
    let last: number | undefined;
    for (const { word } of statement.tokens) {
      const number = numbers.get(word);
      if (last !== undefined && number !== undefined && theirs.delete(last * numbers.size + number)) shared += 1;
      last = number;
    }
    return onLogScale(shared, 10);
  },
} as const satisfies Feature;
