/**
 * The text of a page as blocks with a map back to it: the door to `text-walk` (what is seen, in which order) and `text-block`
 * (what reads as one). Reads only.
 */
import { BlockBuilder, type PageBlock } from './text-block.js';
import { type WalkOptions, walkText } from './text-walk.js';
import { bodyOf } from './unclobbered.js';

/** Reads an element. Yields each block as it is complete, and null whenever it is a good moment to pause. */
export function* readBlocks(root: Element, options: WalkOptions): Generator<PageBlock | null> {
  const ready: PageBlock[] = [];
  const builder = new BlockBuilder((block) => ready.push(block));
  for (const _ of walkText(root, builder, options)) {
    yield* ready.splice(0);
    yield null;
  }
  yield* ready;
}

/** Points looked at in the window to find what the reader has before them: columns from the middle outwards, rows from the top. */
const COLUMNS = [0.5, 0.25, 0.75];
const ROWS = 8;
/** Milliseconds to spend on it. A point takes microseconds, but 6 ms on a page of 150,000 paragraphs (Chromium 156). */
const LOOK_MS = 8;

/** The texts in the window now, to be read before all others. A page whose window is covered by a banner gives only the banner. */
export function blocksInWindow(isOwn: (node: Node) => boolean, blockAround: (node: Node) => Element | null): readonly Element[] {
  const found = new Set<Element>();
  const end = performance.now() + LOOK_MS;
  for (let point = 0; point < COLUMNS.length * ROWS && performance.now() < end; point++) {
    const x = (COLUMNS[Math.floor(point / ROWS)] ?? 0.5) * innerWidth;
    const y = (((point % ROWS) + 0.5) / ROWS) * innerHeight;
    const element = document.elementFromPoint(x, y);
    const block = element === null || isOwn(element) ? null : blockAround(element);
    // A frame around everything is no text in the window: reading it would read all.
    if (block !== null && block !== bodyOf(document) && block.getBoundingClientRect().height < 3 * innerHeight) found.add(block);
  }
  return [...found].filter((element) => ![...found].some((other) => other !== element && other.contains(element)));
}
