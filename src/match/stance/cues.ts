/**
 * Where the cue words of a language stand in a sentence, and which of them say anything towards this claim: words of the claim's own are no cues.
 * Example: "fake" cues nothing against "the landings were faked … fake and filmed in a studio", and everything against "masts spread the virus".
 */
import type { Locale } from '../locales/locale.js';
import { findPhrases, type PhraseHit, type PhraseTable, phraseTable } from '../phrases.js';
import type { Statement } from '../statement.js';
import type { Token } from '../tokenize.js';

/** The claim as the stance is read towards it: whoever has its wordings can ask, with an index of claims or without. */
export interface StanceClaim {
  /** All wordings in the language of the statement; at least one. */
  readonly wordings: readonly Statement[];
  /** The one among them that fits the statement best. */
  readonly best: Statement;
}

/** The lists of a locale, made ready for looking up. */
export interface Cues {
  readonly negators: PhraseTable;
  readonly empty: PhraseTable;
  readonly denial: PhraseTable;
  readonly report: PhraseTable;
  readonly rebuffs: PhraseTable;
  readonly verdicts: PhraseTable;
  readonly opposites: readonly { readonly of: ReadonlySet<string>; readonly against: PhraseTable }[];
}

const cuesByLocale = new Map<Locale, Cues>();

export function cuesOf(locale: Locale): Cues {
  let cues = cuesByLocale.get(locale);
  if (cues === undefined) {
    cues = {
      negators: phraseTable(locale.negators),
      empty: phraseTable(locale.emptyNegations),
      denial: phraseTable(locale.denialCues),
      report: phraseTable(locale.reportCues),
      rebuffs: phraseTable(locale.rebuffs),
      verdicts: phraseTable(locale.verdicts),
      opposites: locale.opposites.map(({ of, against }) => ({ of, against: phraseTable(against) })),
    };
    cuesByLocale.set(locale, cues);
  }
  return cues;
}

/** Kept by the list of wordings, which lives as long as the claim; the {@link StanceClaim} around it is made anew for each statement. */
const ownWords = new WeakMap<readonly Statement[], ReadonlySet<string>>();

/** Every word of the claim's own wordings, normalised. */
export function wordsOf({ wordings }: StanceClaim): ReadonlySet<string> {
  let own = ownWords.get(wordings);
  if (own === undefined) {
    own = new Set(wordings.flatMap((wording) => wording.tokens.map((token) => token.word)));
    ownWords.set(wordings, own);
  }
  return own;
}

/** Whether a cue has a word that is none of the claim's own. */
export function foreignTo(claim: StanceClaim): (hit: PhraseHit) => boolean {
  const own = wordsOf(claim);
  return (hit) => !hit.phrase.split(' ').every((word) => own.has(word));
}

/** "isn't", "won't". */
const CONTRACTED = /n't$/u;

/** Whether a negator negates a whole predicate, as "not" does and "no" does not. */
export function negatesPredicate({ phrase }: PhraseHit, locale: Locale): boolean {
  return locale.predicateNegators.has(phrase) || CONTRACTED.test(phrase);
}

/** Negators in order, without those of phrases that turn nothing round: "not only", "no secret". */
export function negatorsIn({ tokens, locale }: { readonly tokens: readonly Token[]; readonly locale: Locale }): PhraseHit[] {
  const cues = cuesOf(locale);
  const empty = findPhrases(tokens, cues.empty);
  const isEmpty = (at: number): boolean => empty.some((hit) => at >= hit.from && at < hit.to);
  const hits = findPhrases(tokens, cues.negators).filter((hit) => !isEmpty(hit.from));
  tokens.forEach((token, at) => {
    if (CONTRACTED.test(token.word) && !isEmpty(at)) hits.push({ phrase: token.word, from: at, to: at + 1 });
  });
  return hits.filter((hit) => !isIdle(hit, tokens, locale)).sort((a, b) => a.from - b.from);
}

/** How many words behind a negator are looked at for what it negates. */
const NEGATED_REACH = 3;

/**
 * Whether a negator negates something that leaves the claim as it is: an attitude ("isn't *sure* how"), a limit ("won't be a U.S.-*only* launch"), a thing at
 * the side ("*with* no shoes on", "*a* no-show fee").
 */
function isIdle(hit: PhraseHit, tokens: readonly Token[], locale: Locale): boolean {
  const before = tokens[hit.from - 1]?.word ?? '';
  if (locale.sideOpeners.has(before) && !CONTRACTED.test(hit.phrase)) return true;
  const behind = tokens.slice(hit.to, hit.to + NEGATED_REACH);
  return behind.some(({ word }) => locale.attitudes.has(word));
}

/** Farthest a negator may stand before a denial cue to turn it round: "is not at all a hoax". */
const CUE_REACH = 4;

/** The negator that turns a cue round, if there is one. */
export function negatorOf(hit: PhraseHit, negators: readonly PhraseHit[]): PhraseHit | undefined {
  return negators.find((negator) => negator.to <= hit.from && hit.from - negator.to < CUE_REACH);
}

/** Denial cues that are not the claim's own and stand in no empty phrase, negated or not. */
export function denialsIn(statement: Statement, claim: StanceClaim): PhraseHit[] {
  const cues = cuesOf(statement.locale);
  const empty = findPhrases(statement.tokens, cues.empty);
  const isForeign = foreignTo(claim);
  return findPhrases(statement.tokens, cues.denial).filter((hit) => isForeign(hit) && !empty.some((phrase) => hit.from >= phrase.from && hit.from < phrase.to));
}
