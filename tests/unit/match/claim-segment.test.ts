/** Datasets side by side: each with an index of its own, which can be saved, taken back, and outlives matchers. */
import { describe, expect, it } from 'vitest';
import { ClaimSegment } from '../../../src/match/claim-segment.js';
import { createMatcherOver } from '../../../src/match/matcher.js';
import { CLAIMS } from '../../cases/claims.js';

const STAMP = new Uint8Array(32).fill(7);
const block = { id: 'b', text: 'A vaccine alters your DNA. 5G masts spread COVID-19.', lang: 'en' };
const one = new ClaimSegment([CLAIMS.dna]);
const other = new ClaimSegment([CLAIMS.fiveG]);
const idsOf = (segments: readonly ClaimSegment[], isLeftOut: (id: string) => boolean = () => false): string[] =>
  createMatcherOver(segments, { isLeftOut })
    .match(block)
    .map(({ claimId }) => claimId);

function build(segment: ClaimSegment): ArrayBuffer {
  const building = segment.building('en', STAMP);
  for (;;) {
    const step = building.next();
    if (step.done === true) return step.value as ArrayBuffer;
  }
}

describe('segments searched together', () => {
  it('find what each holds, in any order of segments', () => {
    expect(idsOf([one, other])).toEqual([CLAIMS.dna.id, CLAIMS.fiveG.id]);
    expect(idsOf([other, one])).toEqual([CLAIMS.dna.id, CLAIMS.fiveG.id]);
    expect(idsOf([one])).toEqual([CLAIMS.dna.id]);
    expect(idsOf([])).toEqual([]);
  });

  it('explain and rank a claim of any of them', () => {
    const matcher = createMatcherOver([one, other]);
    expect(matcher.explain(block, 0, 26, CLAIMS.dna.id)?.claimId).toBe(CLAIMS.dna.id);
    expect(matcher.explain(block, 27, 52, CLAIMS.fiveG.id)?.claimId).toBe(CLAIMS.fiveG.id);
    expect(matcher.explain(block, 0, 26, 'unknown')).toBeNull();
    expect(
      matcher
        .rank(block, 9)
        .map(({ claimId }) => claimId)
        .sort(),
    ).toEqual([CLAIMS.dna.id, CLAIMS.fiveG.id].sort());
    expect(matcher.rank(block, 1)).toHaveLength(1);
  });

  it('leave out claims without a new index', () => {
    const before = other.set;
    expect(idsOf([one, other], (id) => id === CLAIMS.fiveG.id)).toEqual([CLAIMS.dna.id]);
    expect(createMatcherOver([one, other], { isLeftOut: () => true }).rank(block, 9)).toEqual([]);
    expect(other.set).toBe(before);
  });
});

describe('a saved index', () => {
  it('is taken back and finds the same', () => {
    const saved = build(new ClaimSegment([CLAIMS.dna, CLAIMS.fiveG]));
    const fresh = new ClaimSegment([CLAIMS.dna, CLAIMS.fiveG]);
    expect(fresh.load('en', saved, STAMP)).toBe(true);
    expect(idsOf([fresh])).toEqual([CLAIMS.dna.id, CLAIMS.fiveG.id]);
  });

  it.each([
    ['of another dataset', (saved: ArrayBuffer) => [saved, new Uint8Array(32)] as const],
    ['cut short', (saved: ArrayBuffer) => [saved.slice(0, saved.byteLength - 8), STAMP] as const],
    ['with a bit turned', (saved: ArrayBuffer) => [turned(saved), STAMP] as const],
  ])('%s is refused, and the claims are found all the same', (_name, damage) => {
    const fresh = new ClaimSegment([CLAIMS.dna, CLAIMS.fiveG]);
    const [saved, stamp] = damage(build(fresh));
    const again = new ClaimSegment([CLAIMS.dna, CLAIMS.fiveG]);
    expect(again.load('en', saved, stamp)).toBe(false);
    expect(idsOf([again])).toEqual([CLAIMS.dna.id, CLAIMS.fiveG.id]);
  });

  it('of other claims, or in a language the engine does not know, is refused', () => {
    const saved = build(new ClaimSegment([CLAIMS.dna, CLAIMS.fiveG]));
    expect(one.load('en', saved, STAMP)).toBe(false);
    expect(one.load('xx', saved, STAMP)).toBe(false);
    expect(one.building('xx', STAMP).next()).toEqual({ done: true, value: null });
  });
});

it('refuses two claims with one id', () => {
  expect(() => new ClaimSegment([CLAIMS.dna, CLAIMS.dna])).toThrow(RangeError);
});

function turned(saved: ArrayBuffer): ArrayBuffer {
  const copy = saved.slice(0);
  const bytes = new Uint8Array(copy);
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] as number) ^ 1;
  return copy;
}
