/**
 * How a sentence stands to the claim it is about: asserts, denies, reports, asks (after Ferreira & Vlachos 2016).
 *
 * Cue words that are in the sentence and not in the claim's own wordings decide, in this order:
 * 1. a question asks;
 * 2. a denial cue ("hoax", "membantah") or negated support ("no publicly available evidence") denies, unless it is itself negated ("it is no hoax that …");
 * 3. a clause of other polarity than the claim denies: "does not spread" against "spreads", and "scientists agree" against
 *    "scientists do not agree"; a negation inside a negation ("don't tell me that it isn't …") is none;
 * 4. a following sentence that opens with a rebuttal ("This is false.") denies;
 * 5. a reporting cue or a possibility ("rumours that", "could", "diduga") reports, and so does a page that is a correction by its title;
 * 6. what is left asserts: plain quotations included, for the rumour stands there as something somebody holds to be true.
 */
import type { Stance } from '../../model/match.js';
import type { Locale } from '../locales/locale.js';
import { findPhrases, type PhraseHit, type PhraseTable, phraseTable } from '../phrases.js';
import type { Statement } from '../statement.js';
import type { Token } from '../tokenize.js';
import type { Frame } from './frame.js';

export interface StanceReading {
  readonly stance: Stance;
  /** The words that decided, as they stand in the sentence, the next one or the title; empty for `asserts`. */
  readonly cue: string;
}

/** The claim as the stance is read towards it: whoever has its wordings can ask, with an index of claims or without. */
export interface StanceClaim {
  /** All wordings in the language of the statement; at least one. */
  readonly wordings: readonly Statement[];
  /** The one among them that fits the statement best. */
  readonly best: Statement;
}

interface Cues {
  readonly negators: PhraseTable;
  readonly empty: PhraseTable;
  readonly denial: PhraseTable;
  readonly report: PhraseTable;
}

const cuesByLocale = new Map<Locale, Cues>();

function cuesOf(locale: Locale): Cues {
  let cues = cuesByLocale.get(locale);
  if (cues === undefined) {
    cues = {
      negators: phraseTable(locale.negators),
      empty: phraseTable(locale.emptyNegations),
      denial: phraseTable(locale.denialCues),
      report: phraseTable(locale.reportCues),
    };
    cuesByLocale.set(locale, cues);
  }
  return cues;
}

/** Farthest a word of support may stand behind its negator, in words: "never been any concrete *evidence*". */
const SUPPORT_REACH = 5;
/** Farthest a reporting cue may stand behind the claim, in words: "…, a claim that spread on …". */
const REPORT_REACH = 6;
/** Farthest a negator may stand before a denial cue to turn it round: "is not at all a hoax". */
const CUE_REACH = 4;

/**
 * @param window the part of the statement that repeats the claim: token numbers, half-open.
 */
export function readStance(statement: Statement, claim: StanceClaim, window: { from: number; to: number }, frame: Frame): StanceReading {
  const { tokens, locale } = statement;
  const cues = cuesOf(locale);
  const isForeign = foreignTo(claim);

  if (isQuestion(statement)) return { stance: 'asks', cue: '?' };
  const refusal = refusalOf(statement);
  if (refusal !== null) return { stance: 'denies', cue: refusal };

  const empty = findPhrases(tokens, cues.empty);
  const negators = negatorsIn(tokens, cues);
  const denials = findPhrases(tokens, cues.denial).filter((hit) => isForeign(hit) && !empty.some((phrase) => hit.from >= phrase.from && hit.from < phrase.to));
  const denial = denials.find((hit) => negatorOf(hit, negators) === undefined);
  if (denial !== undefined) return { stance: 'denies', cue: denial.phrase };
  // "It is no hoax that …": the negator belongs to the cue, and turns nothing else round.
  const spent = new Set(denials.map((hit) => negatorOf(hit, negators)?.from));

  const unsupported = negators.find(
    (hit) =>
      !spent.has(hit.from) && tokens.slice(hit.to, hit.to + SUPPORT_REACH).some(({ word }) => locale.supportWords.has(word) && !wordsOf(claim).has(word)),
  );
  if (unsupported !== undefined) return { stance: 'denies', cue: unsupported.phrase };

  const like = isRepeated(statement, claim.best) ? [claim.best] : wordingsLike(statement, claim);
  const agreeing = like.filter((one) => isNegated(statement, one, cues, spent) === isNegated(one, statement, cues));
  if (agreeing.length < like.length * AGREEING) return { stance: 'denies', cue: negators.find((hit) => !spent.has(hit.from))?.phrase ?? '' };

  const rebuttal = opener(frame.next, locale.rebuttalOpeners);
  if (rebuttal !== null) return { stance: 'denies', cue: rebuttal };

  const report = findPhrases(tokens, cues.report).find((hit) => {
    const last = locale.feelings.has(hit.phrase) ? window.from : window.to + REPORT_REACH;
    return isForeign(hit) && hit.from < last;
  });
  if (report !== undefined) return { stance: 'reports', cue: report.phrase };

  const correction = within(frame.title, locale.correctionTitles);
  if (correction !== null) return { stance: 'reports', cue: correction };

  return { stance: 'asserts', cue: '' };
}

/** The word that refuses all that follows, standing alone at the start, or null: "No, …", "Tidak: …". */
function refusalOf({ text, tokens, locale }: Statement): string | null {
  const [first] = tokens;
  if (first === undefined || !locale.refusals.has(first.word)) return null;
  return /^\s*[,:;.–—]/u.test(text.slice(first.end)) ? first.word : null;
}

/**
 * Where the clause begins that holds token `at`. Negators before it turn something else round ("viruses cannot travel on radio waves, *so* …").
 * Bounds are quotation marks, semicolons, colons, dashes, and commas or openers that begin a clause.
 */
