/**
 * Text → sentences. Intl.Segmenter finds the ends; abbreviations ("U.S.", "Dr.", "No. 5"), where it breaks too early, are mended here.
 * Sentences do not overlap and leave out nothing but white space (tests/properties).
 */
import type { Locale } from './locales/locale.js';

export interface Sentence {
  /** UTF-16, half-open, in the text given; without white space at either end. */
  readonly start: number;
  readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/** Longest stretch read as one sentence, UTF-16 units: what is longer is a list without stops, and is cut at white space. */
export const MAX_SENTENCE = 600;

/** As much as Intl.Segmenter is given at once, UTF-16 units: V8 takes time in proportion to all of the text for every sentence of it. */
const WINDOW = 4 * MAX_SENTENCE;

const LINE = /[^\n\r\u0085\u2028\u2029]+/gu;

/** Signature of a post that a page shows: "— Ada Example (@ada) May 4". Who said it is no part of what was said. */
const BYLINE = /\s[—–-]{1,3}\s(?=[^()]{1,60}\(@\w{1,30}\))/u;

/** What can end a sentence: without one of these nothing ends but the line. U+2024 is none of them in older editions of Unicode. */
const STOP = /[\p{STerm}\u2024]/gu;
/** Stops, the signs that close with them, and white space. */
const CLOSE = /[\p{STerm}\u2024]+["'”’)\]»]*\s*/uy;

/** @param max stops after so many sentences: what follows is not looked at. */
export function segment(text: string, locale: Locale, max = Number.POSITIVE_INFINITY): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of text.matchAll(LINE)) {
    if (sentences.length >= max) break;
    readLine(text, line.index, line.index + line[0].length, locale, sentences, max);
  }
  return sentences.length > max ? sentences.slice(0, max) : sentences;
}

/** Adds the sentences of one line to `found`, until these are as many as wanted. */
function readLine(text: string, from: number, to: number, locale: Locale, found: Sentence[], max: number): void {
  if (isOneSentence(text, from, to)) {
    cutPieces(text, from, to, found);
    return;
  }
  let start = from;
  let end = from;
  for (const part of partsOf(text, from, to, locale)) {
    const isLong = end - start > MAX_SENTENCE;
    if (end > start && (isLong || !joins(text.slice(Math.max(start, end - TAIL), end), text.slice(part.start, part.end), locale))) {
      cutPieces(text, start, end, found);
      if (found.length >= max) return;
      start = part.start;
    }
    end = part.end;
  }
  cutPieces(text, start, end, found);
}

/** Whether a line has no stop but at its end: titles, captions and items of a list need no segmenter. */
export function isOneSentence(text: string, from: number, to: number): boolean {
  if (to - from > WINDOW) return false;
  STOP.lastIndex = from;
  const at = STOP.exec(text)?.index ?? to;
  if (at >= to) return true;
  CLOSE.lastIndex = at;
  CLOSE.test(text);
  return CLOSE.lastIndex >= to;
}

/** The sentences of one line as Intl.Segmenter sees them, by windows that begin where a sentence does. */
function* partsOf(text: string, from: number, to: number, locale: Locale): Generator<Sentence> {
  let at = from;
  while (at < to) {
    const until = Math.min(to, at + WINDOW);
    const parts = [...segmenterOf(locale.lang).segment(text.slice(at, until))].map(({ segment: part, index }) => ({
      start: at + index,
      end: at + index + part.length,
    }));
    // The last may go on behind the window; one that fills it is cut anyway.
    if (until < to && parts.length > 1) parts.pop();
    yield* parts;
    at = parts.at(-1)?.end ?? to;
  }
}

/** Adds what stands between two ends of sentences: a signature is cut off, what is too long is cut. */
function cutPieces(text: string, start: number, end: number, found: Sentence[]): void {
  const byline = BYLINE.exec(text.slice(start, end));
  const cut = byline === null ? end : start + byline.index;
  cutLong(text, start, cut, found);
  if (cut < end) cutLong(text, cut, end, found);
}

/** As much of a sentence's end as is looked at, UTF-16 units. */
const TAIL = 40;

/** Whether a segment's end is no end of a sentence. @param before its last {@link TAIL} characters */
function joins(before: string, after: string, locale: Locale): boolean {
  const tail = before.trimEnd();
  if (!tail.endsWith('.')) return /^[\s]*\p{Ll}/u.test(after) && /["”’')\]]$/u.test(tail);
  const lastWord = /([\p{L}.]+)\.$/u.exec(tail)?.[1]?.toLowerCase();
  if (lastWord !== undefined && (locale.abbreviations.has(lastWord) || /^\p{L}$/u.test(lastWord))) return true;
  return /^\s*\p{Ll}/u.test(after);
}

function cutLong(text: string, from: number, to: number, found: Sentence[]): void {
  let start = from;
  while (to - start > MAX_SENTENCE) {
    const space = text.lastIndexOf(' ', start + MAX_SENTENCE);
    const cut = space > start ? space : wholeCharacter(text, start + MAX_SENTENCE);
    pushTrimmed(text, start, cut, found);
    start = cut;
  }
  pushTrimmed(text, start, to, found);
}

/** The place, or one before it where a character of two units would be cut in half. */
function wholeCharacter(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Nothing is added where only white space stands. */
function pushTrimmed(text: string, from: number, to: number, found: Sentence[]): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  if (end > start) found.push({ start, end });
}
