/**
 * The one element of ours in the page: an empty box without id or class, with a closed shadow root. It is there on every page
 * before anything is matched, so that its being there tells a page nothing (BAR.md, B-M5). Marks and card live inside.
 */
import { addStyle } from './add-style.js';
import css from './mark.css?inline';
import { rootOf } from './unclobbered.js';

/** How often it comes back after the page took it away. More would be a fight. */
const MAX_RETURNS = 3;

export class MarkHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where the marks live: their size adds nothing to the page's (mark.css). */
  readonly marks: HTMLElement;
  private returns = 0;
  private dialog: Element | null = null;

  constructor() {
    this.element = document.createElement('div');
    this.root = this.element.attachShadow({ mode: 'closed' });
    addStyle(this.root, css);
    this.marks = document.createElement('div');
    this.marks.className = 'marks';
    this.root.append(this.marks);
    this.element.popover = 'manual';
    this.attach(rootOf(document));
  }

  /** Whether a node is the host: the page's side of us. */
  isOwn = (node: Node): boolean => node === this.element;

  /** Puts the host last in an element, above everything on the page. */
  attach(parent: Element): void {
    if (this.element.parentNode !== parent) parent.append(this.element);
    this.raise();
  }

  /** Draws above what the page has put into the top layer since. */
  raise(): void {
    try {
      if (this.element.matches(':popover-open')) this.element.hidePopover();
      this.element.showPopover();
    } catch {
      // No popover, or not allowed just now (the page may be navigating): the host's z-index has to do.
    }
  }

  /** A dialog of the page that has just opened would lie above the marks of its own sentences. */
  raiseAboveDialog(): void {
    const dialog = document.querySelector('dialog:modal');
    if (dialog !== null && dialog !== this.dialog) this.raise();
    this.dialog = dialog;
  }

  /** Comes back if the page took the host away. False once it has been sent away too often: then only the badge tells. */
  restore(): boolean {
    const { element } = this;
    if (element.isConnected && element.parentElement !== null) return true;
    if (this.returns >= MAX_RETURNS || rootOf(document) === null) return false;
    this.returns += 1;
    this.attach(rootOf(document));
    return element.isConnected;
  }

  remove(): void {
    this.element.remove();
  }
}
