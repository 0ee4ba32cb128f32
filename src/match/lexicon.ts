/**
 * Spelling → word and term, in one language. Pages say the same words again and again, so what a spelling amounts to is worked out once and remembered.
 *
 * A **term** is what two wordings of the same thing have in common: the name of a concept group, or the stem of the word. Stop words have none.
 */
import { latinised, shortened, unswapped } from './disguise.js';
import type { Locale } from './locales/locale.js';
import { foldAccents, visibleWord } from './normalize.js';
import { numeralsOf } from './numerals.js';
import { hashTerm, NO_TERM } from './term-hash.js';

/** What a spelling amounts to. */
export interface Entry {
  readonly word: string;
  /** Null for a stop word. */
  readonly term: string | null;
  readonly hash: number;
  readonly isCapital: boolean;
  /** May be part of a number: holds a digit or is a number word. */
  readonly isNumber: boolean;
}

/** A word inside a run of characters. */
export interface Piece {
  /** UTF-16, half-open, in the run. */
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

/** A run of characters that was read. */
export interface Run {
  readonly hash: number;
  readonly run: string;
  /** What all of it amounts to; null if it is several words. */
  readonly entry: Entry | null;
  readonly pieces: readonly Piece[];
}

/**
 * Runs remembered, a power of two: the words of a few long pages. Two whose hashes end alike stand side by side, a third takes the place of the one
 * asked for longer ago, so page text cannot grow it without end. With one place each, every twentieth word was worked out again.
 */
const SLOTS = 2 ** 15;
/** Written like a name: with a capital, with letters and digits mixed ("5G"), or a year. A plain number is a quantity. */
const NAME_LIKE = /^\p{Lu}|\p{L}.*\p{N}|\p{N}.*\p{L}|^(?:19|20)\d\d$/u;
/** Nothing is disguised in them, and no accent or digit to be read. */
const LETTERS = /^[A-Za-z]+$/;
const LOWER_A = 0x61;
/** Hyphenated words that are one word though no concept names them. */
const WHOLE = new Set(['co-2', 'e-mail', 'di-mana', 'covid-19', 'sars-cov-2', 'tik-tok', 'man-made']);
/** Words of a tag by their capitals; digits stay with the letters they name something with: "5G", "COVID19". */
const TAG_PARTS = /\p{N}+\p{Lu}*(?!\p{Ll})|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}[\p{Ll}\p{M}]*\p{N}*|\p{Lu}+\p{N}*|\p{N}+|\p{Lo}+/gu;
/** A tag of more words is a slogan in one piece, and not read. */
const MAX_TAG_PARTS = 6;
/** Letters of a part of a tag in lower case: shorter ones are found in any word. */
const MIN_TAG_WORD = 3;

export class Lexicon {
  private readonly concept = new Map<string, string>();
  /** Every word in a list of the language. */
  private readonly listed = new Set<string>();
  private readonly cueWords = new Set<string>();
  private readonly slots: (Run | undefined)[] = [];
  private readonly numerals: ReadonlyMap<string, unknown>;

  constructor(private readonly locale: Locale) {
    // Pushed, not `new Array(SLOTS)`: V8 makes a slow dictionary of one that large.
    for (let i = 0; i < SLOTS; i += 1) this.slots.push(undefined);
    for (const group of locale.concepts) {
      const name = `=${group[0]}`;
      for (const word of group) this.concept.set(word, name);
    }
    const cues = [locale.negators, locale.emptyNegations, locale.denialCues, locale.reportCues, [...locale.complementizers, ...locale.strongOpeners]];
    for (const phrase of cues.flat()) for (const word of phrase.split(/[\s-]+/u)) this.cueWords.add(word);
    for (const list of [locale.stopWords, locale.lightWords, this.cueWords, this.concept.keys()]) for (const word of list) this.listed.add(word);
    this.numerals = numeralsOf(locale);
  }

  /** Whether a normalised word stands in any list: then it is a word, and no disguise of one. */
  readonly isListed = (word: string): boolean => this.listed.has(word);

