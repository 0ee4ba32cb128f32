/** A dataset read claim by claim is the dataset, whatever is asked first. */
import { describe, expect, it } from 'vitest';
import { heldDataset, heldLines, lineFactsOf } from '../../../src/background/held-dataset.js';
import { writeSnapshot, writeState } from '../../../src/dataset/trust/snapshot.js';
import { sampleClaim, sampleDataset } from '../../support/sample-dataset.js';

const claims = ['zebra', 'a-1', 'middle', 'b', 'a'].map((id) => sampleClaim({ id, text: `The ${id} was sold to a circus.` }));
const dataset = sampleDataset({ claims });

async function held(of = dataset) {
  const state = await writeState(of);
  const snapshot = writeSnapshot(state);
  return heldLines(snapshot, lineFactsOf(snapshot, state.sha256), 'p-1');
}

describe('a dataset in lines', () => {
  it('has the header and every list of the whole, under its id on this device', async () => {
    const { dataset: lazy, header, id } = await held();
    const sorted = (list: readonly { readonly id: string }[]): readonly { readonly id: string }[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    const { claims: _c, faqs: _f, statements: _s, voices: _v, updates: _u, ...own } = dataset;
    expect(header).toEqual({ ...own, id: 'p-1' });
    expect(id).toBe('p-1');
    for (const kind of ['claims', 'faqs', 'statements', 'voices', 'updates'] as const) expect(lazy[kind]).toEqual(sorted(dataset[kind]));
    expect({ ...lazy }.claims).toHaveLength(claims.length);
  });

  it('finds each claim by its id and its place, and nothing else', async () => {
    const { claim, segment } = await held();
    for (const one of claims) {
      expect(claim(one.id)).toEqual(one);
      const place = segment.claims.placeOf?.(`p-1/${one.id}`) ?? -1;
      expect(segment.claims.at(place)).toMatchObject({ id: `p-1/${one.id}`, text: one.text });
    }
    for (const id of ['', 'c', 'zzz', 'a-', 'toString']) expect(claim(id)).toBeUndefined();
    expect(segment.claims.placeOf?.('other/a')).toBe(-1);
    expect([segment.claims.at(-1), segment.claims.at(99)]).toEqual([undefined, undefined]);
    expect([...segment.claims].map(({ id }) => id)).toEqual(['p-1/a', 'p-1/a-1', 'p-1/b', 'p-1/middle', 'p-1/zebra']);
  });

  it('may be without claims', async () => {
    const { claim, segment, dataset: lazy } = await held(sampleDataset({ claims: [] }));
    expect([segment.claims.length, lazy.claims.length, claim('a')]).toEqual([0, 0, undefined]);
    expect(lazy.faqs.length).toBeGreaterThan(0);
  });

  it('says which claims an address stands for, as the whole does', async () => {
    const linked = sampleDataset({ claims: [sampleClaim({ id: 'one', sameAs: ['https://a.example/1'] }), sampleClaim({ id: 'two' })] });
    for (const { claimsAt } of [await held(linked), heldDataset(linked, '')]) {
      expect(claimsAt('https://a.example/1')).toEqual({ said: ['one'], own: null });
      expect(claimsAt('https://agency.example/masts')).toEqual({ said: [], own: null });
      expect(claimsAt('https://nowhere.example/')).toEqual({ said: [], own: null });
    }
    expect((await held(sampleDataset())).claimsAt('https://agency.example/masts').own).toBe('masts-spread-virus');
  });
});
