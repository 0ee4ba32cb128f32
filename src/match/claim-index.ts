/**
 * Here is a page: which wordings of which claims might it hold? The claims of one dataset in one language, as flat typed arrays in **one** ArrayBuffer, so that
 * a saved index is read back without parsing. It knows numbers, not texts: claim i is the i-th claim it was built from, and the caller keeps the claims.
 *
 * **Weight of a term**: `term-weights.ts`.
 *
 * **Prefix filter** (Chaudhuri 2006; Bayardo 2007; two hits instead of one: Wang 2012). A wording is a candidate when a sentence has at least θ of its weight
 * ({@link MIN_COVERAGE}) and at least two of its terms ({@link MIN_SHARED}). Its terms stand rarest first; its prefix ends where even the heaviest term together
 * with all that follows weighs less than θ. So a sentence that reaches both has at least two terms of the prefix, and only the prefix needs postings.
 *
 * Example, weights 6 5 4 2 1 and θ = 0.6 (10.8 of 18): the prefix is 6 5 4. With one of these, at most the 6, and all of the rest (2 + 1) a sentence has 9.
 *
 * Terms are found by their hash (`term-hash.ts`), kept in ascending order: hashes are spread evenly, so interpolation finds one in two or three looks.
 */
import type { MatchClaim } from '../model/match.js';
import type { Locale } from './locales/locale.js';
import { readStatement } from './statement.js';
import { termWeigher } from './term-weights.js';
import { toTheEnd } from './to-the-end.js';

/** Goes up with every change to the layout, to hashes, stems or weights: a saved index of another version is rebuilt. */
export const INDEX_VERSION = 1;

/** Least share of a wording's weight that a sentence has to have for the two to be compared, (0, 1). */
export const MIN_COVERAGE = 0.3;

/** Fewest terms that a sentence and a wording share for the two to be compared: one word in common is not a claim in common, however rare it is. */
export const MIN_SHARED = 2;

/** What a saved index was made of: 32 bytes, the dataset's hash. */
export type Stamp = Uint8Array;

const MAGIC = 0x53554e49;
/** Header, in 32-bit words. */
const HEADER_WORDS = 32;
/** Places in the header, in 32-bit words. `lang` takes eight bytes, `stamp` 32. */
const Field = {
  magic: 0,
  version: 1,
  bytes: 2,
  checksum: 3,
  claims: 4,
  wordings: 5,
  terms: 6,
  refs: 7,
  postings: 8,
  thetaPermille: 9,
  lang: 10,
  stamp: 16,
} as const;

/** Claims by their numbers; an array is one. A source may read them when they are asked for: with a saved index only those a page comes near are. */
export interface ClaimSource extends Iterable<MatchClaim> {
  readonly length: number;
  at(index: number): MatchClaim | undefined;
  /** Number of the claim with this id, or −1. A source without it is read through once. */
  placeOf?(claimId: string): number;
}

/** Every this many claims the builder lets others work: some 5 ms. */
const CLAIMS_A_SLICE = 64;

/** All texts of a claim in a language that a sentence may repeat: text, title, variants. */
export function wordingTexts(claim: MatchClaim, lang: string): string[] {
  const isOurs = (tag: string): boolean => tag.toLowerCase().startsWith(lang);
  return [
    ...(isOurs(claim.lang) ? [claim.text, ...(claim.title === undefined ? [] : [claim.title])] : []),
    ...claim.variants.filter((variant) => isOurs(variant.lang)).map((variant) => variant.text),
  ];
}

export class ClaimIndex {
  readonly claimCount: number;
  readonly wordingCount: number;
  readonly termCount: number;
  /** Term number → hash, ascending. */
  private readonly hashes: Float64Array;
  /** Term number → weight, > 0. */
  readonly weights: Float32Array;
  /** Wording → claim. Ascending. */
  readonly claimOf: Uint32Array;
  /** Wording w has the terms refs[refStart[w]] … refs[refStart[w + 1] − 1], each once, rarest first. */
  readonly refStart: Uint32Array;
  readonly refs: Uint16Array | Uint32Array;
  /** Wording → sum of the weights of its terms. */
  readonly wordingWeights: Float32Array;
  /** Term t stands in the prefix of postings[postingStart[t]] … postings[postingStart[t + 1] − 1]. */
  readonly postingStart: Uint32Array;
  readonly postings: Uint16Array | Uint32Array;

