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
/** Likeness from which on two words say something alike: "gun" and "police" have 0.4. */
const LEAST_ALIKE = 0.35;
/** Vectors kept unpacked: 200 bytes each. */
const REMEMBERED = 4_000;

/** Every platform has it; the engine is compiled without the types of any. */
declare function atob(base64: string): string;

export class WordVectors {
  /** Ascending: the lower 32 bits of the terms' hashes. */
  private readonly keys: Uint32Array;
  private readonly bytes: Uint8Array;
  /** Vectors of words that were asked for; of twenty thousand a day's pages ask for a few hundred. */
  private readonly unpacked = new Map<number, Float32Array>();

  /** @param base64 n keys of four bytes, little-endian, ascending; then n vectors */
  constructor(base64: string) {
    const packed = atob(base64);
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; i += 1) bytes[i] = packed.charCodeAt(i);
    const count = bytes.length / (KEY_BYTES + VECTOR_BYTES);
    const view = new DataView(bytes.buffer);
    this.keys = new Uint32Array(count);
    for (let i = 0; i < count; i += 1) this.keys[i] = view.getUint32(i * KEY_BYTES, true);
    this.bytes = bytes.subarray(count * KEY_BYTES);
  }

  /** Cosine of two terms' vectors, [−1, 1]. @param one places from {@link placeOf}, not −1 */
  likeness(one: number, other: number): number {
    const [a, b] = [this.vector(one), this.vector(other)];
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d += 1) sum += (a[d] as number) * (b[d] as number);
    return sum;
  }

  /** How much a word says of what one of the others says: 0 up to a likeness of {@link LEAST_ALIKE}, 1 for a likeness of 1. @param others places; −1 is like nothing, and so may be `one` */
  alikeness(one: number, others: readonly number[]): number {
    if (one < 0) return 0;
    let most = LEAST_ALIKE;
    for (const other of others) if (other >= 0) most = Math.max(most, this.likeness(one, other));
    return (most - LEAST_ALIKE) / (1 - LEAST_ALIKE);
  }

  /** Σ weight · vector. */
  sum(words: readonly { readonly place: number; readonly weight: number }[]): Float32Array {
    const sum = new Float32Array(DIMENSIONS);
    for (const { place, weight } of words) {
      const vector = this.vector(place);
      for (let d = 0; d < DIMENSIONS; d += 1) sum[d] = (sum[d] as number) + weight * (vector[d] as number);
    }
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

  /** A word's vector, as long as 1. */
  private vector(place: number): Float32Array {
    let vector = this.unpacked.get(place);
    if (vector === undefined) {
      vector = unpack(this.bytes, place * VECTOR_BYTES);
      if (this.unpacked.size >= REMEMBERED) this.unpacked.clear();
      this.unpacked.set(place, vector);
    }
    return vector;
  }
}

/** @param from where the vector's bytes begin */
function unpack(bytes: Uint8Array, from: number): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  let square = 0;
  for (let d = 0; d < DIMENSIONS; d += 2) {
    const byte = bytes[from + d / 2] as number;
    const [low, high] = [(byte & 15) - MIDDLE, (byte >> 4) - MIDDLE];
    vector[d] = low;
    vector[d + 1] = high;
    square += low * low + high * high;
  }
  const factor = 1 / Math.sqrt(square);
  for (let d = 0; d < DIMENSIONS; d += 1) vector[d] = (vector[d] as number) * factor;
  return vector;
}
