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

/** Texts remembered: about 2 MB. */
const MAX_TEXTS = 20_000;

export class MatchCache {
  private readonly byHash = new Map<string, Remembered>();

  get(block: TextBlock): Remembered | null {
    return this.byHash.get(keyOf(block)) ?? null;
  }

  set(block: TextBlock, remembered: Remembered): void {
    if (this.byHash.size >= MAX_TEXTS) this.byHash.delete(this.byHash.keys().next().value ?? '');
    this.byHash.set(keyOf(block), remembered);
  }

  clear(): void {
    this.byHash.clear();
  }
}

/**
 * Two multiplicative hashes over UTF-16 units, 64 bits together, and the length. A page that makes two texts collide gets the
 * matches of the one for the other, and none is drawn: an anchor compares the sentence letter by letter.
 */
export function keyOf({ text, lang }: Pick<TextBlock, 'text' | 'lang'>): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 13);
  }
  return `${lang ?? ''}:${text.length}:${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
}