  /** @param buffer as {@link layout} says; not checked here, see {@link loadClaimIndex}. */
  constructor(readonly buffer: ArrayBuffer) {
    const header = new Uint32Array(buffer, 0, HEADER_WORDS);
    const count = (field: number): number => header[field] ?? 0;
    this.claimCount = count(Field.claims);
    this.wordingCount = count(Field.wordings);
    this.termCount = count(Field.terms);
    const at = layout(this.wordingCount, this.termCount, count(Field.refs), count(Field.postings));
    this.hashes = new Float64Array(buffer, at.hashes, this.termCount);
    this.weights = new Float32Array(buffer, at.weights, this.termCount);
    this.claimOf = new Uint32Array(buffer, at.claimOf, this.wordingCount);
    this.refStart = new Uint32Array(buffer, at.refStart, this.wordingCount + 1);
    this.wordingWeights = new Float32Array(buffer, at.wordingWeights, this.wordingCount);
    this.postingStart = new Uint32Array(buffer, at.postingStart, this.termCount + 1);
    this.refs = new (narrowest(this.termCount))(buffer, at.refs, count(Field.refs));
    this.postings = new (narrowest(this.wordingCount))(buffer, at.postings, count(Field.postings));
  }

  /** Number of the term with this hash, or −1. */
  termOf(hash: number): number {
    return placeOfHash(this.hashes, hash);
  }

  /** Wordings of claim i: [first, last). */
  wordingsOf(claim: number): { readonly first: number; readonly last: number } {
    return { first: lowerBound(this.claimOf, claim), last: lowerBound(this.claimOf, claim + 1) };
  }
}

/**
 * Builds an index; yields the number of claims read every few milliseconds, so that a caller can let others work in between.
 * @param stamp what it is made of, kept for {@link loadClaimIndex}; zeros by default.
 */
export function* buildingClaimIndex(claims: ClaimSource, locale: Locale, stamp: Stamp = new Uint8Array(32)): Generator<number, ClaimIndex> {
  const draft = new Draft(locale);
  for (let i = 0; i < claims.length; i += 1) {
    draft.add(i, claims.at(i) as MatchClaim);
    if (i % CLAIMS_A_SLICE === CLAIMS_A_SLICE - 1) yield i + 1;
  }
  yield claims.length;
  return yield* draft.finish(claims.length, stamp);
}

/** {@link buildingClaimIndex} in one go. */
export function buildClaimIndex(claims: ClaimSource, locale: Locale, stamp?: Stamp): ClaimIndex {
  return toTheEnd(buildingClaimIndex(claims, locale, stamp));
}

/** The saved index in `buffer`, or null if it is not one of this version, language and stamp, or has been damaged. Reads the bytes once, parses nothing. */
export function loadClaimIndex(buffer: ArrayBuffer, lang: string, stamp: Stamp): ClaimIndex | null {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 8 !== 0) return null;
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  const expected = new Uint32Array(HEADER_WORDS);
  writeIdentity(expected, lang, stamp);
  const isOurs =
    header[Field.magic] === MAGIC &&
    header[Field.version] === INDEX_VERSION &&
    header[Field.bytes] === buffer.byteLength &&
    header[Field.thetaPermille] === Math.round(MIN_COVERAGE * 1000) &&
    expected.every((word, i) => i < Field.lang || word === header[i]);
  if (!isOurs || header[Field.checksum] !== checksumOf(buffer)) return null;
  const at = layout(header[Field.wordings] ?? 0, header[Field.terms] ?? 0, header[Field.refs] ?? 0, header[Field.postings] ?? 0);
  return at.end === buffer.byteLength ? new ClaimIndex(buffer) : null;
}

/** Byte offsets of the arrays, widest first so that each is aligned. */
function layout(wordings: number, terms: number, refs: number, postings: number) {
  const hashes = HEADER_WORDS * 4;
  const weights = hashes + terms * 8;
  const claimOf = weights + terms * 4;
  const refStart = claimOf + wordings * 4;
  const wordingWeights = refStart + (wordings + 1) * 4;
  const postingStart = wordingWeights + wordings * 4;
  const refsAt = postingStart + (terms + 1) * 4;
  const postingsAt = aligned(refsAt + refs * narrowest(terms).BYTES_PER_ELEMENT, 4);
  const end = aligned(postingsAt + postings * narrowest(wordings).BYTES_PER_ELEMENT, 8);
  return { hashes, weights, claimOf, refStart, wordingWeights, postingStart, refs: refsAt, postings: postingsAt, end };
}

