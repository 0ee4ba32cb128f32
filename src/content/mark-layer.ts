/**
 * Draws the marks: boxes without text over the sentences, in our own host. The page's text, nodes and attributes stay as they
 * are (PRODUCT.md, rule 10). Positions are measured at most once per frame and written only where they changed; what costs more,
 * styles and covers, is looked at in small parts.
 */
import { type Anchor, isIntact } from './anchor.js';
import { chooseColour, colourBehind, type MarkColour } from './mark-colour.js';
import { coversOf, isOnStage, uncovered } from './mark-cover.js';
import { type Box, clipLine, counterZoom, endOf, holds, lineBoxesOf, shifted, windowOf } from './mark-geometry.js';
import { drawMark, type MarkLook, type Shape, shapeOf } from './mark-shape.js';
import { type Setting, settingOf } from './text-setting.js';
import { isSquare, pointToText, STRAIGHT, toText, toWindow } from './turn.js';
import { bodyOf, rootOf } from './unclobbered.js';

/** Most marks on a page: a few hundred boxes can lock a tab (WebKit#73511), and a page full of marks helps nobody. */
export const MAX_MARKS = 20;

/** Frames without a change after which something that moves counts as being at rest. */
const REST_FRAMES = 10;
/**
 * Longest time a frame is spent on reading styles and looking for covers, milliseconds: the marks left over have their turn in the
 * next one and keep what they had till then. A page full of marks is drawn in a few frames, and none of them is felt.
 */
const LOOK_MS = 4;
/** Marks looked at when nothing is known to have changed. */
const GLANCED_AT = 4;
/** Less of a text shows than can be read. */
const LEAST_OPACITY = 0.1;
const EVERYWHERE: Box = { left: -1e7, top: -1e7, right: 1e7, bottom: 1e7 };

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
  setting: Setting | null;
  /** What lay over it when that was last looked for; null until then. */
  covers: readonly Element[] | null;
  /** Its place, its style, its covers may be others than when last looked at. */
  isPlaceDue: boolean;
  isStyleDue: boolean;
  isCoverDue: boolean;
  /** When its style and covers were last looked at, in looks of all marks: who has waited longest is next. */
  lookedAt: number;
  /** What is on screen now, to write only changes. */
  look: string;
  /** Line boxes that show, in the window; of the last measuring. */
  boxes: readonly Box[];
}

export class MarkLayer {
  private drawn: Drawn[] = [];
  private readonly states: Partial<Record<MarkState, string>> = {};
  private frame = 0;
  /** Frames for which the marks are still measured anew without being asked: something is moving. */
  private followed = 0;
  /** Time this frame may still spend on looking, milliseconds. */
  private lookMs = 0;
  private looks = 0;
  /** Only a few marks are being looked at, to see whether anything has changed at all. */
  private isGlance = false;
  private glances = 0;
  /** Called after each measuring: the card may have to follow. */
  onMoved: () => void = () => {};

  constructor(
    private readonly place: HTMLElement,
    private readonly host: Element,
  ) {}

  /**
   * Shows these marks and no others; the first {@link MAX_MARKS}, besides those in a state.
   * @param marks in page order
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
      return {
        mark,
        element,
        colour: null,
        shape: null,
        setting: null,
        covers: null,
        isPlaceDue: true,
        isStyleDue: true,
        isCoverDue: true,
        lookedAt: 0,
        look: '',
        boxes: [],
      };
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
    if (pageChanged) this.isGlance = false;
    // Those that still wait for their turn would wait for ever if each frame began anew.
    const areCoversDone = this.drawn.every(({ isCoverDue }) => !isCoverDue);
    for (const drawn of this.drawn) {
      drawn.isPlaceDue = true;
      drawn.isStyleDue ||= pageChanged;
      drawn.isCoverDue ||= areCoversDone;
    }
    this.requestFrame();
  }

  /** Looks at a few marks, the last and others by turns; at all of them only if one of those is no longer as it was. */
  glance(): void {
    if (this.drawn.length === 0 || this.frame !== 0) return;
    this.isGlance = true;
    const from = (this.glances++ * (GLANCED_AT - 1)) % this.drawn.length;
    const others = [...this.drawn.slice(from), ...this.drawn].slice(0, GLANCED_AT - 1);
    for (const drawn of [...others, ...this.drawn.slice(-1)]) drawn.isPlaceDue = drawn.isStyleDue = drawn.isCoverDue = true;
    this.requestFrame();
  }

