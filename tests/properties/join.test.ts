/**
 * The join finds what comparing every sentence with every wording would find, whatever the claims and the page; and an index comes back from disk as it went.
 * Texts are drawn from two dozen made-up words, so that nearly everything overlaps.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildClaimIndex,
  buildingClaimIndex,
  type ClaimIndex,
  loadClaimIndex,
  MIN_COVERAGE,
  MIN_SHARED,
  placeOfHash,
  wordingTexts,
} from '../../src/match/claim-index.js';
import { type Hit, Joiner, pageTerms, SENTENCES_A_JOIN } from '../../src/match/join.js';
import { localeOf } from '../../src/match/locales/index.js';
import type { Locale } from '../../src/match/locales/locale.js';
import { readStatement } from '../../src/match/statement.js';
import { hashTerm } from '../../src/match/term-hash.js';
import type { MatchClaim } from '../../src/model/match.js';

const SEED = 20_260;
const en = localeOf('en') as Locale;

/** `people` and `say` weigh less than others, `the` nothing, and numbers are terms of their own. */
const WORDS = ['zabor', 'keldo', 'mirop', 'wunta', 'plok', 'drazu', 'fenip', 'golta', 'hurmo', 'jaspi', 'lunto', 'norvi', 'quemo', 'rastu', 'tolbi', 'vexar'];
const word = fc.constantFrom(...WORDS, ...WORDS.slice(0, 4), 'people', 'say', 'the', '5G', '1,200');
const text = (maxWords: number): fc.Arbitrary<string> => fc.array(word, { maxLength: maxWords }).map((words) => words.join(' '));
const claim = fc.record({
  lang: fc.constantFrom('en', 'en', 'en-GB', 'id'),
  text: text(9),
  title: fc.option(text(4), { nil: undefined }),
  variants: fc.array(fc.record({ lang: fc.constantFrom('en', 'en', 'id'), text: text(12) }), { maxLength: 3 }),
});
const claims = fc
  .array(claim, { maxLength: 30 })
  .map((list): MatchClaim[] => list.map(({ title, ...rest }, i) => ({ id: `c${i}`, notMatching: [], ...rest, ...(title === undefined ? {} : { title }) })));
const page = fc.array(text(20), { maxLength: SENTENCES_A_JOIN });

const hashesOf = (one: string): Set<number> => new Set(readStatement(one, en).tokens.flatMap(({ hash }) => (hash === 0 ? [] : [hash])));
const tokensOf = (sentences: readonly string[]) => sentences.map((one) => readStatement(one, en).tokens);

/** Every sentence beside every wording, and those so near the line that rounding decides. */
function bruteForce(index: ClaimIndex, list: readonly MatchClaim[], sentences: readonly string[]): { hits: Hit[]; onTheLine: Set<string> } {
  const wordings = list.flatMap((one) => wordingTexts(one, 'en').map(hashesOf)).filter(({ size }) => size > 0);
  const weigh = (hashes: Iterable<number>): number => [...hashes].reduce((sum, hash) => sum + (index.weights[index.termOf(hash)] as number), 0);
  const pages = sentences.map(hashesOf);
  const hits: Hit[] = [];
  const onTheLine = new Set<string>();
  wordings.forEach((terms, wording) => {
    pages.forEach((own, sentence) => {
      const shared = [...terms].filter((hash) => own.has(hash));
      if (shared.length < MIN_SHARED) return;
      const sharedWeight = weigh(shared);
      const coverage = sharedWeight / weigh(terms);
      if (coverage >= MIN_COVERAGE) hits.push({ sentence, wording, coverage, sharedWeight, sharedCount: shared.length });
      if (Math.abs(coverage - MIN_COVERAGE) < 1e-5) onTheLine.add(keyOf({ sentence, wording }));
    });
  });
  return { hits, onTheLine };
}

function keyOf({ sentence, wording }: Pick<Hit, 'sentence' | 'wording'>): string {
  return `${sentence} ${wording}`;
}

