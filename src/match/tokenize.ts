/**
 * Statement → words with their places and terms (what a term is: `lexicon.ts`). One pass over the characters with a table of their kinds; linear in the text.
 *
 * @example tokenize('Masts spread the virus', en).map((t) => t.term) // ['=mast', '=spread', null, 'virus']
 */
import { DIGIT, HIDDEN, JOINER, kindAt, kinds, LETTER, MARK, UNSPACED, widthAt } from './characters.js';
import { type Entry, type Lexicon, lexiconOf, type Piece } from './lexicon.js';
import type { Locale } from './locales/locale.js';
import { visibleWord } from './normalize.js';

export interface Token {
  /** UTF-16 offsets in the text given, half-open. */
  readonly start: number;
  readonly end: number;
  /** Normalised form. */
  readonly word: string;
  /** What is compared; null for a stop word. */
  readonly term: string | null;
  /** Hash of the term (`term-hash.ts`), 0 without one. What indexes join on. */
  readonly hash: number;
  /** Written like a name: with a capital, letters and digits mixed, or a year. */
  readonly isCapital: boolean;
  /** First word of its text: its capital says nothing. */
  readonly isFirst: boolean;
  /** May be part of a number: holds a digit or is a number word. */
  readonly isNumber: boolean;
}

/** Longest word looked at, without what is invisible or heaped on it; what is longer is no word of any language. */
const MAX_WORD = 60;
/** Longest run looked at, UTF-16 units: a word of {@link MAX_WORD} letters with a few marks on each. */
const MAX_RUN = 400;
/** Stretch of a script without spaces that is given to the segmenter at once: it looks words up in a dictionary, and is not meant for a book in one line. */
const MAX_UNSPACED = 1_000;

/** Addresses are never words: their parts would match by accident. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+/iy;
/** Letters set apart one by one with the same sign: "v a c c i n e", "v.a.c.c.i.n.e". Fewer than five are initials. */
const SPACED_OUT = /[\p{L}\p{N}]([ *_·•+~|.-])\p{L}(?:\1\p{L}){3,40}(?![\p{L}\p{M}\p{N}])/uy;
/** Signs that stand for letters inside a word, or before it: "v@ccine", "$cam". The word has to be known then. */
const SWAPPED_RUN = /\$?[\p{L}\p{N}]{1,60}(?:[@$!][\p{L}\p{N}]{1,60}){0,3}/uy;

/** A text's words as spellings with their places. Nothing is made for a word met before: see {@link tokensOf}. */
export interface Words {
  readonly entries: readonly Entry[];
  /** UTF-16: start and end of the first, start and end of the second, and so on. */
  readonly places: readonly number[];
}

/** All words of a text with their terms, in order. */
export function tokenize(text: string, locale: Locale): Token[] {
  return tokensOf(wordsOf(text, locale));
}

/** The same words, each with all that is known of it. */
export function tokensOf({ entries, places }: Words): Token[] {
  return entries.map(({ word, term, hash, isCapital, isNumber }, i) => {
    return { start: places[2 * i] as number, end: places[2 * i + 1] as number, word, term, hash, isCapital, isFirst: i === 0, isNumber };
  });
}

/** All words of a text, in order. */
export function wordsOf(text: string, locale: Locale): Words {
  const lexicon = lexiconOf(locale);
  const entries: Entry[] = [];
  const places: number[] = [];
  const push: Push = (start, end, entry) => {
    if (entry.word === '') return;
    entries.push(entry);
    places.push(start, end);
  };
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = kindAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      at = addressEnd(text, at) ?? spacedOut(text, at, lexicon, push) ?? readRun(text, at, at, lexicon, push);
    } else if (kind === UNSPACED) at = readUnspaced(text, at, locale, lexicon, push);
    else {
      const sign = text.charCodeAt(at);
      const next = at + widthAt(text, at);
      const isBeforeWord = (sign === HASH || sign === AT || sign === DOLLAR) && next < length && isWordKind(kindAt(text, next));
      if (!isBeforeWord) at = next;
      else if (sign === DOLLAR) at = swapped(text, at, lexicon, push) ?? next;
      else at = readRun(text, at, next, lexicon, push);
    }
  }
  return { entries, places };
}

type Push = (start: number, end: number, entry: Entry) => void;

const HASH = 0x23;
const AT = 0x40;
const DOLLAR = 0x24;
const BANG = 0x21;

function isWordKind(kind: number): boolean {
  return kind === LETTER || kind === DIGIT;
}

/** Where an address that begins here ends, or null. */
function addressEnd(text: string, at: number): number | null {
  const first = text.charCodeAt(at) | 0x20;
  const second = text.charCodeAt(at + 1) | 0x20;
  if (!((first === 0x68 && second === 0x74) || (first === 0x77 && second === 0x77))) return null;
  ADDRESS.lastIndex = at;
  return ADDRESS.test(text) ? ADDRESS.lastIndex : null;
}

