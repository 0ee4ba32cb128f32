/**
 * Where is the sentence drawn? Line boxes of a sentence from the rectangles the browser gives for its stretches of text:
 * merged per line, and cut to what its scrolling surroundings let through. Numbers only, no drawing.
 */
import type { Anchor } from './anchor.js';
import type { Surround } from './text-setting.js';
import { type Turn, toText } from './turn.js';
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
/** Share of a line's height that may be cut off from below: more, and its dots would run through the letters. */
const MOST_CUT = 0.1;
/** A letter this many times as tall as the line beside it, and reaching below it, is a drop cap. */
const DROP_CAP = 1.8;

/** The boxes of the sentence's lines, in page order and in the text's own directions; empty if it is not drawn now. */
export function lineBoxesOf(anchor: Anchor, turn: Turn): readonly Box[] {
  const rects: Box[] = [];
  const range = document.createRange();
  for (const { node, start, end } of anchor.pieces) {
    if (!node.isConnected || node.length < end) return [];
    range.setStart(node, start);
    range.setEnd(node, end);
    for (const rect of range.getClientRects()) rects.push(toText(rect, turn));
  }
  return mergeLines(rects);
}

/** Where a sentence ends, in the text's own directions. */
export interface End {
  readonly x: number;
  /** 1 if the text runs to the right there, -1 to the left: in a paragraph the other way round each word still runs its own way. */
  readonly outward: 1 | -1;
  readonly bottom: number;
}

/** The far edge of the sentence's last letter; null if it is not drawn now. */
export function endOf({ pieces }: Anchor, turn: Turn, isRightToLeft: boolean): End | null {
  const last = pieces.at(-1) ?? pieces[0];
  const before = last.end - last.start > 1 ? last : pieces.at(-2);
  const letter = letterBox(last.node, last.end - 1, turn);
  if (letter === null) return null;
  const other = before === undefined ? null : letterBox(before.node, before === last ? last.end - 2 : before.end - 1, turn);
  const isBeside = other !== null && isSameLine(other, letter);
  const outward = (isBeside ? letter.left + letter.right >= other.left + other.right : !isRightToLeft) ? 1 : -1;
  return { x: outward > 0 ? letter.right : letter.left, outward, bottom: letter.bottom };
}

function letterBox(node: Text, at: number, turn: Turn): Box | null {
  if (!node.isConnected || at < 0 || node.length <= at) return null;
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const rect = range.getClientRects()[0];
  return rect === undefined ? null : toText(rect, turn);
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
  if (isDropCap(line, rect) || isDropCap(rect, line)) return false;
  // Two parts of one line stand beside each other: one above the other's letters is the next line, set tight.
  if (-gap > SAME_LINE * Math.min(line.right - line.left, rect.right - rect.left)) return false;
  return gap <= BRIDGED_GAP * Math.max(line.bottom - line.top, rect.bottom - rect.top);
}

/** Whether a part is one tall letter whose foot is that of a later line: dots of this line would run through it. */
function isDropCap(part: Box, beside: Box): boolean {
  const [height, other] = [part.bottom - part.top, beside.bottom - beside.top];
  return height >= DROP_CAP * other && part.right - part.left <= height && part.bottom - beside.bottom > SAME_LINE * other;
}

/** An element that cuts off what sticks out of it. */
export interface Clipper {
  readonly element: Element;
  readonly x: boolean;
  readonly y: boolean;
}

/** Those elements around a text, from the inside out, that cut it off. */
export function clippersAmong(surrounds: readonly Surround[]): readonly Clipper[] {
  const clippers: Clipper[] = [];
  // An absolutely positioned element is cut off only by those that it is positioned in.
  let skipsUnpositioned = false;
  const root = surrounds.at(-1);
  for (const { element, style } of surrounds) {
    if (element === rootOf(document)) break;
    // What the page's outermost box lets through is the window's business; the body's, unless the outermost has its own say.
    if (element === bodyOf(document) && !clips(root?.style.overflowX ?? '') && !clips(root?.style.overflowY ?? '')) break;
    const holds =
      style.position !== 'static' || [style.transform, style.translate, style.rotate, style.scale, style.filter].some((value) => value && value !== 'none');
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
    const inner = innerBoxOf(element);
    if (x) [left, right] = [Math.max(left, inner.left), Math.min(right, inner.right)];
    if (y) [top, bottom] = [Math.max(top, inner.top), Math.min(bottom, inner.bottom)];
  }
  return { left, top, right, bottom };
}

/** What of an element lies inside its borders and scroll bars. */
function innerBoxOf(element: Element): Box {
  const outer = element.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = element as Partial<HTMLElement>;
  if (!offsetWidth || !offsetHeight) return outer;
  // The browser gives borders in the element's own pixels, which a transform or zoom makes larger or smaller.
  const [x, y] = [(outer.right - outer.left) / offsetWidth, (outer.bottom - outer.top) / offsetHeight];
  // Turned: its box is larger than itself, and so would be its borders.
  if (Math.abs(x / y - 1) > 0.1) return outer;
  const [left, top] = [outer.left + element.clientLeft * x, outer.top + element.clientTop * y];
  return { left, top, right: left + element.clientWidth * x, bottom: top + element.clientHeight * y };
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
  return isSeen && box.bottom >= line.bottom - (line.bottom - line.top) * MOST_CUT ? box : null;
}

export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

/** The same place seen from another corner. */
export function shifted({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** What CSS `zoom` makes of a pixel in an element. */
export function zoomOf(element: Element): number {
  return (element as { currentCSSZoom?: number }).currentCSSZoom || 1;
}

/** What undoes the page's own zoom (`html { zoom: 1.25 }`) in a child of the host: boxes are measured as they are seen, and would be zoomed once more. A CSS value. */
export function counterZoom(host: Element): string {
  const zoom = zoomOf(host);
  return zoom === 1 ? '' : String(1 / zoom);
}
