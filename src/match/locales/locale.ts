/** What the engine must know of a language. One file per language; `index.ts` is the table of them. Words for stance have files of their own: `cues.ts`. */
import type { StanceCues } from './cues.js';

export interface Locale extends StanceCues {
  /** Primary language subtag. */
  readonly lang: string;
  /** Reduces a normalised word to its stem. */
  readonly stem: (word: string) => string;
  /** Written in Latin letters: look-alikes of other alphabets are read as Latin ones. */
  readonly isLatin: boolean;
  /** Accents tell no words apart ("café", "cafe"): they are dropped before lists and stems are asked. Elsewhere they are dropped from the stem. */
  readonly foldsAccents: boolean;
  /** A doubled word is a plural or a stress and says no more than the word once: "anak-anak". */
  readonly doublesWords: boolean;
  /** What a spelling means that its lower case would hide ("US"), else null. @param written as it shows, with its case, without stops. */
  readonly nameOf: (written: string) => string | null;
  /** The word without what the language glues to it: a possessive, a particle. Not asked for words of cues. */
  readonly bare: (word: string) => string;
  /** Words that carry no claim: articles, prepositions, pronouns, auxiliaries. Never terms. Also used to guess the language. */
  readonly stopWords: ReadonlySet<string>;
  /** Content words so common that sharing them says little: they count {@link LIGHT_FACTOR} of a term. */
  readonly lightWords: ReadonlySet<string>;
  /**
   * Words that say the same for our purpose, a group a line; the first names the group. A word stands in one group only.
   * They widen what a claim's own variants cover; they are kept to groups a reader would accept without thinking.
   */
  readonly concepts: readonly (readonly string[])[];
  /** Table of word vectors as `word-vectors.ts` reads it, null where there is none. */
  readonly vectors: string | null;
  /** Multipliers: word → factor. They stand behind a number, in digits or words. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Other number words: word → value. */
  readonly numerals: Readonly<Record<string, number>>;
  /** The word that makes teens of the one before it: "dua *belas*"; null where teens have words of their own. */
  readonly teen: string | null;
  /** "*Half* a million". */
  readonly halves: ReadonlySet<string>;
  /** Words for one before a multiplier: "*a* million". */
  readonly articles: ReadonlySet<string>;
  /** Words inside a number that say nothing: "two hundred *and* five". */
  readonly numeralLinks: ReadonlySet<string>;
  /** Words, or two words, for per cent. */
  readonly percentWords: ReadonlySet<string>;
  /** "Three *times*". */
  readonly times: ReadonlySet<string>;
  /** Words before a year. */
  readonly yearWords: ReadonlySet<string>;
  /** The sign between thousands; the other of `.` and `,` is the decimal sign. */
  readonly thousands: '.' | ',';
  /** Abbreviations whose full stop does not end a sentence, lower case, without the last stop. */
  readonly abbreviations: ReadonlySet<string>;
}

/** What a light word weighs beside a telling one. 0.35: at 0.2 short claims made of everyday words fell below the threshold. */
export const LIGHT_FACTOR = 0.35;

/** Splits a block of words on white space: keeps the lists below readable. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
