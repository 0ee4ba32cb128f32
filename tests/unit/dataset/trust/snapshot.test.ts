/** A dataset as lines and back; what a reader refuses of a snapshot, a delta, an index, a gzip file. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../src/dataset/assemble.js';
import { type Bytes, concat, sha256, utf8 } from '../../../../src/dataset/trust/bytes.js';
import { applyDelta, makeDelta } from '../../../../src/dataset/trust/delta.js';
import { gunzip, gunzipExactly } from '../../../../src/dataset/trust/gunzip.js';
import { readIndex, writeIndex } from '../../../../src/dataset/trust/index-file.js';
import { MAX_HEADER_BYTES, MAX_RECORD_BYTES, MAX_STATE_RECORDS } from '../../../../src/dataset/trust/limits.js';
import { splitLines } from '../../../../src/dataset/trust/lines.js';
import { readDataset, readSnapshot, writeSnapshot, writeState } from '../../../../src/dataset/trust/snapshot.js';
import { changeBetween, compareKeys } from '../../../../src/dataset/trust/state.js';
import { validate } from '../../../../src/dataset/validate.js';
import { editable, sampleClaim, sampleDataset } from '../../../support/sample-dataset.js';
import { STARTER_IDS } from '../../../support/starter-claims.js';
import { gzip, manyClaims } from '../../../support/sup-repository.js';

const text = (bytes: Bytes) => new TextDecoder().decode(bytes);
const withCode = (code: string) => expect.objectContaining({ name: 'TrustError', code });
const line = (kind: string, record: unknown) => `${JSON.stringify({ kind, record })}\n`;
const header = line('dataset', { id: 'x' });

describe('a snapshot', () => {
  it('has the header first, then records in the order of keys', async () => {
    const lines = text(writeSnapshot(await writeState(sampleDataset()))).split('\n');
    expect(lines.at(-1)).toBe('');
    expect(lines[0]).toMatch(/^\{"kind":"dataset","record":\{"about":/);
    expect(lines.slice(1, -1).map((one) => JSON.parse(one).kind)).toEqual(['claims', 'faqs', 'faqs', 'statements', 'updates', 'voices']);
  });
  it('gives the dataset back', async () => {
    expect(readDataset((await readSnapshot(writeSnapshot(await writeState(sampleDataset())))).lines)).toEqual(sampleDataset());
  });
  it('is the same whatever the order of fields and records', async () => {
    const dataset = manyClaims(3);
    const turned = {
      ...Object.fromEntries(Object.entries(dataset).reverse()),
      claims: dataset.claims.map((claim) => Object.fromEntries(Object.entries(claim).reverse())).reverse(),
    };
    expect((await writeState(turned as unknown as typeof dataset)).sha256).toBe((await writeState(dataset)).sha256);
  });
  it('has a hash over keys and hashes of lines', async () => {
    const bytes = utf8(`${header}${line('claims', { id: 'a' })}`);
    const [first, second] = await Promise.all(splitLines(bytes, 'x').map(sha256));
    expect((await readSnapshot(bytes)).sha256).toBe(await sha256(utf8(`dataset\0${first}\nclaims/a\0${second}\n`)));
  });

  const refused: Readonly<Record<string, readonly [snapshot: string | Bytes, code: string]>> = {
    'without a newline at the end': [header.trimEnd(), 'form'],
    'with an empty line': [`${header}\n`, 'json'],
    'with records out of order': [`${header}${line('claims', { id: 'b' })}${line('claims', { id: 'a' })}`, 'form'],
    'with one record twice': [`${header}${line('claims', { id: 'a' })}${line('claims', { id: 'a' })}`, 'form'],
    'with kinds out of order': [`${header}${line('faqs', { id: 'a' })}${line('claims', { id: 'a' })}`, 'form'],
    'with the header at the end': [`${line('claims', { id: 'a' })}${header}`, 'form'],
    'with two headers': [`${header}${header}`, 'form'],
    'with an unknown kind': [`${header}${line('lies', { id: 'a' })}`, 'form'],
    'with a field beside the record': [`${header}{"kind":"claims","record":{"id":"a"},"x":1}\n`, 'form'],
    'with a record that is a list': [`${header}${line('claims', ['a'])}`, 'form'],
    'with a record without an id': [`${header}${line('claims', {})}`, 'form'],
    'with an odd id': [`${header}${line('claims', { id: '../a' })}`, 'form'],
    'with an id of 81 characters': [`${header}${line('claims', { id: 'a'.repeat(81) })}`, 'form'],
    'with lists in the header': [line('dataset', { id: 'x', claims: [] }), 'form'],
    'with nine levels': [`${header}${line('claims', { id: 'a', x: [[[[[[[]]]]]]] })}`, 'depth'],
    'with a key twice': [`${header}{"kind":"claims","record":{"id":"a","id":"b"}}\n`, 'duplicate-key'],
    'with malformed UTF-8': [concat([utf8(header.slice(0, 20)), Uint8Array.of(0xff), utf8(header.slice(20))]), 'utf8'],
    'with a byte order mark': [`\ufeff${header}`, 'utf8'],
    'with a record one byte too long': [
      `${header}${line('claims', { id: 'a', x: 'x'.repeat(MAX_RECORD_BYTES - line('claims', { id: 'a', x: '' }).length + 2) })}`,
      'too-large',
    ],
    'with a header one byte too long': [line('dataset', { x: 'x'.repeat(MAX_HEADER_BYTES - line('dataset', { x: '' }).length + 2) }), 'too-large'],
    'of nothing but newlines': ['\n'.repeat(MAX_STATE_RECORDS + 2), 'too-large'],
  };
  it.each(Object.entries(refused))('%s is refused', async (_name, [snapshot, code]) => {
    await expect(readSnapshot(typeof snapshot === 'string' ? utf8(snapshot) : snapshot)).rejects.toEqual(withCode(code));
  });
  it('with a record and a header of just the allowed length is taken', async () => {
    const longest = `${line('dataset', { x: 'x'.repeat(MAX_HEADER_BYTES - line('dataset', { x: '' }).length + 1) })}${line('claims', { id: 'a', x: 'x'.repeat(MAX_RECORD_BYTES - line('claims', { id: 'a', x: '' }).length + 1) })}`;
    expect((await readSnapshot(utf8(longest))).lines.size).toBe(2);
  });
  it('of as many records as are allowed is cut into lines', () => {
    expect(splitLines(utf8('\n'.repeat(MAX_STATE_RECORDS + 1)), 'x')).toHaveLength(MAX_STATE_RECORDS + 1);
  });
  it('with eight levels and an id of 80 characters is taken', async () => {
    expect((await readSnapshot(utf8(`${header}${line('claims', { id: 'a'.repeat(80), x: [[[[[[]]]]]] })}`))).lines.size).toBe(2);
  });
  it('keeps copies, not views of the file', async () => {
    const { lines } = await readSnapshot(utf8(`${header}${line('claims', { id: 'a' })}`));
    for (const { bytes } of lines.values()) expect(bytes.buffer.byteLength).toBe(bytes.length);
  });
  it('is no dataset without a header', async () => {
    const { lines } = await readSnapshot(utf8(line('claims', { id: 'a' })));
    expect(() => readDataset(lines)).toThrow(withCode('dataset'));
  });
  it('is no dataset if the validator says so, and names the place', async () => {
    const state = await writeState(sampleDataset({ claims: [sampleClaim({ supersededBy: 'nobody' })] }));
    expect(() => readDataset(state.lines)).toThrow('claims[0].supersededBy');
  });
});

describe('a delta', () => {
  const before = manyClaims();
  const after = manyClaims();
  after.claims.splice(3, 1);
  after.claims.push(editable(sampleClaim({ id: 'new', text: 'A new rumour about old masts.' })));
  const [changed] = after.claims;
  if (changed !== undefined) changed.text = 'Another wording of the same.';
  const states = Promise.all([writeState(before), writeState(after)]);

  it('holds what changed and nothing else', async () => {
    const [from, to] = await states;
    const [first, ...rest] = text(makeDelta(from, to)).trimEnd().split('\n');
    expect(JSON.parse(first ?? '')).toEqual({ type: 'delta', from: from.sha256, to: to.sha256, remove: ['claims/claim-003'] });
    expect(rest.map((one) => JSON.parse(one).record.id)).toEqual(['claim-000', 'new']);
  });
  it('leads to the very state, and leaves the one before', async () => {
    const [from, to] = await states;
    const untouched = structuredClone(from);
    const state = await applyDelta(from, makeDelta(from, to));
    expect(state).toEqual(to);
    expect([...state.lines.keys()]).toEqual([...to.lines.keys()]);
    expect(from).toEqual(untouched);
  });
  it('can change the header', async () => {
    const [from] = await states;
    const to = await writeState({ ...before, license: 'MIT' });
    expect(await applyDelta(from, makeDelta(from, to))).toEqual(to);
  });
  it('may do nothing', async () => {
    const [from] = await states;
    expect(await applyDelta(from, makeDelta(from, from))).toEqual(from);
  });

  interface Parts {
    first: Record<string, unknown>;
    put: string[];
  }
  const refused: Readonly<Record<string, readonly [change: (parts: Parts) => void, code: string]>> = {
    'made for another state': [({ first }) => Object.assign(first, { from: 'a'.repeat(64) }), 'delta'],
    'that leads elsewhere than it says': [({ first }) => Object.assign(first, { to: 'a'.repeat(64) }), 'state'],
    'that removes what is not there': [({ first }) => Object.assign(first, { remove: ['claims/claim-003', 'claims/nobody'] }), 'delta'],
    'that removes one record twice': [({ first }) => Object.assign(first, { remove: ['claims/claim-003', 'claims/claim-003'] }), 'delta'],
    'that removes out of order': [({ first }) => Object.assign(first, { remove: ['claims/claim-005', 'claims/claim-003'] }), 'delta'],
    'that removes the header': [({ first }) => Object.assign(first, { remove: ['dataset'] }), 'delta'],
    'that removes and puts one record': [({ first }) => Object.assign(first, { remove: ['claims/claim-000', 'claims/claim-003'] }), 'delta'],
    'that forgets to remove': [({ first }) => Object.assign(first, { remove: [] }), 'state'],
    'that puts out of order': [({ put }) => put.reverse(), 'form'],
    'that puts one record twice': [({ put }) => put.unshift(put[0] ?? ''), 'form'],
    'that forgets to put': [({ put }) => put.pop(), 'state'],
    'of another type': [({ first }) => Object.assign(first, { type: 'head' }), 'form'],
    'whose keys are no texts': [({ first }) => Object.assign(first, { remove: [3] }), 'form'],
  };
  it.each(Object.entries(refused))('%s is refused', async (_name, [change, code]) => {
    const [from, to] = await states;
    const [first = '', ...put] = text(makeDelta(from, to)).trimEnd().split('\n');
    const parts: Parts = { first: JSON.parse(first), put };
    change(parts);
    await expect(applyDelta(from, utf8(`${[JSON.stringify(parts.first), ...parts.put].join('\n')}\n`))).rejects.toEqual(withCode(code));
  });
  it('of no bytes is refused', async () => {
    await expect(applyDelta((await states)[0], new Uint8Array())).rejects.toEqual(withCode('delta'));
  });
});

describe('the change between two states', () => {
  it('counts records and leaves the header out', async () => {
    const [before, after] = [manyClaims(10), manyClaims(8)];
    for (const claim of after.claims.slice(0, 3)) claim.text = 'Another wording of the same.';
    after.claims.push(editable(sampleClaim({ id: 'new-one' })));
    after.license = 'MIT';
    const [from, to] = await Promise.all([writeState(before), writeState(after)]);
    const records = from.lines.size - 1;
    expect(changeBetween(from.lines, to.lines)).toEqual({ before: records, removed: 2, changed: 3, added: 1 });
    expect(changeBetween(new Map(), to.lines)).toEqual({ before: 0, removed: 0, changed: 0, added: to.lines.size - 1 });
  });
  it('is asked in one order of keys', () => {
    const keys = ['updates/a', 'claims/b', 'dataset', 'claims/a-b', 'claims/a', 'claims/ab', 'faqs/a'];
    expect([...keys].sort(compareKeys)).toEqual(['dataset', 'claims/a', 'claims/a-b', 'claims/ab', 'claims/b', 'faqs/a', 'updates/a']);
    expect([compareKeys('dataset', 'dataset'), compareKeys('a', 'a'), compareKeys('dataset', 'a'), compareKeys('a', 'dataset')]).toEqual([0, 0, -1, 1]);
  });
});

describe('an index', () => {
  const entry = (from: string) => ({ from: from.repeat(64), sha256: 'b'.repeat(64), gz: 1, raw: 1 });
  const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...entry('a'), from: i.toString(16).padStart(64, '0') }));
  it('comes back', () => {
    expect(readIndex(writeIndex(many(30)))).toEqual(many(30));
    expect(readIndex(writeIndex([]))).toEqual([]);
  });
  it.each([
    ['with 31 entries', many(31)],
    ['with two deltas from one state', [entry('a'), entry('a')]],
    ['with a delta of no bytes', [{ ...entry('a'), gz: 0 }]],
    ['with a delta that decodes to no bytes', [{ ...entry('a'), raw: 0 }]],
    ['with a delta of more than 2 MiB', [{ ...entry('a'), gz: 2 * 2 ** 20 + 1 }]],
    ['with a delta of more than 16 MiB decoded', [{ ...entry('a'), raw: 16 * 2 ** 20 + 1 }]],
    ['with a path for a hash', [{ ...entry('a'), sha256: `../${'b'.repeat(61)}` }]],
  ])('%s is refused', (_name, entries) => {
    expect(() => readIndex(writeIndex(entries))).toThrow(withCode('form'));
  });
  it('with the largest deltas is taken', () => {
    expect(readIndex(writeIndex([{ ...entry('a'), gz: 2 * 2 ** 20, raw: 16 * 2 ** 20 }]))).toHaveLength(1);
  });
});

describe('gunzip', () => {
  const bytes = utf8('x'.repeat(100_000));
  it('gives what was packed', async () => {
    expect(await gunzip(gzip(bytes), bytes.length, 'x')).toEqual(bytes);
    expect(await gunzipExactly(gzip(bytes), bytes.length, 'x')).toEqual(bytes);
    expect(await gunzip(gzip(new Uint8Array()), 0, 'x')).toEqual(new Uint8Array());
  });
  it('stops at one byte too many', async () => {
    await expect(gunzip(gzip(bytes), bytes.length - 1, 'x')).rejects.toEqual(withCode('too-large'));
  });
  it('wants exactly the signed size', async () => {
    await expect(gunzipExactly(gzip(bytes), bytes.length + 1, 'x')).rejects.toEqual(withCode('wrong-size'));
  });
  it.each([utf8(''), utf8('no gzip'), gzip(bytes).slice(0, -1), gzip(bytes).slice(0, 30)])('refuses what is none: %#', async (broken) => {
    await expect(gunzip(broken, 200_000, 'x')).rejects.toEqual(withCode('gzip'));
  });
  it('refuses a broken checksum', async () => {
    const broken = gzip(bytes);
    broken[broken.length - 8] = (broken[broken.length - 8] ?? 0) ^ 1;
    await expect(gunzip(broken, 200_000, 'x')).rejects.toEqual(withCode('gzip'));
  });
  it('leaves a gigabyte alone', async () => {
    const bomb = gzip(new Uint8Array(64 * 2 ** 20));
    await expect(gunzip(bomb, 1_000, 'x')).rejects.toEqual(withCode('too-large'));
  });
});

describe('the packaged datasets', () => {
  it.each(STARTER_IDS)('%s fits into lines and comes back, in the order of ids', async (id) => {
    const folder = `src/starter/${id}`;
    const checked = validate(assemble(Object.fromEntries(readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))]))));
    if (!checked.ok) throw new Error('not sound');
    const byId = <T extends { readonly id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    const { claims, faqs, statements, voices, updates } = checked.dataset;
    const back = readDataset((await readSnapshot(writeSnapshot(await writeState(checked.dataset)))).lines);
    expect(back).toEqual({
      ...checked.dataset,
      claims: byId(claims),
      faqs: byId(faqs),
      statements: byId(statements),
      voices: byId(voices),
      updates: byId(updates),
    });
  });
});
