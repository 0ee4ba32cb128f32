/**
 * Here is a statement: which claims might it repeat?
 *
 * One index per language, since a claim is compared in the language of the sentence. For every claim it keeps a **profile**
 * over all its wordings: how large a share of them uses each term. A term that all wordings share ("5g") is the claim's core;
 * one that a single wording uses ("mast") widens what can be recognised. So wordings work together: "5G masts cause the
 * coronavirus" is recognised from "5G networks cause COVID-19" and "masts spread the coronavirus".
 *
 * Weight of a term: ln((N + 100) / (share of claims that use it + 0.5)), a smoothed idf (Spärck Jones 1972). The 100 stands for the claims
 * a small dataset does not have: without it every word of a ten-claim dataset would look rare.
 *
 * Judged by recall, not by precision: a wrong candidate costs microseconds, a missed one is lost for good.
 */
import type { MatchClaim } from '../model/match.js';
import { LIGHT_FACTOR, type Locale } from './locales/locale.js';
import { readStatement, type Statement } from './statement.js';

/** One wording of a claim. */
export interface Wording extends Statement {
  /** Sum of the weights of its terms, a term counted as often as it stands. */
  readonly weight: number;
}

/** A claim in one language. */
export interface ClaimProfile {
  readonly claim: MatchClaim;
  readonly wordings: readonly Wording[];
  readonly notMatching: readonly Wording[];
  /** Term → share of the wordings that use it, (0, 1]. */
  readonly share: ReadonlyMap<string, number>;
  /** Terms that are written as names (capital inside the sentence, or a digit) in most wordings that use them. */
  readonly names: ReadonlySet<string>;
  /** Term → how much it sets the claim apart from ordinary sentences on its topic: 0 for names, 1 for a word that no `notMatching` example uses. [0, 1] */
  readonly decisive: ReadonlyMap<string, number>;
  /** What a wording of this claim scores on average against the profile: Σ weight · share over its terms. */
  readonly typical: number;
  /** What a wording has of decisive terms on average: Σ weight · decisiveness. */
  readonly typicalPredicate: number;
}

export interface Candidate {
  readonly profile: ClaimProfile;
  /** Σ weight · share over the shared terms ÷ `typical`; 1 = as much of the claim as its own wordings have. */
  readonly coverage: number;
}

/** Least coverage of a candidate. 0.3 keeps every labelled pair of our own cases; 0.4 loses freely worded ones. */
const MIN_COVERAGE = 0.3;
/** Fewest shared terms of a candidate: with one, every sentence that names TikTok would be compared with every claim about it. */
const MIN_SHARED_TERMS = 2;

export class ClaimIndex {
  readonly profiles: readonly ClaimProfile[];
  private readonly size: number;
  private readonly postings = new Map<string, { readonly profile: number; readonly share: number }[]>();
  private readonly commonness = new Map<string, number>();
  private readonly weights = new Map<string, number>();

  constructor(
    claims: readonly MatchClaim[],
    private readonly locale: Locale,
  ) {
    const drafts = claims.map((claim) => draft(claim, locale)).filter((one) => one.wordings.length > 0);
    for (const { share } of drafts) for (const [term, part] of share) this.commonness.set(term, (this.commonness.get(term) ?? 0) + part);
    this.size = drafts.length;
    this.profiles = drafts.map((one) => this.finish(one));
    this.profiles.forEach((profile, i) => {
      for (const [term, share] of profile.share) {
        const list = this.postings.get(term);
        if (list === undefined) this.postings.set(term, [{ profile: i, share }]);
        else list.push({ profile: i, share });
      }
    });
  }

  /** What sharing this term says, > 0. A term no claim uses weighs as one that a single claim uses. */
  weight(term: string): number {
    const known = this.weights.get(term);
    if (known !== undefined) return known;
    const commonness = this.commonness.get(term);
    const idf = Math.log((this.size + 100) / ((commonness ?? 1) + 0.5));
    const weight = this.isLight(term) ? idf * LIGHT_FACTOR : idf;
    // Remembered for the claims' own terms only: those of pages have no end.
    if (commonness !== undefined) this.weights.set(term, weight);
    return weight;
  }

  /** Claims that share enough with the statement, in no order. */
  candidates(statement: Statement): Candidate[] {
    const sums = new Map<number, { sum: number; terms: number }>();
    for (const term of statement.terms.keys()) {
      const list = this.postings.get(term);
      if (list === undefined) continue;
      const weight = this.weight(term);
      for (const { profile, share } of list) {
        const entry = sums.get(profile);
        if (entry === undefined) sums.set(profile, { sum: weight * share, terms: 1 });
        else {
          entry.sum += weight * share;
          entry.terms += 1;
        }
      }
    }
    const found: Candidate[] = [];
    for (const [i, { sum, terms }] of sums) {
      const profile = this.profiles[i];
      if (profile === undefined || terms < MIN_SHARED_TERMS) continue;
      const coverage = sum / profile.typical;
      if (coverage >= MIN_COVERAGE) found.push({ profile, coverage });
    }
    return found;
  }

