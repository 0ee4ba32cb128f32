/**
 * A claim in one language, made ready for comparison with single statements: its wordings, and a **profile** over all of them: how large a share of them uses each
 * term. A term that all wordings share ("5g") is the claim's core; one that a single wording uses ("mast") widens what can be recognised. So wordings work together:
 * "5G masts cause the coronavirus" is recognised from "5G networks cause COVID-19" and "masts spread the coronavirus". Why: docs/decisions/0005.
 */
import type { MatchClaim } from '../model/match.js';
import { wordingTexts } from './claim-index.js';
import type { Locale } from './locales/locale.js';
import { isHeadline, readStatement, type Statement } from './statement.js';
import type { WordVectors } from './word-vectors.js';

/** What sharing a term says, > 0. */
export interface TermWeights {
  weight(term: string): number;
  /** Whether a term, by its hash, is a word somebody knows: the claims have it, or the language's vectors. */
  knows(hash: number): boolean;
  /** How like words are, where that is known of the language. */
  readonly vectors: WordVectors | null;
}

/** One wording of a claim. */
export interface Wording extends Statement {
  /** Sum of the weights of its terms, a term counted as often as it stands. */
  readonly weight: number;
  /** Sum of the weights of its terms, each counted once. */
  readonly distinctWeight: number;
}

/** A claim in one language. */
export interface ClaimProfile {
  readonly claim: MatchClaim;
  readonly wordings: readonly Wording[];
  readonly notMatching: readonly Wording[];
  /** Term → share of the wordings that use it, (0, 1]. */
  readonly share: ReadonlyMap<string, number>;
  /** Terms that are written as names (capital inside the sentence, or a digit) in most wordings that can tell. */
  readonly names: ReadonlySet<string>;
  /** Term → how much it sets the claim apart from ordinary sentences on its topic: 0 for names, 1 for a word that no `notMatching` example uses. [0, 1] */
  readonly decisive: ReadonlyMap<string, number>;
  /** What a wording of this claim scores on average against the profile: Σ weight · share over its terms. */
  readonly typical: number;
  /** What a wording has of decisive terms on average: Σ weight · decisiveness. */
  readonly typicalPredicate: number;
}

/** Fewer are few. */
export const MANY_WORDINGS = 4;

/** Whether the wordings tell together what the claim cannot do without. Fewer do not: guards that ask for it are silent, and the score has other weights. */
export function hasManyWordings({ wordings }: Pick<ClaimProfile, 'wordings'>): boolean {
  return wordings.length >= MANY_WORDINGS;
}

/** Keeps a claim of stop words and names from dividing by nothing. */
const LEAST_TYPICAL = 0.1;

/** The profile, or null if the claim has no wording in the language. */
export function readProfile(claim: MatchClaim, locale: Locale, weights: TermWeights): ClaimProfile | null {
  const read = (text: string): Wording => weigh(readStatement(text, locale), weights);
  const wordings = wordingTexts(claim, locale.lang)
    .map(read)
    .filter(({ terms }) => terms.size > 0);
  if (wordings.length === 0) return null;
  const notMatching = claim.notMatching.filter(({ lang }) => lang.toLowerCase().startsWith(locale.lang)).map(({ text }) => read(text));
  const uses = new Map<string, number>();
  for (const { terms } of wordings) for (const term of terms.keys()) uses.set(term, (uses.get(term) ?? 0) + 1);
  const share = new Map([...uses].map(([term, count]) => [term, count / wordings.length]));
  const names = nameTerms(wordings);
  const decisive = new Map([...share].map(([term, part]) => [term, names.has(term) ? 0 : decisiveness(part, shareIn(notMatching, term))]));
  const average = (factor: (term: string) => number): number =>
    Math.max(LEAST_TYPICAL, sum(wordings, ({ terms }) => sum(terms.keys(), (term) => weights.weight(term) * factor(term))) / wordings.length);
  return {
    claim,
    wordings,
    notMatching,
    share,
    names,
    decisive,
    typical: average((term) => share.get(term) ?? 0),
    typicalPredicate: average((term) => decisive.get(term) ?? 0),
  };
}

function weigh(statement: Statement, weights: TermWeights): Wording {
  let weight = 0;
  let distinctWeight = 0;
  for (const [term, places] of statement.terms) {
    const own = weights.weight(term);
    weight += own * places.length;
    distinctWeight += own;
  }
  return { ...statement, weight, distinctWeight };
}

/** How much more the wordings use a term than the examples do: 0 for as much or less, 1 for a term no example uses. @param own @param others shares of the texts that use it */
function decisiveness(own: number, others: number): number {
  return Math.max(0, (own - others) / (own + others));
}

/** Share of the statements that use a term, [0, 1), as if there were one more that does not: few examples prove little. */
function shareIn(statements: readonly Statement[], term: string): number {
  return statements.filter((one) => one.terms.has(term)).length / (statements.length + 1);
}

/** A term is a name when at least half of its uses that can tell are written as one. A month or year is one, too: what was true in January may not be in May. */
function nameTerms(wordings: readonly Statement[]): ReadonlySet<string> {
  const telling = new Map<string, { capital: number; all: number }>();
  for (const wording of wordings) {
    if (isHeadline(wording)) continue;
    for (const { term, isCapital, isFirst } of wording.tokens) {
      if (term === null || isFirst) continue;
      const count = telling.get(term) ?? { capital: 0, all: 0 };
      count.all += 1;
      if (isCapital) count.capital += 1;
      telling.set(term, count);
    }
  }
  return new Set([...telling].filter(([, { capital, all }]) => capital * 2 >= all).map(([term]) => term));
}

function sum<T>(items: Iterable<T>, value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