  /**
   * Words of a run of letters, digits and joiners; `#` or `@` may lead it. The text is given, not the run: what is remembered is found without cutting it out.
   * @param end no more than a few words behind `start`.
   * @param hash any 32-bit hash of the run's units, the same for the same run.
   */
  read(text: string, start: number, end: number, hash: number): Run {
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 2);
    const first = this.slots[slot];
    if (first !== undefined && first.hash === hash && isAt(first.run, text, start, end)) return first;
    const second = this.slots[slot + 1];
    // What was asked for last stands first; what has to go stood second.
    this.slots[slot + 1] = first;
    if (second !== undefined && second.hash === hash && isAt(second.run, text, start, end)) {
      this.slots[slot] = second;
      return second;
    }
    const run = text.slice(start, end);
    const pieces = this.pieces(run);
    const [only] = pieces;
    const entry = pieces.length === 1 && only !== undefined && only.from === 0 && only.to === run.length ? only.entry : null;
    const read = { hash, run, entry, pieces };
    this.slots[slot] = read;
    return read;
  }

  /** @param raw as it is written, without # or @. */
  entry(raw: string): Entry {
    return LETTERS.test(raw) ? this.plainEntry(raw) : this.anyEntry(raw);
  }

  /** As {@link anyEntry}, for what has nothing to undo: nine of ten spellings that are new. */
  private plainEntry(raw: string): Entry {
    const lower = raw.toLowerCase();
    const word = this.locale.nameOf(raw) ?? shortened(this.bare(lower), this.isListed);
    const term = this.term(word);
    return { word, term, hash: term === null ? NO_TERM : hashTerm(term), isCapital: raw.charCodeAt(0) < LOWER_A, isNumber: this.numerals.has(word) };
  }

  private anyEntry(raw: string): Entry {
    const shown = this.locale.isLatin ? latinised(visibleWord(raw)) : visibleWord(raw);
    // "R.F.I.D" is "RFID".
    const plain = /^(?:\p{L}\.)+\p{L}$/u.test(shown) ? shown.replaceAll('.', '') : shown;
    const word = this.locale.nameOf(plain) ?? this.spelled(plain);
    const term = word === '' ? null : this.term(word);
    // A digit that stood for a letter makes no name.
    const isCapital = NAME_LIKE.test(/\p{N}/u.test(word) ? shown : shown.replace(/\p{N}/gu, ''));
    const isNumber = /\p{N}/u.test(word) || this.numerals.has(word);
    return { word, term, hash: term === null ? NO_TERM : hashTerm(term), isCapital, isNumber };
  }

  private spelled(plain: string): string {
    const lower = plain.toLowerCase().normalize('NFC');
    const folded = this.locale.foldsAccents ? foldAccents(lower) : lower;
    const bare = this.bare(folded);
    if (this.listed.has(bare)) return bare;
    return shortened(this.locale.isLatin ? unswapped(bare, this.isListed) : bare, this.isListed);
  }

  private bare(word: string): string {
    return this.cueWords.has(word) ? word : this.locale.bare(word);
  }

  private term(word: string): string | null {
    const known = this.concept.get(word);
    if (known !== undefined) return known;
    if (this.locale.stopWords.has(word)) return null;
    const stem = foldAccents(this.locale.stem(word));
    // An inflected form of a word in a group belongs to the group as well: "microchipping".
    return stem === '' ? null : (this.concept.get(stem) ?? stem);
  }

  private whole(raw: string, from = 0): Piece {
    return { from, to: from + raw.length, entry: this.entry(raw) };
  }

  /** Hyphens join words that other writers part ("anti-vaccine"), and tags join what they would part ("#BanTikTok"): both are cut, what the lexicon knows whole is not. */
  private pieces(run: string): readonly Piece[] {
    if (/^[#@]/u.test(run)) return this.tagPieces(run.slice(1)).map(({ from, to, entry }, i) => ({ from: i === 0 ? 0 : from + 1, to: to + 1, entry }));
    if (!/[-‐‑]/u.test(run) || this.isOneWord(run)) return [this.whole(run)];
    const pieces = [...run.matchAll(/[^-‐‑]+/gu)].map((found) => this.whole(found[0], found.index));
    const [first, second] = pieces;
    if (this.locale.doublesWords && pieces.length === 2 && first !== undefined && second !== undefined && first.entry.term === second.entry.term)
      return [first, { ...second, entry: { ...second.entry, term: null, hash: NO_TERM } }];
    return pieces;
  }

  private isOneWord(run: string): boolean {
    const word = visibleWord(run).toLowerCase();
    return this.concept.has(word) || WHOLE.has(word);
  }

  private tagPieces(tag: string): readonly Piece[] {
    if (this.concept.has(this.entry(tag).word)) return [this.whole(tag)];
    const lower = /^\p{Ll}+$/u.test(tag) ? this.listedParts(tag) : null;
    const parts = lower ?? [...tag.matchAll(TAG_PARTS)].map(({ 0: raw, index }) => ({ raw, from: index }));
    return parts.length === 0 || parts.length > MAX_TAG_PARTS ? [this.whole(tag)] : this.rejoined(parts).map(({ raw, from }) => this.whole(raw, from));
  }

  /** A tag in lower case as two or three listed words, or null: "#bantiktok". */
  private listedParts(tag: string, depth = 2): { raw: string; from: number }[] | null {
    for (let cut = tag.length - MIN_TAG_WORD; cut >= MIN_TAG_WORD; cut -= 1) {
      if (!this.listed.has(tag.slice(0, cut))) continue;
      const rest = tag.slice(cut);
      const tail = this.listed.has(rest) ? [{ raw: rest, from: 0 }] : depth > 1 ? this.listedParts(rest, depth - 1) : null;
      if (tail !== null) return [{ raw: tag.slice(0, cut), from: 0 }, ...tail.map(({ raw, from }) => ({ raw, from: from + cut }))];
    }
    return null;
  }

  /** Joins neighbours that make a word of a concept: "Tik", "Tok". */
  private rejoined(parts: readonly { raw: string; from: number }[]): { raw: string; from: number }[] {
    const out: { raw: string; from: number }[] = [];
    for (const part of parts) {
      const last = out.at(-1);
      const isNext = last !== undefined && last.from + last.raw.length === part.from;
      if (last !== undefined && isNext && this.concept.has((last.raw + part.raw).toLowerCase())) last.raw += part.raw;
      else out.push({ ...part });
    }
    return out;
  }
}

/** Whether the run is what stands between the places. A loop: `startsWith` costs three times as much on strings this short. */
function isAt(run: string, text: string, start: number, end: number): boolean {
  if (run.length !== end - start) return false;
  for (let i = 0; i < run.length; i += 1) if (run.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

const lexicons = new Map<Locale, Lexicon>();

export function lexiconOf(locale: Locale): Lexicon {
  let lexicon = lexicons.get(locale);
  if (lexicon === undefined) {
    lexicon = new Lexicon(locale);
    lexicons.set(locale, lexicon);
  }
  return lexicon;
}