  /** The profile of a claim against this index, whether the claim is in it or not (training leaves wordings out). */
  profileOf(claim: MatchClaim): ClaimProfile {
    return this.finish(draft(claim, this.locale));
  }

  private isLight(term: string): boolean {
    return lightTerms(this.locale).has(term);
  }

  private finish({ claim, wordings, notMatching, share, names }: Draft): ClaimProfile {
    const weigh = (statement: Statement): Wording => ({ ...statement, weight: sum(statement.terms, ([term, places]) => this.weight(term) * places.length) });
    const decisive = new Map([...share].map(([term, part]) => [term, names.has(term) ? 0 : decisiveness(part, shareIn(notMatching, term))]));
    const average = (factor: (term: string) => number): number =>
      sum(wordings, (one) => sum(one.terms.keys(), (term) => this.weight(term) * factor(term))) / wordings.length;
    return {
      claim,
      wordings: wordings.map(weigh),
      notMatching: notMatching.map(weigh),
      share,
      names,
      decisive,
      typical: Math.max(
        average((term) => share.get(term) ?? 0),
        LEAST_TYPICAL,
      ),
      typicalPredicate: Math.max(
        average((term) => decisive.get(term) ?? 0),
        LEAST_TYPICAL,
      ),
    };
  }
}

/** Keeps a claim of stop words and names from dividing by nothing. */
const LEAST_TYPICAL = 0.1;

/** How much more the wordings use a term than the examples do: 0 for as much or less, 1 for a term no example uses. @param own @param others shares of the texts that use it */
function decisiveness(own: number, others: number): number {
  return Math.max(0, (own - others) / (own + others));
}

/** Share of the statements that use a term, [0, 1), as if there were one more that does not: few examples prove little. */
function shareIn(statements: readonly Statement[], term: string): number {
  return statements.filter((one) => one.terms.has(term)).length / (statements.length + 1);
}

interface Draft {
  readonly claim: MatchClaim;
  readonly wordings: readonly Statement[];
  readonly notMatching: readonly Statement[];
  readonly share: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
}

function draft(claim: MatchClaim, locale: Locale): Draft {
  const isOurs = (lang: string): boolean => lang.toLowerCase().startsWith(locale.lang);
  const texts = [
    ...(isOurs(claim.lang) ? [claim.text, ...(claim.title === undefined ? [] : [claim.title])] : []),
    ...claim.variants.filter((variant) => isOurs(variant.lang)).map((variant) => variant.text),
  ];
  const wordings = texts.map((text) => readStatement(text, locale)).filter((statement) => statement.terms.size > 0);
  const notMatching = claim.notMatching.filter((text) => isOurs(text.lang)).map((text) => readStatement(text.text, locale));
  const uses = new Map<string, number>();
  for (const wording of wordings) for (const term of wording.terms.keys()) uses.set(term, (uses.get(term) ?? 0) + 1);
  const share = new Map([...uses].map(([term, count]) => [term, count / wordings.length]));
  return { claim, wordings, notMatching, share, names: nameTerms(wordings) };
}

/** A term is a name when at least half of its uses that can tell (not first in the sentence, sentence not all in capitals) are written as one. A month or year is one, too: what was true in January may not be in May. */
function nameTerms(wordings: readonly Statement[]): ReadonlySet<string> {
  const telling = new Map<string, { capital: number; all: number }>();
  for (const { tokens, text } of wordings) {
    if (text === text.toUpperCase()) continue;
    for (const { term, isCapital, isFirst } of tokens) {
      if (term === null || isFirst) continue;
      const count = telling.get(term) ?? { capital: 0, all: 0 };
      count.all += 1;
      if (isCapital) count.capital += 1;
      telling.set(term, count);
    }
  }
  return new Set([...telling].filter(([, { capital, all }]) => capital * 2 >= all).map(([term]) => term));
}

const lightByLocale = new Map<Locale, ReadonlySet<string>>();

function lightTerms(locale: Locale): ReadonlySet<string> {
  let terms = lightByLocale.get(locale);
  if (terms === undefined) {
    terms = new Set([...locale.lightWords].map((word) => locale.stem(word)));
    lightByLocale.set(locale, terms);
  }
  return terms;
}

function sum<T>(items: Iterable<T>, value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
