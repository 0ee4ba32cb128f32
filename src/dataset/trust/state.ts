/**
 * Which records does a reader have, and are they the publisher's? A state is lines by key, each with its hash, and one hash over all of them. A delta of twenty lines then
 * costs twenty hashes and one pass over names, not a pass over all texts.
 *
 * `state_sha256` is the SHA-256 over, for each line in order: its key, a zero byte, the line's SHA-256 in hexadecimal, a newline.
 * Order: the header first, then by key. Keys are ASCII, so that the order of bytes, code units and code points is one.
 */
import { type Bytes, sha256, utf8 } from './bytes.js';

/** One record as it was written, without its newline. */
export interface Line {
  readonly bytes: Bytes;
  readonly sha256: string;
}

/** Key → line, in order. */
export type Lines = ReadonlyMap<string, Line>;

export interface State {
  readonly lines: Lines;
  /** `state_sha256` of the lines. */
  readonly sha256: string;
}

/** Key of the one line that is no record of a list. */
export const HEADER_KEY = 'dataset';

/** Of two keys, as a sort wants it. */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  if (a === HEADER_KEY) return -1;
  if (b === HEADER_KEY) return 1;
  return a < b ? -1 : 1;
}

/** The lines in order, with their hash. */
export async function stateOf(lines: Lines): Promise<State> {
  const sorted = [...lines].sort(([a], [b]) => compareKeys(a, b));
  return { lines: new Map(sorted), sha256: await sha256(utf8(sorted.map(([key, line]) => `${key}\0${line.sha256}\n`).join(''))) };
}

/** Hashing so many lines at once is as fast as all at once, and does not hold 100,000 promises. */
const BATCH = 1_000;

/** Lines with their hashes. */
export async function hashLines(entries: readonly (readonly [key: string, bytes: Bytes])[]): Promise<Lines> {
  const lines = new Map<string, Line>();
  for (let from = 0; from < entries.length; from += BATCH) {
    const batch = entries.slice(from, from + BATCH);
    const hashes = await Promise.all(batch.map(([, bytes]) => sha256(bytes)));
    for (const [i, [key, bytes]] of batch.entries()) lines.set(key, { bytes, sha256: hashes[i] ?? '' });
  }
  return lines;
}

/** What a step from one state to another does to the records a reader has; the header is not counted. */
export interface Change {
  readonly before: number;
  readonly removed: number;
  readonly changed: number;
  readonly added: number;
}

export function changeBetween(before: Lines, after: Lines): Change {
  const mine = [...before].filter(([key]) => key !== HEADER_KEY);
  const removed = mine.filter(([key]) => !after.has(key)).length;
  const changed = mine.filter(([key, line]) => (after.get(key) ?? line).sha256 !== line.sha256).length;
  const total = [...after.keys()].filter((key) => key !== HEADER_KEY).length;
  return { before: mine.length, removed, changed, added: total - (mine.length - removed) };
}