function aligned(bytes: number, to: number): number {
  return Math.ceil(bytes / to) * to;
}

/** The narrowest array whose numbers reach `count`. */
function narrowest(count: number): typeof Uint16Array | typeof Uint32Array {
  return count <= 0x1_0000 ? Uint16Array : Uint32Array;
}

function writeIdentity(header: Uint32Array, lang: string, stamp: Stamp): void {
  const bytes = new Uint8Array(header.buffer, header.byteOffset, HEADER_WORDS * 4);
  for (let i = 0; i < 8; i += 1) bytes[Field.lang * 4 + i] = i < lang.length ? lang.charCodeAt(i) : 0;
  bytes.set(stamp.subarray(0, 32), Field.stamp * 4);
}

/**
 * Over everything but the checksum itself: FNV-1a by 32-bit words, in four rows side by side, which a processor reckons at once. Each step can be undone, so
 * that no change of a single word goes unseen. Finds damage, not malice.
 */
function checksumOf(buffer: ArrayBuffer): number {
  const words = new Int32Array(buffer);
  let a = 0x811c9dc5;
  let b = a;
  let c = a;
  let d = a;
  for (let i = Field.checksum + 1; i < HEADER_WORDS; i += 1) a = Math.imul(a ^ (words[i] as number), PRIME);
  for (let i = 0; i < Field.checksum; i += 1) b = Math.imul(b ^ (words[i] as number), PRIME);
  let i = HEADER_WORDS;
  for (; i + 3 < words.length; i += 4) {
    a = Math.imul(a ^ (words[i] as number), PRIME);
    b = Math.imul(b ^ (words[i + 1] as number), PRIME);
    c = Math.imul(c ^ (words[i + 2] as number), PRIME);
    d = Math.imul(d ^ (words[i + 3] as number), PRIME);
  }
  for (; i < words.length; i += 1) a = Math.imul(a ^ (words[i] as number), PRIME);
  for (const row of [b, c, d]) a = Math.imul(a ^ row, PRIME);
  return a >>> 0;
}

/** FNV's for 32 bits. */
const PRIME = 0x01000193;

/** Place of a hash among hashes in ascending order, or −1. Each look goes where the hash would stand if those left were spread evenly. */
export function placeOfHash(hashes: Float64Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const first = hashes[low] as number;
    const last = hashes[high] as number;
    if (hash < first || hash > last) return -1;
    const guess = last === first ? low : low + Math.floor(((hash - first) / (last - first)) * (high - low));
    const found = hashes[guess] as number;
    if (found === hash) return guess;
    if (found < hash) low = guess + 1;
    else high = guess - 1;
  }
  return -1;
}

