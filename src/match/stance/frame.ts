/**
 * What stands around a sentence and tells how it is meant: the sentences before and after it, the label its block begins with, the title of the page.
 *
 * Made in one place, for a page's block (`matcher.ts`) as for a text by itself (`text-stance.ts`), so that both read a sentence alike.
 * Example: "[SALAH] Air lemon menyembuhkan kanker. Beredar di WhatsApp …": the label "[SALAH]" frames both sentences.
 */
import type { Locale } from '../locales/locale.js';
import type { Sentence } from '../segment.js';
import { readStatement, type Statement } from '../statement.js';
import { denialsIn, negatorOf, negatorsIn, type StanceClaim } from './cues.js';
import { refusalIn } from './refusal.js';

/** What surrounds a sentence; all of it as it stands there, not normalised. */
export interface Frame {
  /** The sentence after it in the same block, or empty. */
  readonly next: string;
  /** Title of the page and heading above, or empty. */
  readonly title: string;
  /** The sentence before it in the same block. */
  readonly previous?: string;
  /** The label at the start of the block, without its brackets or colon: "HOAX", "Fact check". */
  readonly label?: string;
}

/** The frame of sentence number `at` of a text; of none of them (-1), the title alone. Sentences of another paragraph are none of it. */
export function frameOf(text: string, sentences: readonly Sentence[], at: number, title: string): Frame {
  const own = sentences[at];
  if (own === undefined) return { next: '', title };
  const textOf = (sentence: Sentence | undefined): string =>
    sentence === undefined || isApart(text, own, sentence) ? '' : text.slice(sentence.start, sentence.end);
  return { previous: textOf(sentences[at - 1]), next: textOf(sentences[at + 1]), title, label: labelOf(text) };
}

/** Whether an empty line stands between two sentences: what another paragraph begins with speaks of its own matter. */
function isApart(text: string, one: Sentence, other: Sentence): boolean {
  return /\n\s*\n/u.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
}

/** Longest label, UTF-16 units: "Fact check", "Klarifikasi resmi". What is longer before a colon is somebody's name and office, or half a sentence. */
const MAX_LABEL = 32;

/**
 * What a text is labelled as by its own first words, or empty.
 * @example labelOf('[SALAH] Lemon cures') // 'SALAH'
 * @example labelOf('Fact check: lemon cures') // 'Fact check'
 */
export function labelOf(text: string): string {
  const bracketed = /^\s*[[(【]\s*([^\])】\n]{2,32}?)\s*[\])】]/u.exec(text);
  if (bracketed !== null) return bracketed[1] ?? '';
  const colon = /^\s*(\p{L}[^:|\n.!?"“”]{1,40}?)\s*(?::\s|\s[|–—-]\s)/u.exec(text)?.[1] ?? '';
  return colon.length <= MAX_LABEL ? colon : '';
}

/** Farthest into a sentence its pointing word may stand, in words: "Experts say *the claim* …". */
const POINTING_REACH = 6;

/**
 * The words by which a sentence says that what was said before it is not so, or null: it opens with a rebuttal ("This is false"), or points back ("this",
 * "the claim", "berita itu") and has a word of denial that is not negated.
 * @param claim its own words are no cues
 */
export function rebuttalIn(text: string, locale: Locale, claim: StanceClaim): string | null {
  if (text === '') return null;
  const opened = opener(text, locale.rebuttalOpeners);
  if (opened !== null) return opened;
  const sentence = readStatement(text, locale);
  const refusal = refusalIn(sentence);
  if (refusal !== null) return refusal;
  return isQuestion(text) || !pointsBack(sentence) ? null : denialOf(sentence, claim);
}

/** A denial cue or negated support of a sentence, or null. */
function denialOf(sentence: Statement, claim: StanceClaim): string | null {
  const negators = negatorsIn(sentence);
  return denialsIn(sentence, claim).find((hit) => negatorOf(hit, negators) === undefined)?.phrase ?? null;
}

/** Whether a sentence speaks of something told before: "it is", "the story was", "kabar tersebut". */
function pointsBack({ tokens, locale }: Statement): boolean {
  if (locale.pronouns.has(tokens[0]?.word ?? '')) return true;
  return tokens
    .slice(0, POINTING_REACH)
    .some(
      ({ word }, at) =>
        (locale.tellings.has(word) || locale.carriers.has(word)) &&
        (locale.pointers.has(tokens[at - 1]?.word ?? '') || locale.pointers.has(tokens[at + 1]?.word ?? '')),
    );
}

/** Whether a label says that what follows is not so: "HOAX", "SALAH". "Fact check" says only that it was looked at. */
export function isDenialLabel(label: string, locale: Locale, claim: StanceClaim): boolean {
  if (label === '' || within(label, locale.neutralLabels) !== null) return false;
  return denialOf(readStatement(label, locale), claim) !== null;
}

function isQuestion(text: string): boolean {
  return /[?？][\s"”’')\]]*$/u.test(text);
}

function opener(text: string, openers: readonly string[]): string | null {
  const start = text
    .toLowerCase()
    .replace(/^[\s"“'‘(]+/u, '')
    .replaceAll('’', "'");
  return openers.find((phrase) => start.startsWith(phrase)) ?? null;
}

/** The first of the phrases that stands in a text, or null. */
export function within(text: string, phrases: readonly string[]): string | null {
  const lower = text.toLowerCase();
  return phrases.find((phrase) => lower.includes(phrase)) ?? null;
}
