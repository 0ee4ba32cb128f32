/**
 * How a sentence stands to the claim it is about: asserts, denies, reports, asks (after Ferreira & Vlachos 2016).
 *
 * Words that are in the sentence or around it and not in the claim's own wordings decide. The rules in their order, the first that finds something wins:
 *  1. question    a question asks: "Do masts spread it?". One with "how" or "why" may deny by a cue: "Why does the *myth* live on that …?"
 *  2. refusal     a "no" that stands alone denies: "*No*, masts do not …", "Masts spread it? *Nope*.", "Update: *no*"
 *  3. cue         a word of denial denies: "a *hoax*", "*debunked*", "*membantah*"; unless it is negated: "it is *no* hoax that …"
 *  4. rebuff      a verb that strikes what is told, or a verdict behind it, denies: "*slams* rumours", "rumour *put to rest*"
 *  5. support     negated support denies: "*no* publicly available *evidence*", "is *not real*"
 *  6. opposite    the opposite of the claim's word denies: "*alive* and well" against "is dead"
 *  7. polarity    a clause of other polarity than the claim denies: "does *not* spread" against "spreads" (`negation.ts`)
 *  8. rebuttal    a following sentence that says so of this one denies: "*This is false*.", "*The claim* was *debunked* in May."
 *  9. label       a label of denial at the start of the block denies for all its sentences: "[SALAH] …", "Hoax: …"
 * 10. report      a word that puts it in others' mouths, or makes it a possibility, reports: "rumours that", "could", "diduga", "…: report"
 * 11. title       a page or block that is a correction by its title or label reports what it quotes
 * 12. what is left asserts, plain quotations included: the rumour stands there as something somebody holds to be true (decision 0008)
 *
 * Denials go before reports because they are told in the words of reports ("denies claims that …"); the frame goes behind the sentence's own denials and
 * before its hedges, because "Rumour has it that … This is false." is a denial.
 */
import type { Stance } from '../../model/match.js';
import { findPhrases, type PhraseHit } from '../phrases.js';
import { gapBefore, type Statement } from '../statement.js';
import { clauseEnd, isBound } from './clauses.js';
import { cuesOf, denialsIn, foreignTo, negatorOf, negatorsIn, type StanceClaim, wordsOf } from './cues.js';
import { type Frame, isDenialLabel, rebuttalIn, within } from './frame.js';
import { oppositeOf, otherPolarity } from './negation.js';
import { refusalIn } from './refusal.js';

export type { StanceClaim } from './cues.js';

export interface StanceReading {
  readonly stance: Stance;
  /** The words that decided, as they stand in the sentence, the next one or the title; empty for `asserts`. */
  readonly cue: string;
}

/** What the rules look at. */
interface Scene {
  readonly statement: Statement;
  readonly claim: StanceClaim;
  /** The part of the statement that repeats the claim: token numbers, half-open. */
  readonly window: { readonly from: number; readonly to: number };
  readonly frame: Frame;
  readonly negators: readonly PhraseHit[];
  /** Denial cues, negated or not. */
  readonly denials: readonly PhraseHit[];
  /** Places of negators that turn a cue round ("it is *no* hoax that …") and so nothing else. */
  readonly spent: Set<number>;
}

/** Finds the words that decide, or null. */
type Rule = (scene: Scene) => string | null;

/** @param window the part of the statement that repeats the claim: token numbers, half-open. */
export function readStance(statement: Statement, claim: StanceClaim, window: { from: number; to: number }, frame: Frame): StanceReading {
  const negators = negatorsIn(statement);
  const denials = denialsIn(statement, claim);
  const spent = new Set(denials.flatMap((hit) => negatorOf(hit, negators)?.from ?? []));
  const scene: Scene = { statement, claim, window, frame, negators, denials, spent };
  if (isQuestion(statement)) {
    const cue = isOpenQuestion(statement) ? denialCue(scene) : null;
    return cue === null ? { stance: 'asks', cue: '?' } : { stance: 'denies', cue };
  }
  for (const [stance, rule] of RULES) {
    const cue = rule(scene);
    if (cue !== null) return { stance, cue };
  }
  return { stance: 'asserts', cue: '' };
}

const denialCue: Rule = ({ denials, negators }) => denials.find((hit) => negatorOf(hit, negators) === undefined)?.phrase ?? null;

const refusal: Rule = ({ statement }) => refusalIn(statement);

