/** What a publisher puts online, what a reader stores, and the brake between them. */
import { describe, expect, it } from 'vitest';
import { type Bytes, sha256, utf8 } from '../../../../src/dataset/trust/bytes.js';
import { gunzip } from '../../../../src/dataset/trust/gunzip.js';
import { readIndex } from '../../../../src/dataset/trust/index-file.js';
import { publish, signRoot } from '../../../../src/dataset/trust/publish.js';
import { writeState } from '../../../../src/dataset/trust/snapshot.js';
import { fromStored, type Stored, toStored } from '../../../../src/dataset/trust/trusted.js';
import { editable, sampleClaim } from '../../../support/sample-dataset.js';
import { DAY_MS, gzip, keys, manyClaims, rootDraft, START, SupReader, SupRepository } from '../../../support/sup-repository.js';

const withCode = (code: string) => expect.objectContaining({ name: 'TrustError', code });
const roles = { root: keys(0), rootThreshold: 1, release: keys(3), releaseThreshold: 1 };

describe('publish', () => {
  const request = async (change: Partial<Parameters<typeof publish>[0]> = {}) => {
    const { publisherId, root } = await signRoot(rootDraft(roles), null, roles.root);
    const state = await writeState(manyClaims());
    return { publisherId, root, signers: roles.release, state, past: [], previous: null, now: START, gzip, ...change };
  };
  const names = (files: ReadonlyMap<string, Bytes>) => [...files.keys()].map((path) => path.split('/')[0]);

  it('writes root, snapshot, index and, last, head', async () => {
    const { files } = await publish(await request());
    expect(names(files)).toEqual(['root', 'f', 'i', 'head']);
  });
  it('names every file but root and head by the hash of its bytes', async () => {
    const { files } = await publish(await request({ past: [await writeState(manyClaims(19))] }));
    for (const [path, bytes] of files) if (/^[fid]\//.test(path)) expect(path).toContain(await sha256(bytes));
    expect(names(files)).toContain('d');
  });
  it('gives the same bytes for the same input', async () => {
    expect(await publish(await request())).toEqual(await publish(await request()));
  });
  it('counts versions on, dates the head, lets it run for two weeks', async () => {
    const first = await publish(await request());
    expect(first.head.value).toMatchObject({ v: 1, published: '2026-11-25T12:00:00Z', expires: '2026-12-09T12:00:00Z', min_wait_s: 14_400 });
    const second = await publish(await request({ previous: first.head.value, now: START + DAY_MS, lifeMs: DAY_MS, minWaitS: 60 }));
    expect(second.head.value).toMatchObject({ v: 2, published: '2026-11-26T12:00:00Z', expires: '2026-11-27T12:00:00Z', min_wait_s: 60 });
  });
  it('offers no delta larger than half of the snapshot, from the same state, or twice from one', async () => {
    const [same, near, far] = await Promise.all([writeState(manyClaims()), writeState(manyClaims(19)), writeState({ ...manyClaims(1), license: 'MIT' })]);
    const unlike = manyClaims(19);
    for (const [i, claim] of unlike.claims.entries()) claim.text = `${i} ${Math.sin(i)} ${Math.cos(i)} is the number of masts.`;
    const { files } = await publish(await request({ past: [same, near, near, await writeState(unlike), far], state: await writeState(unlike) }));
    const index = [...files].find(([path]) => path.startsWith('i/'))?.[1] ?? new Uint8Array();
    const entries = readIndex(await gunzip(index, 65_536, 'index'));
    const full = [...files].find(([path]) => path.startsWith('f/'))?.[1].length ?? 0;
    for (const { gz } of entries) expect(gz).toBeLessThanOrEqual(full / 2);
    expect(new Set(entries.map(({ from }) => from)).size).toBe(entries.length);
    expect(entries.length).toBeLessThan(4);
  });
  it('offers deltas from thirty past states and no more, the newest', async () => {
    const past = await Promise.all(Array.from({ length: 32 }, (_, i) => writeState({ ...manyClaims(), license: `L${i}` })));
    const { files } = await publish(await request({ past }));
    const index = [...files].find(([path]) => path.startsWith('i/'))?.[1] ?? new Uint8Array();
    expect(readIndex(await gunzip(index, 65_536, 'index')).map(({ from }) => from)).toEqual(past.slice(0, 30).map((state) => state.sha256));
  });
  it('refuses signers who are not the root’s, and too few', async () => {
    await expect(publish(await request({ signers: keys(9) }))).rejects.toEqual(withCode('threshold'));
    await expect(publish(await request({ signers: [] }))).rejects.toEqual(withCode('threshold'));
  });
  it('refuses a head that would have expired before it was published', async () => {
    await expect(publish(await request({ lifeMs: -DAY_MS }))).rejects.toEqual(withCode('form'));
  });
  it('refuses a root that has expired', async () => {
    await expect(publish(await request({ now: START + 500 * DAY_MS }))).rejects.toEqual(withCode('root-expired'));
  });
  it('refuses records that link to hosts the root does not name, or are no dataset', async () => {
    await expect(publish(await request({ state: await writeState({ ...manyClaims(), domains: [...manyClaims().domains, 'evil.example'] }) }))).rejects.toEqual(
      withCode('domain'),
    );
    await expect(publish(await request({ state: await writeState({ ...manyClaims(), license: '' }) }))).rejects.toEqual(withCode('dataset'));
  });
  it('refuses a gzip that does not give back what went in', async () => {
    await expect(publish(await request({ gzip: (bytes) => bytes }))).rejects.toEqual(withCode('gzip'));
    await expect(publish(await request({ gzip: (bytes) => gzip(new Uint8Array(bytes.length)) }))).rejects.toEqual(withCode('gzip'));
  });
  it('refuses a snapshot over the limit', async () => {
    await expect(publish(await request({ gzip: () => new Uint8Array(17 * 2 ** 20) }))).rejects.toEqual(withCode('too-large'));
  });
});

describe('signRoot', () => {
  it('makes a first root whose hash is the publisher', async () => {
    const { publisherId, root } = await signRoot(rootDraft(roles), null, roles.root);
    expect(publisherId).toBe(await sha256(root.payload));
    expect(root.value).toMatchObject({ type: 'root', v: 1, name: 'The example agency' });
  });
  it('makes a next one that names it', async () => {
    const { publisherId, root } = await signRoot(rootDraft(roles), null, roles.root);
    const next = await signRoot(rootDraft({ ...roles, root: keys(1) }), { publisherId, root: root.value }, keys(0, 1));
    expect(next.root.value).toMatchObject({ v: 2, publisher_id: publisherId });
  });
  it('refuses what no reader would take', async () => {
    await expect(signRoot(rootDraft(roles), null, keys(9))).rejects.toEqual(withCode('threshold'));
    await expect(signRoot({ ...rootDraft(roles), domains: [] }, null, keys(0))).rejects.toEqual(withCode('form'));
    await expect(signRoot({ ...rootDraft(roles), name: 'WHO\u202e' }, null, keys(0))).rejects.toEqual(withCode('form'));
    await expect(signRoot({ ...rootDraft(roles), domains: Array.from({ length: 101 }, (_, i) => `d${i}.example`) }, null, keys(0))).rejects.toEqual(
      withCode('form'),
    );
  });
});

describe('the brake', () => {
  const updateAfter = async (change: Parameters<SupRepository['publish']>[0], options = {}) => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await repository.publish((dataset) => Object.assign(dataset, { faqs: [], statements: [], voices: [], updates: [] }));
    await reader.subscribe();
    await repository.publish(change);
    return { repository, reader, outcome: await reader.update(options) };
  };
  const reword = (count: number) => (dataset: ReturnType<typeof manyClaims>) => {
    for (const claim of dataset.claims.slice(0, count)) claim.text = 'Another wording of the same.';
  };

  it.each([
    [6, 'updated'],
    [7, 'braked'],
  ])('%i of twenty records removed: %s', async (count, expected) => {
    expect((await updateAfter((dataset) => void dataset.claims.splice(0, count))).outcome).toBe(expected);
  });
  it.each([
    [10, 'updated'],
    [11, 'braked'],
  ])('%i of twenty records changed: %s', async (count, expected) => {
    expect((await updateAfter(reword(count))).outcome).toBe(expected);
  });
  it('does not hold back the way back from what a thief wrote, under new keys', async () => {
    const { reader, repository } = await updateAfter(reword(20), { allowMassChange: true });
    await repository.rotateOnly({ release: keys(4) });
    await repository.publish((dataset) => Object.assign(dataset, { claims: manyClaims().claims }));
    expect(await reader.update()).toBe('updated');
    await repository.publish(reword(20));
    expect(await reader.update()).toBe('braked');
  });
  it('holds under a new root with the same release keys', async () => {
    const { reader, repository } = await updateAfter(() => {});
    await repository.rotateOnly({ root: keys(1) });
    await repository.publish(reword(20));
    expect(await reader.update()).toBe('braked');
  });
  it('lets any number of new records pass', async () => {
    expect(
      (await updateAfter((dataset) => void dataset.claims.push(...Array.from({ length: 60 }, (_, i) => editable(sampleClaim({ id: `new-${i}` })))))).outcome,
    ).toBe('updated');
  });
  it('keeps what there was, says how much and what for, and can be released', async () => {
    const { reader, repository } = await updateAfter(reword(20));
    expect(reader.last).toMatchObject({ outcome: 'braked', change: { before: 20, removed: 0, changed: 20, added: 0 }, stateSha256: repository.state.sha256 });
    expect(reader.trusted?.state.sha256).toBe(repository.past[0]?.sha256);
    expect(reader.trusted?.head?.value.v).toBe(2);
    expect(await reader.update()).toBe('braked');
    expect(await reader.update({ allowMassChange: true })).toBe('updated');
    expect(await reader.update()).toBe('unchanged');
  });
});

