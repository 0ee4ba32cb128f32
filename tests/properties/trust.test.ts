/** What must hold for any two states, and for any file a stranger changed: a delta leads to the very state, nothing but a TrustError comes out, and nothing that was not signed gets in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, fromBase64, isEqual, utf8 } from '../../src/dataset/trust/bytes.js';
import { applyDelta, makeDelta } from '../../src/dataset/trust/delta.js';
import { TrustError } from '../../src/dataset/trust/errors.js';
import { readDataset, readSnapshot, writeSnapshot, writeState } from '../../src/dataset/trust/snapshot.js';
import { parseStrict } from '../../src/dataset/trust/strict-json.js';
import type { Dataset } from '../../src/model/dataset.js';
import { mutate, TARGETS } from '../fuzz/trust-mutations.js';
import { sampleClaim, sampleDataset } from '../support/sample-dataset.js';

/** Datasets that share some ids, some texts and the header's license or not; in the order of ids, which is what snapshots keep. */
const dataset: fc.Arbitrary<Dataset> = fc
  .record({
    claims: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 2 })), { selector: ([id]) => id, maxLength: 20 }),
    license: fc.constantFrom('CC0-1.0', 'MIT'),
    hasLists: fc.boolean(),
  })
  .map(({ claims, license, hasLists }) => {
    const list = claims
      .map(([id, text]) => sampleClaim({ id: `claim-${String(id).padStart(2, '0')}`, text: `Wording ${text} of a rumour: 5G “masts” 📡 spread it.` }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return { ...sampleDataset({ license, claims: list }), ...(hasLists ? {} : { faqs: [], statements: [], voices: [], updates: [] }) };
  });

describe('a snapshot', () => {
  it('of any dataset gives it back', () =>
    fc.assert(
      fc.asyncProperty(dataset, async (one) => {
        const state = await writeState(one);
        const read = await readSnapshot(writeSnapshot(state));
        expect(read).toEqual(state);
        expect(readDataset(read.lines)).toEqual(one);
      }),
      { numRuns: 100 },
    ));
});

describe('a delta', () => {
  it('between any two states leads from one to the other, and to no third', () =>
    fc.assert(
      fc.asyncProperty(dataset, dataset, dataset, async (a, b, c) => {
        const [from, to, other] = await Promise.all([writeState(a), writeState(b), writeState(c)]);
        const delta = makeDelta(from, to);
        const state = await applyDelta(from, delta);
        expect(state).toEqual(to);
        expect(isEqual(writeSnapshot(state), writeSnapshot(to))).toBe(true);
        if (other.sha256 !== from.sha256) await expect(applyDelta(other, delta)).rejects.toBeInstanceOf(TrustError);
      }),
      { numRuns: 100 },
    ));
});

describe('base64', () => {
  it('of any bytes comes back, and has no other spelling', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (some) => {
        const bytes = Uint8Array.from(some);
        expect(fromBase64(base64(bytes), 'x')).toEqual(bytes);
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[A-Za-z0-9+/]{0,8}={0,3}$/)), (text) => {
        try {
          expect(base64(fromBase64(text, 'x'))).toBe(text);
        } catch (fault) {
          expect(fault).toBeInstanceOf(TrustError);
        }
      }),
    );
  });
});

describe('strict JSON', () => {
  it('takes what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        expect(parseStrict(utf8(text), 20, 'x')).toEqual(JSON.parse(text));
      }),
    );
  });
  it('takes nothing that JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"b":',
      '1',
      '-',
      '.5',
      'e9',
      'true',
      'null',
      ' ',
      '\n',
      '\\',
      '\\u0061',
      '\\ud800',
      '\t',
      'é',
      '0',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        try {
          expect(parseStrict(utf8(text), 5, 'x')).toEqual(JSON.parse(text));
        } catch (fault) {
          expect(fault).toBeInstanceOf(TrustError);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('a thousand mutations', () => {
  it.each(TARGETS)('of %s: nothing but a TrustError, nothing unsigned taken', async (target) => {
    const result = await mutate(target, 1_000 / TARGETS.length, 20_261_125);
    expect(result.failures).toEqual([]);
    expect(result.runs).toBe(1_000 / TARGETS.length);
  });
});
