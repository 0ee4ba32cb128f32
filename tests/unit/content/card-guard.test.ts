// @vitest-environment happy-dom
/** What a click in the card must be to act. The traps of tests/e2e/clickjack/ have the rest, in a browser. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardGuard } from '../../../src/content/card-guard.js';

let host: HTMLElement;
let control: HTMLElement;
let guard: CardGuard;
let now = 0;
let top = 100;

function press(change: Partial<MouseEvent> = {}): MouseEvent {
  return { isTrusted: true, detail: 1, clientX: 60, clientY: 110, ...change } as MouseEvent;
}

beforeEach(() => {
  now = 1_000;
  top = 100;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('CSS', { supports: () => false });
  vi.stubGlobal('IntersectionObserverEntry', undefined);
  document.body.innerHTML = '<div id="host"></div><div id="place"><button></button></div>';
  host = document.getElementById('host') as HTMLElement;
  control = document.querySelector('button') as HTMLElement;
  const place = document.getElementById('place') as HTMLElement;
  const box = (left: number, width: number) => () => ({ left, top, right: left + width, bottom: top + 30, width, height: 30 }) as DOMRect;
  place.getBoundingClientRect = box(50, 300);
  control.getBoundingClientRect = box(50, 80);
  document.elementFromPoint = () => host;
  document.querySelectorAll = (() => []) as never;
  vi.spyOn(window, 'getComputedStyle').mockImplementation(
    (element) =>
      ({
        opacity: element.getAttribute('data-opacity') ?? '1',
        visibility: 'visible',
        clipPath: 'none',
        mixBlendMode: 'normal',
        maskImage: 'none',
        transform: 'none',
        filter: 'none',
        scale: 'none',
      }) as CSSStyleDeclaration,
  );
  Object.defineProperty(host, 'matches', { value: () => true, configurable: true });
  guard = new CardGuard(host);
  guard.watch(place);
  guard.settle();
});
afterEach(() => {
  guard.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the guard of the card', () => {
  it('lets a click act on a card that was seen for half a second, and not before', () => {
    now += 499;
    expect(guard.mayAct(press(), control)).toBe(false);
    now += 499;
    expect(guard.mayAct(press(), control)).toBe(false);
    now += 500;
    expect(guard.mayAct(press(), control)).toBe(true);
  });

  it('begins anew when the card has moved in the window, by one step or by many', () => {
    now += 600;
    top += 60;
    expect(guard.mayAct(press({ clientY: 170 }), control)).toBe(false);
    now += 600;
    expect(guard.mayAct(press({ clientY: 170 }), control)).toBe(true);
    for (let step = 0; step < 30; step += 1) {
      now += 20;
      top += 1;
      guard.settle();
    }
    expect(guard.mayAct(press({ clientY: 200 }), control)).toBe(false);
  });

  it('refuses a script’s event', () => {
    now += 600;
    expect(guard.mayAct(press({ isTrusted: false }), control)).toBe(false);
  });

  it('refuses a click where something else is on top', () => {
    now += 600;
    document.elementFromPoint = () => document.body;
    expect(guard.mayAct(press(), control)).toBe(false);
  });

  it('begins anew where something lay over the card a moment ago', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    guard.stop();
    guard.watch(document.getElementById('place') as HTMLElement);
    guard.settle();
    now += 600;
    document.elementFromPoint = () => document.body;
    vi.advanceTimersByTime(200);
    document.elementFromPoint = () => host;
    now += 300;
    vi.advanceTimersByTime(300);
    expect(guard.mayAct(press(), control)).toBe(false);
    now += 500;
    vi.advanceTimersByTime(400);
    expect(guard.mayAct(press(), control)).toBe(true);
    vi.useRealTimers();
  });

  it('refuses on a faded page', () => {
    now += 600;
    document.documentElement.setAttribute('data-opacity', '0.5');
    expect(guard.mayAct(press(), control)).toBe(false);
    document.documentElement.removeAttribute('data-opacity');
  });

  it('refuses in a host that the page has taken out of the top layer', () => {
    now += 600;
    Object.defineProperties(host, { showPopover: { value: () => undefined }, matches: { value: () => false } });
    expect(guard.mayAct(press(), control)).toBe(false);
  });
});