function spacedOut(text: string, at: number, lexicon: Lexicon, push: Push): number | null {
  // Nearly every word fails here: a letter stands where the second sign would.
  const gap = text.charCodeAt(at + 1);
  if (gap !== text.charCodeAt(at + 3) || isWordKind(kindAt(text, at + 1)) || Number.isNaN(gap)) return null;
  SPACED_OUT.lastIndex = at;
  const found = SPACED_OUT.exec(text);
  if (found === null) return null;
  const [all, sign = ' '] = found;
  push(at, at + all.length, lexicon.entry(all.replaceAll(sign, '')));
  return at + all.length;
}

/** A word with signs for letters, if it is a known one; else null. */
function swapped(text: string, at: number, lexicon: Lexicon, push: Push): number | null {
  SWAPPED_RUN.lastIndex = at;
  const run = SWAPPED_RUN.exec(text)?.[0];
  if (run === undefined || run.length > MAX_WORD) return null;
  const entry = lexicon.entry(run);
  if (!lexicon.isListed(entry.word)) return null;
  push(at, at + run.length, entry);
  return at + run.length;
}

/** Reads the run of word characters from `first` on; `at` is where its `#` or `@` stands, if it has one. Returns its end. */
function readRun(text: string, at: number, first: number, lexicon: Lexicon, push: Push): number {
  const next = runEnd(text, at, first);
  const { shown, hash } = scanned;
  if (at === first && isInnerSign(text, next)) {
    const end = swapped(text, at, lexicon, push);
    if (end !== null) return end;
  }
  if (shown - at > MAX_RUN) return next;
  if (shown - at > MAX_WORD) {
    const run = visibleWord(text.slice(at, shown));
    // Not remembered, and its parts have no places of their own: it is read as one word.
    if (run.length <= MAX_WORD) push(at, shown, lexicon.entry(run.replace(/^[#@]/u, '')));
    return next;
  }
  const { entry, pieces } = lexicon.read(text, at, shown, hash);
  if (entry !== null) {
    push(at, shown, entry);
    return next;
  }
  for (let i = 0; i < pieces.length; i += 1) {
    const { from, to, entry } = pieces[i] as Piece;
    push(at + from, at + to, entry);
  }
  return next;
}

/** Whether one of `@ $ !` stands here and a letter behind it. */
function isInnerSign(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  return (sign === AT || sign === DOLLAR || sign === BANG) && at + 1 < text.length && isWordKind(kindAt(text, at + 1));
}

/** What {@link runEnd} found besides the end. One object for all calls: it is called for every word of a page. */
const scanned = { /** End of the run without invisible characters behind it. */ shown: 0, /** FNV-1a of its units from `at` to `shown`. */ hash: 0 };

/** Where the run that begins at `at`, with its first letter at `first`, ends. */
function runEnd(text: string, at: number, first: number): number {
  const { length } = text;
  let hash = 0x811c9dc5;
  for (let i = at; i < first; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  let here = first;
  /** Letters and digits since the start or the last joiner, and the kind of the last one. */
  let letters = 0;
  let last = LETTER;
  scanned.shown = first;
  scanned.hash = hash;
  while (here < length) {
    const unit = text.charCodeAt(here);
    const known = kinds[unit];
    if (known === LETTER || known === DIGIT) {
      letters += 1;
      last = known;
      hash = Math.imul(hash ^ unit, 0x01000193);
      here += 1;
      scanned.shown = here;
      scanned.hash = hash;
      continue;
    }
    const kind = kindAt(text, here);
    if (kind === JOINER) {
      if (!joins(text, here, last, letters)) break;
      letters = 0;
    } else if (kind === LETTER || kind === DIGIT) {
      letters += 1;
      last = kind;
    } else if (kind !== MARK && kind !== HIDDEN) break;
    const next = here + widthAt(text, here);
    for (; here < next; here += 1) hash = Math.imul(hash ^ text.charCodeAt(here), 0x01000193);
    if (kind === JOINER || kind === HIDDEN) continue;
    scanned.shown = here;
    scanned.hash = hash;
  }
  return here;
}

/** Whether a joiner keeps both sides one word: hyphens and apostrophes do, `.` and `,` in numbers only, and `.` in `U.S`. */
function joins(text: string, at: number, last: number, letters: number): boolean {
  if (at + 1 >= text.length) return false;
  const next = kindAt(text, at + 1);
  if (!isWordKind(next)) return false;
  const sign = text.charCodeAt(at);
  if (sign !== 0x2e && sign !== 0x2c) return true;
  if (last === DIGIT && next === DIGIT) return true;
  // "end.Next" is two words whose space was forgotten.
  return sign === 0x2e && letters === 1 && last === LETTER && next === LETTER && !isWordKind(at + 2 < text.length ? kindAt(text, at + 2) : 0);
}

const segmenters = new Map<string, Intl.Segmenter>();

function readUnspaced(text: string, start: number, locale: Locale, lexicon: Lexicon, push: Push): number {
  let end = start;
  while (end < text.length && end - start < MAX_UNSPACED) {
    const kind = kindAt(text, end);
    if (kind !== UNSPACED && kind !== MARK && kind !== HIDDEN) break;
    end += widthAt(text, end);
  }
  let segmenter = segmenters.get(locale.lang);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale.lang, { granularity: 'word' });
    segmenters.set(locale.lang, segmenter);
  }
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end))) {
    if (isWordLike === true && segment.length <= MAX_WORD) push(start + index, start + index + segment.length, lexicon.entry(segment));
  }
  return end;
}
