/**
 * Does a sentence say with or without "not" what the claim says the other way round?
 *
 * A negator counts where it stands in the clause that says what the claim says, up to the end of that, or close behind it when the claim's predicate is told in
 * other words ("The star *did not* …"). A negation inside a negation ("don't tell me that it isn't …") is none.
 *
 * Compared with every wording that fits about as well as the best one, since a claim may be told with and without "not" ("not a vaccine, it changes your DNA").
 * Where only the claim has a "not", the sentence denies it only if it says just what the claim negates: "scientists agree" against "scientists do not agree", but
 * not "scientists met".
 */
import type { PhraseHit } from '../phrases.js';
import { findPhrases } from '../phrases.js';
import type { Statement } from '../statement.js';
import { clauseEnd, clauseStart, mainClauseEnd } from './clauses.js';
import { cuesOf, negatesPredicate, negatorsIn, type StanceClaim } from './cues.js';

/** Share of a wording's terms that must be there for that wording alone to tell how the statement is meant. */
const REPEATED = 0.9;
/** A wording speaks for the statement's polarity when it shares at least so much of its terms as the best wording does. */
const NEAR_BEST = 0.75;
/** Least share of those wordings that must have the statement's polarity. A third: "not a vaccine, it changes your DNA" is one among many that have no "not". */
const AGREEING = 1 / 3;
/** With so much of a wording said, nothing behind it can be its predicate in other words. */
const COMPLETE = 0.75;
/** Farthest a negator may stand behind the last shared word, in words: "NBC's meteorologist *did not* …". */
const BEHIND = 4;
/** How many words behind a negator are taken for what it negates. */
const NEGATED = 4;

/** The negator by which the statement has another polarity than the claim; empty where the claim is the one negated; null for the same polarity. */
export function otherPolarity(statement: Statement, claim: StanceClaim, spent: ReadonlySet<number>): string | null {
  const like = sharedWith(statement, claim.best) >= claim.best.terms.size * REPEATED ? [claim.best] : wordingsLike(statement, claim);
  const agreeing = like.filter((wording) => isLike(statement, wording, spent));
  if (agreeing.length >= like.length * AGREEING) return null;
  return turning(statement, claim.best, spent)[0]?.phrase ?? '';
}

function isLike(statement: Statement, wording: Statement, spent: ReadonlySet<number>): boolean {
  const ours = isTurned(turning(statement, wording, spent));
  const negators = turning(wording, statement, NONE);
  // "Vitamin C prevents colds" and "you won't catch a cold" have one polarity; "it does not prevent colds" has the other.
  const theirs = isTurned(negators) !== (prevents(wording) && !prevents(statement));
  if (ours === theirs) return true;
  return theirs && !negators.some((hit) => negated(wording, hit).some((term) => statement.terms.has(term)));
}

function prevents({ terms, locale }: Statement): boolean {
  return locale.preventions.some((term) => terms.has(term));
}

const NONE: ReadonlySet<number> = new Set();

/** The terms a negator negates: the first few behind it. */
function negated({ tokens }: Statement, hit: PhraseHit): string[] {
  return tokens.slice(hit.to, hit.to + NEGATED).flatMap(({ term }) => term ?? []);
}

interface Turn extends PhraseHit {
  /** Whether it stands in a clause that depends on a negated one. */
  readonly isNested: boolean;
}

function isTurned(turns: readonly Turn[]): boolean {
  return turns.length > 0 && turns.filter(({ isNested }) => isNested).length % 2 === 0;
}

/** The negators of a text that stand where it says what the other one says. @param spent places of negators that belong to something else */
function turning(text: Statement, other: Statement, spent: ReadonlySet<number>): Turn[] {
  const places = [...text.terms].flatMap(([term, at]) => (other.terms.has(term) ? at : []));
  if (places.length === 0) return [];
  const window = { from: Math.min(...places), to: Math.max(...places) + 1 };
  const from = clauseStart(text, window.from);
  const main = mainClauseEnd(text, window, places);
  const isComplete = sharedWith(text, other) >= Math.min(other.terms.size, text.terms.size) * COMPLETE;
  const to = main < window.to || isComplete ? main : clauseEnd(text, window.to, BEHIND);
  const turns: Turn[] = [];
  for (const hit of negatorsIn(text)) {
    if (hit.from < from || hit.from >= to || spent.has(hit.from) || isContrast(text, other, hit)) continue;
    if (hit.from >= main && !negatesPredicate(hit, text.locale)) continue;
    const last = turns.at(-1);
    const isNested = last !== undefined && text.tokens.slice(last.to, hit.from).some((token) => text.locale.complementizers.has(token.word));
    turns.push({ ...hit, isNested });
  }
  return turns;
}

/** "Not missing, *just* in hospital": what is negated is not the claim's, and what is said instead may be. */
function isContrast({ tokens, locale }: Statement, other: Statement, hit: PhraseHit): boolean {
  const behind = tokens.slice(hit.to, hit.to + CONTRAST_REACH);
  const but = behind.findIndex(({ word }) => locale.contrasts.has(word));
  if (but < 1) return false;
  const isShared = (part: readonly { readonly term: string | null }[]): boolean => part.some(({ term }) => term !== null && other.terms.has(term));
  return !isShared(behind.slice(0, but)) && isShared(tokens.slice(hit.to + but));
}

/** Farthest the "but" of a contrast may stand behind its "not", in words. */
const CONTRAST_REACH = 6;

/** The wordings that share about as many terms with the statement as the best one. */
function wordingsLike(statement: Statement, { wordings, best }: StanceClaim): readonly Statement[] {
  const least = sharedWith(statement, best) * NEAR_BEST;
  return wordings.filter((one) => sharedWith(statement, one) >= least);
}

function sharedWith(statement: Statement, wording: Statement): number {
  let shared = 0;
  for (const term of wording.terms.keys()) if (statement.terms.has(term)) shared += 1;
  return shared;
}

/** The words by which the statement says the opposite of a word of the claim, not negated: "alive" against "dead", "safe" against "dangerous". Null if there are none. */
export function oppositeOf(statement: Statement, own: ReadonlySet<string>, negators: readonly PhraseHit[]): { hit: PhraseHit; isNegated: boolean } | null {
  for (const { of, against } of cuesOf(statement.locale).opposites) {
    if (![...of].some((word) => own.has(word))) continue;
    const hit = findPhrases(statement.tokens, against).find(({ phrase }) => !phrase.split(' ').every((word) => own.has(word)));
    if (hit !== undefined) return { hit, isNegated: negators.some((one) => one.to <= hit.from && hit.from - one.to < NEGATED) };
  }
  return null;
}
