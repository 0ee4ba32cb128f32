/** What the engine must know of a language. One file per language; `index.ts` is the table of them. */

export interface Locale {
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
  /** Words and phrases that turn a statement round. */
  readonly negators: readonly string[];
  /** Phrases with a negator in them that turn nothing round: "not only", "no secret". */
  readonly emptyNegations: readonly string[];
  /** Words and phrases by which a sentence says that something is not so. */
  readonly denialCues: readonly string[];
  /** Words for support of a claim: "there is no publicly available *evidence* that …" denies, however far the negator stands. */
  readonly supportWords: ReadonlySet<string>;
  /** Words and phrases that put what follows in others' mouths, with distance, or make it a possibility. */
  readonly reportCues: readonly string[];
  /** Of the report cues those that tell a feeling: they report what follows them, not what stands before ("… invented so that we *fear* it"). */
  readonly feelings: ReadonlySet<string>;
  /** Words that, standing alone at the start, refuse what follows: "*No*, masts do not …". */
  readonly refusals: ReadonlySet<string>;
  /** A sentence that begins so says that the one before it is not so. */
  readonly rebuttalOpeners: readonly string[];
  /** Titles and labels of pages that check or correct claims. */
  readonly correctionTitles: readonly string[];
  /** Words after which a clause depends on the one before: "says *that* …". */
  readonly complementizers: ReadonlySet<string>;
  /** Words that begin a clause of its own, with a comma before them or not: "… *because* it is". */
  readonly strongOpeners: ReadonlySet<string>;
  /** Words that begin a clause after a comma: "…, *and* …". */
  readonly clauseOpeners: ReadonlySet<string>;
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

/** One phrase a line. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