describe('staleness', () => {
  it('is said of news that have expired', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    expect(reader.last?.isStale).toBe(false);
    await repository.publish((dataset) => void dataset.claims.pop());
    reader.now = START + 30 * DAY_MS;
    expect([await reader.update(), reader.last?.isStale]).toEqual(['updated', true]);
    expect([await reader.update(), reader.last?.isStale]).toEqual(['stale', true]);
  });
  it('is said of records whose root has expired, which stay', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    reader.now = START + 500 * DAY_MS;
    expect([await reader.update(), reader.last?.isStale, reader.trusted?.state.sha256]).toEqual(['stale', true, repository.state.sha256]);
  });
});

describe('a reader', () => {
  it('has no byte of what it holds changed by an update, good or bad', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    const { trusted, kept } = reader;
    await repository.publish((dataset) => void dataset.claims.pop());
    await reader.update();
    expect(trusted && structuredClone(toStored(trusted))).toEqual(kept);
  });
  it('is told of each new root, in order', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    await repository.rotateOnly();
    await repository.rotate();
    const seen: number[] = [];
    await reader.update({ onRoot: ({ root }) => void seen.push(root.value.v) });
    expect(seen).toEqual([2, 3]);
  });
  it('is told which root was wrong, what was expected and what was found', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    await repository.rotate();
    await repository.forgeRoot(2, () => {}, keys(9));
    await reader.update();
    expect(reader.fault).toMatchObject({ code: 'threshold', message: 'root 2: expected signatures of 1 keys, got 0' });
  });
  it('needs no one to tell', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    await repository.rotate();
    expect(await reader.update({ onRoot: undefined })).toBe('unchanged');
  });
  it('does not take other faults for the publisher’s', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    await repository.rotate();
    const broken = new RangeError('store is full');
    await expect(reader.update({ onRoot: () => Promise.reject(broken) })).rejects.toBe(broken);
  });
  it('says how many bytes it wants at most', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    const limits: number[] = [];
    await reader.update({
      get: (path, { maxBytes }) => {
        limits.push(maxBytes);
        return repository.get(path, { maxBytes });
      },
    });
    expect(limits).toEqual([8_192]);
  });
});

