/**
 * Where is the sentence drawn? Line boxes of a sentence from the rectangles the browser gives for its stretches of text:
 * merged per line, and cut to what its scrolling surroundings let through. Numbers only, no drawing.
 */
import type { Anchor } from './anchor.js';
import { shownParent } from './text-walk.js';
import { bodyOf, rootOf } from './unclobbered.js';

/** CSS pixels, from the window's top left corner unless said otherwise. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Share of the lower box's height that must lie beside the other for both to be one line. */
const SAME_LINE = 0.5;
/** Gap within a line that is bridged, in heights of the line: a footnote mark, a word in code style. More is a column. */
const BRIDGED_GAP = 2;
/** Less of a line than this, in CSS pixels, is no line to see. */
const LEAST_SIZE = 2;

/** The boxes of the sentence's lines, in page order; empty if it is not drawn now. */
export function lineBoxesOf(anchor: Anchor): readonly Box[] {
  const rects: Box[] = [];
  const range = document.createRange();
  for (const { node, start, end } of anchor.pieces) {
    if (!node.isConnected || node.length < end) return [];
    range.setStart(node, start);
    range.setEnd(node, end);
    rects.push(...range.getClientRects());
  }
  return mergeLines(rects);
}

/**
 * Rectangles of text, in page order, as one box per line. A line takes the height of its widest part: a superscript does not lift it.
 * @example two words on one line → one box; the same words around a line's end → two
 */
export function mergeLines(rects: readonly Box[]): readonly Box[] {
  const lines: { box: Box; widest: number }[] = [];
  for (const rect of rects) {
    const width = rect.right - rect.left;
    if (width <= 0 || rect.bottom <= rect.top) continue;
    const last = lines.at(-1);
    if (last === undefined || !isSameLine(last.box, rect)) {
      lines.push({ box: { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }, widest: width });
      continue;
    }
    const { top, bottom } = width > last.widest ? rect : last.box;
    last.box = { left: Math.min(last.box.left, rect.left), right: Math.max(last.box.right, rect.right), top, bottom };
    last.widest = Math.max(width, last.widest);
  }
  return lines.map(({ box }) => box);
}

function isSameLine(line: Box, rect: Box): boolean {
  const height = Math.min(line.bottom - line.top, rect.bottom - rect.top);
  const overlap = Math.min(line.bottom, rect.bottom) - Math.max(line.top, rect.top);
  if (overlap < height * SAME_LINE) return false;
  const gap = Math.max(rect.left - line.right, line.left - rect.right);
  return gap <= BRIDGED_GAP * Math.max(line.bottom - line.top, rect.bottom - rect.top);
}

/** An element that cuts off what sticks out of it. */
export interface Clipper {
  readonly element: Element;
  readonly x: boolean;
  readonly y: boolean;
}

/** The elements around a text that cut it off. Worth keeping until the page changes: it computes a style per ancestor. */
export function clippersOf(node: Node): readonly Clipper[] {
  const clippers: Clipper[] = [];
  // An absolutely positioned element is cut off only by those that it is positioned in.
  let skipsUnpositioned = false;
  for (let element = shownParent(node); element !== null && element.nodeType === Node.ELEMENT_NODE; element = shownParent(element)) {
    // What the outermost two let through is the window's business.
    if (element === bodyOf(document) || element === rootOf(document)) break;
    const style = getComputedStyle(element);
    const holds = style.position !== 'static' || style.transform !== 'none';
    if (!skipsUnpositioned || holds) {
      const x = clips(style.overflowX);
      const y = clips(style.overflowY);
      if (x || y) clippers.push({ element, x, y });
    }
    if (style.position === 'fixed') break;
    if (style.position === 'absolute') skipsUnpositioned = true;
    else if (holds) skipsUnpositioned = false;
  }
  return clippers;
}

function clips(overflow: string): boolean {
  return overflow !== 'visible' && overflow !== '';
}

/** What the clippers let through: each side may be infinite. */
export function windowOf(clippers: readonly Clipper[]): Box {
  let [left, top, right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { element, x, y } of clippers) {
    const outer = element.getBoundingClientRect();
    // Inside the borders and scroll bars. Scaled elements are off by a little, which no one sees.
    const innerLeft = outer.left + element.clientLeft;
    const innerTop = outer.top + element.clientTop;
    if (x) [left, right] = [Math.max(left, innerLeft), Math.min(right, innerLeft + element.clientWidth)];
    if (y) [top, bottom] = [Math.max(top, innerTop), Math.min(bottom, innerTop + element.clientHeight)];
  }
  return { left, top, right, bottom };
}

/** The part of a line that shows; null if too little of it does. A line cut through its letters' lower half cannot be underlined. */
export function clipLine(line: Box, window: Box): Box | null {
  const box = {
    left: Math.max(line.left, window.left),
    top: Math.max(line.top, window.top),
    right: Math.min(line.right, window.right),
    bottom: Math.min(line.bottom, window.bottom),
  };
  const isSeen = box.right - box.left >= LEAST_SIZE && box.bottom - box.top >= LEAST_SIZE;
  return isSeen && box.bottom >= line.bottom - (line.bottom - line.top) * 0.4 ? box : null;
}

export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

/** The same place seen from another corner. */
export function shifted({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** What undoes the page's own zoom (`html { zoom: 1.25 }`) in a child of the host: boxes are measured as they are seen, and would be zoomed once more. A CSS value. */
export function counterZoom(host: Element): string {
  const zoom = (host as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  return zoom === 1 ? '' : String(1 / zoom);
}
