/**
 * The page joined with the claims: which sentence has at least two terms and θ of the weight of which wording? Term by term over {@link SENTENCES_A_JOIN} sentences at
 * once, not sentence by sentence: as many as an integer has bits, so that "which of them" is one number and "in both" one operation.
 *
 * 1. {@link pageTerms} turns the page round once: term → the set of sentences that hold it. All datasets share that.
 * 2. Each term of the page walks its postings and adds its sentences to the wording's. Where a sentence comes for the second time it has two terms of the
 *    prefix, without which θ is out of reach (`claim-index.ts`). Of 100,000 claims a few hundred are left.
 * 3. Each of these is read rarest terms first, until it is clear that the sentence misses too much: most end here after two or three terms.
 *
 * The same as comparing every sentence with every wording (tests/properties/join.test.ts), at a cost that grows with what both have in common. Work on a page is
 * bounded by {@link MAX_STEPS}, whatever the text.
 *
 * Example: the sentences 0 "masts spread the virus" and 2 "a virus" give mast 001, spread 001, virus 101. A wording with "mast" and "virus" in its prefix
 * has 001 after the first and, since 001 & 101 = 001, sentence 0 twice after the second.
 */
import { type ClaimIndex, MIN_COVERAGE } from './claim-index.js';
import { NO_TERM } from './term-hash.js';

/** A sentence that has enough of a wording to be compared with it. */
export interface Hit {
  /** Number among the sentences joined. */
  readonly sentence: number;
  readonly wording: number;
  /** Share of the wording's weight that the sentence has, [{@link MIN_COVERAGE}, 1]. */
  readonly coverage: number;
  /** Weight of the terms that both have, > 0. */
  readonly sharedWeight: number;
  /** How many terms both have, each counted once, ≥ MIN_SHARED. */
  readonly sharedCount: number;
}

/** Sentences turned round. */
export interface PageTerms {
  /** Different terms of the sentences, by hash. */
  readonly hashes: readonly number[];
  /** For each of them the sentences that hold it: bit i for sentence i. Never 0. */
  readonly holders: readonly number[];
  /** Sentence → how many different terms it has. */
  readonly counts: readonly number[];
}

/** Most sentences joined at a time: one bit of an integer each. */
export const SENTENCES_A_JOIN = 32;

/** Most postings and terms looked at for one join: some 20 ms. An article of 60 sentences takes 50,000 with 100,000 claims. */
export const MAX_STEPS = 4_000_000;

/** A random write costs as much as wiping some eight numbers in a row. */
const WIPE_FACTOR = 8;

/**
 * By open addressing: a Map of numbers that do not fit 31 bits takes five times as long.
 * @param sentences at most {@link SENTENCES_A_JOIN}; for each the hash of every word's term, `NO_TERM` without one
 */
export function pageTerms(sentences: readonly (readonly { readonly hash: number }[])[]): PageTerms {
  const wordCount = sentences.reduce((sum, words) => sum + words.length, 0);
  // At most half full, so that a free slot is near.
  const slots = 2 ** Math.ceil(Math.log2(wordCount * 2 + 2));
  const placeIn = new Int32Array(slots).fill(-1);
  const hashes: number[] = [];
  const holders: number[] = [];
  const counts: number[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence += 1) {
    const bit = 1 << sentence;
    let count = 0;
    for (const { hash } of sentences[sentence] as (typeof sentences)[number]) {
      if (hash === NO_TERM) continue;
      let slot = hash & (slots - 1);
      let place = placeIn[slot] as number;
      while (place >= 0 && hashes[place] !== hash) {
        slot = (slot + 1) & (slots - 1);
        place = placeIn[slot] as number;
      }
      if (place < 0) {
        placeIn[slot] = hashes.length;
        hashes.push(hash);
        holders.push(bit);
        count += 1;
      } else if (((holders[place] as number) & bit) === 0) {
        holders[place] = (holders[place] as number) | bit;
        count += 1;
      }
    }
    counts.push(count);
  }
  return { hashes, holders, counts };
}

/** Working space of one index, zero between two calls. */
export class Joiner {
  /** Term → the sentences that hold it. */
  private readonly holdersOf: Int32Array;
  /** Wording → the sentences that hold at least one term of its prefix. */
  private readonly once: Int32Array;
  /** Wording → the sentences that hold at least two. */
  private readonly twice: Int32Array;

  constructor(private readonly index: ClaimIndex) {
    this.holdersOf = new Int32Array(index.termCount);
    this.once = new Int32Array(index.wordingCount);
    this.twice = new Int32Array(index.wordingCount);
  }

  /** All hits, by wording, then by sentence. */
  join({ hashes, holders }: PageTerms): Hit[] {
    const { index, holdersOf, twice } = this;
    const present: number[] = [];
    for (let i = 0; i < hashes.length; i += 1) {
      const term = index.termOf(hashes[i] as number);
      if (term < 0) continue;
      holdersOf[term] = holders[i] as number;
      present.push(term);
    }
    const budget = { left: MAX_STEPS };
    const hits: Hit[] = [];
    for (const wording of this.walk(present, budget)) {
      if (budget.left > 0) this.verify(wording, hits, budget);
      twice[wording] = 0;
    }
    for (const term of present) holdersOf[term] = 0;
    return hits.sort((a, b) => a.wording - b.wording || a.sentence - b.sentence);
  }

  /** Wordings of which some sentence has two terms of the prefix. Leaves these sentences in `twice`. */
  private walk(present: readonly number[], budget: { left: number }): readonly number[] {
    const { holdersOf, once, twice } = this;
    const { postingStart, postings } = this.index;
    const likely: number[] = [];
    let walked = 0;
    for (const term of present) {
      const holders = holdersOf[term] as number;
      const from = postingStart[term] as number;
      const to = Math.min(postingStart[term + 1] as number, from + MAX_STEPS - walked);
      walked += to - from;
      for (let at = from; at < to; at += 1) {
        const wording = postings[at] as number;
        const before = once[wording] as number;
        once[wording] = before | holders;
        const again = before & holders;
        if (again === 0) continue;
        if (twice[wording] === 0) likely.push(wording);
        twice[wording] = (twice[wording] as number) | again;
      }
    }
    budget.left -= walked;
    // Many are wiped faster all at once, few one by one.
    if (walked * WIPE_FACTOR > once.length) once.fill(0);
    else
      for (const term of present)
        for (let at = postingStart[term] as number; at < (postingStart[term + 1] as number); at += 1) once[postings[at] as number] = 0;
    return likely;
  }

  private verify(wording: number, hits: Hit[], budget: { left: number }): void {
    const { holdersOf } = this;
    const { refs, refStart, weights, wordingWeights } = this.index;
    const weight = wordingWeights[wording] as number;
    const needed = weight * MIN_COVERAGE;
    const from = refStart[wording] as number;
    const to = refStart[wording + 1] as number;
    for (let rest = this.twice[wording] as number; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      let possible = weight;
      let sharedWeight = 0;
      let sharedCount = 0;
      let at = from;
      for (; at < to && possible >= needed; at += 1) {
        const term = refs[at] as number;
        if (((holdersOf[term] as number) & bit) === 0) possible -= weights[term] as number;
        else {
          sharedWeight += weights[term] as number;
          sharedCount += 1;
        }
      }
      budget.left -= at - from;
      if (sharedWeight < needed) continue;
      hits.push({ sentence: 31 - Math.clz32(bit), wording, coverage: Math.min(1, sharedWeight / weight), sharedWeight, sharedCount });
    }
  }
}
