/** Long texts in blocks of the size the extension reads pages in, so that a whole book gets the same decisions as a page. */
import type { TextBlock } from '../model/match.js';

/** Longest block, UTF-16 units; the content script cuts at the same length. */
const MAX_BLOCK = 5_000;

export interface PlacedBlock {
  readonly block: TextBlock;
  /** Where the block begins in the whole text, UTF-16 units. */
  readonly at: number;
}

/** Cuts at a line end, else at the end of a sentence, else at a space. A short text stays whole. */
export function blocksOf(id: string, text: string, lang: string | null): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + MAX_BLOCK);
    const end = at + rest.length === text.length ? rest.length : cutOf(rest);
    blocks.push({ block: { id, text: rest.slice(0, end), lang }, at });
    at += end;
  }
  return blocks;
}

function cutOf(text: string): number {
  for (const mark of ['\n', '. ', ' ']) {
    const found = text.lastIndexOf(mark);
    if (found > 0) return found + mark.length;
  }
  return text.length;
}
