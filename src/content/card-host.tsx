/**
 * Puts the card on the page: in the same closed host as the marks, under the sentence's last line, or as a sheet at the foot of
 * a narrow window. Looks after focus, Escape and keeping the page out of it; what the card says is the controller's business.
 */
import { render } from 'preact';
import base from '../ui/base.css?inline';
import controls from '../ui/controls.css?inline';
import tokens from '../ui/tokens.css?inline';
import { TranslateContext, type Translation } from '../ui/translate.js';
import { addStyle, ownProperty } from './add-style.js';
import { AnnotationCard, type CardProps } from './annotation-card.js';
import css from './card.css?inline';
import { CardGuard } from './card-guard.js';
import { placeCard } from './card-placement.js';
import { type Box, counterZoom } from './mark-geometry.js';
import type { MarkHost } from './mark-host.js';
import { isMotionReduced } from './scroll.js';
import { rootOf } from './unclobbered.js';

/** Below this window width the card is a sheet, CSS pixels. */
const SHEET_BELOW = 480;
/** Left free between the sentence and the sheet, CSS pixels. */
const GAP = 12;
/** Least height of the card, and with the reasons open, which quote the sentence that is covered then, CSS pixels. */
const LEAST_ROOM = 300;
const LEAST_ROOM_WITH_WHY = 580;
/** Events the page need not hear of: its shortcuts and focus traps are not for the card. */
const KEPT_IN = 'keydown keyup keypress click auxclick dblclick mousedown mouseup pointerdown pointerup touchstart touchend focusin focusout wheel copy'.split(
  ' ',
);

export interface Placement {
  /** Line boxes of the sentence, in the window; empty if it does not show. */
  readonly lines: readonly Box[];
  readonly isRightToLeft: boolean;
}

export class CardHost {
  private place: HTMLElement | null = null;
  private previousFocus: Element | null = null;
  private readonly guard: CardGuard;
  private lastPlace = { x: Number.NaN, y: Number.NaN };
  private lastKey = '';
  private hasStyle = false;

  /** @param onEscape Escape was pressed. @param onResized the card needs to be put in place anew. */
  constructor(
    private readonly host: MarkHost,
    private readonly onEscape: () => void,
    private readonly onResized: () => void,
  ) {
    this.guard = new CardGuard(host.element);
  }

  get isOpen(): boolean {
    return this.place !== null;
  }

  /** Shows the card, or what is new in it. Focus moves into it when it opens. */
  show(props: CardProps, translation: Translation, theme: 'light' | 'dark'): void {
    if (this.place === null) this.open();
    const place = this.place as HTMLElement;
    place.dataset['theme'] = theme;
    place.lang = translation.lang;
    render(
      <TranslateContext.Provider value={translation}>
        <AnnotationCard {...props} />
      </TranslateContext.Provider>,
      place,
    );
  }

  private open(): void {
    if (!this.hasStyle) for (const sheet of [tokens, base, controls, css]) addStyle(this.host.root, sheet);
    this.hasStyle = true;
    // Everything outside a modal dialog of the page is inert: the card has to stand inside to be used.
    this.host.attach(document.querySelector('dialog:modal') ?? rootOf(document));
    this.previousFocus = document.activeElement;
    this.place = document.createElement('div');
    this.place.className = 'card-place';
    this.place.dir = 'ltr';
    this.lastPlace = { x: Number.NaN, y: Number.NaN };
    for (const type of ['click', 'auxclick']) this.place.addEventListener(type, this.onPress, { capture: true });
    for (const type of KEPT_IN) this.place.addEventListener(type, keepIn);
    this.place.addEventListener('keydown', this.onKey);
    window.addEventListener('keydown', this.onKey);
    this.host.root.append(this.place);
    this.guard.watch(this.place);
    this.resized.observe(this.place);
    // What a click opens may want more room than the card has: then its own size stays the same, and no observer tells.
    this.place.addEventListener('click', () => requestAnimationFrame(() => this.onResized()));
  }

