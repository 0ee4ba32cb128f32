/** The loop guard: pages that answer our strokes, and pages that just change. */
import { describe, expect, it } from 'vitest';
import { LoopGuard } from '../../../src/content/loop-guard.js';

/** The page answers our stroke `times` times, one round every `every` ms. @returns the round that closed the loop, or null. */
function play(guard: LoopGuard, times: number, every: number, answerAfter = 50, from = 0): number | null {
  for (let round = 0; round < times; round++) {
    guard.noteStroke(from + round * every);
    if (guard.notePage(from + round * every + answerAfter)) return round;
  }
  return null;
}

describe('the loop guard', () => {
  it('notices ten answers to our strokes in ten seconds', () => {
    expect(play(new LoopGuard(), 30, 200)).toBe(9);
  });

  it('does not mind a page that changes by itself', () => {
    const guard = new LoopGuard();
    for (let now = 0; now < 60_000; now += 100) expect(guard.notePage(now)).toBe(false);
  });

  it('does not mind changes long after ours', () => {
    expect(play(new LoopGuard(), 30, 1_000, 900)).toBeNull();
  });

  it('does not mind slow rounds', () => {
    expect(play(new LoopGuard(), 30, 1_200)).toBeNull();
  });

  it('begins anew when the reader does something', () => {
    const guard = new LoopGuard();
    expect(play(guard, 8, 200)).toBeNull();
    guard.noteReader();
    expect(play(guard, 9, 200, 50, 2_000)).toBeNull();
  });
});
