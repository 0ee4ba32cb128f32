/** What a bench gives: figures with what they should be, and the means to take them. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Figure {
  readonly what: string;
  readonly value: number;
  /** `×` is a ratio within this run, and the only thing to compare between machines. */
  readonly unit: '×' | 'µs' | 'ms' | 'bytes' | 'MB' | 'pairs';
  /** What it has to reach: at most or at least so much. */
  readonly target?: Aim;
  /** What it is hoped to reach. */
  readonly goal?: Aim;
}

export type Aim = { readonly most: number } | { readonly least: number };

export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Sizes of a run: all, or enough to see that it works. */
export interface Scale {
  readonly claims: readonly number[];
  readonly libraryClaims: number;
  readonly buildClaims: number;
  readonly repeats: number;
  readonly articlesARepeat: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Milliseconds that `work` takes. */
export function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Bytes in use after a garbage collection: objects and buffers. */
export function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Whether a value is what it should be. */
export function reaches(value: number, aim: Aim): boolean {
  return 'most' in aim ? value <= aim.most : value >= aim.least;
}
