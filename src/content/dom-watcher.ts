/**
 * What changed on the page? Collects changes and tells, in bounded work however often the page changes (after Dark Reader's
 * limits): together after 25 ms of quiet, at the latest after a second; a storm is not looked at one by one, the page is read
 * anew. One observer; changes of our own host do not count.
 */
import { blockAround } from './text-walk.js';
import { parentElementOf, rootOf } from './unclobbered.js';

export interface WatcherNeeds {
  readonly isOwn: (node: Node) => boolean;
  /** These elements hold new text. */
  readonly onChanged: (elements: readonly Element[]) => void;
  /** So much changed that the whole page must be read. */
  readonly onStorm: () => void;
  /** Something changed that may have moved the text or shown or hidden it. */
  readonly onStirred: () => void;
  /** How long to leave a stormy page alone, milliseconds. */
  readonly stormPauseMs: () => number;
}

/** Quiet time that ends a burst, and the longest burst, milliseconds. */
const QUIET_MS = 25;
const LONGEST_BURST_MS = 1_000;
/** More records than this at once are a storm. */
const STORM_RECORDS = 1_000;
/** Elements told one by one; more are a storm, too. */
const MAX_ELEMENTS = 200;
/** Shadow roots watched besides the document. */
const MAX_ROOTS = 500;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'lang', 'contenteditable'],
};

export class DomWatcher {
  private readonly observer = new MutationObserver((records) => this.take(records));
  private readonly roots = new Set<Node>();
  private readonly seenRoots = new WeakSet<Node>();
  private changed = new Set<Node>();
  private isStorm = false;
  private burstStart = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly needs: WatcherNeeds) {}

  /** Watches the document itself: it stays when the page writes itself anew (`document.open`). */
  start(): void {
    this.watch(document);
  }

  /** Watches a root, once. */
  watch(root: Node): void {
    if (this.seenRoots.has(root) || this.roots.size > MAX_ROOTS) return;
    this.seenRoots.add(root);
    this.roots.add(root);
    this.observer.observe(root, WATCHED);
  }

  stop(): void {
    this.observer.disconnect();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private take(records: readonly MutationRecord[]): void {
    if (records.length > STORM_RECORDS) return this.sitOut();
    for (const record of records) this.note(record);
    // Of many that went one after the other, each was the neighbour of the one before.
    if (this.changed.size > MAX_ELEMENTS) for (const node of this.changed) if (!node.isConnected) this.changed.delete(node);
    if (this.changed.size > MAX_ELEMENTS) return this.sitOut();
    if (this.changed.size > 0) this.schedule();
  }

  private note(record: MutationRecord): void {
    const { target, type } = record;
    if (this.needs.isOwn(target)) return;
    if (type === 'attributes') {
      // Class and style change all the time, mostly for looks: what they uncover is found by looking at what was hidden.
      if (record.attributeName === 'class' || record.attributeName === 'style') this.needs.onStirred();
      else this.changed.add(target);
      return;
    }
    if (type === 'childList' && [...record.addedNodes, ...record.removedNodes].every(this.needs.isOwn)) {
      this.needs.onStirred();
      return;
    }
    for (const node of placesOf(record)) this.changed.add(node);
  }

  private schedule(): void {
    const now = performance.now();
    if (this.timer === null) this.burstStart = now;
    else clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), Math.max(0, Math.min(QUIET_MS, this.burstStart + LONGEST_BURST_MS - now)));
  }

  private tell(): void {
    this.timer = null;
    const elements = new Set<Element>();
    for (const node of this.changed) {
      const element = node.nodeType === Node.DOCUMENT_NODE ? rootOf(node as Document) : node.isConnected ? blockAround(node) : null;
      if (element !== null && !this.needs.isOwn(element)) elements.add(element);
    }
    this.changed.clear();
    this.needs.onStirred();
    this.needs.onChanged([...elements].filter((element) => !liesInOther(element, elements)));
  }

  /** Stops looking until the storm may be over: to be told 300,000 times a second costs more than to read the page. */
  private sitOut(): void {
    if (this.isStorm) return;
    this.isStorm = true;
    this.observer.disconnect();
    this.changed.clear();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.isStorm = false;
      for (const root of this.roots) {
        if (root.isConnected) this.observer.observe(root, WATCHED);
        else this.roots.delete(root);
      }
      this.needs.onStirred();
      this.needs.onStorm();
    }, this.needs.stormPauseMs());
  }
}

/** The nodes at which text came, went or is another now. Reading their parent instead would read a whole feed again at each post that comes or goes. */
function placesOf({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): readonly Node[] {
  if (type !== 'childList') return [target];
  if (addedNodes.length === 0) {
    // What went may have parted two texts: those beside it, if any, are one now.
    const beside = [besideOf(previousSibling, 'previousSibling'), besideOf(nextSibling, 'nextSibling')].filter((node) => node !== null);
    return beside.length > 0 ? beside : [target];
  }
  const added = [...addedNodes];
  const areApart = removedNodes.length === 0 && added.every(({ nodeType }) => nodeType === Node.ELEMENT_NODE || nodeType === Node.COMMENT_NODE);
  return areApart ? added : [target];
}

/** The first node from here on that is more than a comment or the space between two tags. */
function besideOf(start: Node | null, direction: 'previousSibling' | 'nextSibling'): Node | null {
  let node = start;
  while (node !== null && (node.nodeType === Node.COMMENT_NODE || (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() === '')))
    node = node[direction];
  return node;
}

function liesInOther(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let parent = parentElementOf(element); parent !== null; parent = parentElementOf(parent)) if (elements.has(parent)) return true;
  return false;
}
