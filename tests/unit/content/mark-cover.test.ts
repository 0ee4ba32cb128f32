// @vitest-environment happy-dom
/** What is left of a line beside what lies over it. */
import { describe, expect, it } from 'vitest';
import { uncovered } from '../../../src/content/mark-cover.js';
import type { Box } from '../../../src/content/mark-geometry.js';
import { CLOCKWISE, STRAIGHT, type Turn } from '../../../src/content/turn.js';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const line = box(0, 100, 200, 120);

const cases: readonly { name: string; covers: readonly Box[]; turn?: Turn; line?: Box; left: readonly Box[] }[] = [
  { name: 'nothing over it', covers: [], left: [line] },
  { name: 'something elsewhere', covers: [box(0, 0, 200, 100)], left: [line] },
  { name: 'all of it under a header', covers: [box(-10, 90, 300, 130)], left: [] },
  { name: 'its upper part under a header', covers: [box(-10, 0, 300, 110)], left: [box(0, 110, 200, 120)] },
  { name: 'its foot under a footer', covers: [box(-10, 115, 300, 200)], left: [] },
  { name: 'its beginning under a sidebar', covers: [box(-10, 0, 80, 400)], left: [box(80, 100, 200, 120)] },
  { name: 'its middle under a button', covers: [box(60, 90, 100, 130)], left: [box(0, 100, 60, 120), box(100, 100, 200, 120)] },
  { name: 'two buttons', covers: [box(0, 90, 50, 130), box(150, 90, 200, 130)], left: [box(50, 100, 150, 120)] },
  { name: 'no end too short for a dot', covers: [box(3, 90, 300, 130)], left: [] },
  { name: 'a button over its upper half cuts nothing', covers: [box(60, 90, 100, 108)], left: [line] },
  { name: 'a column under a header', line: box(10, -100, 210, -80), turn: CLOCKWISE, covers: [box(0, 0, 300, 60)], left: [box(60, -100, 210, -80)] },
  { name: 'text at an angle, its middle covered', turn: { a: 0.8, b: 0.6, c: -0.6, d: 0.8 }, covers: [box(0, 130, 40, 170)], left: [] },
  { name: 'text at an angle, its middle free', turn: { a: 0.8, b: 0.6, c: -0.6, d: 0.8 }, covers: [box(0, 0, 300, 80)], left: [line] },
];

describe('a line with', () => {
  for (const { name, covers, turn = STRAIGHT, line: own = line, left } of cases)
    it(name, () => {
      const rest = uncovered(own, covers, turn);
      expect(rest).toHaveLength(left.length);
      rest.forEach((part, index) => {
        for (const side of ['left', 'top', 'right', 'bottom'] as const) expect(part[side]).toBeCloseTo(left[index]?.[side] ?? Number.NaN, 6);
      });
    });
});
