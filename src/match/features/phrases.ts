/** How many pairs of neighbouring words, stop words among them, both have: "the lowest it has been in the history of our country" is a quotation. 1 at ten, logarithmic. */
import { type Feature, onLogScale } from './feature.js';

export const phrases = {
  name: 'phrases',
  measure: ({ statement, wording }) => {
    const theirs = new Set<string>();
    wording.tokens.forEach(({ word }, i) => {
      if (i > 0) theirs.add(`${wording.tokens[i - 1]?.word} ${word}`);
    });
    let shared = 0;
    statement.tokens.forEach(({ word }, i) => {
      if (i > 0 && theirs.delete(`${statement.tokens[i - 1]?.word} ${word}`)) shared += 1;
    });
    return onLogScale(shared, 10);
  },
} as const satisfies Feature;
