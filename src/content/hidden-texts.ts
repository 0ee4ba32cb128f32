/**
 * Texts that could not be seen when they were passed over, and may appear later: folded sections, tabs, menus. Looking at each
 * once in a while is cheaper than reading the page whenever some class changes.
 */

/** Most remembered; a page with more folds is read where it changes. */
const MAX_TEXTS = 300;
/** Milliseconds between two looks. */
const LOOK_EVERY_MS = 400;

export class HiddenTexts {
  private readonly known = new WeakSet<Element>();
  private waiting: WeakRef<Element>[] = [];
  private timer = 0;

  /** @param onShown these can be seen now. */
  constructor(private readonly onShown: (elements: readonly Element[]) => void) {}

  note(element: Element): void {
    if (this.known.has(element) || this.waiting.length >= MAX_TEXTS) return;
    this.known.add(element);
    this.waiting.push(new WeakRef(element));
  }

  /** Something may have been uncovered. */
  check(): void {
    if (this.timer !== 0 || this.waiting.length === 0) return;
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.look();
    }, LOOK_EVERY_MS);
  }

  private look(): void {
    const shown: Element[] = [];
    this.waiting = this.waiting.filter((reference) => {
      const element = reference.deref();
      if (element === undefined || !element.isConnected) return false;
      if (!element.checkVisibility()) return true;
      // It may be hidden again, and shown again.
      this.known.delete(element);
      shown.push(element);
      return false;
    });
    if (shown.length > 0) this.onShown(shown);
  }
}