/** First place whose number is at least `value`. */
function lowerBound(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers of any count, without a JavaScript object for each. */
class Numbers {
  private values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Uint32Array(this.values.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  at(i: number): number {
    return this.values[i] as number;
  }

  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}

/** An index in the making. Terms are numbered as they come, and renumbered in the order of their hashes at the end. */
class Draft {
  private readonly numberOf = new Map<number, number>();
  private readonly hashes: number[] = [];
  /** Term → Σ over the claims of the share of their wordings that use it. */
  private readonly use: number[] = [];
  private readonly claimOf = new Numbers();
  private readonly refStart = new Numbers();
  private readonly refs = new Numbers();

  constructor(private readonly locale: Locale) {}

  /** @param number the claim's */
  add(number: number, claim: MatchClaim): void {
    const statements = wordingTexts(claim, this.locale.lang)
      .map((text) => readStatement(text, this.locale))
      .filter(({ terms }) => terms.size > 0);
    for (const { tokens } of statements) {
      this.claimOf.push(number);
      const from = this.refs.length;
      this.refStart.push(from);
      for (const { hash } of tokens) {
        if (hash === 0) continue;
        const term = this.number(hash);
        if (this.holds(from, term)) continue;
        this.refs.push(term);
        this.use[term] = (this.use[term] ?? 0) + 1 / statements.length;
      }
    }
  }

  private number(hash: number): number {
    let number = this.numberOf.get(hash);
    if (number === undefined) {
      number = this.hashes.length;
      this.numberOf.set(hash, number);
      this.hashes.push(hash);
      this.use.push(0);
    }
    return number;
  }

  private holds(from: number, number: number): boolean {
    for (let i = from; i < this.refs.length; i += 1) if (this.refs.at(i) === number) return true;
    return false;
  }

  *finish(claims: number, stamp: Stamp): Generator<number, ClaimIndex> {
    this.refStart.push(this.refs.length);
    const terms = this.hashes.length;
    const wordings = this.claimOf.length;
    const order = Float64Array.from(this.hashes).sort();
    const renumbered = new Uint32Array(terms);
    const weights = new Float32Array(terms);
    const weigher = termWeigher(this.locale, claims);
    order.forEach((hash, number) => {
      const draft = this.numberOf.get(hash) as number;
      renumbered[draft] = number;
      weights[number] = weigher.weight(hash, this.use[draft] as number);
    });
    yield claims;

    const refs = this.refs.view();
    const refStart = this.refStart.view();
    const wordingWeights = new Float32Array(wordings);
    const prefixEnd = new Uint32Array(wordings);
    const postingStart = new Uint32Array(terms + 1);
    for (let wording = 0; wording < wordings; wording += 1) {
      const from = refStart[wording] as number;
      const to = refStart[wording + 1] as number;
      const own = refs.subarray(from, to);
      for (let i = 0; i < own.length; i += 1) own[i] = renumbered[own[i] as number] as number;
      // Equal weights by number: the same claims give the same bytes.
      own.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
      let weight = 0;
      for (const term of own) weight += weights[term] as number;
      wordingWeights[wording] = weight;
      const prefix = prefixLength(own, weights, weight);
      prefixEnd[wording] = from + prefix;
      for (let i = 0; i < prefix; i += 1) {
        const next = (own[i] as number) + 1;
        postingStart[next] = (postingStart[next] as number) + 1;
      }
      if (wording % (CLAIMS_A_SLICE * 64) === 0) yield claims;
    }
    for (let term = 0; term < terms; term += 1) postingStart[term + 1] = (postingStart[term + 1] as number) + (postingStart[term] as number);

    const at = layout(wordings, terms, refs.length, postingStart[terms] as number);
    const buffer = new ArrayBuffer(at.end);
    const header = new Uint32Array(buffer, 0, HEADER_WORDS);
    writeIdentity(header, this.locale.lang, stamp);
    header.set([MAGIC, INDEX_VERSION, at.end, 0, claims, wordings, terms, refs.length, postingStart[terms] as number, Math.round(MIN_COVERAGE * 1000)]);
    const index = new ClaimIndex(buffer);
    new Float64Array(buffer, at.hashes, terms).set(order);
    index.weights.set(weights);
    index.claimOf.set(this.claimOf.view());
    index.refStart.set(refStart);
    index.refs.set(refs);
    index.wordingWeights.set(wordingWeights);
    index.postingStart.set(postingStart);
    yield claims;
    const next = postingStart.slice(0, terms);
    for (let wording = 0; wording < wordings; wording += 1) {
      for (let i = refStart[wording] as number; i < (prefixEnd[wording] as number); i += 1) {
        const term = refs[i] as number;
        const place = next[term] as number;
        index.postings[place] = wording;
        next[term] = place + 1;
      }
      if (wording % (CLAIMS_A_SLICE * 64) === 0) yield claims;
    }
    header[Field.checksum] = checksumOf(buffer);
    return index;
  }
}

/** How many of the terms, rarest first, need postings: see the head of this file. */
function prefixLength(terms: Uint32Array, weights: Float32Array, weight: number): number {
  const needed = weight * MIN_COVERAGE;
  const heaviest = terms.length === 0 ? 0 : (weights[terms[0] as number] as number);
  let rest = weight;
  for (let i = 0; i < terms.length; i += 1) {
    // Of the prefix only its heaviest may be shared, and all of the rest.
    if (i > 0 && heaviest + rest < needed) return i;
    rest -= weights[terms[i] as number] as number;
  }
  return terms.length;
}
