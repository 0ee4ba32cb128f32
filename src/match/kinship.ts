/** How much the terms that a statement and a wording share belong together anyway, by `word-vectors.ts`. */
import type { Agreement } from './pair.js';
import { hashTerm } from './term-hash.js';
import type { WordVectors } from './word-vectors.js';

export interface Kinship {
  /** Mean likeness of any two shared terms, [−1, 1]; 0 where fewer than two are known. */
  readonly mean: number;
  /**
   * What the shared terms count for, each divided by how many of them it resembles: Σ 1 / (1 + Σ likeness to the others). Three words of one topic come near 1, three
   * from far apart near 3. Unknown words count 1 each.
   */
  readonly independent: number;
}

/** @param vectors null: the language has none, and no two words are alike. */
export function kinshipOf(agreements: readonly Agreement[], vectors: WordVectors | null): Kinship {
  const places = agreements.filter(({ isShared }) => isShared).map(({ term }) => (vectors === null ? -1 : vectors.placeOf(hashTerm(term))));
  const crowd = places.map(() => 1);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < places.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const [one, other] = [places[i] as number, places[j] as number];
      if (vectors === null || one < 0 || other < 0) continue;
      const likeness = vectors.likeness(one, other);
      sum += likeness;
      count += 1;
      if (likeness <= 0) continue;
      crowd[i] = (crowd[i] as number) + likeness;
      crowd[j] = (crowd[j] as number) + likeness;
    }
  }
  return { mean: count === 0 ? 0 : sum / count, independent: crowd.reduce((total, own) => total + 1 / own, 0) };
}
