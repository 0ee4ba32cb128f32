/** Puts a statement and a claim side by side for features and guards: which wording fits best, and term by term what of it the statement has. */
import type { ClaimProfile, TermWeights, Wording } from './claim-profile.js';
import { type Kinship, kinshipOf } from './kinship.js';
import { narrow, SPAN } from './narrow.js';
import { respell } from './respell.js';
import { isHeadline, type Statement } from './statement.js';
import { type Unit, unitsOf } from './units.js';

/** A term of the wording, as the statement has it or has not. */
export interface Agreement {
  readonly term: string;
  readonly weight: number;
  /** Written as a name in the claim's wordings or in the statement; numbers are names. */
  readonly isName: boolean;
  readonly isShared: boolean;
}

/** A statement and a claim it might repeat. */
export interface Pair {
  /** Of a long sentence only the stretch that holds most of the claim counts: see `narrow.ts`. */
  readonly statement: Statement;
  /** Words of the statement that are compared. */
  readonly compared: number;
  readonly profile: ClaimProfile;
  readonly weights: TermWeights;
  /** The claim's wording that the statement covers best. */
  readonly wording: Wording;
  /** For each wording of the claim how much of its weight the statement has, [0, 1]; a term counted once. */
  readonly coverages: readonly number[];
  /** Coverage of `wording`. */
  readonly coverage: number;
  /** Terms of the statement that the claim uses. */
  readonly shared: ReadonlySet<string>;
  /** How much of the statement's weight belongs to the claim, by all its wordings, [0, 1]; a term counted once. */
  readonly statementCoverage: number;
  /** The terms of `wording`, each once, in its order. */
  readonly agreements: readonly Agreement[];
  /** What both share, a name with its titles as one. */
  readonly units: readonly Unit[];
  /** How much what both share belongs together anyway. */
  readonly kinship: Kinship;
  /** Terms of the sentences before and after; the statement's own may be among them. */
  readonly context: Terms;
}

/** Terms that can be asked for. */
export type Terms = Pick<ReadonlySet<string>, 'has'>;

const NO_CONTEXT: Terms = new Set();

export interface PairOptions {
  /** Terms of the neighbouring sentences. */
  readonly context?: Terms;
  /** All of a long statement counts: it is a text to search with, not a sentence of a page. */
  readonly isWhole?: boolean;
}

/** @param profile has at least one wording. */
export function pairOf(whole: Statement, profile: ClaimProfile, weights: TermWeights, { context = NO_CONTEXT, isWhole = false }: PairOptions = {}): Pair {
  const read = respell(whole, profile, weights);
  const statement = isWhole ? read : narrow(read, profile, weights);
  const coverages = profile.wordings.map((wording) => coverageOf(statement, wording, weights));
  let best = 0;
  coverages.forEach((coverage, i) => {
    const most = coverages[best] as number;
    // Of two that are covered alike the one that says more tells more of how the statement is meant.
    if (coverage > most || (coverage === most && (profile.wordings[i] as Wording).weight > (profile.wordings[best] as Wording).weight)) best = i;
  });
  const wording = profile.wordings[best] as Wording;
  const shared = new Set<string>();
  let own = 0;
  let all = 0;
  for (const term of statement.terms.keys()) {
    const weight = weights.weight(term);
    all += weight;
    if (!profile.share.has(term)) continue;
    shared.add(term);
    own += weight;
  }
  const agreements = agreementsOf(statement, profile, wording, weights);
  const units = unitsOf(statement, wording, agreements);
  return {
    statement,
    compared: isWhole ? statement.tokens.length : Math.min(statement.tokens.length, SPAN),
    profile,
    weights,
    wording,
    coverages,
    coverage: coverages[best] as number,
    shared,
    statementCoverage: all === 0 ? 0 : own / all,
    agreements,
    units,
    kinship: kinshipOf(agreements, weights.vectors),
    context,
  };
}

/** Weight of the wording's terms that the statement has ÷ weight of all of them, each term once, [0, 1]. */
export function coverageOf(statement: Statement, wording: Wording, weights: TermWeights): number {
  let shared = 0;
  for (const term of wording.terms.keys()) if (statement.terms.has(term)) shared += weights.weight(term);
  return wording.distinctWeight === 0 ? 0 : shared / wording.distinctWeight;
}

function agreementsOf(statement: Statement, profile: ClaimProfile, wording: Wording, weights: TermWeights): Agreement[] {
  const isTelling = !isHeadline(statement);
  const isNameHere = (term: string): boolean =>
    isTelling && (statement.terms.get(term) ?? []).some((at) => statement.tokens[at]?.isCapital === true && !statement.tokens[at]?.isFirst);
  return [...wording.terms.keys()].map((term) => ({
    term,
    weight: weights.weight(term),
    isName: profile.names.has(term) || term.startsWith('#') || isNameHere(term),
    isShared: statement.terms.has(term),
  }));
}
