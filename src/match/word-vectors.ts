/**
 * How like two words are by the company they keep, from a small table of word vectors (`locales/vectors-en.ts`; GloVe: Pennington, Socher and Manning 2014).
 *
 * Not to take one word for another: that brought nothing (docs/decisions/0012). But words that belong together say less when both turn up: whoever writes of Arafat
 * writes "Palestinian" and "leader" too, and the three are a topic, not a claim. Words from far apart ("masts", "virus") that stand in one sentence are a claim's.
 */

/** Numbers of a vector, four bits each. */
export const DIMENSIONS = 48;

const KEY_BYTES = 4;
const VECTOR_BYTES = DIMENSIONS / 2;
/** Four bits hold 0 … 15, for −7.5 … 7.5. */
const MIDDLE = 7.5;
const KEY_RANGE = 2 ** 32;

/** Every platform has it; the engine is compiled without the types of any. */
declare function atob(base64: string): string;

export class WordVectors {
  /** Ascending: the lower 32 bits of the terms' hashes. */
  private readonly keys: Uint32Array;
  private readonly vectors: Float32Array;

  /** @param base64 n keys of four bytes, little-endian, ascending; then n vectors */
  constructor(base64: string) {
    const packed = atob(base64);
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; i += 1) bytes[i] = packed.charCodeAt(i);
    const count = bytes.length / (KEY_BYTES + VECTOR_BYTES);
    const view = new DataView(bytes.buffer);
    this.keys = new Uint32Array(count);
    for (let i = 0; i < count; i += 1) this.keys[i] = view.getUint32(i * KEY_BYTES, true);
    this.vectors = new Float32Array(count * DIMENSIONS);
    for (let i = 0; i < count; i += 1) this.unpack(bytes, count * KEY_BYTES + i * VECTOR_BYTES, i * DIMENSIONS);
  }

  /** Cosine of two terms' vectors, [−1, 1]. @param one places from {@link placeOf}, not −1 */
  likeness(one: number, other: number): number {
    let sum = 0;
    const [a, b] = [one * DIMENSIONS, other * DIMENSIONS];
    for (let d = 0; d < DIMENSIONS; d += 1) sum += (this.vectors[a + d] as number) * (this.vectors[b + d] as number);
    return sum;
  }

  /** Σ weight · vector. */
  sum(words: readonly { readonly place: number; readonly weight: number }[]): Float32Array {
    const sum = new Float32Array(DIMENSIONS);
    for (const { place, weight } of words)
      for (let d = 0; d < DIMENSIONS; d += 1) sum[d] = (sum[d] as number) + weight * (this.vectors[place * DIMENSIONS + d] as number);
    return sum;
  }

  /** Place of a term in the table, or −1. @param hash of `term-hash.ts` */
  placeOf(hash: number): number {
    const key = hash % KEY_RANGE;
    let low = 0;
    let high = this.keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.keys[middle] as number;
      if (found === key) return middle;
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Unpacks the vector whose bytes begin at `from`, and makes it as long as 1. @param to its first number's place */
  private unpack(bytes: Uint8Array, from: number, to: number): void {
    let square = 0;
    for (let d = 0; d < DIMENSIONS; d += 2) {
      const byte = bytes[from + d / 2] as number;
      const [low, high] = [(byte & 15) - MIDDLE, (byte >> 4) - MIDDLE];
      this.vectors[to + d] = low;
      this.vectors[to + d + 1] = high;
      square += low * low + high * high;
    }
    const factor = 1 / Math.sqrt(square);
    for (let d = to; d < to + DIMENSIONS; d += 1) this.vectors[d] = (this.vectors[d] as number) * factor;
  }
}