/** Farthest the thing told may stand from the verb that strikes it, in words: "*put* that tired old *rumour* …". */
const REBUFF_REACH = 6;

const rebuff: Rule = ({ statement, claim, negators }) => {
  const { tokens, locale } = statement;
  const cues = cuesOf(locale);
  const isTold = (from: number, to: number): boolean => tokens.slice(Math.max(0, from), to).some(({ word }) => locale.tellings.has(word));
  const isForeign = foreignTo(claim);
  const isMeant = (hit: PhraseHit): boolean => isForeign(hit) && negatorOf(hit, negators) === undefined;
  const before = findPhrases(tokens, cues.rebuffs).find((hit) => isMeant(hit) && isTold(hit.to, clauseEnd(statement, hit.to, REBUFF_REACH)));
  const behind = findPhrases(tokens, cues.verdicts).find((hit) => isMeant(hit) && isTold(hit.from - REBUFF_REACH, hit.from));
  return (before ?? behind)?.phrase ?? null;
};

/** Farthest a word of support may stand behind its negator, in words: "never been any concrete *evidence*". */
const SUPPORT_REACH = 5;

const support: Rule = ({ statement, claim, negators, spent }) => {
  const { tokens, locale } = statement;
  const own = wordsOf(claim);
  const isSupport = ({ word }: { readonly word: string }): boolean => locale.supportWords.has(word) && !own.has(word);
  return negators.find((hit) => !spent.has(hit.from) && tokens.slice(hit.to, hit.to + SUPPORT_REACH).some(isSupport))?.phrase ?? null;
};

const opposite: Rule = ({ statement, claim, negators, spent }) => {
  const found = oppositeOf(statement, wordsOf(claim), negators);
  if (found === null) return null;
  if (!found.isNegated) return found.hit.phrase;
  // "Not alive" says "dead": its negator turns nothing else round.
  for (const hit of negators) if (hit.to <= found.hit.from) spent.add(hit.from);
  return null;
};

const polarity: Rule = ({ statement, claim, spent }) => otherPolarity(statement, claim, spent);

const rebuttal: Rule = ({ statement, claim, frame }) => rebuttalIn(frame.next, statement.locale, claim);

const label: Rule = ({ statement, claim, frame }) => (isDenialLabel(frame.label ?? '', statement.locale, claim) ? (frame.label ?? null) : null);

/** Farthest a reporting cue may stand behind the claim, in words: "…, a claim that spread on …". */
const REPORT_REACH = 6;

const report: Rule = ({ statement, claim, window }) => {
  const { tokens, locale } = statement;
  const isForeign = foreignTo(claim);
  const hit = findPhrases(tokens, cuesOf(locale).report).find((one) => {
    const last = locale.feelings.has(one.phrase) ? window.from : locale.raisings.has(one.phrase) ? window.to : window.to + REPORT_REACH;
    return isForeign(one) && one.from < last;
  });
  return hit?.phrase ?? sourceTag(statement);
};

/** A word for a source standing alone at either end: "Sources: …", "… – report". */
function sourceTag(statement: Statement): string | null {
  const { tokens, locale } = statement;
  const last = tokens.length - 1;
  const isTag = (at: number): boolean => locale.sourceTags.has(tokens[at]?.word ?? '');
  if (isTag(0) && last > 1 && /[:|]/u.test(gapBefore(statement, 1))) return tokens[0]?.word ?? null;
  return last > 1 && isTag(last) && isBound(statement, last) ? (tokens[last]?.word ?? null) : null;
}

const title: Rule = ({ statement, frame }) => {
  const { correctionTitles } = statement.locale;
  return within(frame.title, correctionTitles) ?? within(frame.label ?? '', correctionTitles);
};

const RULES: readonly (readonly [Stance, Rule])[] = [
  ['denies', refusal],
  ['denies', denialCue],
  ['denies', rebuff],
  ['denies', support],
  ['denies', opposite],
  ['denies', polarity],
  ['denies', rebuttal],
  ['denies', label],
  ['reports', report],
  ['reports', title],
];

function isQuestion({ text }: Statement): boolean {
  return /[?？][\s"”’')\]]*$/u.test(text);
}

/** A question that takes its matter for granted: "how", "why". */
function isOpenQuestion({ tokens, locale }: Statement): boolean {
  return locale.openQuestions.has(tokens[0]?.word ?? '');
}
