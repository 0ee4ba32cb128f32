/**
 * Where does the card go? Numbers only: the sentence's boxes and the window in, a corner out.
 * Written here and not taken from @floating-ui/dom, which does the same and would be a quarter of the whole content script
 * (9 of 41 KB gzip, measured); a card beside a box needs none of its element-to-element cases.
 */
import type { Box } from './mark-geometry.js';

/** Distance from the sentence, and from the window's edges, CSS pixels. */
const GAP = 8;
const EDGE = 12;
/** The card's corner reaches this far before the sentence's end, CSS pixels: the sun stands over it, and the text goes on beside it. */
const UNDER_GLYPH = 20;
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  /** Corner in the window, CSS pixels. */
  readonly left: number;
  readonly top: number;
  /** Most height the card may take there. */
  readonly room: number;
}

/**
 * Under the sentence's last line, its corner under the mark's sun; above the first line if there is no room below and more above.
 * @param card its size if nothing held it back. @param lines in the window; empty if the sentence does not show.
 * @param leastRoom height below which the card is not squeezed: rather it covers its sentence.
 */
export function placeCard(card: Size, window: Size, lines: readonly Box[], isRightToLeft: boolean, leastRoom: number): Place {
  const last = lines.at(-1) ?? { left: window.width / 2, right: window.width / 2, top: 0, bottom: EDGE - GAP };
  const first = lines[0] ?? last;
  const below = window.height - EDGE - (last.bottom + GAP);
  const above = first.top - GAP - EDGE;
  const isAbove = card.height > below && above > below;
  const room = Math.min(window.height - 2 * EDGE, Math.max(leastRoom, isAbove ? above : below));
  const height = Math.min(card.height, room);
  return {
    left: clamp(isRightToLeft ? last.left + UNDER_GLYPH - card.width : last.right - UNDER_GLYPH, EDGE, window.width - EDGE - card.width),
    top: clamp(isAbove ? first.top - GAP - height : last.bottom + GAP, EDGE, window.height - EDGE - height),
    room,
  };
}

/** The start wins where both ends do not fit. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