describe('the join', () => {
  it('finds what brute force finds, in order, and leaves its working space clean', () => {
    fc.assert(
      fc.property(claims, page, page, (list, first, second) => {
        const index = buildClaimIndex(list, en);
        const joiner = new Joiner(index);
        for (const sentences of [first, second, first]) {
          const { hits, onTheLine } = bruteForce(index, list, sentences);
          const clear = (some: readonly Hit[]): Hit[] => some.filter((hit) => !onTheLine.has(keyOf(hit)));
          const found = clear(joiner.join(pageTerms(tokensOf(sentences))));
          const expected = clear(hits);
          expect(found.map(keyOf)).toEqual(expected.map(keyOf));
          found.forEach((hit, i) => {
            expect(Math.abs(hit.coverage - (expected[i]?.coverage ?? 0))).toBeLessThan(1e-5);
            expect(Math.abs(hit.sharedWeight - (expected[i]?.sharedWeight ?? 0))).toBeLessThan(1e-3);
            expect(hit.sharedCount).toBe(expected[i]?.sharedCount);
          });
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('gives the same for a sentence whatever stands around it', () => {
    fc.assert(
      fc.property(claims, page, (list, sentences) => {
        const joiner = new Joiner(buildClaimIndex(list, en));
        const together = joiner.join(pageTerms(tokensOf(sentences)));
        const alone = sentences.flatMap((one, sentence) => joiner.join(pageTerms(tokensOf([one]))).map((hit) => ({ ...hit, sentence })));
        expect(together).toEqual(alone.sort((a, b) => a.wording - b.wording || a.sentence - b.sentence));
      }),
      { seed: SEED, numRuns: 50 },
    );
  });
});

describe('building', () => {
  it('gives the same bytes again, and in slices', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const { buffer } = buildClaimIndex(list, en);
        expect(buildClaimIndex(list, en).buffer).toEqual(buffer);
        const building = buildingClaimIndex(list, en);
        let step = building.next();
        while (step.done !== true) step = building.next();
        expect(step.value.buffer).toEqual(buffer);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it('takes claims of several slices', () => {
    const list = fc.sample(claims, { seed: SEED, numRuns: 40 }).flat();
    const building = buildingClaimIndex(list, en);
    const read: number[] = [];
    let step = building.next();
    for (; step.done !== true; step = building.next()) read.push(step.value);
    expect(step.value.buffer).toEqual(buildClaimIndex(list, en).buffer);
    expect(read.length).toBeGreaterThan(2);
    expect(read).toEqual([...read].sort((a, b) => a - b));
    expect(read.at(-1)).toBe(list.length);
  });

  it('knows every term it was given, and no other', () => {
    fc.assert(
      fc.property(claims, fc.array(fc.maxSafeNat()), (list, strangers) => {
        const index = buildClaimIndex(list, en);
        const known = new Set(list.flatMap((one) => wordingTexts(one, 'en').flatMap((wording) => [...hashesOf(wording)])));
        expect(index.termCount).toBe(known.size);
        expect(new Set([...known].map((hash) => index.termOf(hash)))).toEqual(new Set(Array.from(known, (_, i) => i)));
        for (const hash of [...strangers, 0, 1, 2 ** 52 - 1, 2 ** 53, hashTerm('stranger')]) if (!known.has(hash)) expect(index.termOf(hash)).toBe(-1);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('finds hashes wherever they lie', () => {
    const hash = fc.oneof(fc.constantFrom(1, 2, 2 ** 32, 2 ** 52 - 2, 2 ** 52 - 1), fc.nat({ max: 50 }), fc.bigInt(1n, 2n ** 52n - 1n).map(Number));
    fc.assert(
      fc.property(fc.uniqueArray(hash, { maxLength: 60 }), fc.array(hash), (known, others) => {
        const sorted = Float64Array.from(known).sort();
        expect(Array.from(sorted, (one) => placeOfHash(sorted, one))).toEqual(Array.from(sorted, (_, place) => place));
        for (const one of others) if (!known.includes(one)) expect(placeOfHash(sorted, one)).toBe(-1);
      }),
      { seed: SEED },
    );
  });
});

describe('a saved index', () => {
  const stamp = Uint8Array.from({ length: 32 }, (_, i) => i * 7);
  const list = fc.sample(claims, { seed: SEED, numRuns: 5 }).flat();
  const index = buildClaimIndex(list, en, stamp);
  const changed = (change: (bytes: DataView) => void): ArrayBuffer => {
    const copy = index.buffer.slice(0);
    change(new DataView(copy));
    return copy;
  };

  it('is read back as it was', () => {
    fc.assert(
      fc.property(claims, (some) => {
        const saved = buildClaimIndex(some, en, stamp);
        expect(loadClaimIndex(saved.buffer.slice(0), 'en', stamp)).toEqual(saved);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it('is refused in another language or with another stamp', () => {
    expect(loadClaimIndex(index.buffer, 'en', stamp)).not.toBeNull();
    expect(loadClaimIndex(index.buffer, 'id', stamp)).toBeNull();
    expect(loadClaimIndex(index.buffer, 'e', stamp)).toBeNull();
    expect(
      loadClaimIndex(
        index.buffer,
        'en',
        stamp.map((byte, i) => (i === 31 ? byte + 1 : byte)),
      ),
    ).toBeNull();
    expect(loadClaimIndex(index.buffer, 'en', new Uint8Array(32))).toBeNull();
  });

  it.each([
    ['another magic', changed((bytes) => bytes.setUint32(0, 0x12345678, true))],
    ['another version', changed((bytes) => bytes.setUint32(4, bytes.getUint32(4, true) + 1, true))],
    ['nothing', new ArrayBuffer(0)],
    ['half a header', index.buffer.slice(0, 64)],
    ['a header alone', index.buffer.slice(0, 128)],
    ['a piece', index.buffer.slice(0, index.buffer.byteLength - 8)],
    ['an odd length', index.buffer.slice(0, index.buffer.byteLength - 3)],
    ['zeros', new ArrayBuffer(index.buffer.byteLength)],
  ])('is refused with %s', (_what, buffer) => {
    expect(loadClaimIndex(buffer, 'en', stamp)).toBeNull();
  });

  it('is refused with any bit flipped', () => {
    fc.assert(
      fc.property(fc.nat({ max: index.buffer.byteLength - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        const broken = changed((bytes) => bytes.setUint8(at, bytes.getUint8(at) ^ (1 << bit)));
        expect(loadClaimIndex(broken, 'en', stamp)).toBeNull();
      }),
      { seed: SEED, numRuns: 200 },
    );
    for (let at = 0; at < 128; at += 1) {
      expect(
        loadClaimIndex(
          changed((bytes) => bytes.setUint8(at, bytes.getUint8(at) ^ 1)),
          'en',
          stamp,
        ),
      ).toBeNull();
    }
  });
});
