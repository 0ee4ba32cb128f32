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

export interface Search<T> {
  (query: string): SearchResult<T>;
  /** Reads entries for about so many milliseconds, so that the first query need not. @returns whether all are read */
  readonly prepare: (forMs: number) => boolean;
}

/** Share of the query's weight an entry must have. Under a half, two common words outvote the rare one that was meant. */
const MIN_COVERAGE = 0.6;
/** Fuse's threshold, 0 is perfect: one wrong letter in five, two in eight. Looser lets "masks" be "tasks" and "basis". */
const MAX_FUSE_SCORE = 0.25;
/** Shortest word that may be misspelt: among four letters one error makes another word. */
const MIN_FUZZY_LENGTH = 5;
/** Letters a close spelling may be longer or shorter; Fuse itself would find "chip" in any longer word. */
const MAX_LENGTH_GAP = 2;

/** Close spellings remembered: a query is typed letter by letter, and only its last word changes. */
const MAX_REMEMBERED = 200;

/** Builds a search over entries. They are read at the first query, or before it by {@link Search.prepare}: ten thousand take some tenths of a second. */
export function createSearch<T>(items: readonly T[], fieldsOf: (item: T) => readonly SearchField[]): Search<T> {
  const words = new Words();
  let read = 0;
  const readOne = (): void => {
    for (const { text, weight } of fieldsOf(items[read] as T)) for (const word of wordsOf(text)) words.add(word, read, weight);
    read += 1;
  };
  const prepare = (forMs: number): boolean => {
    const until = performance.now() + forMs;
    while (read < items.length && performance.now() < until) readOne();
    return read === items.length;
  };

  const search = (query: string): SearchResult<T> => {
    const asked = [...new Set(wordsOf(query))];
    if (asked.length === 0) return { hits: items.map((item) => ({ item, score: 1, lit: [] })), closeSpelling: false };
    while (read < items.length) readOne();
    const wanted = asked.map((word) => words.formsOf(word));

    // For each query word, by entry: the best score of any of its forms in any field.
    const found = wanted.map(({ forms }) => words.entriesWith(forms));
    const rarity = found.map((scores) => Math.log(1 + items.length / (1 + scores.size)));
    const total = rarity.reduce((sum, weight) => sum + weight, 0);

    const sums = new Map<number, { score: number; coverage: number }>();
    found.forEach((scores, at) => {
      const weight = rarity[at] as number;
      for (const [entry, score] of scores) {
        const sum = sums.get(entry) ?? { score: 0, coverage: 0 };
        sum.score += weight * score;
        sum.coverage += weight;
        sums.set(entry, sum);
      }
    });
    const hits = [...sums]
      .filter(([, { coverage }]) => coverage >= MIN_COVERAGE * total)
      .sort(([a, { score }], [b, { score: other }]) => other - score || a - b)
      .map(([entry, { score }]) => new Hit(items[entry] as T, score / total, fieldsOf, wanted));
    return { hits, closeSpelling: hits.length > 0 && wanted.some(({ isClose }) => isClose) };
  };
  return Object.assign(search, { prepare });
}

/** Which words of the entries a query word stands for, with how well they fit. */
interface Wanted {
  readonly forms: ReadonlyMap<string, number>;
  readonly isClose: boolean;
}

/** A hit looks for the words to light when it is shown: of thousands, some dozens are. */
class Hit<T> implements SearchHit<T> {
  constructor(
    readonly item: T,
    readonly score: number,
    private readonly fieldsOf: (item: T) => readonly SearchField[],
    private readonly wanted: readonly Wanted[],
  ) {}

  get lit(): SearchHit<T>['lit'] {
    return this.fieldsOf(this.item).map(({ text }) =>
      tokenize(text)
        .filter(({ word }) => this.wanted.some(({ forms }) => forms.has(word)))
        .map(({ start, end }) => ({ start, end })),
    );
  }
}

