/**
 * The claims of one dataset in one language, ready to be asked: their index, the join's working space, and the profiles of those claims that some page came near.
 * Several sets are searched side by side; adding or replacing one leaves the others as they are.
 */
import type { ClaimIndex, ClaimSource } from './claim-index.js';
import { type ClaimProfile, readProfile, type TermWeights } from './claim-profile.js';
import { Joiner } from './join.js';
import type { Locale } from './locales/locale.js';
import { hashTerm } from './term-hash.js';
import { type TermWeigher, termWeigher } from './term-weights.js';
import { WordVectors } from './word-vectors.js';

/** Most profiles kept: pages of one day come near a few hundred claims. A profile of 15 wordings takes some 30 KB. */
const MAX_PROFILES = 1_000;
/** Most weights remembered of terms the claims do not have. */
const MAX_WEIGHTS = 20_000;

export class ClaimSet implements TermWeights {
  readonly joiner: Joiner;
  readonly vectors: WordVectors | null;
  private readonly profiles = new Map<number, ClaimProfile | null>();
  private readonly weights = new Map<string, number>();
  private readonly weigher: TermWeigher;
  private readonly numbers = new Map<string, number>();

  /** @param claims those the index was built from, in that order. */
  constructor(
    readonly claims: ClaimSource,
    readonly index: ClaimIndex,
    readonly locale: Locale,
  ) {
    this.joiner = new Joiner(index);
    this.vectors = vectorsOf(locale);
    this.weigher = termWeigher(locale, claims.length);
  }

  /** A term no claim uses weighs as one that a single claim uses. */
  weight(term: string): number {
    let weight = this.weights.get(term);
    if (weight !== undefined) return weight;
    const hash = hashTerm(term);
    const number = this.index.termOf(hash);
    weight = number >= 0 ? (this.index.weights[number] as number) : this.weigher.weight(hash, 1);
    if (this.weights.size >= MAX_WEIGHTS) this.weights.clear();
    this.weights.set(term, weight);
    return weight;
  }

  knows(hash: number): boolean {
    return this.index.termOf(hash) >= 0 || (this.vectors?.placeOf(hash) ?? -1) >= 0;
  }

  /** Null if the claim has no wording in the language. */
  profile(claim: number): ClaimProfile | null {
    let profile = this.profiles.get(claim);
    if (profile === undefined) {
      const found = this.claims.at(claim);
      profile = found === undefined ? null : readProfile(found, this.locale, this);
      // The oldest goes: pages of a session stay near the same claims.
      if (this.profiles.size >= MAX_PROFILES) this.profiles.delete(this.profiles.keys().next().value as number);
      this.profiles.set(claim, profile);
    }
    return profile;
  }

  /** Place of a claim among the claims, or −1. */
  find(claimId: string): number {
    if (this.claims.placeOf !== undefined) return this.claims.placeOf(claimId);
    if (this.numbers.size === 0) for (const { id } of this.claims) this.numbers.set(id, this.numbers.size);
    return this.numbers.get(claimId) ?? -1;
  }
}

const tables = new WeakMap<Locale, WordVectors>();

/** The language's word vectors, unpacked with the first question. */
function vectorsOf(locale: Locale): WordVectors | null {
  if (locale.vectors === null) return null;
  let table = tables.get(locale);
  if (table === undefined) {
    table = new WordVectors(locale.vectors);
    tables.set(locale, table);
  }
  return table;
}
