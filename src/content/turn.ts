/**
 * Text that does not run from left to right: turned by a transform, or set in columns. Everything about a mark is worked out in
 * the text's own directions, where a line lies flat and its dots lie below it, and only then turned into place. Numbers only.
 */
import type { Box } from './mark-geometry.js';

/** How directions of a text lie in the window: (x, y) there is (a x + c y, b x + d y) here. An area stays as large as it was. */
export interface Turn {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export const STRAIGHT: Turn = { a: 1, b: 0, c: 0, d: 1 };
/** Lines from top to bottom, their feet to the left; and from bottom to top, their feet to the right. */
export const CLOCKWISE: Turn = { a: 0, b: 1, c: -1, d: 0 };
export const COUNTER_CLOCKWISE: Turn = { a: 0, b: -1, c: 1, d: 0 };

/** Farther away than any page reaches: stands for no limit, which could not be turned. */
const FAR = 1e7;
/** Under this a number is what is left of a sine. */
const NOTHING = 1e-4;
/** Near 45 degrees a box's width and height cannot be told from what surrounds it; the height is guessed then. */
const LEAST_DETERMINANT = 0.2;
/** Height of a line of text against its width and height together, where it has to be guessed: a few words. */
const GUESSED_SHARE = 0.12;

/** One after the other: first `inner`, then `outer`. */
export function within(inner: Turn, outer: Turn): Turn {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
  };
}

/** Parts a matrix into how it turns and how much it enlarges. Null if it flattens all to nothing. */
export function partsOf(matrix: Turn): { readonly turn: Turn; readonly scale: number } | null {
  const { a, b, c, d } = matrix;
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  if (!(scale > NOTHING)) return null;
  // Wider or narrower letters on a straight line: only their height counts for dots and sun.
  if (Math.abs(b) < NOTHING && Math.abs(c) < NOTHING && a > 0 && d > 0) return { turn: STRAIGHT, scale: d };
  return { turn: { a: a / scale, b: b / scale, c: c / scale, d: d / scale }, scale };
}

/** Whether boxes stay boxes. */
export function isSquare({ a, b, c, d }: Turn): boolean {
  return (Math.abs(b) < NOTHING && Math.abs(c) < NOTHING) || (Math.abs(a) < NOTHING && Math.abs(d) < NOTHING);
}

/** The box in the text's directions that fills a box of the window, as browsers report it: around its four corners. */
export function toText(box: Box, turn: Turn): Box {
  if (turn === STRAIGHT) return box;
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map((edge) => Math.max(-FAR, Math.min(FAR, edge))) as [
    number,
    number,
    number,
    number,
  ];
  const { x, y } = turned((left + right) / 2, (top + bottom) / 2, inverse(turn));
  const { width, height } = sizeWithin(right - left, bottom - top, turn);
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** The box of the window around a box in the text's directions. */
export function toWindow(box: Box, turn: Turn): Box {
  if (turn === STRAIGHT) return box;
  const { a, b, c, d } = turn;
  const { x, y } = turned((box.left + box.right) / 2, (box.top + box.bottom) / 2, turn);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const [w, h] = [Math.abs(a) * width + Math.abs(c) * height, Math.abs(b) * width + Math.abs(d) * height];
  return { left: x - w / 2, top: y - h / 2, right: x + w / 2, bottom: y + h / 2 };
}

/** Solves width' = |a| width + |c| height, height' = |b| width + |d| height. */
function sizeWithin(w: number, h: number, turn: Turn): { width: number; height: number } {
  const [a, b, c, d] = [turn.a, turn.b, turn.c, turn.d].map(Math.abs) as [number, number, number, number];
  const determinant = a * d - b * c;
  if (Math.abs(determinant) >= LEAST_DETERMINANT)
    return { width: Math.max(0, (w * d - h * c) / determinant), height: Math.max(0, (h * a - w * b) / determinant) };
  const sum = Math.max(w, h) / Math.max(a, b, c, d);
  return { width: sum * (1 - GUESSED_SHARE), height: sum * GUESSED_SHARE };
}

function inverse({ a, b, c, d }: Turn): Turn {
  const determinant = a * d - b * c;
  return { a: d / determinant, b: -b / determinant, c: -c / determinant, d: a / determinant };
}

function turned(x: number, y: number, { a, b, c, d }: Turn): { x: number; y: number } {
  return { x: a * x + c * y, y: b * x + d * y };
}

/** The same point of the window in the text's directions. */
export function pointToText(x: number, y: number, turn: Turn): { readonly x: number; readonly y: number } {
  return turn === STRAIGHT ? { x, y } : turned(x, y, inverse(turn));
}
