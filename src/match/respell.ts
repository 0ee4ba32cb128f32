/**
 * A misspelt word of a statement read as the claim's word that it almost is: "vacine", "goverment". Asked of the few claims a sentence already comes near, so a slip of
 * the pen costs a match nothing, and costs other sentences no time.
 *
 * Only words that nobody knows are read anew: neither the lists of the language, nor its vectors, nor any claim of the dataset have them. How far they may be off:
 * Damerau (1964), letters left out, put in, exchanged, or two turned round, in the words as they stand or in their stems. The first letter is seldom wrong
 * (Pollock and Zamora 1984), so it has to agree.
 */
import type { ClaimProfile, TermWeights } from './claim-profile.js';
import { lexiconOf } from './lexicon.js';
import { isHeadline, type Statement } from './statement.js';
import { hashTerm } from './term-hash.js';
import type { Token } from './tokenize.js';

/** A word of a claim, to be found behind a misspelling. */
interface Spelling {
  readonly term: string;
  readonly word: string;
  readonly stem: string;
  readonly isName: boolean;
}

/** Shorter words have too many neighbours: "form" and "from". */
const MIN_LENGTH = 5;
/** From this length on, two slips. */
const TWO_SLIPS = 9;

const spellings = new WeakMap<ClaimProfile, readonly Spelling[]>();

/** Words of a claim that a misspelling could stand for, each once. Made when a statement first has one. */
function spellingsOf(profile: ClaimProfile): readonly Spelling[] {
  let made = spellings.get(profile);
  if (made === undefined) {
    const found = new Map<string, Spelling>();
    for (const { tokens, locale } of profile.wordings)
      for (const { term, word } of tokens)
        if (term !== null && isSpelt(word)) found.set(word, { term, word, stem: locale.stem(word), isName: profile.names.has(term) });
    made = [...found.values()];
    spellings.set(profile, made);
  }
  return made;
}

/** The statement with its misspelt words read as the claim's; the statement itself if there is none. */
export function respell(statement: Statement, profile: ClaimProfile, weights: TermWeights): Statement {
  const unknown = unknownWords(statement, weights);
  if (unknown.length === 0) return statement;
  let terms: Map<string, readonly number[]> | null = null;
  let tokens: Token[] | null = null;
  const isTelling = !isHeadline(statement);
  for (const at of unknown) {
    const token = statement.tokens[at] as Token;
    const meant = meantBy(token, spellingsOf(profile), statement, isTelling);
    if (meant === null) continue;
    terms ??= new Map(statement.terms);
    tokens ??= [...statement.tokens];
    terms.delete(token.term as string);
    terms.set(meant, [at]);
    tokens[at] = { ...token, term: meant, hash: hashTerm(meant) };
  }
  return terms === null || tokens === null ? statement : { ...statement, terms, tokens };
}

const unknownIn = new WeakMap<TermWeights, WeakMap<Statement, readonly number[]>>();

/** Places of the words that nobody knows and that stand once: who writes a word twice alike means it. */
export function unknownWords(statement: Statement, weights: TermWeights): readonly number[] {
  let byStatement = unknownIn.get(weights);
  if (byStatement === undefined) {
    byStatement = new WeakMap();
    unknownIn.set(weights, byStatement);
  }
  let places = byStatement.get(statement);
  if (places === undefined) {
    const { isListed } = lexiconOf(statement.locale);
    places = statement.tokens.flatMap(({ term, word, hash }, at) =>
      term !== null && isSpelt(word) && statement.terms.get(term)?.length === 1 && !isListed(word) && !weights.knows(hash) ? [at] : [],
    );
    byStatement.set(statement, places);
  }
  return places;
}

/** Letters only, and enough of them. */
function isSpelt(word: string): boolean {
  return word.length >= MIN_LENGTH && !/\P{L}/u.test(word);
}

/** The claim's term a word is a misspelling of, the nearest; null if there is none, or the statement has it anyway. @param isTelling whether capitals tell names */
function meantBy({ word, term, isCapital, isFirst }: Token, candidates: readonly Spelling[], statement: Statement, isTelling: boolean): string | null {
  let meant: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const spelling of candidates) {
    if (spelling.word[0] !== word[0]) continue;
    // A name in the middle of a sentence is another name, or this name misspelt; it is no misspelt noun.
    if (isTelling && isCapital && !isFirst && !spelling.isName) continue;
    const slips = Math.min(slipsBetween(word, spelling.word), slipsBetween(term as string, spelling.stem));
    if (slips < least && !statement.terms.has(spelling.term)) {
      least = slips;
      meant = spelling.term;
    }
  }
  return meant;
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

/** All spellings one slip from a word, its first letter kept: some fifty for each of its letters (Norvig 2007). */
export function* neighboursOf(word: string): Iterable<string> {
  for (let at = 1; at <= word.length; at += 1) {
    const [head, rest] = [word.slice(0, at), word.slice(at)];
    for (const letter of ALPHABET) yield head + letter + rest;
    if (rest === '') continue;
    yield head + rest.slice(1);
    if (rest.length > 1) yield head + (rest[1] as string) + (rest[0] as string) + rest.slice(2);
    for (const letter of ALPHABET) yield head + letter + rest.slice(1);
  }
}

/** Slips of the pen between two words, or infinity if they are more than may happen in words so long. */
export function slipsBetween(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  const most = shorter < MIN_LENGTH ? 0 : shorter < TWO_SLIPS ? 1 : 2;
  if (most === 0 || Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    [before, last] = [last, row];
  }
  const slips = last[other.length] as number;
  return slips > most ? Number.POSITIVE_INFINITY : slips;
}
