/**
 * Statement → terms. A **word** is a run of letters and digits with its place in the text; a **term** is what two wordings of
 * the same thing have in common: the stem of a word, or the name of its concept group.
 *
 * @example tokenize('Masts spread the virus', en).map((t) => t.term) // ['mast', 'spread', null, 'viru']
 */
import type { Locale } from './locales/locale.js';
import { normalizeWord } from './normalize.js';
import { hashTerm, NO_TERM } from './term-hash.js';

export interface Token {
  /** UTF-16 offsets in the text given, half-open. */
  readonly start: number;
  readonly end: number;
  /** Normalised form. */
  readonly word: string;
  /** What is compared; null for a stop word. */
  readonly term: string | null;
  /** {@link hashTerm} of the term, 0 without one. What indexes join on. */
  readonly hash: number;
  /** Written like a name: with a capital, letters and digits mixed, or a year. */
  readonly isCapital: boolean;
  /** First word of its text: its capital says nothing. */
  readonly isFirst: boolean;
}

/** A word: letters and digits, joined inside by hyphen, apostrophe, or the stops of `U.S.` and `1,200.50`; invisible characters may hide in it. */
const WORD = /[#@]?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]|[-'’‘.,](?=[\p{L}\p{N}]))*/gu;
/** Addresses are never words: their parts would match by accident. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+/giu;
/** Written like a name: with a capital, with letters and digits mixed ("5G"), or a year. A plain number is a quantity. */
const NAME_LIKE = /^\p{Lu}|\p{L}.*\p{N}|\p{N}.*\p{L}|^(?:19|20)\d\d$/u;
/** Longest word looked at; what is longer is no word of any language. */
const MAX_WORD = 60;

/** What a spelling amounts to in a locale. */
interface Entry {
  readonly word: string;
  readonly term: string | null;
  readonly hash: number;
  readonly isCapital: boolean;
}

/** Spellings remembered: the words of a few long pages. Bounded, since page text must not grow it without end. */
const MAX_ENTRIES = 20_000;

/** The lexicon of one locale made ready: word → concept term, and a memory of spellings, since pages say the same words again and again. */
class Lexicon {
  private readonly concept = new Map<string, string>();
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly locale: Locale) {
    for (const group of locale.concepts) {
      const name = `=${group[0]}`;
      for (const word of group) this.concept.set(word, name);
    }
  }

  /** Whether a word stands in a concept group as it is. */
  knows(word: string): boolean {
    return this.concept.has(word);
  }

  /** @param raw as it is written, without # or @. */
  entry(raw: string): Entry {
    let entry = this.entries.get(raw);
    if (entry === undefined) {
      const word = spelled(raw, this.locale);
      const term = this.term(word);
      entry = { word, term, hash: term === null ? NO_TERM : hashTerm(term), isCapital: NAME_LIKE.test(raw) };
      if (this.entries.size >= MAX_ENTRIES) this.entries.clear();
      this.entries.set(raw, entry);
    }
    return entry;
  }

  private term(word: string): string | null {
    const known = this.concept.get(word);
    if (known !== undefined) return known;
    if (this.locale.stopWords.has(word)) return null;
    const stem = this.locale.stem(word);
    // An inflected form of a word in a group belongs to the group as well: "microchipping".
    return stem === '' ? null : (this.concept.get(stem) ?? stem);
  }
}

const lexicons = new Map<Locale, Lexicon>();

function lexiconOf(locale: Locale): Lexicon {
  let lexicon = lexicons.get(locale);
  if (lexicon === undefined) {
    lexicon = new Lexicon(locale);
    lexicons.set(locale, lexicon);
  }
  return lexicon;
}

/** All words of a text with their terms, in order. Linear in the length of the text. */
export function tokenize(text: string, locale: Locale): Token[] {
  const lexicon = lexiconOf(locale);
  const visible = text.replace(ADDRESS, (address) => ' '.repeat(address.length));
  const tokens: Token[] = [];
  for (const found of visible.matchAll(WORD)) {
    if (found[0].length > MAX_WORD) continue;
    for (const part of parts(found[0], found.index, lexicon)) {
      const { word, term, hash, isCapital } = lexicon.entry(part.raw.replace(/^[#@]/u, ''));
      tokens.push({ start: part.start, end: part.start + part.raw.length, word, term, hash, isCapital, isFirst: tokens.length === 0 });
    }
  }
  return tokens;
}

interface Part {
  readonly raw: string;
  readonly start: number;
}

/** Hyphens join words that other writers part ("anti-vaccine"), and tags join what they would part ("#BanTikTok"): both are cut, what the lexicon knows whole is not. */
function parts(raw: string, start: number, lexicon: Lexicon): Part[] {
  const isTag = /^[#@]/u.test(raw);
  const whole = [{ raw, start }];
  if (!isTag) {
    if (!raw.includes('-') || WHOLE.has(normalizeWord(raw))) return whole;
    return [...raw.matchAll(/[^-]+/gu)].map((piece) => ({ raw: piece[0], start: start + piece.index }));
  }
  if (lexicon.knows(normalizeWord(raw.slice(1)))) return whole;
  const pieces = [...raw.matchAll(TAG_PARTS)].map((piece) => ({ raw: piece[0], start: start + piece.index }));
  return pieces.length > MAX_TAG_PARTS ? whole : rejoined(pieces, lexicon);
}

/** Words of a tag by their capitals; digits stay with the letters they name something with: "5G", "COVID19". */
const TAG_PARTS = /\p{N}+\p{Lu}*(?!\p{Ll})|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}[\p{Ll}\p{M}]*\p{N}*|\p{Lu}+\p{N}*|\p{N}+|\p{Lo}+/gu;
/** A tag of more words is a slogan in one piece, and not read. */
const MAX_TAG_PARTS = 6;

/** Joins neighbours that make a word the lexicon knows: "Tik", "Tok". */
function rejoined(pieces: readonly Part[], lexicon: Lexicon): Part[] {
  const out: Part[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const isNext = last !== undefined && last.start + last.raw.length === piece.start;
    if (last !== undefined && isNext && lexicon.knows(normalizeWord(last.raw + piece.raw)))
      out[out.length - 1] = { raw: last.raw + piece.raw, start: last.start };
    else out.push(piece);
  }
  return out;
}

/** Hyphenated words that are one word. */
const WHOLE = new Set([
  'covid-19',
  'sars-cov-2',
  'tik-tok',
  'co-2',
  'e-mail',
  'man-made',
  'anak-anak',
  'mata-mata',
  'paru-paru',
  'fact-check',
  'cuma-cuma',
  'desas-desus',
  'di-mana',
]);

/** The normalised word, with the few spellings undone that its lower case would hide. */
function spelled(raw: string, locale: Locale): string {
  // "US" is a country, "us" a pronoun; only the capitals tell.
  if (locale.lang === 'en' && /^(?:US|U\.S\.?A?|USA)$/u.test(raw)) return 'usa';
  if (locale.lang === 'id' && /^(?:AS|US|USA|U\.S)$/u.test(raw)) return 'amerika';
  // "R.F.I.D" is "RFID".
  const plain = /^(?:\p{L}\.)+\p{L}$/u.test(raw) ? raw.replaceAll('.', '') : raw;
  const word = normalizeWord(plain).replace(/'s$/u, '');
  // Indonesian glues "its" to the noun: "vaksinnya". The stemmer takes it off, the lexicon needs it off, too.
  if (locale.lang === 'id' && word.length > 6 && word.endsWith('nya')) return word.slice(0, -3);
  return word;
}
