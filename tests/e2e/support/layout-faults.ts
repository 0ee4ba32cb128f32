/** What does not fit on a page of ours, or does not mirror: run in the page, so that each function stands by itself and uses nothing around it. */

/** A box by its path, and where it stands. */
export interface Seen {
  readonly what: string;
  readonly left: number;
  readonly right: number;
}

/**
 * Boxes whose content is wider than they are or cut off, and text outside the window. What is meant to scroll sideways is not a fault.
 * @param root a document's body, or an element inside a shadow root
 */
export function overflowing(root: Element, mayScroll: string): readonly string[] {
  const faults: string[] = [];
  const nameOf = (element: Element): string =>
    `${element.localName}.${element.className.toString().replaceAll(' ', '.')} “${(element.textContent ?? '').trim().slice(0, 50)}”`;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // Text for speech only stands in a box of one pixel.
    if (!element.checkVisibility({ visibilityProperty: true }) || box.width <= 1 || box.height <= 1 || element.closest('svg') !== null) continue;
    if (element.closest(mayScroll) !== null || /^(?:inline|contents)$/u.test(style.display)) continue;
    const isField = /^(?:input|textarea|select)$/u.test(element.localName);
    // A box without words of its own may be narrower than what hangs out of it on purpose, as long as it cuts nothing off.
    const holds = (node: Node): boolean =>
      (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') ||
      (node instanceof Element && getComputedStyle(node).display === 'inline' && node.textContent?.trim() !== '');
    const counts = style.overflowX !== 'visible' || [...element.childNodes].some(holds);
    if (!isField && counts && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      faults.push(`wider than its box: ${nameOf(element)} ${element.scrollWidth} > ${element.clientWidth}`);
    if (!isField && /hidden|clip/u.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0)
      faults.push(`cut off below: ${nameOf(element)}`);
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(`outside the window: ${nameOf(element)}`);
  }
  return faults;
}

/** Where the boxes of a page stand, in order; inline ones follow their text and are left out. */
export function boxesOf(root: Element, mayScroll: string): readonly Seen[] {
  const seen: Seen[] = [];
  for (const element of root.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const { left, right, width, height } = element.getBoundingClientRect();
    const isBox = !/^(?:inline|contents)/u.test(style.display) && element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    // What has a direction of its own keeps it, and what scrolls sideways may stand anywhere.
    const directed = element.parentElement?.closest('[dir=ltr]') ?? root;
    const keeps = directed !== root && root.contains(directed);
    if (!isBox || keeps || element.parentElement?.closest('svg') || element.closest(mayScroll) !== null) continue;
    seen.push({
      what: `${element.localName}.${element.className.toString().replaceAll(' ', '.')} “${(element.textContent ?? '').trim().slice(0, 40)}”`,
      left,
      right,
    });
  }
  return seen;
}

/** The boxes that do not stand where a mirror would have them. @param width of the window */
export function unmirrored(before: readonly Seen[], after: readonly Seen[], width: number): readonly string[] {
  if (before.length !== after.length) return [`${before.length} boxes before, ${after.length} after`];
  return before.flatMap(({ what, left, right }, i) => {
    const { left: otherLeft, right: otherRight } = after[i] as Seen;
    const isMirrored = Math.abs(width - right - otherLeft) <= 1.5 && Math.abs(width - left - otherRight) <= 1.5;
    return isMirrored ? [] : [`${what}: ${left.toFixed()}–${right.toFixed()}, mirrored ${otherLeft.toFixed()}–${otherRight.toFixed()}`];
  });
}
