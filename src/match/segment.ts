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

/** @param max stops after so many sentences: what follows is not looked at. */
export function segment(text: string, locale: Locale, max = Number.POSITIVE_INFINITY): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let end = 0;
  const push = (): void => {
    for (const piece of cutLong(text, start, end)) if (piece.end > piece.start) sentences.push(piece);
  };
  for (const { segment: part, index } of segmenterOf(locale.lang).segment(text)) {
    if (end > start && !joins(text.slice(Math.max(start, end - TAIL), end), part, locale)) {
      push();
      if (sentences.length >= max) return sentences.slice(0, max);
      start = index;
    }
    end = index + part.length;
  }
  push();
  return sentences.length > max ? sentences.slice(0, max) : sentences;
}

/** As much of a sentence's end as is looked at, UTF-16 units. */
const TAIL = 40;

/** Whether a segment's end is no end of a sentence. @param before its last {@link TAIL} characters */
function joins(before: string, after: string, locale: Locale): boolean {
  const tail = before.trimEnd();
  if (/[\n\r]\s*$/u.test(before) || !tail.endsWith('.')) return /^[\s]*\p{Ll}/u.test(after) && /["”’')\]]$/u.test(tail);
  const lastWord = /([\p{L}.]+)\.$/u.exec(tail)?.[1]?.toLowerCase();
  if (lastWord !== undefined && (locale.abbreviations.has(lastWord) || /^\p{L}$/u.test(lastWord))) return true;
  return /^\s*\p{Ll}/u.test(after);
}

function cutLong(text: string, from: number, to: number): Sentence[] {
  const pieces: Sentence[] = [];
  let start = from;
  while (to - start > MAX_SENTENCE) {
    const space = text.lastIndexOf(' ', start + MAX_SENTENCE);
    const cut = space > start ? space : wholeCharacter(text, start + MAX_SENTENCE);
    pieces.push(trim(text, start, cut));
    start = cut;
  }
  pieces.push(trim(text, start, to));
  return pieces;
}

/** The place, or one before it where a character of two units would be cut in half. */
function wholeCharacter(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

function trim(text: string, from: number, to: number): Sentence {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
