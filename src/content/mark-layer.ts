/**
 * Draws the marks: boxes without text over the sentences, in our own host. The page's text, nodes and attributes stay as they
 * are (PRODUCT.md, rule 10). Positions are measured at most once per frame and written only where they changed.
 */
import { type Anchor, isIntact, pageOrder } from './anchor.js';
import { chooseColour, colourBehind, type MarkColour } from './mark-colour.js';
import { type Box, type Clipper, clipLine, clippersOf, counterZoom, holds, lineBoxesOf, shifted, windowOf } from './mark-geometry.js';
import { drawMark, type MarkLook, type Shape, shapeOf } from './mark-shape.js';
import { bodyOf, rootOf } from './unclobbered.js';

/** Most marks on a page: a few hundred boxes can lock a tab (WebKit#73511), and a page full of marks helps nobody. */
export const MAX_MARKS = 20;

/** A sentence to mark. */
export interface Mark {
  readonly id: string;
  readonly anchor: Anchor;
  /** The page already answers the rumour, or only reports it. */
  readonly isQuiet: boolean;
}

/** At most one mark is in each state. */
export type MarkState = 'pointer' | 'focus' | 'open';

interface Drawn {
  readonly mark: Mark;
  readonly element: HTMLElement;
  colour: MarkColour | null;
  shape: Shape | null;
  clippers: readonly Clipper[] | null;
  /** What is on screen now, to write only changes. */
  look: string;
  /** Line boxes that show, in the window; of the last measuring. */
  boxes: readonly Box[];
}

export class MarkLayer {
  private drawn: Drawn[] = [];
  private readonly states: Partial<Record<MarkState, string>> = {};
  private frame = 0;
  /** Called after each measuring: the card may have to follow. */
  onMoved: () => void = () => {};

  constructor(
    private readonly place: HTMLElement,
    private readonly host: Element,
  ) {}

  /**
   * Shows these marks and no others; the first {@link MAX_MARKS} in page order, besides those in a state.
   * @returns whether anything was added or taken away.
   */
  show(marks: readonly Mark[]): boolean {
    const wanted = new Set(chosen(marks, new Set(Object.values(this.states))));
    const gone = this.drawn.filter(({ mark }) => !wanted.has(mark));
    for (const { element } of gone) element.remove();
    const kept = new Map(this.drawn.filter(({ mark }) => wanted.has(mark)).map((drawn) => [drawn.mark, drawn]));
    let added = 0;
    this.drawn = [...wanted].map((mark) => {
      const drawn = kept.get(mark);
      if (drawn !== undefined) return drawn;
      added += 1;
      const element = document.createElement('div');
      this.place.append(element);
      return { mark, element, colour: null, shape: null, clippers: null, look: '', boxes: [] };
    });
    this.refresh();
    return added + gone.length > 0;
  }

  /** Puts one mark into a state, or none. */
  setState(state: MarkState, id: string | null): void {
    if ((this.states[state] ?? null) === id) return;
    if (id === null) delete this.states[state];
    else this.states[state] = id;
    this.refresh();
  }

  /** Whether the card of a mark is open. */
  isOpen(id: string): boolean {
    return this.states.open === id;
  }

  /** Measures and draws at the next frame. @param pageChanged styles may be others than before. */
  refresh(pageChanged = false): void {
    if (pageChanged) for (const drawn of this.drawn) drawn.clippers = drawn.shape = null;
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.measureAndDraw();
    });
  }

  /** Measures now: for answers that cannot wait for a frame. */
  measureAndDraw(): void {
    const origin = this.host.getBoundingClientRect();
    const measured = this.drawn.map((drawn) => this.measure(drawn));
    const zoom = counterZoom(this.host);
    // All reading before all writing: one layout for all marks.
    if (this.place.style.zoom !== zoom) this.place.style.zoom = zoom;
    this.drawn.forEach((drawn, index) => {
      const look = measured[index] as MarkLook;
      const local: MarkLook = {
        ...look,
        lines: look.lines.map((line) => shifted(line, -origin.left, -origin.top)),
        limit: shifted(look.limit, -origin.left, -origin.top),
      };
      const written = JSON.stringify(local);
      if (written === drawn.look) return;
      drawn.look = written;
      drawMark(drawn.element, local);
    });
    this.onMoved();
  }

  private measure(drawn: Drawn): MarkLook {
    const { mark } = drawn;
    const [first] = mark.anchor.pieces;
    const isSeen = isIntact(mark.anchor) && first.node.parentElement !== null;
    if (isSeen && (drawn.shape === null || drawn.clippers === null || drawn.colour === null)) {
      const parent = first.node.parentElement as Element;
      drawn.clippers = clippersOf(first.node);
      drawn.shape = shapeOf(mark.anchor);
      drawn.colour = chooseColour(colourBehind(parent), getComputedStyle(parent).color);
    }
    const window = windowOf(drawn.clippers ?? []);
    const lines = isSeen ? lineBoxesOf(mark.anchor) : [];
    drawn.boxes = lines.flatMap((line) => clipLine(line, window) ?? []);
    const last = lines.at(-1);
    return {
      lines: drawn.boxes,
      // The sentence's last line may be the one that is cut off: then its end is nowhere.
      hasEnd: last !== undefined && drawn.boxes.at(-1)?.bottom === last.bottom,
      limit: limitOf(window, drawn.boxes),
      isQuiet: mark.isQuiet,
      states: (Object.keys(this.states) as MarkState[]).filter((state) => this.states[state] === mark.id),
      shape: drawn.shape,
      colour: drawn.colour,
    };
  }

  /** The mark at a point of the window, or null. */
  markAt(x: number, y: number): Mark | null {
    return this.drawn.find(({ boxes }) => boxes.some((box) => holds(box, x, y)))?.mark ?? null;
  }

  /** The line boxes of a mark that show now, in the window; empty if none does. */
  boxesOf(id: string): readonly Box[] {
    return this.find(id)?.boxes ?? [];
  }

  /** Whether the page is dark behind a sentence. */
  isDarkBehind(id: string): boolean {
    return this.find(id)?.colour?.isDark ?? false;
  }

  /** Whether the sentence reads from right to left. */
  isRightToLeft(id: string): boolean {
    return this.find(id)?.shape?.isRightToLeft ?? false;
  }

  /** The marks on screen, in page order. */
  get marks(): readonly Mark[] {
    return this.drawn.map(({ mark }) => mark);
  }

  private find(id: string): Drawn | undefined {
    return this.drawn.find(({ mark }) => mark.id === id);
  }

  clear(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    for (const { element } of this.drawn) element.remove();
    this.drawn = [];
  }
}

function chosen(marks: readonly Mark[], inState: ReadonlySet<string>): readonly Mark[] {
  return [...marks].sort((a, b) => pageOrder(a.anchor, b.anchor)).filter((mark, index) => index < MAX_MARKS || inState.has(mark.id));
}

/** Where a mark may be drawn: in what shows of its surroundings and in the page's own box, unless the text itself sticks out of that. */
function limitOf(window: Box, lines: readonly Box[]): Box {
  const page = rootOf(document).getBoundingClientRect();
  const body = bodyOf(document)?.getBoundingClientRect() ?? page;
  return {
    left: Math.max(window.left, Math.min(page.left, ...lines.map(({ left }) => left))),
    top: window.top,
    right: Math.min(window.right, Math.max(page.right, ...lines.map(({ right }) => right))),
    bottom: Math.min(window.bottom, Math.max(page.bottom, body.bottom, ...lines.map(({ bottom }) => bottom))),
  };
}
