/** Scrolls the page to a sentence, at once where the reader wants little motion. */
import { type Anchor, rangeOf } from './anchor.js';

/** Brings a sentence to the middle of the window, unless it is in the window already. */
export function scrollToAnchor(anchor: Anchor): void {
  const { parentElement } = anchor.pieces[0].node;
  if (parentElement === null) return;
  const rect = rangeOf(anchor).getBoundingClientRect();
  const isInView = rect.height > 0 && rect.top >= 0 && rect.bottom <= innerHeight && rect.left >= 0 && rect.right <= innerWidth;
  // Already before the reader: nothing is to move.
  if (isInView) return;
  parentElement.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isMotionReduced() ? 'instant' : 'smooth' });
}

/** Waits until a sentence stands still, at most a second. */
export async function untilStill(anchor: Anchor): Promise<void> {
  let last = Number.NaN;
  for (let frame = 0; frame < 60; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { top } = rangeOf(anchor).getBoundingClientRect();
    // A smooth scroll takes a few frames to set off.
    if (top === last && frame > 4) return;
    last = top;
  }
}

export function isMotionReduced(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
