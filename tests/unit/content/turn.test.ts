/** Directions of a text in the window: boxes there and back, by the box that a browser reports around turned text. */
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/content/mark-geometry.js';
import { CLOCKWISE, COUNTER_CLOCKWISE, isSquare, partsOf, pointToText, STRAIGHT, type Turn, toText, toWindow, within } from '../../../src/content/turn.js';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const by = (degrees: number): Turn => {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return { a: cosine, b: sine, c: -sine, d: cosine };
};

function expectClose(actual: Box, expected: Box): void {
  for (const side of ['left', 'top', 'right', 'bottom'] as const) expect(actual[side]).toBeCloseTo(expected[side], 6);
}

describe('a box', () => {
  const line = box(120, 40, 420, 60);
  for (const [name, turn] of Object.entries({
    STRAIGHT,
    CLOCKWISE,
    COUNTER_CLOCKWISE,
    'by 3°': by(3),
    'by -20°': by(-20),
    'by 90°': by(90),
    'by 170°': by(170),
  }))
    it(`${name}: comes back from the window as it was`, () => expectClose(toText(toWindow(line, turn), turn), line));

  it('straight, is the same one', () => expect(toText(line, STRAIGHT)).toBe(line));

  it('of text set from top to bottom lies flat, with its foot to the left', () => {
    const column = toText(box(80, 10, 100, 210), CLOCKWISE);
    expectClose(column, box(10, -100, 210, -80));
    // The next column, further left, is the next line.
    expect(toText(box(50, 10, 70, 210), CLOCKWISE).top).toBeGreaterThan(column.top);
  });

  it('without limits stays farther away than any page', () => {
    const far = toText(box(Number.NEGATIVE_INFINITY, 5, Number.POSITIVE_INFINITY, 25), CLOCKWISE);
    expect(far.top).toBeLessThan(-1e6);
    expect(far.bottom).toBeGreaterThan(1e6);
    expect([far.left, far.right]).toEqual([5, 25]);
  });

  it('at 45 degrees has a guessed height and the right middle', () => {
    const { left, right, top, bottom } = toText(toWindow(line, by(45)), by(45));
    expect((left + right) / 2).toBeCloseTo(270);
    expect((top + bottom) / 2).toBeCloseTo(50);
    expect(right - left).toBeGreaterThan(200);
  });
});

it('a point of the window is found in the text', () => expect(pointToText(-30, 10, CLOCKWISE)).toEqual({ x: 10, y: 30 }));

describe('a matrix', () => {
  it('that only enlarges is straight', () => expect(partsOf({ a: 2, b: 0, c: 0, d: 1.5 })).toEqual({ turn: STRAIGHT, scale: 1.5 }));
  it('is parted into turning and enlarging', () => {
    const parts = partsOf(within({ a: 2, b: 0, c: 0, d: 2 }, by(30)));
    expect(parts?.scale).toBeCloseTo(2);
    expect(parts?.turn.b).toBeCloseTo(0.5);
  });
  it('that flattens everything is none', () => expect(partsOf({ a: 1, b: 0, c: 0, d: 0 })).toBeNull());
  it('of two quarters is a half', () => expect(within(CLOCKWISE, CLOCKWISE)).toEqual({ a: -1, b: 0, c: -0, d: -1 }));
  it('keeps boxes boxes at right angles only', () => expect([STRAIGHT, CLOCKWISE, by(180), by(5)].map(isSquare)).toEqual([true, true, true, false]));
});
