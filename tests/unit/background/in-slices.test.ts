/** Long work lets others work: what waits is done before the end, and the result is the work's own. */
import { afterEach, expect, it, vi } from 'vitest';
import { inSlices } from '../../../src/background/in-slices.js';

afterEach(() => vi.restoreAllMocks());

/** Steps of ten milliseconds each, by a clock that only they move. */
function workOf(steps: number, onStep: () => void): Generator<undefined, string> {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (function* () {
    for (let step = 0; step < steps; step += 1) {
      onStep();
      now += 10;
      yield;
    }
    return 'done';
  })();
}

it('answers who waits after every twenty milliseconds', async () => {
  const seen: string[] = [];
  setTimeout(() => seen.push('another'), 0);
  expect(await inSlices(workOf(6, () => seen.push('step')))).toBe('done');
  expect(seen).toEqual(['step', 'step', 'another', 'step', 'step', 'step', 'step']);
});

it('does what is short in one go, and hands on what is thrown', async () => {
  const seen: string[] = [];
  setTimeout(() => seen.push('another'), 0);
  expect(await inSlices(workOf(1, () => seen.push('step')))).toBe('done');
  expect(seen).toEqual(['step']);
  const broken = workOf(5, () => {
    throw new Error('no');
  });
  await expect(inSlices(broken)).rejects.toThrow('no');
});