  /** Takes the card away. @param returnFocus to where it was before the card opened. */
  close(returnFocus: boolean): void {
    const { place, previousFocus } = this;
    if (place === null) return;
    const hadFocus = this.host.root.activeElement !== null;
    window.removeEventListener('keydown', this.onKey);
    this.resized.disconnect();
    this.guard.stop();
    render(null, place);
    place.remove();
    this.place = null;
    this.lastKey = '';
    this.previousFocus = null;
    if (this.host.element.isConnected && this.host.element.parentElement !== rootOf(document)) this.host.attach(rootOf(document));
    if (returnFocus && hadFocus && previousFocus instanceof HTMLElement && previousFocus.isConnected) previousFocus.focus({ preventScroll: true });
  }

  /** Puts the card beside its sentence. Cheap if nothing moved. */
  follow(placement: Placement): void {
    if (this.place === null) return;
    this.move(this.place, placement);
    this.guard.settle();
  }

  private move(place: HTMLElement, { lines, isRightToLeft }: Placement): void {
    const isSheet = innerWidth < SHEET_BELOW;
    place.classList.toggle('is-sheet', isSheet);
    if (isSheet) {
      place.style.cssText = '';
      place.style.zoom = counterZoom(this.host.element);
      this.uncover(place, lines);
      return;
    }
    // Where it stands on the page, not in the window: a card that scrolls along with its sentence needs no new place.
    const key = this.keyOf(place, lines);
    if (key === this.lastKey || (key === '' && !Number.isNaN(this.lastPlace.x))) return;
    this.put(place, { lines, isRightToLeft });
    // Its new height may be another one.
    this.lastKey = this.keyOf(place, lines);
  }

  /** A sheet covers half the page: once, when it opens, the sentence comes out from under it. */
  private uncover(place: HTMLElement, lines: readonly Box[]): void {
    const last = lines.at(-1);
    if (last === undefined || this.lastKey === 'sheet' || place.offsetHeight === 0) return;
    this.lastKey = 'sheet';
    const covered = last.bottom + GAP - (innerHeight - place.offsetHeight);
    if (covered > 0) window.scrollBy({ top: covered, behavior: isMotionReduced() ? 'instant' : 'smooth' });
  }

  private keyOf(place: HTMLElement, lines: readonly Box[]): string {
    const origin = this.host.element.getBoundingClientRect();
    const last = lines.at(-1);
    return last === undefined
      ? ''
      : [last.left - origin.left, last.bottom - origin.top, last.right, innerWidth, innerHeight, place.offsetHeight, leastRoomOf(place)].map(Math.round).join();
  }

  private put(place: HTMLElement, { lines, isRightToLeft }: Placement): void {
    place.style.removeProperty(ownProperty('room'));
    place.style.zoom = counterZoom(this.host.element);
    const size = { width: place.offsetWidth, height: place.offsetHeight };
    const { left, top, room } = placeCard(size, { width: innerWidth, height: innerHeight }, lines, isRightToLeft, leastRoomOf(place));
    const origin = this.host.element.getBoundingClientRect();
    place.style.setProperty(ownProperty('room'), `${Math.round(room)}px`);
    const [x, y] = [Math.round(left - origin.left), Math.round(top - origin.top)];
    Object.assign(place.style, { left: `${x}px`, top: `${y}px` });
    this.lastPlace = { x, y };
  }

  /** A section opened or an answer arrived: it may need another place. */
  private readonly resized = new ResizeObserver(() => this.onResized());

  private readonly onPress = (event: Event): void => {
    const control = (event.composedPath()[0] as Element).closest('a, button');
    if (control === null || control.hasAttribute('data-always')) return;
    if (this.guard.mayAct(event as MouseEvent, control)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // What lies over the card in all honesty, a toast, is below it by the next press.
    this.host.raise();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    // In the card the key is ours; elsewhere the page hears it, too.
    if (event.currentTarget === this.place) event.preventDefault();
    this.onEscape();
  };
}

function leastRoomOf(place: Element): number {
  return place.querySelector('.why') === null ? LEAST_ROOM : LEAST_ROOM_WITH_WHY;
}

function keepIn(event: Event): void {
  event.stopPropagation();
}
