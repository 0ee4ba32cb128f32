/** What the engine must know of a language. One file per language; `index.ts` is the table of them. Words for stance have files of their own: `cues.ts`. */
import type { StanceCues } from './cues.js';

export interface Locale extends StanceCues {
  /** Primary language subtag. */
  readonly lang: string;
  /** Reduces a normalised word to its stem. */
  readonly stem: (word: string) => string;
  /** Words that carry no claim: articles, prepositions, pronouns, auxiliaries. Never terms. Also used to guess the language. */
  readonly stopWords: ReadonlySet<string>;
  /** Content words so common that sharing them says little: they count {@link LIGHT_FACTOR} of a term. */
  readonly lightWords: ReadonlySet<string>;
  /**
   * Words that say the same for our purpose, a group a line; the first names the group. A word stands in one group only.
   * They widen what a claim's own variants cover; they are kept to groups a reader would accept without thinking.
   */
  readonly concepts: readonly (readonly string[])[];
  /** Number words and multipliers: word → factor. */
  readonly multipliers: Readonly<Record<string, number>>;
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
