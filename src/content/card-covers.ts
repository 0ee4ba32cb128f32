/**
 * What lies over the card, for browsers that do not say so themselves (Firefox): what a point of it hits, and what lies in the top layer
 * and lets clicks through, which no point hits.
 */
import { anyShadowRootOf } from './unclobbered.js';

/** Elements of a cover looked at; one with more is taken for a trick. */
const MAX_PARTS = 500;
/** Elements of a page up to which its shadow roots are looked into while nobody clicks: some milliseconds. */
const MAX_ELEMENTS = 5_000;
const IN_TOP_LAYER = ':popover-open, :modal, :fullscreen';

/** Whether nothing lies over the card just now, as far as can be told in little time. */
export function isFree(host: Element, card: DOMRect): boolean {
  const isSmall = document.getElementsByTagName('*').length <= MAX_ELEMENTS;
  return pointsOf(card).every(([x, y]) => document.elementFromPoint(x, y) === host) && !liesUnderGlass(host, card, isSmall);
}

/** Its corners and middle, a little inside, as far as they are in the window. */
function pointsOf({ left, top, right, bottom }: DOMRect): readonly (readonly [number, number])[] {
  const inset = 16;
  const xs = [left + inset, (left + right) / 2, right - inset];
  const ys = [top + inset, (top + bottom) / 2, bottom - inset];
  return xs.flatMap((x) => ys.map((y) => [x, y] as const)).filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
}

/**
 * Whether something in the top layer that lets clicks through lies over a place: it may show anything there.
 * @param looksInside into shadow roots, too
 */
export function liesUnderGlass(host: Element, place: DOMRect, looksInside = true): boolean {
  return (looksInside ? treesIn(document) : [document]).some((tree) =>
    [...tree.querySelectorAll(IN_TOP_LAYER)].some((cover) => {
      if (cover.contains(host)) return false;
      const parts = [cover, ...cover.querySelectorAll('*')];
      return parts.length > MAX_PARTS || parts.some((part) => getComputedStyle(part).pointerEvents === 'none' && overlap(part.getBoundingClientRect(), place));
    }),
  );
}

/** A document or shadow root with all the shadow roots in it. */
function treesIn(tree: Document | ShadowRoot): readonly (Document | ShadowRoot)[] {
  const inside = [...tree.querySelectorAll('*')].flatMap((element) => anyShadowRootOf(element) ?? []);
  return [tree, ...inside.flatMap(treesIn)];
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
