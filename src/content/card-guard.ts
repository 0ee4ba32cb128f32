/**
 * May a click in the card do something? A page can fade, move or cover what lies over it and lead a click to where the reader
 * did not mean it (BAR.md, B-M3; DEF CON 33). So nothing acts that was not plainly in view, at one place of the window, for half
 * a second. What is behind the guard is harmless anyway: it opens links and hides marks, it never subscribes or trusts.
 */
import { isFree, liesUnderGlass } from './card-covers.js';
import { parentElementOf } from './unclobbered.js';

/** Milliseconds the card has to be in view, at one place, before anything in it acts. */
const LEAST_VISIBLE_MS = 500;
/** A card that moves further than this in the window starts its half second anew, CSS pixels. */
const JUMP = 20;
const LEAST_OPACITY = 0.9;
const LEAST_SIZE = 24;
/** Zoom by the page between which a control can be read and seen whole. */
const ZOOMS = [0.5, 3] as const;
/** Milliseconds between two looks at what lies over the card, where the browser does not tell: a cover that was there in the last half second is seen. */
const LOOK_EVERY_MS = 200;

export class CardGuard {
  private place: Element | null = null;
  private since = Number.POSITIVE_INFINITY;
  private settled = { x: Number.NaN, y: Number.NaN };
  /** Whether the browser says that something lies over the card or changes its looks; null where it cannot say so. */
  private isObscured: boolean | null = null;
  private observer: IntersectionObserver | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: Element) {}

  /** The card has come. */
  watch(place: Element): void {
    this.place = place;
    this.settled = { x: Number.NaN, y: Number.NaN };
    this.restart();
    if (!canTrackVisibility()) {
      this.timer = setInterval(() => {
        if (!isFree(this.host, place.getBoundingClientRect())) this.restart();
      }, LOOK_EVERY_MS);
      return;
    }
    this.isObscured = true;
    this.observer = new IntersectionObserver(
      (entries) => {
        const isObscured = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible !== true;
        if (isObscured !== this.isObscured) this.restart();
        this.isObscured = isObscured;
      },
      // Visibility is Chromium's own, and asks for a delay.
      { threshold: [0, 0.25, 0.5, 0.75, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    this.observer.observe(place);
  }

  /** The card has gone. */
  stop(): void {
    this.observer?.disconnect();
    this.observer = null;
    clearInterval(this.timer);
    this.isObscured = null;
    this.place = null;
  }

  /** The card may have moved. Small steps add up: what counts is where it was when its time began. */
  settle(): void {
    if (this.place === null) return;
    const { left, top } = this.place.getBoundingClientRect();
    if (Math.hypot(left - this.settled.x, top - this.settled.y) <= JUMP) return;
    this.settled = { x: left, y: top };
    this.restart();
  }

  /** Whether a click may act. One that may not begins the half second anew. @param control what it would press */
  mayAct(event: MouseEvent, control: Element): boolean {
    if (this.isPlainlySeen(event, control)) return true;
    this.restart();
    return false;
  }

  private isPlainlySeen(event: MouseEvent, control: Element): boolean {
    // Scroll events come a frame late, clicks do not.
    this.settle();
    if (!event.isTrusted || this.isObscured === true || performance.now() - this.since < LEAST_VISIBLE_MS || !isPlain(this.host)) return false;
    const rect = control.getBoundingClientRect();
    if (rect.width < LEAST_SIZE || rect.height < LEAST_SIZE / 2) return false;
    // A key press has no point of its own: the middle of the control stands for it.
    const isKey = event.detail === 0;
    const x = isKey ? rect.left + rect.width / 2 : event.clientX;
    const y = isKey ? rect.top + rect.height / 2 : event.clientY;
    if (document.elementFromPoint(x, y) !== this.host) return false;
    return this.isObscured === false || !liesUnderGlass(this.host, rect);
  }

  private restart(): void {
    this.since = performance.now();
  }
}

function canTrackVisibility(): boolean {
  return typeof IntersectionObserverEntry === 'function' && 'isVisible' in IntersectionObserverEntry.prototype;
}

/** Whether nothing fades, bends or cuts the host or what it hangs from, and nothing but the top layer can lie over it. */
function isPlain(host: Element): boolean {
  // A page that takes the host away and puts it back has taken it out of the top layer.
  if ('showPopover' in host && !host.matches(':popover-open')) return false;
  // A view transition paints pictures over everything, the top layer too.
  if (CSS.supports('selector(:active-view-transition)') && document.querySelector(':active-view-transition') !== null) return false;
  const zoom = (host as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  if (zoom < ZOOMS[0] || zoom > ZOOMS[1]) return false;
  let opacity = 1;
  for (let element: Element | null = host; element !== null; element = parentElementOf(element)) {
    const style = getComputedStyle(element);
    opacity *= Number.parseFloat(style.opacity);
    if (style.visibility !== 'visible' || style.clipPath !== 'none' || style.mixBlendMode !== 'normal' || style.maskImage !== 'none') return false;
    // The top layer escapes the transforms and filters of what is around it, not its own.
    if (element === host && (style.transform !== 'none' || style.filter !== 'none' || style.scale !== 'none')) return false;
  }
  return opacity >= LEAST_OPACITY;
}
