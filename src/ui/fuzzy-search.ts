/**
 * Which entries are about these words, typed in a hurry? The one wrapper of Fuse.js, for the popup's instant search.
 *
 * Fuse compares one pattern with one text, which fails on two words that stand far apart. So it is only asked what it is good
 * at: which word of the entries did the reader mean? Everything else is plain counting.
 * 1. Each query word is looked up among the words of all entries: equal, then as a beginning ("vacc" → "vaccine") or with an
 *    ending more or less ("vaccines" → "vaccine"). Only if there is none of these, Fuse gives close spellings.
 * 2. An entry is a hit if the words it has make up most of the query, rare words counting more (inverse document frequency).
 *    So "how do masts work" finds the masts, and "how blockchain" finds nothing rather than everything with "how".
 * Scores: 1 is best, everywhere in Sunlit. Fuse counts the other way; it is converted here and nowhere else.
 *
 * Example: "goverment acces" → "government" by Fuse (closeSpelling), "access" as a beginning; both lit in each hit.
 */
import Fuse from 'fuse.js';
import type { Span } from './highlight.js';

/** One text of an entry. `weight` in (0, 1]: how much a word found there counts. */
export interface SearchField {
  readonly text: string;
  readonly weight: number;
}

export interface SearchHit<T> {
  readonly item: T;
  /** [0, 1], 1 is best. */
  readonly score: number;
  /** Found words, a list per field in the order of the fields. */
  readonly lit: readonly (readonly Span[])[];
}

export interface SearchResult<T> {
  /** Best first; equal ones in the order given. For an empty query: all, unlit. */
  readonly hits: readonly SearchHit<T>[];
  /** Whether a query word was found only by a close spelling. */
  readonly closeSpelling: boolean;
}

export type Search<T> = (query: string) => SearchResult<T>;

/** Share of the query's weight an entry must have. Under a half, two common words outvote the rare one that was meant. */
const MIN_COVERAGE = 0.6;
/** Fuse's threshold, 0 is perfect: one wrong letter in five, two in eight. Looser lets "masks" be "tasks" and "basis". */
const MAX_FUSE_SCORE = 0.25;
/** Shortest word that may be misspelt: among four letters one error makes another word. */
const MIN_FUZZY_LENGTH = 5;
/** Letters a close spelling may be longer or shorter; Fuse itself would find "chip" in any longer word. */
const MAX_LENGTH_GAP = 2;

/** Builds a search over entries. The index is kept in the returned function; some hundred entries take a few milliseconds. */
export function createSearch<T>(items: readonly T[], fieldsOf: (item: T) => readonly SearchField[]): Search<T> {
  const entries = items.map((item) => ({ item, fields: fieldsOf(item).map(({ text, weight }) => ({ weight, tokens: tokenize(text) })) }));
  const vocabulary = [...new Set(entries.flatMap(({ fields }) => fields.flatMap(({ tokens }) => tokens.map(({ word }) => word))))];
  const fuse = new Fuse(vocabulary, { includeScore: true, threshold: MAX_FUSE_SCORE, location: 0, distance: 10, ignoreFieldNorm: true, isCaseSensitive: true });

  return (query) => {
    const wanted = [...new Set(tokenize(query).map(({ word }) => word))].map((word) => formsOf(word, vocabulary, fuse));
    if (wanted.length === 0) return { hits: items.map((item) => ({ item, score: 1, lit: [] })), closeSpelling: false };

    // found[entry][query word]: the best score of any of its forms in any field.
    const found = entries.map(({ fields }) => wanted.map(({ forms }) => bestOf(fields, forms)));
    const rarity = wanted.map((_, at) => Math.log(1 + entries.length / (1 + found.filter((scores) => (scores[at] ?? 0) > 0).length)));
    const total = rarity.reduce((sum, weight) => sum + weight, 0);

    const hits = entries.flatMap(({ item, fields }, index) => {
      const scores = found[index] ?? [];
      const coverage = rarity.reduce((sum, weight, at) => sum + ((scores[at] ?? 0) > 0 ? weight : 0), 0) / total;
      if (coverage < MIN_COVERAGE) return [];
      const score = rarity.reduce((sum, weight, at) => sum + weight * (scores[at] ?? 0), 0) / total;
      const lit = fields.map(({ tokens }) =>
        tokens.filter(({ word }) => wanted.some(({ forms }) => forms.has(word))).map(({ start, end }) => ({ start, end })),
      );
      return [{ item, score, lit }];
    });
    hits.sort((a, b) => b.score - a.score);
    return { hits, closeSpelling: hits.length > 0 && wanted.some(({ isClose }) => isClose) };
  };
}

interface Token extends Span {
  readonly word: string;
}

// Intl.Segmenter also parts scripts without spaces; "en" is only the tie-breaker for the others.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words of a text, lower-case, without accents; offsets in the text as given. */
function tokenize(text: string): readonly Token[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({
      word: segment.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").toLowerCase(),
      start: index,
      end: index + segment.length,
    }));
}

/** The words of the entries a query word may stand for, with how well they fit: 1 equal, less for beginnings, least for close spellings. */
function formsOf(word: string, vocabulary: readonly string[], fuse: Fuse<string>): { readonly forms: ReadonlyMap<string, number>; readonly isClose: boolean } {
  const forms = new Map<string, number>();
  for (const known of vocabulary) {
    if (known === word) forms.set(known, 1);
    else if (word.length >= 2 && known.startsWith(word)) forms.set(known, 0.9);
    else if (known.length >= 4 && word.startsWith(known) && word.length - known.length <= MAX_LENGTH_GAP) forms.set(known, 0.85);
  }
  if (forms.size > 0 || word.length < MIN_FUZZY_LENGTH) return { forms, isClose: false };
  for (const { item, score = 1 } of fuse.search(word)) {
    if (Math.abs(item.length - word.length) <= MAX_LENGTH_GAP) forms.set(item, 0.8 * (1 - score));
  }
  return { forms, isClose: forms.size > 0 };
}

function bestOf(fields: readonly { readonly weight: number; readonly tokens: readonly Token[] }[], forms: ReadonlyMap<string, number>): number {
  return Math.max(0, ...fields.flatMap(({ weight, tokens }) => tokens.map(({ word }) => weight * (forms.get(word) ?? 0))));
}