function clauseStart(statement: Statement, at: number): number {
  let from = at;
  while (from > 0 && !isBound(statement, from, statement.locale)) from -= 1;
  return from;
}

/** Whether a clause begins at token `at`. */
function isBound({ text, tokens }: Statement, at: number, locale: Locale): boolean {
  const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length);
  if (/["“”„«»;:—–()]/u.test(gap) || locale.strongOpeners.has(tokens[at]?.word ?? '')) return true;
  return (
    gap.includes(',') &&
    (locale.clauseOpeners.has(tokens[at]?.word ?? '') || locale.negators.includes(tokens[at]?.word ?? '') || locale.stopWords.has(tokens[at]?.word ?? ''))
  );
}

/**
 * Whether a text is negated where it says what the other one says. Only what stands before the end of that counts: "not clouds, they spray poison" is no negation of
 * spraying. A negation inside a negation ("don't tell me that it isn't …") is none.
 * @param spent places of negators that belong to something else
 */
function isNegated(text: Statement, other: Statement, cues: Cues, spent: ReadonlySet<number | undefined> = new Set()): boolean {
  const places = [...text.terms].flatMap(([term, at]) => (other.terms.has(term) ? at : []));
  if (places.length === 0) return false;
  const window = { from: Math.min(...places), to: Math.max(...places) + 1 };
  const from = clauseStart(text, window.from);
  const to = mainClauseEnd(text, window, places);
  let levels = 0;
  let last = -1;
  for (const hit of negatorsIn(text.tokens, cues)) {
    if (hit.from < from || hit.from >= to || spent.has(hit.from)) continue;
    const isNested = last >= 0 && text.tokens.slice(last, hit.from).some((token) => text.locale.complementizers.has(token.word));
    levels = last < 0 ? 1 : isNested ? levels + 1 : levels;
    last = hit.to;
  }
  return levels % 2 === 1;
}

/** Where the part ends that holds most of what both say: a reason or purpose behind it ("… *so* that nobody can leave") has its own negations. */
function mainClauseEnd({ tokens, locale }: Statement, window: { from: number; to: number }, places: readonly number[]): number {
  for (let at = window.from + 1; at < window.to; at += 1) {
    if (locale.strongOpeners.has(tokens[at]?.word ?? '') && places.filter((place) => place < at).length * 2 > places.length) return at;
  }
  return window.to;
}

/** Whether the statement says nearly all of one wording: then that wording alone tells how it is meant. */
function isRepeated(statement: Statement, wording: Statement): boolean {
  const common = [...wording.terms.keys()].filter((term) => statement.terms.has(term)).length;
  return common >= wording.terms.size * REPEATED;
}

const REPEATED = 0.9;

/** A wording speaks for the statement's polarity when it shares at least so much of its terms as the best wording does. */
const NEAR_BEST = 0.75;

/** Least share of those wordings that must have the statement's polarity. A third: "not a vaccine, it changes your DNA" is one among many that have no "not". */
const AGREEING = 1 / 3;

/** The wordings that share about as many terms with the statement as the best one. */
function wordingsLike(statement: Statement, { wordings, best }: StanceClaim): readonly Statement[] {
  const common = (one: Statement): number => [...one.terms.keys()].filter((term) => statement.terms.has(term)).length;
  const least = common(best) * NEAR_BEST;
  return wordings.filter((one) => common(one) >= least);
}

/** Whether none of a cue's words is a word of the claim itself: "fake" cues nothing against "the landings were faked". */
function foreignTo(claim: StanceClaim): (hit: PhraseHit) => boolean {
  const own = wordsOf(claim);
  return (hit) => !hit.phrase.split(' ').every((word) => own.has(word));
}

/** Kept by the list of wordings, which lives as long as the claim; the {@link StanceClaim} around it is made anew for each statement. */
const ownWords = new WeakMap<readonly Statement[], ReadonlySet<string>>();

function wordsOf({ wordings }: StanceClaim): ReadonlySet<string> {
  let own = ownWords.get(wordings);
  if (own === undefined) {
    own = new Set(wordings.flatMap((wording) => wording.tokens.map((token) => token.word)));
    ownWords.set(wordings, own);
  }
  return own;
}

function negatorsIn(tokens: readonly Token[], cues: Cues): PhraseHit[] {
  const empty = findPhrases(tokens, cues.empty);
  const isEmpty = (at: number): boolean => empty.some((hit) => at >= hit.from && at < hit.to);
  const hits = findPhrases(tokens, cues.negators).filter((hit) => !isEmpty(hit.from));
  tokens.forEach((token, at) => {
    if (/n't$/u.test(token.word) && !isEmpty(at)) hits.push({ phrase: token.word, from: at, to: at + 1 });
  });
  return hits.sort((a, b) => a.from - b.from);
}

/** The negator that turns a denial cue round, if there is one. */
function negatorOf(hit: PhraseHit, negators: readonly PhraseHit[]): PhraseHit | undefined {
  return negators.find((negator) => negator.to <= hit.from && hit.from - negator.to < CUE_REACH);
}

function isQuestion({ text }: Statement): boolean {
  return /[?？][\s"”’')\]]*$/u.test(text);
}

function opener(text: string, openers: readonly string[]): string | null {
  const start = text
    .toLowerCase()
    .replace(/^[\s"“'‘(]+/u, '')
    .replaceAll('’', "'");
  return openers.find((phrase) => start.startsWith(phrase)) ?? null;
}

function within(text: string, phrases: readonly string[]): string | null {
  const lower = text.toLowerCase();
  return phrases.find((phrase) => lower.includes(phrase)) ?? null;
}
