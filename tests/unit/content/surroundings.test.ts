// @vitest-environment happy-dom
/** What is heard of the page's moving. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Surroundings } from '../../../src/content/surroundings.js';

const heard = {
  onMoved: vi.fn(),
  onStirred: vi.fn(),
  onQuiet: vi.fn(),
  onMoving: vi.fn(),
  onRaised: vi.fn(),
  onSeen: vi.fn(),
  onReader: vi.fn(),
  onNavigated: vi.fn(),
  onRestored: vi.fn(),
};
let surroundings: Surroundings;

beforeEach(() => {
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  document.body.innerHTML = '<p>Text.</p><div></div>';
  surroundings = new Surroundings(heard);
});
afterEach(() => {
  surroundings.stop();
  vi.clearAllMocks();
});

const starts = (on: Node, type: string, propertyName?: string) =>
  on.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), propertyName === undefined ? {} : { propertyName }));

describe('something sets off', () => {
  for (const [property, moves] of [
    ['transform', true],
    ['height', true],
    ['opacity', true],
    ['background-color', false],
    ['box-shadow', false],
  ] as const) {
    it(`${property} ${moves ? 'is' : 'is not'} followed`, () => {
      starts(document.querySelector('p') as Element, 'transitionstart', property);
      expect(heard.onMoving).toHaveBeenCalledTimes(moves ? 1 : 0);
    });
  }

  it('an animation is followed, whatever it changes', () => {
    starts(document.querySelector('p') as Element, 'animationstart');
    expect(heard.onMoving).toHaveBeenCalledOnce();
  });
});

it('looks for itself once a second, and not once it is stopped', () => {
  vi.useFakeTimers();
  surroundings.stop();
  surroundings = new Surroundings(heard);
  vi.advanceTimersByTime(3_000);
  expect(heard.onQuiet).toHaveBeenCalledTimes(3);
  expect(heard.onStirred).not.toHaveBeenCalled();
  surroundings.stop();
  vi.advanceTimersByTime(3_000);
  expect(heard.onQuiet).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

describe('an open shadow root', () => {
  it('is listened to once it is named, and no more after the end', () => {
    const root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>In there.</p>';
    const inner = root.querySelector('p') as Element;
    inner.dispatchEvent(new Event('scroll'));
    expect(heard.onMoved).not.toHaveBeenCalled();
    surroundings.watch(root);
    surroundings.watch(root);
    inner.dispatchEvent(new Event('scroll'));
    expect(heard.onMoved).toHaveBeenCalledOnce();
    surroundings.stop();
    inner.dispatchEvent(new Event('scroll'));
    expect(heard.onMoved).toHaveBeenCalledOnce();
  });
});
