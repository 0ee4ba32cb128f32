/**
 * Here is a text: which claims is it nearest to, best first? For the reader's "find an official answer to the selection" and for evaluation; pages go through `join.ts`.
 *
 * BM25 (Robertson 1994) over all terms of each claim's wordings gives {@link DEPTH} candidates, and a linear score over the features of `features/` puts them in
 * order. Its weights are learned from lists of candidates (`npm run train`), apart from those of the decision: what tells two candidates apart is not what tells a
 * repetition from chance.
 */
import type { ClaimSet } from './claim-set.js';
import type { Feature } from './features/feature.js';
import { FEATURES } from './features/index.js';
import { softAgreement } from './features/soft-agreement.js';
import { softCoverage } from './features/soft-coverage.js';
import { textLikeness } from './features/text-likeness.js';
import { RANK } from './learned-weights.js';
import { type LetterLikeness, type Letters, letterLikeness, lettersOf, lettersOfClaim } from './letters.js';
import { nearnessOf } from './nearness.js';
import { foldAccents } from './normalize.js';
import { type Pair, pairOf } from './pair.js';
import { neighboursOf, unknownWords } from './respell.js';
import { linear } from './score.js';
import type { Statement } from './statement.js';
import { hashTerm } from './term-hash.js';
import { toTheEnd } from './to-the-end.js';
import type { Token } from './tokenize.js';

export interface Ranked {
  readonly claimId: string;
  /** Only good for comparison with others of the same text. */
  readonly score: number;
}

/** A claim that comes near to a text. */
export interface Near extends Ranked {
  /** [0, 1], 0 is not near: `nearness.ts`. */
  readonly nearness: number;
}

/** A text beside one of the claims found for it. */
export interface Listed {
  readonly pair: Pair;
  readonly retrieval: number;
  readonly letters: LetterLikeness;
}

/** A claim found by BM25. */
export interface Retrieved {
  readonly claim: number;
  /** BM25 score ÷ the best one's, (0, 1]. */
  readonly retrieval: number;
}

/** Saturation of repeated terms, [0, 3]: 0 counts a term once. Claims are short, so repeats say little. */
const K1 = 0.9;
/** How much long claims are held back, [0, 1]. */
const B = 0.4;
/** Candidates put in order: 100 hold the right claim for 97 % of the training queries that any number finds. */
const DEPTH = 100;

/** Features worth their time where a hundred claims are put in order once, not where a page is read. */
export const SEARCH_FEATURES: readonly Feature[] = [softCoverage, softAgreement, textLikeness];

/** What the ranking score weighs: all features, without interactions (they fit the training queries and no others), the retrieval score, and letters. */
export const RANK_INPUTS: readonly string[] = [...[...FEATURES, ...SEARCH_FEATURES].map(({ name }) => name), 'retrieval', 'letterCosine', 'letterShare'];

const scorers = new Map(Object.entries(RANK).map(([lang, weights]) => [lang, linear(weights, RANK_INPUTS)]));

export class Ranker {
  /** Term → its claims, half-open in `claims` and `counts`. */
  private readonly start: Uint32Array;
  private readonly claims: Uint32Array;
  private readonly counts: Uint16Array;
  private readonly norms: Float32Array;
  private readonly scores: Float32Array;

