/** Share of letter groups (four letters running, within a word) that both have, of all in the shorter one: finds other forms of a word and misspellings. [0, 1] */
import type { Statement } from '../statement.js';
import type { Feature } from './feature.js';

const LENGTH = 4;

export const spelling = {
  name: 'spelling',
  measure: ({ statement, wording }) => {
    const theirs = groups(wording);
    const ours = groups(statement);
    let shared = 0;
    for (const group of ours) if (theirs.has(group)) shared += 1;
    const least = Math.min(ours.size, theirs.size);
    return least === 0 ? 0 : shared / least;
  },
} as const satisfies Feature;

function groups({ tokens }: Statement): Set<string> {
  const found = new Set<string>();
  for (const { word, term } of tokens) {
    if (term === null) continue;
    const padded = `^${word}`;
    if (padded.length <= LENGTH) found.add(padded);
    for (let i = 0; i + LENGTH <= padded.length; i += 1) found.add(padded.slice(i, i + LENGTH));
  }
  return found;
}
