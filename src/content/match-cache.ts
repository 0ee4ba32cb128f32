/**
 * What the engine said about a text before: a page that draws itself anew, or says the same thing twice, costs no second message.
 * Keys are hashes, so that a long page is not kept in memory twice.
 */
import type { PageMatch } from '../messages/protocol.js';
import type { TextBlock } from '../model/match.js';

/** What was said about one text. Offsets are those of the text, so they hold for every block with it. */
export interface Remembered {
  readonly matches: readonly PageMatch[];
  /** Sentences in it; a fraction, since the engine counts per batch. */
  readonly sentences: number;
}

/** Texts remembered: 0.6 MB, since nearly all of them hold nothing. Enough that a long page drawn anew is not asked about again. */
const MAX_TEXTS = 20_000;
/** Parts of a sentence in the count of a text that holds nothing: small integers cost no memory of their own. */
const PARTS = 100;

export class MatchCache {
  /** By key: what was found, or only the count of sentences, in {@link PARTS}, where nothing was. */
  private readonly byKey = new Map<number, Remembered | number>();

  get(block: TextBlock): Remembered | null {
    const kept = this.byKey.get(keyOf(block)) ?? null;
    return typeof kept === 'number' ? { matches: [], sentences: kept / PARTS } : kept;
  }

  set(block: TextBlock, remembered: Remembered): void {
    if (this.byKey.size >= MAX_TEXTS) this.byKey.delete(this.byKey.keys().next().value ?? 0);
    this.byKey.set(keyOf(block), remembered.matches.length > 0 ? remembered : Math.round(remembered.sentences * PARTS));
  }

  clear(): void {
    this.byKey.clear();
  }
}

/** What a key keeps of the second hash: with the first 53 bits, which a number holds. A string of the same would be three times as large. */
const SECOND_BITS = 21;

/**
 * Two multiplicative hashes over UTF-16 units, with language and length: 53 bits. A page that makes two texts collide gets the
 * matches of the one for the other, and none is drawn: an anchor compares the sentence letter by letter.
 */
export function keyOf({ text, lang }: Pick<TextBlock, 'text' | 'lang'>): number {
  let one = 0x811c9dc5 ^ text.length;
  let two = 0x9e3779b9;
  const tag = lang ?? '';
  for (let at = -tag.length; at < text.length; at++) {
    const code = at < 0 ? tag.charCodeAt(at + tag.length) : text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 13);
  }
  return (one >>> 0) * 2 ** SECOND_BITS + (two >>> (32 - SECOND_BITS));
}
