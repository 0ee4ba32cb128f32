/**
 * What the engine must know of a language to read stance (`../stance/`): lists of words and phrases, normalised (lower case, straight apostrophes).
 * General words only, as a dictionary of the trade would have them. A phrase that fits one story is a bug: it says nothing about the next one.
 */

export interface StanceCues {
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
}

/** One phrase a line. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
