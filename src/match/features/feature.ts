/** What every feature gets to see, and what it gives. */
import type { Agreement, Pair } from '../pair.js';

export type { Pair };

export interface Feature {
  readonly name: string;
  /** [0, 1] unless its file says otherwise. */
  readonly measure: (pair: Pair) => number;
}

/** Sum of the weights of those agreements that count. */
export function weightOf(agreements: readonly Agreement[], counts: (one: Agreement) => boolean): number {
  let weight = 0;
  for (const one of agreements) if (counts(one)) weight += one.weight;
  return weight;
}

/** Counts grow ever less telling: 0 → 0, `plenty` → 1, and on from there. */
export function onLogScale(value: number, plenty: number): number {
  return Math.log1p(value) / Math.log1p(plenty);
}
