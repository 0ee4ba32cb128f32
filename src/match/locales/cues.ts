/**
 * What the engine must know of a language to read stance (`../stance/`): lists of words and phrases, normalised (lower case, straight apostrophes).
 * General words only, as a dictionary of the trade would have them. A phrase that fits one story is a bug: it says nothing about the next one.
 */

export interface StanceCues {
  /** Words and phrases that turn a statement round. */
  readonly negators: readonly string[];
  /** Of the negators those that negate a whole predicate (English contractions come on top): "the star did *not* …". */
  readonly predicateNegators: ReadonlySet<string>;
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
  /** Of the report cues those that report only what follows them: "the chip in the vaccine *said to* protect you" has the protection on hearsay, not the chip. */
  readonly raisings: ReadonlySet<string>;
  /** Words that, standing alone at the start, refuse what follows: "*No*, masts do not …". */
  readonly refusals: ReadonlySet<string>;
  /** Words whose negation leaves a claim as it is: "isn't *sure* how", "won't *comment*", "no *idea*"; and limits: "not *only*". */
  readonly attitudes: ReadonlySet<string>;
  /** Words before a negator that keep its negation to a thing at the side: "*with* no shoes", "*a* no-show fee". */
  readonly sideOpeners: ReadonlySet<string>;
  /** Words that begin what is so instead of what is negated: "not missing, *just* ill". */
  readonly contrasts: ReadonlySet<string>;
  /** Words for what is told: "rumour", "report", "story". */
  readonly tellings: ReadonlySet<string>;
  /** What carries a telling: "post", "video". One can be pointed back to, but who "blasts a video" has not denied it. */
  readonly carriers: ReadonlySet<string>;
  /** Verbs that deny when a telling follows as their object: "*slams* rumours". */
  readonly rebuffs: readonly string[];
  /** Words that deny when a telling stands before them: "rumour *put to rest*", "calls the story *absurd*". */
  readonly verdicts: readonly string[];
  /** A claim with a word `of` the one side is denied by a phrase of the other: dead and alive. */
  readonly opposites: readonly { readonly of: ReadonlySet<string>; readonly against: readonly string[] }[];
  /** Terms of keeping something away: who says that it will *not* come says the same. */
  readonly preventions: readonly string[];
  /** Words that begin a question whose matter is taken for granted: "*why* do they …?" */
  readonly openQuestions: ReadonlySet<string>;
  /** Words for a source that, standing alone before a colon or at the end, report: "Trains to stop: *report*". */
  readonly sourceTags: ReadonlySet<string>;
  /** Words that, beginning a sentence, stand for what was said before: "*it* is". */
  readonly pronouns: ReadonlySet<string>;
  /** Words beside a telling that make it the one told before: "*the* claim", "kabar *tersebut*". */
  readonly pointers: ReadonlySet<string>;
  /** Labels with a denial cue in them that leave open what was found: "Fact check". */
  readonly neutralLabels: readonly string[];
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