/** The words of all entries: who has them, and which are meant by a word that was typed. */
class Words {
  /** Word → entry → the greatest weight of a field that has it. */
  private readonly entries = new Map<string, Map<number, number>>();
  private readonly byLength = new Map<number, string[]>();
  private readonly fuses = new Map<number, Fuse<string>>();
  private readonly remembered = new Map<string, Wanted>();

  add(word: string, entry: number, weight: number): void {
    let having = this.entries.get(word);
    if (having === undefined) {
      having = new Map();
      this.entries.set(word, having);
      const alike = this.byLength.get(word.length);
      if (alike === undefined) this.byLength.set(word.length, [word]);
      else alike.push(word);
    }
    if (weight > (having.get(entry) ?? 0)) having.set(entry, weight);
  }

  /** 1 equal, less for beginnings, least for close spellings. Asked when all entries are read. */
  formsOf(word: string): Wanted {
    let wanted = this.remembered.get(word);
    if (wanted === undefined) {
      if (this.remembered.size >= MAX_REMEMBERED) this.remembered.clear();
      wanted = this.readForms(word);
      this.remembered.set(word, wanted);
    }
    return wanted;
  }

  /** By entry the best of these forms there, (0, 1]. */
  entriesWith(forms: Wanted['forms']): ReadonlyMap<number, number> {
    const best = new Map<number, number>();
    for (const [form, score] of forms) {
      for (const [entry, weight] of this.entries.get(form) ?? []) if (weight * score > (best.get(entry) ?? 0)) best.set(entry, weight * score);
    }
    return best;
  }

  private readForms(word: string): Wanted {
    const forms = new Map<string, number>();
    for (const known of this.entries.keys()) {
      if (known === word) forms.set(known, 1);
      else if (word.length >= 2 && known.startsWith(word)) forms.set(known, 0.9);
      else if (known.length >= 4 && word.startsWith(known) && word.length - known.length <= MAX_LENGTH_GAP) forms.set(known, 0.85);
    }
    if (forms.size > 0 || word.length < MIN_FUZZY_LENGTH) return { forms, isClose: false };
    for (let length = word.length - MAX_LENGTH_GAP; length <= word.length + MAX_LENGTH_GAP; length += 1) {
      for (const { item, score = 1 } of this.fuse(length).search(word)) forms.set(item, 0.8 * (1 - score));
    }
    return { forms, isClose: forms.size > 0 };
  }

  /** Over the words of one length: others need not be compared. */
  private fuse(length: number): Fuse<string> {
    let fuse = this.fuses.get(length);
    if (fuse === undefined) {
      const options = { includeScore: true, threshold: MAX_FUSE_SCORE, location: 0, distance: 10, ignoreFieldNorm: true, isCaseSensitive: true };
      fuse = new Fuse(this.byLength.get(length) ?? [], options);
      this.fuses.set(length, fuse);
    }
    return fuse;
  }
}

interface Token extends Span {
  readonly word: string;
}

/** A word of a script that writes spaces, with apostrophes inside. */
const SPACED_WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
/** Scripts that write none: parted by Intl.Segmenter, which takes ten times as long. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
// "en" is only the tie-breaker for the others.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words of a text, lower-case, without accents; offsets in the text as given. */
function tokenize(text: string): readonly Token[] {
  const found = UNSPACED.test(text)
    ? [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) => (isWordLike ? [{ raw: segment, start: index }] : []))
    : [...text.matchAll(SPACED_WORD)].map(({ 0: raw, index }) => ({ raw, start: index }));
  return found.map(({ raw, start }) => ({ word: plain(raw), start, end: start + raw.length }));
}

/** The same without offsets, for reading thousands of entries. */
function wordsOf(text: string): readonly string[] {
  return UNSPACED.test(text) ? tokenize(text).map(({ word }) => word) : (plain(text).match(SPACED_WORD) ?? []);
}

/** Lower-case, without accents. */
function plain(text: string): string {
  if (/^[ -~]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/gu, "'").toLowerCase();
}
