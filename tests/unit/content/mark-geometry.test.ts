// @vitest-environment happy-dom
/** Line boxes of a sentence, and what shows of them. */
import { describe, expect, it } from 'vitest';
import { type Box, clipLine, mergeLines, shifted } from '../../../src/content/mark-geometry.js';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const EVERYWHERE = box(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);

describe('line boxes', () => {
  const cases: readonly { name: string; rects: readonly Box[]; lines: readonly Box[] }[] = [
    { name: 'none', rects: [], lines: [] },
    { name: 'words of one line become one box', rects: [box(0, 0, 40, 20), box(40, 0, 90, 20)], lines: [box(0, 0, 90, 20)] },
    { name: 'a line’s end begins another', rects: [box(50, 0, 90, 20), box(0, 24, 60, 44)], lines: [box(50, 0, 90, 20), box(0, 24, 60, 44)] },
    { name: 'lines set so tight that they overlap stay two', rects: [box(0, 0, 90, 20), box(0, 14, 60, 34)], lines: [box(0, 0, 90, 20), box(0, 14, 60, 34)] },
    { name: 'a small superscript does not lift the line', rects: [box(0, 0, 80, 20), box(80, -2, 86, 8)], lines: [box(0, 0, 86, 20)] },
    { name: 'a larger word in front does not lower it', rects: [box(0, -5, 10, 25), box(10, 0, 90, 20)], lines: [box(0, 0, 90, 20)] },
    { name: 'a word in code style is bridged', rects: [box(0, 0, 40, 20), box(70, 0, 90, 20)], lines: [box(0, 0, 90, 20)] },
    { name: 'the next column is not', rects: [box(0, 0, 40, 20), box(400, 0, 440, 20)], lines: [box(0, 0, 40, 20), box(400, 0, 440, 20)] },
    { name: 'right to left', rects: [box(50, 0, 90, 20), box(10, 0, 50, 20)], lines: [box(10, 0, 90, 20)] },
    { name: 'empty rectangles are nothing', rects: [box(0, 0, 0, 20), box(5, 5, 20, 5)], lines: [] },
  ];
  for (const { name, rects, lines } of cases) it(name, () => expect(mergeLines(rects)).toEqual(lines));
});

describe('what shows of a line', () => {
  const line = box(0, 100, 200, 120);
  const cases: readonly { name: string; window: Box; shows: Box | null }[] = [
    { name: 'all of it', window: EVERYWHERE, shows: line },
    { name: 'its left part', window: { ...EVERYWHERE, right: 50 }, shows: box(0, 100, 50, 120) },
    { name: 'nothing above the edge', window: { ...EVERYWHERE, top: 130 }, shows: null },
    { name: 'its lower half, which carries the dots', window: { ...EVERYWHERE, top: 110 }, shows: box(0, 110, 200, 120) },
    { name: 'not its upper half alone', window: { ...EVERYWHERE, bottom: 108 }, shows: null },
    { name: 'no sliver', window: { ...EVERYWHERE, right: 1 }, shows: null },
  ];
  for (const { name, window, shows } of cases) it(name, () => expect(clipLine(line, window)).toEqual(shows));
});

it('moves a box', () => {
  expect(shifted(box(1, 2, 3, 4), 10, -1)).toEqual(box(11, 1, 13, 3));
});