  private requestFrame(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.measureDue(LOOK_MS);
    });
  }

  /** Something has begun to move: stays with the sentences until they rest. */
  followMoving(): void {
    if (this.drawn.length === 0) return;
    this.followed = REST_FRAMES;
    this.refresh(true);
  }

  /** Measures all marks now: for answers that cannot wait for a frame. */
  measureAndDraw(): void {
    for (const drawn of this.drawn) drawn.isPlaceDue = true;
    this.measureDue(Number.POSITIVE_INFINITY);
  }

  private measureDue(lookMs: number): void {
    this.lookMs = lookMs;
    this.looks += 1;
    const origin = this.host.getBoundingClientRect();
    const due = this.drawn.filter(({ isPlaceDue }) => isPlaceDue).sort((a, b) => a.lookedAt - b.lookedAt);
    const areStylesDue = due.some(({ isStyleDue }) => isStyleDue);
    const measured = due.map((drawn) => this.measure(drawn));
    const zoom = counterZoom(this.host);
    if (areStylesDue && this.drawn.some(({ setting }) => setting?.isMoving)) this.followed = REST_FRAMES;
    let changed = false;
    // All reading before all writing: one layout for all marks.
    if (this.place.style.zoom !== zoom) this.place.style.zoom = zoom;
    due.forEach((drawn, index) => {
      drawn.isPlaceDue = drawn.isStyleDue || drawn.isCoverDue;
      const local = seenFrom(origin, measured[index] as MarkLook);
      const written = JSON.stringify(local);
      if (written === drawn.look) return;
      changed = true;
      drawn.look = written;
      drawMark(drawn.element, local);
    });
    this.onMoved();
    if (changed && this.isGlance) this.refresh(true);
    else if (due.some(({ isPlaceDue }) => isPlaceDue)) this.requestFrame();
    else this.isGlance = false;
    if (this.followed === 0) return;
    this.followed = changed ? REST_FRAMES : this.followed - 1;
    this.refresh();
  }

  private measure(drawn: Drawn): MarkLook {
    const { anchor, isQuiet, id } = drawn.mark;
    const parent = isIntact(anchor) ? anchor.pieces[0].node.parentElement : null;
    // Whose turn it is has both looked at: on a page that never rests there would always be a style to read first.
    const mayLook = this.lookMs > 0;
    if (parent !== null && drawn.isStyleDue && mayLook) this.look(drawn, () => this.readStyle(drawn, parent));
    const { setting, shape, colour } = drawn;
    const states = (Object.keys(this.states) as MarkState[]).filter((state) => this.states[state] === id);
    const nothing: MarkLook = { lines: [], end: null, turn: STRAIGHT, opacity: 1, limit: EVERYWHERE, isQuiet, states, shape, colour };
    if (parent === null || setting === null || shape === null || setting.opacity < LEAST_OPACITY || !isOnStage(setting)) {
      drawn.boxes = [];
      drawn.isStyleDue &&= parent !== null;
      // Its covers are looked for once its style is known.
      drawn.isCoverDue &&= drawn.isStyleDue;
      return nothing;
    }
    const { turn, opacity, clippers } = setting;
    const window = windowOf(clippers);
    const lines = lineBoxesOf(anchor, turn);
    const limit = isSquare(turn) ? toText(window, turn) : EVERYWHERE;
    // Text at an angle is cut along no line of ours: what is not whole is left out.
    const clipped = lines.flatMap((line) => clipLine(line, limit) ?? []).filter((line) => isSquare(turn) || isWithin(toWindow(line, turn), window));
    if (drawn.isCoverDue && mayLook) {
      this.look(drawn, () => {
        const inWindow = clipped.map((line) => toWindow(line, turn));
        drawn.covers = coversOf(inWindow, setting, anchor.pieces[0].node.getRootNode());
        drawn.isCoverDue = false;
      });
    }
    // Nothing is drawn before it is known what lies over it.
    if (drawn.covers === null) {
      drawn.boxes = [];
      return nothing;
    }
    const covers = drawn.covers.map((element) => element.getBoundingClientRect());
    const shown = covers.length === 0 ? clipped : clipped.flatMap((line) => uncovered(line, covers, turn));
    drawn.boxes = shown.map((line) => toWindow(line, turn));
    const last = shown.at(-1);
    const end = last === undefined ? null : endOf(anchor, turn, shape.isRightToLeft);
    // The sentence's last line may be the one that is cut off: then its end is nowhere.
    const line = end === null ? undefined : shown.find((box) => box.bottom === lines.at(-1)?.bottom && end.x >= box.left - 1 && end.x <= box.right + 1);
    // What covers the line's upper part would cover the sun, too.
    const isCut = line !== undefined && line.top > (lines.at(-1)?.top ?? 0) + 1;
    return {
      lines: shown,
      end: end === null || line === undefined ? null : { ...end, line },
      limit: turn === STRAIGHT ? limitOf(isCut ? { ...window, top: line.top } : window, drawn.boxes) : limit,
      turn,
      opacity,
      isQuiet,
      states,
      shape,
      colour,
    };
  }

  private readStyle(drawn: Drawn, parent: Element): void {
    const { anchor } = drawn.mark;
    drawn.setting = settingOf(anchor);
    drawn.shape = shapeOf(anchor, drawn.setting?.scale ?? 1);
    drawn.colour = chooseColour(colourBehind(parent), getComputedStyle(parent).color);
    drawn.isStyleDue = false;
  }

  /** Runs what takes a while, and takes it off this frame's share. */
  private look(drawn: Drawn, run: () => void): void {
    const from = performance.now();
    run();
    this.lookMs -= performance.now() - from;
    drawn.lookedAt = this.looks;
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
  return marks.filter((mark, index) => index < MAX_MARKS || inState.has(mark.id));
}

/** The same look from the host's corner. */
function seenFrom(origin: Box, look: MarkLook): MarkLook {
  const { x, y } = pointToText(origin.left, origin.top, look.turn);
  return {
    ...look,
    lines: look.lines.map((line) => shifted(line, -x, -y)),
    end: look.end === null ? null : { ...look.end, x: look.end.x - x, bottom: look.end.bottom - y, line: shifted(look.end.line, -x, -y) },
    limit: shifted(look.limit, -x, -y),
  };
}

function isWithin(box: Box, window: Box): boolean {
  return box.left >= window.left - 1 && box.right <= window.right + 1 && box.top >= window.top - 1 && box.bottom <= window.bottom + 1;
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
