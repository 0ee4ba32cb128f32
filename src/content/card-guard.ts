/**
 * May a click in the card do something? A page can fade, move or cover what lies over it and lead a click to where the reader
 * did not mean it (BAR.md, B-M3; DEF CON 33). So nothing acts that was not plainly in view for half a second. What is behind the
 * guard is harmless anyway: it opens links and hides marks, it never subscribes or trusts.
 */

/** Milliseconds the card has to be in view, at one place, before anything in it acts. */
const LEAST_VISIBLE_MS = 500;
const LEAST_OPACITY = 0.9;
const LEAST_SIZE = 24;

/** Whether a click may act. @param shownSince by `performance.now()`: when the card came to where it is. */
export function mayAct(event: MouseEvent, host: Element, control: Element, shownSince: number): boolean {
  if (!event.isTrusted || performance.now() - shownSince < LEAST_VISIBLE_MS || !isPlain(host)) return false;
  const rect = control.getBoundingClientRect();
  if (rect.width < LEAST_SIZE || rect.height < LEAST_SIZE / 2) return false;
  // A key press has no point of its own: the middle of the control stands for it.
  const isKey = event.detail === 0;
  const x = isKey ? rect.left + rect.width / 2 : event.clientX;
  const y = isKey ? rect.top + rect.height / 2 : event.clientY;
  return document.elementFromPoint(x, y) === host;
}

/** Whether nothing fades, bends or cuts the host or what it hangs from. */
function isPlain(host: Element): boolean {
  let opacity = 1;
  for (let element: Element | null = host; element !== null; element = element.parentElement) {
    const style = getComputedStyle(element);
    opacity *= Number.parseFloat(style.opacity);
    if (style.visibility !== 'visible' || style.clipPath !== 'none' || style.mixBlendMode !== 'normal' || style.maskImage !== 'none') return false;
    // The top layer escapes the transforms and filters of what is around it, not its own.
    if (element === host && (style.transform !== 'none' || style.filter !== 'none' || style.scale !== 'none')) return false;
  }
  return opacity >= LEAST_OPACITY;
}
