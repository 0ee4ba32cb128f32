/**
 * The pointer and the marks. Marks let every event through to the page, so what is under the pointer is found by coordinates.
 * A click on a marked sentence opens its card; clicks that mean something to the page (links, buttons, fields, a selection) stay
 * the page's, and none is ever held back. What a click means is decided in the next frame, so that the page's own handlers do
 * not wait for us.
 */

import type { Mark, MarkLayer } from './mark-layer.js';
import { shownParent } from './text-walk.js';
import { rootOf } from './unclobbered.js';

/** What a click on it does is the page's business. */
const PAGES_OWN =
  'a[href], button, input, textarea, select, option, label, summary, video, audio, [contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="checkbox"], [role="switch"], [role="tab"], [role="menuitem"], [role="option"], [role="textbox"], [draggable="true"]';

export interface PointerNeeds {
  readonly layer: MarkLayer;
  readonly isOwn: (node: Node) => boolean;
  readonly onOpen: (mark: Mark) => void;
  /** A click on the page that opened nothing. */
  readonly onElsewhere: () => void;
}

/** Follows the pointer. @returns the undo. */
export function followPointer({ layer, isOwn, onOpen, onElsewhere }: PointerNeeds): () => void {
  let frame = 0;
  let clickFrame = 0;
  const onMove = (event: PointerEvent): void => {
    if (frame !== 0 || event.pointerType === 'touch') return;
    // Of an event only its place is left a frame later, not its path.
    const [target] = event.composedPath();
    frame = requestAnimationFrame(() => {
      frame = 0;
      layer.setState('pointer', markUnder(layer, event, target)?.id ?? null);
    });
  };
  const onLeave = (): void => layer.setState('pointer', null);
  const onClick = (event: MouseEvent): void => {
    const target = event.target as Node | null;
    if (!event.isTrusted || target === null || isOwn(target)) return;
    const isPlain = isPlainClick(event);
    const [clicked] = event.composedPath();
    cancelAnimationFrame(clickFrame);
    // The page may have scrolled or changed since the marks were last measured, and the click itself may fold the sentence away.
    clickFrame = requestAnimationFrame(() => {
      layer.measureAndDraw();
      const mark = isPlain ? markUnder(layer, event, clicked) : null;
      if (mark !== null) onOpen(mark);
      else onElsewhere();
    });
  };
  document.addEventListener('pointermove', onMove, { capture: true, passive: true });
  rootOf(document).addEventListener('pointerleave', onLeave, { passive: true });
  document.addEventListener('click', onClick, { capture: true, passive: true });
  return () => {
    cancelAnimationFrame(frame);
    cancelAnimationFrame(clickFrame);
    document.removeEventListener('pointermove', onMove, { capture: true });
    rootOf(document).removeEventListener('pointerleave', onLeave);
    document.removeEventListener('click', onClick, { capture: true });
  };
}

function isPlainClick(event: MouseEvent): boolean {
  if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const target = event.composedPath()[0];
  if (target instanceof Element && target.closest(PAGES_OWN) !== null) return false;
  return getSelection()?.isCollapsed !== false;
}

/** The mark at an event's point, if it is its sentence that lies on top there and not something the page put over it. */
function markUnder(layer: MarkLayer, { clientX, clientY }: MouseEvent, target: EventTarget | undefined): Mark | null {
  const mark = layer.markAt(clientX, clientY);
  if (mark === null || !(target instanceof Element)) return null;
  const isOnTop = mark.anchor.pieces.some(({ node }) => {
    for (let element = shownParent(node); element !== null; element = shownParent(element)) if (element === target) return true;
    return false;
  });
  return isOnTop ? mark : null;
}