  constructor(private readonly set: ClaimSet) {
    const { claimOf, claimCount, refs, refStart, termCount, wordingCount } = set.index;
    this.scores = new Float32Array(claimCount);
    // Wordings of a claim stand together, so a term's claims come in order and each once.
    const last = new Uint32Array(termCount);
    const start = new Uint32Array(termCount + 1);
    const lengths = new Uint32Array(claimCount);
    const each = (visit: (term: number, claim: number, isNew: boolean) => void): void => {
      last.fill(0);
      for (let wording = 0; wording < wordingCount; wording += 1) {
        const claim = claimOf[wording] as number;
        for (let i = refStart[wording] as number; i < (refStart[wording + 1] as number); i += 1) {
          const term = refs[i] as number;
          visit(term, claim, last[term] !== claim + 1);
          last[term] = claim + 1;
        }
      }
    };
    each((term, claim, isNew) => {
      lengths[claim] = (lengths[claim] as number) + 1;
      if (isNew) start[term + 1] = (start[term + 1] as number) + 1;
    });
    for (let term = 0; term < termCount; term += 1) start[term + 1] = (start[term + 1] as number) + (start[term] as number);
    this.start = start;
    this.claims = new Uint32Array(start[termCount] as number);
    this.counts = new Uint16Array(start[termCount] as number);
    const next = start.slice();
    each((term, claim, isNew) => {
      if (isNew) {
        this.claims[next[term] as number] = claim;
        next[term] = (next[term] as number) + 1;
      }
      const at = (next[term] as number) - 1;
      this.counts[at] = (this.counts[at] as number) + 1;
    });
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, claimCount);
    this.norms = Float32Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
  }

  /** The nearest claims by words alone, best first. */
  private retrieve(statement: Statement): Retrieved[] {
    const { index } = this.set;
    const touched: number[] = [];
    for (const hash of this.hashesOf(statement)) {
      const term = hash === 0 ? -1 : index.termOf(hash);
      if (term < 0) continue;
      const weight = index.weights[term] as number;
      for (let i = this.start[term] as number; i < (this.start[term + 1] as number); i += 1) {
        const claim = this.claims[i] as number;
        const count = this.counts[i] as number;
        if (this.scores[claim] === 0) touched.push(claim);
        this.scores[claim] = (this.scores[claim] as number) + (weight * count * (K1 + 1)) / (count + (this.norms[claim] as number));
      }
    }
    const found = this.best(touched);
    for (const claim of touched) this.scores[claim] = 0;
    const best = found[0]?.retrieval ?? 1;
    return found.map(({ claim, retrieval }) => ({ claim, retrieval: retrieval / best }));
  }

  /** The {@link DEPTH} best by score, in order. Not sorted whole: a common word touches half of a hundred thousand claims, and sorting them took most of a search. */
  private best(touched: readonly number[]): Retrieved[] {
    const best: Retrieved[] = [];
    const isBefore = (a: Retrieved, b: Retrieved): boolean => a.retrieval > b.retrieval || (a.retrieval === b.retrieval && a.claim < b.claim);
    let least = 0;
    for (const claim of touched) {
      const retrieval = this.scores[claim] as number;
      if (retrieval < least) continue;
      const one = { claim, retrieval };
      let at = best.length;
      while (at > 0 && isBefore(one, best[at - 1] as Retrieved)) at -= 1;
      best.splice(at, 0, one);
      if (best.length > DEPTH) best.pop();
      if (best.length === DEPTH) least = (best.at(-1) as Retrieved).retrieval;
    }
    return best;
  }

  /** Terms of a text, and for words nobody knows the terms they may have been meant for. */
  private hashesOf(statement: Statement): ReadonlySet<number> {
    const hashes = new Set(statement.tokens.map((token) => token.hash));
    const { locale } = statement;
    for (const at of unknownWords(statement, this.set)) {
      for (const word of neighboursOf((statement.tokens[at] as Token).word)) {
        const hash = hashTerm(foldAccents(locale.stem(word)));
        if (this.set.index.termOf(hash) >= 0) hashes.add(hash);
      }
    }
    return hashes;
  }

  /** The claims nearest to a text, best first, at most {@link DEPTH}. */
  rank(statement: Statement): Ranked[] {
    const score = scorers.get(this.set.locale.lang);
    if (score === undefined) return [];
    return this.list(statement)
      .map((listed) => ({ claimId: listed.pair.profile.claim.id, score: score(rankInputs(listed)) }))
      .sort((a, b) => b.score - a.score);
  }

  /** The text beside each of the nearest claims, by words alone best first. */
  list(statement: Statement): Listed[] {
    return toTheEnd(this.listing(statement));
  }

  /**
   * Those of them that come near, in no order, in steps: yields after each claim looked at, and once before. Most of a hundred are far, and what is far is not scored.
   * @param isMany the text has several sentences @param isKept claims that are wanted however far
   */
  *near(statement: Statement, isMany: boolean, isKept: (claimId: string) => boolean): Generator<undefined, Near[]> {
    const score = scorers.get(this.set.locale.lang);
    const near: Near[] = [];
    if (score === undefined) return near;
    for (const listed of yield* this.listing(statement)) {
      const claimId = listed.pair.profile.claim.id;
      const nearness = nearnessOf(listed.pair, isMany);
      if (nearness > 0 || isKept(claimId)) near.push({ claimId, nearness, score: score(rankInputs(listed)) });
      yield;
    }
    return near;
  }

  private *listing(statement: Statement): Generator<undefined, Listed[]> {
    const retrieved = this.retrieve(statement);
    yield;
    const pairs: { readonly pair: Pair; readonly retrieval: number }[] = [];
    const letters: Letters[] = [];
    for (const { claim, retrieval } of retrieved) {
      const profile = this.set.profile(claim);
      if (profile === null) continue;
      const pair = pairOf(statement, profile, this.set, { isWhole: true });
      pairs.push({ pair, retrieval });
      letters.push(lettersOfClaim(pair));
      yield;
    }
    const likeness = letterLikeness(lettersOf([statement]), letters);
    return pairs.map((one, i) => ({ ...one, letters: likeness[i] as LetterLikeness }));
  }
}

/** The values of {@link RANK_INPUTS}, in that order. */
export function rankInputs({ pair, retrieval, letters }: Listed): number[] {
  return [...[...FEATURES, ...SEARCH_FEATURES].map(({ measure }) => measure(pair)), retrieval, letters.cosine, letters.share];
}
