/**
 * Walks the text of a page in the order it is seen, through open shadow roots and slots, without recursion: a page may be nested
 * deeper than the stack. A generator that pauses every few nodes, so that the caller can stop for the page's sake.
 * Closed shadow roots are left alone, although an extension could open them (BAR.md d3-65).
 */
import { firstSummary, type Reading, readingOf } from './text-rules.js';
import { firstChildOf, nextSiblingOf, parentNodeOf, shadowRootOf, slotOf } from './unclobbered.js';

/** Takes what the walk finds. */
export interface TextSink {
  /** Part [from, to) of a text node, UTF-16 units. Long nodes come in several parts. */
  text(node: Text, from: number, to: number, keepsLines: boolean): void;
  lineBreak(): void;
  /** What came before and what comes next are not one text. @param lang of what comes next. */
  boundary(lang: string | null): void;
}

export interface WalkOptions {
  /** Our own host: never read. */
  readonly isOwn: (node: Node) => boolean;
  /** Told of every open shadow root on the way, to be watched. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Told of elements passed over because they cannot be seen now; they may appear later. */
  readonly onHidden?: (element: Element) => void;
}

/** Most of a text node that is read, UTF-16 units: a 50 MB node holds no article. */
export const MAX_NODE_CHARS = 2_000_000;
/** Text handed over at a time: about a millisecond of work. */
const WINDOW_CHARS = 32_768;
/** Nodes between pauses: about 0.2 ms where styles are computed already. */
const NODES_PER_PAUSE = 64;
/** Shadow roots entered in one walk; nests of thousands are no article either. */
const MAX_SHADOW_ROOTS = 1_000;

/** An element being walked: its remaining children, and what they inherit. */
interface Frame {
  next: Node | null;
  /** Assigned nodes of a slot, which are not siblings. */
  readonly assigned: readonly Node[] | null;
  index: number;
  readonly reading: Reading;
  readonly lang: string | null;
}

/** Walks the text in an element. Yields whenever it is a good moment to pause. */
export function* walkText(root: Element, sink: TextSink, options: WalkOptions): Generator<void> {
  const rootReading = isReadable(root) ? readingOf(root) : null;
  if (rootReading === null || rootReading.treatment === 'skip' || options.isOwn(root)) return;
  const walk = { shadowRoots: 0, nodes: 0 };
  const rootLang = langOf(root);
  sink.boundary(rootLang);
  const stack: Frame[] = [enter(root, rootReading, rootLang, options, walk)];
  while (stack.length > 0) {
    const frame = stack[stack.length - 1] as Frame;
    const node = take(frame);
    if (node === null) {
      stack.pop();
      if (frame.reading.treatment === 'block') sink.boundary(stack[stack.length - 1]?.lang ?? null);
    } else if (node.nodeType === Node.TEXT_NODE) {
      if (frame.reading.isVisible) yield* readText(node as Text, frame.reading.keepsLines, sink);
    } else if (node.nodeType === Node.ELEMENT_NODE && !options.isOwn(node)) {
      const element = node as Element;
      const reading = readingOf(element);
      if (reading.mayAppear) options.onHidden?.(element);
      // A listing parts the texts before and after it, although it is not read.
      if (reading.treatment === 'skip' && element.localName === 'pre') sink.boundary(frame.lang);
      if (reading.treatment === 'break') sink.lineBreak();
      else if (reading.treatment !== 'skip') {
        const lang = element.hasAttribute('lang') ? ownLang(element) : frame.lang;
        if (reading.treatment === 'block') sink.boundary(lang);
        stack.push(enter(element, reading, lang, options, walk));
      }
    }
    walk.nodes += 1;
    if (walk.nodes % NODES_PER_PAUSE === 0) yield;
  }
  sink.boundary(null);
}

function enter(element: Element, reading: Reading, lang: string | null, options: WalkOptions, walk: { shadowRoots: number }): Frame {
  const shadow = shadowRootOf(element);
  if (shadow !== null && walk.shadowRoots < MAX_SHADOW_ROOTS) {
    walk.shadowRoots += 1;
    options.onShadowRoot?.(shadow);
    return { next: firstChildOf(shadow), assigned: null, index: 0, reading, lang };
  }
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return { next: null, assigned, index: 0, reading, lang };
  }
  // The text of a closed <details> lies beside its summary, where no element says that it is hidden.
  if (element.localName === 'details' && !element.hasAttribute('open')) {
    const summary = firstSummary(element);
    return { next: null, assigned: summary === null ? [] : [summary], index: 0, reading, lang };
  }
  return { next: firstChildOf(element), assigned: null, index: 0, reading, lang };
}

function take(frame: Frame): Node | null {
  if (frame.assigned !== null) return frame.assigned[frame.index++] ?? null;
  const node = frame.next;
  frame.next = node === null ? null : nextSiblingOf(node);
  return node;
}

function* readText(node: Text, keepsLines: boolean, sink: TextSink): Generator<void> {
  const length = Math.min(node.length, MAX_NODE_CHARS);
  for (let from = 0; from < length; from += WINDOW_CHARS) {
    sink.text(node, from, Math.min(length, from + WINDOW_CHARS), keepsLines);
    if (length > WINDOW_CHARS) yield;
  }
}

/** The element around a node as it is seen: the slot it stands in, or the host of its shadow root. */
export function shownParent(node: Node): Element | null {
  const slot = node.nodeType === Node.ELEMENT_NODE ? slotOf(node as Element) : (node as Partial<Text>).assignedSlot;
  if (slot) return slot;
  const parentNode = parentNodeOf(node);
  if (parentNode === null) return null;
  return parentNode.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((parentNode as Partial<ShadowRoot>).host ?? null) : (parentNode as Element);
}

/** The smallest element around a node whose text stands apart: what must be read again when the node changes. */
export function blockAround(node: Node): Element | null {
  let element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : shownParent(node);
  while (element !== null && element.nodeType === Node.ELEMENT_NODE) {
    const { treatment } = readingOf(element);
    if (treatment === 'block' || treatment === 'skip') return element;
    element = shownParent(element);
  }
  return element?.nodeType === Node.ELEMENT_NODE ? element : null;
}

/** Whether no element around it keeps it from being read. */
function isReadable(root: Element): boolean {
  for (let element = shownParent(root); element !== null && element.nodeType === Node.ELEMENT_NODE; element = shownParent(element)) {
    if (readingOf(element).treatment === 'skip') return false;
  }
  return root.isConnected;
}

function langOf(element: Element): string | null {
  for (let at: Element | null = element; at !== null && at.nodeType === Node.ELEMENT_NODE; at = shownParent(at)) {
    if (at.hasAttribute('lang')) return ownLang(at);
  }
  return null;
}

function ownLang(element: Element): string | null {
  const lang = element.getAttribute('lang')?.trim() ?? '';
  // Longer than any real tag, or no tag at all: the engine guesses instead.
  return /^[a-z]{2,3}([-_][\w-]{1,30})?$/i.test(lang) ? lang : null;
}
