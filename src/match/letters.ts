/**
 * How like texts are letter by letter, whatever their words: by the runs of four letters they have in common (McNamee and Mayfield 2004), each weighed by how few of the
 * texts to be told apart have it. What stems and word lists miss is caught: names spelt in two ways, words run together, endings nobody listed.
 */
import { hasManyWordings } from './claim-profile.js';
import type { Pair } from './pair.js';
import type { Statement } from './statement.js';

/** Run, by its hash → how often. */
export type Letters = ReadonlyMap<number, number>;

/** Two texts, letter by letter. Both [0, 1]. */
export interface LetterLikeness {
  /** Cosine of the runs' weights. */
  readonly cosine: number;
  /** Twice the weight of the runs both have ÷ the weight of both, a run counted once (Dice). */
  readonly share: number;
}

const RUN = 4;
/** Takes a run's letters to one number. Two runs may come out alike; that is rare, and makes a likeness wrong by a hair. */
const FACTOR = 769;
const SPACE = ' ';

/** What stands for a claim: of few wordings all of them, a title and a sentence that complete each other; of many the one that fits best. */
export function lettersOfClaim({ profile, wording }: Pick<Pair, 'profile' | 'wording'>): Letters {
  return lettersOf(hasManyWordings(profile) ? [wording] : profile.wordings);
}

/** The runs of statements taken together; ends of words are letters, too. */
export function lettersOf(statements: readonly Statement[]): Letters {
  const text = SPACE + statements.flatMap(({ tokens }) => tokens.map(({ word }) => word)).join(SPACE) + SPACE;
  const runs = new Map<number, number>();
  for (let at = 0; at + RUN <= text.length; at += 1) {
    let run = 0;
    for (let i = 0; i < RUN; i += 1) run = (Math.imul(run, FACTOR) + text.charCodeAt(at + i)) | 0;
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** Compares one text with several. @param others those to be told apart: what all of them have tells nothing */
export function letterLikeness(own: Letters, others: readonly Letters[]): LetterLikeness[] {
  const uses = new Map<number, number>();
  for (const other of others) for (const run of other.keys()) uses.set(run, (uses.get(run) ?? 0) + 1);
  const weightOf = (run: number): number => Math.log(1 + others.length / ((uses.get(run) ?? 0) + 0.5));
  const weights = new Map([...new Set([...own.keys(), ...uses.keys()])].map((run) => [run, weightOf(run)]));
  const measure = (text: Letters): { readonly square: number; readonly sum: number } => {
    let [square, sum] = [0, 0];
    for (const [run, count] of text) {
      const weight = weights.get(run) as number;
      square += (weight * damped(count)) ** 2;
      sum += weight;
    }
    return { square, sum };
  };
  const ownMeasure = measure(own);
  return others.map((other) => {
    const { square, sum } = measure(other);
    let [product, both] = [0, 0];
    const [few, many] = own.size < other.size ? [own, other] : [other, own];
    for (const [run, count] of few) {
      const again = many.get(run);
      if (again === undefined) continue;
      const weight = weights.get(run) as number;
      product += weight * damped(count) * weight * damped(again);
      both += weight;
    }
    return product === 0 ? { cosine: 0, share: 0 } : { cosine: product / Math.sqrt(ownMeasure.square * square), share: (2 * both) / (ownMeasure.sum + sum) };
  });
}

/** Repeats say ever less. */
function damped(count: number): number {
  return 1 + Math.log(count);
}
