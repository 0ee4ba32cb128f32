/**
 * What lies over a sentence? A header that stays while the page scrolls, an open menu: our marks are drawn above all of the page,
 * so what covers a sentence has to be looked for, and its marks left out there. Looks only: asks the browser what is at a point.
 */

import { parseColour } from './mark-colour.js';
import { type Box, holds } from './mark-geometry.js';
import type { Setting } from './text-setting.js';
import { shownParent } from './text-walk.js';
import { isSquare, type Turn, toText, toWindow } from './turn.js';
import { fullscreenOf } from './unclobbered.js';

/** Distance of the points looked at along a line, CSS pixels: narrower covers between two of them are not seen. */
const STEP = 120;
/** Opacity of a colour from which it hides what is below. */
const LEAST_OPAQUE = 0.4;
/** Share of a line's height, from below, that has to show for its dots to make sense. */
const FOOT = 0.4;
/** Shorter ends of a line than this, CSS pixels, are not worth a dot. */
const LEAST_WIDTH = 4;

/** Whether the page shows an element at all just now: behind a modal dialog, or in full screen, most of it is not in use. */
export function isOnStage({ around }: Setting): boolean {
  const dialogs = [...document.getElementsByTagName('dialog')].filter((dialog) => dialog.open && dialog.matches(':modal'));
  const full = fullscreenOf(document) ?? null;
  return dialogs.length > 0 ? dialogs.some((dialog) => around.has(dialog)) : full === null || around.has(full);
}

/** The elements that cover a sentence somewhere. @param lines its boxes in the window. @param root the tree it stands in */
export function coversOf(lines: readonly Box[], setting: Setting, root: Node): readonly Element[] {
  if (!setting.isHit || typeof document.elementsFromPoint !== 'function') return [];
  const covers = new Set<Element>();
  const roots = [document, ...(root instanceof ShadowRoot ? [root] : [])];
  for (const [x, y] of lines.flatMap(pointsOf)) {
    for (const tree of roots) {
      const top = tree.elementFromPoint(x, y);
      if (top === null || setting.around.has(top)) continue;
      for (const element of tree.elementsFromPoint(x, y)) {
        if (setting.around.has(element)) break;
        const cover = coverAt(element, setting.around, x, y);
        if (cover !== null) covers.add(cover);
      }
    }
  }
  return [...covers];
}

/** Points in the window at a line's foot, and one at the height of its sun. */
function pointsOf({ left, top, right, bottom }: Box): readonly (readonly [number, number])[] {
  const steps = Math.max(1, Math.ceil((right - left) / STEP));
  const foot = Array.from({ length: steps + 1 }, (_, step) => [left + 1 + ((right - left - 2) * step) / steps, bottom - 2] as const);
  return [...foot, [right - 1, top + 1] as const].filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
}

/** The outermost element of what was hit that hides what is below it at this point; null if none does. */
function coverAt(hit: Element, around: ReadonlySet<Element>, x: number, y: number): Element | null {
  let cover: Element | null = null;
  let liesAbove = false;
  for (let element: Element | null = hit; element !== null && !around.has(element); element = shownParent(element)) {
    const style = getComputedStyle(element);
    // What is not positioned is painted below the text of its neighbours, or beside it.
    liesAbove ||= style.position !== 'static';
    if (isOpaque(element, style) && holds(element.getBoundingClientRect(), x, y)) cover = element;
  }
  return liesAbove ? cover : null;
}

function isOpaque(element: Element, style: CSSStyleDeclaration): boolean {
  if (Number.parseFloat(style.opacity) < LEAST_OPAQUE) return false;
  if (/^(IMG|VIDEO|CANVAS|IFRAME|EMBED|OBJECT)$/.test(element.tagName)) return true;
  const colour = parseColour(style.backgroundColor);
  return (colour?.a ?? 1) >= LEAST_OPAQUE || style.backgroundImage !== 'none' || (style.backdropFilter || 'none') !== 'none';
}

/** What is left of a line beside its covers. Boxes in the text's directions; covers in the window. */
export function uncovered(line: Box, covers: readonly Box[], turn: Turn): readonly Box[] {
  return covers.reduce<readonly Box[]>((rest, cover) => rest.flatMap((part) => beside(part, cover, turn)), [line]);
}

function beside(line: Box, cover: Box, turn: Turn): readonly Box[] {
  if (!isSquare(turn)) {
    const { left, top, right, bottom } = toWindow(line, turn);
    return holds(cover, (left + right) / 2, (top + bottom) / 2) ? [] : [line];
  }
  const box = toText(cover, turn);
  if (box.right <= line.left || box.left >= line.right || box.bottom <= line.top || box.top >= line.bottom + 2) return [line];
  const isFootFree = box.bottom <= line.bottom - FOOT * (line.bottom - line.top);
  // Its upper part is under something: all of it, or too little to cut it in two.
  if (isFootFree) return box.left <= line.left && box.right >= line.right ? [{ ...line, top: box.bottom }] : [line];
  return [
    { ...line, right: Math.min(line.right, box.left) },
    { ...line, left: Math.max(line.left, box.right) },
  ].filter(({ left, right }) => right - left >= LEAST_WIDTH);
}