describe('what is stored', () => {
  const stored = async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await repository.rotate();
    await reader.subscribe();
    if (reader.trusted === null) throw new Error('nothing trusted');
    return { repository, reader, trusted: reader.trusted, stored: toStored(reader.trusted) };
  };
  it('comes back as it was and can go on', async () => {
    const { repository, reader, trusted, stored: kept } = await stored();
    reader.trusted = await fromStored(structuredClone(kept));
    expect(reader.trusted).toEqual(trusted);
    await repository.publish((dataset) => void dataset.claims.pop());
    expect(await reader.update()).toBe('updated');
  });
  it('comes back without a head, and from root 1', async () => {
    const repository = await SupRepository.create();
    const reader = new SupReader(repository);
    await reader.subscribe();
    if (reader.trusted === null) throw new Error('nothing trusted');
    expect(await fromStored(toStored({ ...reader.trusted, head: null }))).toEqual({ ...reader.trusted, head: null });
  });

  const damage: Readonly<Record<string, readonly [change: (kept: Stored, repository: SupRepository) => Partial<Stored>, code: string]>> = {
    'a record changed': [
      ({ lines }) => ({ lines: new Map([...lines].map(([key, line], i) => [key, i === 2 ? { ...line, bytes: utf8('{}') } : line])) }),
      'state',
    ],
    'a record lost': [({ lines }) => ({ lines: new Map([...lines].slice(1)) }), 'state'],
    'a record under another key': [({ lines }) => ({ lines: new Map([...lines].map(([key, line], i) => [i === 2 ? 'claims/x' : key, line])) }), 'state'],
    'records of another state': [() => ({ lines: new Map(), stateSha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }), 'state'],
    'another pin': [() => ({ publisherId: 'a'.repeat(64) }), 'publisher'],
    'the head of an unknown key': [(_kept, repository) => ({ head: repository.file('root/1') }), 'threshold'],
    'a head that is none': [() => ({ head: utf8('{') }), 'json'],
    'a root that is none': [(kept) => ({ root: kept.root.slice(1) }), 'json'],
    'a head for a root': [(_kept, repository) => ({ root: repository.file('head') }), 'form'],
    'root 1 for another pin': [(_kept, repository) => ({ root: repository.file('root/1'), publisherId: 'b'.repeat(64) }), 'publisher'],
  };
  it.each(Object.entries(damage))('with %s is refused', async (_name, [change, code]) => {
    const { stored: kept, repository } = await stored();
    await expect(fromStored({ ...kept, ...change(kept, repository) })).rejects.toEqual(withCode(code));
  });
  it('with a forged root or head is refused', async () => {
    const { stored: kept, repository } = await stored();
    await repository.forgeRoot(2, (root) => void Object.assign(root, { name: 'Someone else' }), keys(9));
    await expect(fromStored({ ...kept, root: repository.file('root/2') })).rejects.toEqual(withCode('threshold'));
    await repository.forgeHead((head) => void Object.assign(head, { publisher_id: 'a'.repeat(64) }));
    await expect(fromStored({ ...kept, head: repository.file('head') })).rejects.toEqual(withCode('publisher'));
  });
});
