/**
 * Where on the page is the sentence? A match says "units 12 to 80 of block b7"; an anchor holds the text nodes and offsets this
 * was, for as long as the same characters stand there. Nothing is guessed: text that moved is looked for once in its own
 * surroundings, and if it is not there exactly once the match is an orphan (after Hypothesis' anchors, without the fuzzy part).
 */
import { readBlocks } from './page-text.js';
import { isSpace, type PageBlock } from './text-block.js';
import { blockAround, type WalkOptions } from './text-walk.js';

/** A stretch of one text node, UTF-16 offsets, half-open, with the characters it is to hold. */
interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Anchor {
  /** In page order; never empty. */
  readonly pieces: readonly [Piece, ...Piece[]];
}

export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** The block's text from start to end. */
  readonly sentence: string;
}

/** The place of a quotation, or null if it is not where it was, nor exactly once near by. */
export function anchorOf(block: PageBlock, quotation: Quotation, options: WalkOptions): Anchor | null {
  return quotation.sentence === '' ? null : (anchorAt(block, quotation) ?? searchAgain(block, quotation, options));
}

/** The place of a quotation if the text there still is what was read. */
function anchorAt(block: PageBlock, { start, end, sentence }: Quotation): Anchor | null {
  if (block.text.slice(start, end) !== sentence) return null;
  const pieces: Piece[] = [];
  for (const run of block.runs) {
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.start + run.length);
    if (from >= to) continue;
    const offset = run.nodeStart - run.start;
    const text = run.node.data.slice(from + offset, to + offset);
    if (!run.node.isConnected || !readsAs(text, block.text.slice(from, to))) return null;
    pieces.push({ node: run.node, start: from + offset, end: to + offset, text });
  }
  const [first, ...rest] = pieces;
  return first === undefined ? null : { pieces: [first, ...rest] };
}

/** Reads the surroundings once more. Twice there is as bad as not there: either of the two would be a guess. */
function searchAgain(block: PageBlock, { sentence }: Quotation, options: WalkOptions): Anchor | null {
  const node = block.runs.find((run) => run.node.isConnected)?.node;
  const around = node === undefined ? null : blockAround(node);
  if (around === null) return null;
  let found: Anchor | null = null;
  for (const read of readBlocks(around, options)) {
    for (let at = read?.text.indexOf(sentence) ?? -1; read && at >= 0; at = read.text.indexOf(sentence, at + 1)) {
      if (found !== null) return null;
      found = anchorAt(read, { start: at, end: at + sentence.length, sentence });
    }
  }
  return found;
}

/** Whether raw text of a node is seen as `shown`: equal, but for white space that was drawn as a space. */
function readsAs(raw: string, shown: string): boolean {
  if (raw === shown) return true;
  if (raw.length !== shown.length) return false;
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] !== shown[at] && !(isSpace(raw.charCodeAt(at)) && isSpace(shown.charCodeAt(at)))) return false;
  }
  return true;
}

/** Whether the sentence still stands there, letter by letter. */
export function isIntact({ pieces }: Anchor): boolean {
  return pieces.every(({ node, start, end, text }) => node.isConnected && node.length >= end && node.data.slice(start, end) === text);
}

/** Whether the sentence can be seen where it stands: sections fold up and tabs change under their text. */
export function isShown({ pieces: [first] }: Anchor): boolean {
  const element = first.node.parentElement;
  // Where the browser cannot tell (an old one, a test), what is there counts as seen.
  return element !== null && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

/** The sentence as one live range, for scrolling and selecting. */
export function rangeOf({ pieces }: Anchor): Range {
  const [first] = pieces;
  const last = pieces.at(-1) ?? first;
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** Whether a block was read from where the anchor begins. */
export function startsIn({ pieces: [first] }: Anchor, block: PageBlock): boolean {
  return block.runs.some(({ node, nodeStart, length }) => node === first.node && first.start >= nodeStart && first.start < nodeStart + length);
}

/** Whether two anchors begin at the same letter. */
export function startsWhere(a: Anchor, b: Anchor): boolean {
  return a.pieces[0].node === b.pieces[0].node && a.pieces[0].start === b.pieces[0].start;
}

/** Order on the page: negative if `a` comes first. Across shadow roots, by the hosts they hang from. */
export function pageOrder(a: Anchor, b: Anchor): number {
  const [first, second] = [a.pieces[0], b.pieces[0]];
  if (first.node === second.node) return first.start - second.start;
  const [left, right] = first.node.getRootNode() === second.node.getRootNode() ? [first.node, second.node] : [outermost(first.node), outermost(second.node)];
  if (left === right) return 0;
  return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function outermost(node: Node): Node {
  let at = node;
  for (let root = at.getRootNode(); root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root; root = at.getRootNode()) at = root.host as Node;
  return at;
}
