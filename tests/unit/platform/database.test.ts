/** The database of followed publishers: on disk and in memory alike, and whatever state it is found in. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Database, type GenerationRecord, MAX_LOGGED, MemoryDatabase, openDatabase, type PublisherRecord } from '../../../src/platform/database.js';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
});

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
const publisher = (change: Partial<PublisherRecord> = {}): PublisherRecord => ({
  publisherId: 'a'.repeat(64),
  base: 'https://a.example/',
  since: 1,
  root: bytes(1),
  head: bytes(2),
  active: null,
  previous: null,
  schedule: { nextPollAt: 5, failures: 0, postponed: 0, periodMs: 9, lastCheckedAt: null, lastSuccessAt: null },
  failure: null,
  held: null,
  change: null,
  refused: null,
  ...change,
});
const copy = (text: string): GenerationRecord => ({
  head: bytes(3),
  stateSha256: 'b'.repeat(64),
  snapshotSha256: 'c'.repeat(64),
  snapshot: new Blob([text]),
  lineStarts: Uint32Array.from([0, 4]),
  addresses: bytes(0x5b, 0x5d),
});
const { publisherId } = publisher();
const other = { ...publisher(), publisherId: 'b'.repeat(64) };

describe.each([
  ['on disk', () => openDatabase()],
  ['in memory', async (): Promise<Database> => new MemoryDatabase('a test')],
])('%s', (_name, open) => {
  it('keeps what is committed, and of generations only two', async () => {
    const database = await open();
    for (const generation of [1, 2, 3]) {
      await database.stage(publisherId, generation, copy(`copy ${generation}`));
      await database.saveIndex(publisherId, generation, 'en', bytes(generation).buffer);
    }
    await database.stage(other.publisherId, 1, copy('theirs'));
    await database.commit(publisher({ active: 3, previous: 2 }));
    expect(await database.publishers()).toEqual([publisher({ active: 3, previous: 2 })]);
    expect(await database.generation(publisherId, 1)).toBeNull();
    expect(await database.index(publisherId, 1, 'en')).toBeNull();
    expect(await (await database.generation(publisherId, 3))?.snapshot.text()).toBe('copy 3');
    expect(new Uint8Array((await database.index(publisherId, 2, 'en')) ?? new ArrayBuffer(0))).toEqual(bytes(2));
    expect(await database.index(publisherId, 2, 'id')).toBeNull();
    expect(await (await database.generation(other.publisherId, 1))?.snapshot.text()).toBe('theirs');
  });

  it('removes everything of one publisher, and nothing of another', async () => {
    const database = await open();
    for (const one of [publisher({ active: 1 }), { ...other, active: 1 }]) {
      await database.stage(one.publisherId, 1, copy('x'));
      await database.saveIndex(one.publisherId, 1, 'en', bytes(1).buffer);
      await database.commit(one);
    }
    await database.remove(publisherId);
    expect((await database.publishers()).map((one) => one.publisherId)).toEqual([other.publisherId]);
    expect([await database.generation(publisherId, 1), await database.index(publisherId, 1, 'en')]).toEqual([null, null]);
    expect(await database.generation(other.publisherId, 1)).not.toBeNull();
    expect(await database.index(other.publisherId, 1, 'en')).not.toBeNull();
  });

  it('lists requests newest first, and not without end', async () => {
    const database = await open();
    for (let at = 0; at < MAX_LOGGED + 5; at += 1) await database.logRequest({ at, url: 'https://a.example/head', bytes: 1, outcome: 'ok' });
    const log = await database.requests();
    expect(log).toHaveLength(MAX_LOGGED);
    expect([log[0]?.at, log.at(-1)?.at]).toEqual([MAX_LOGGED + 4, 5]);
  });
});

describe('a database that is not as it should be', () => {
  it('opens again what was written', async () => {
    const first = await openDatabase();
    await first.commit(publisher());
    first.close();
    expect(await (await openDatabase()).publishers()).toEqual([publisher()]);
  });

  it('47: leaves one of a newer version as it is, and works beside it', async () => {
    const newer = await openDB('sunlit', 9, { upgrade: (db) => void db.createObjectStore('later') });
    newer.close();
    const database = await openDatabase();
    await database.commit(publisher());
    expect(database.trouble).toBeNull();
    const again = await openDB('sunlit', 9);
    expect([...again.objectStoreNames]).toEqual(['later']);
  });

  it('42: waits for one that is blocked, but not for ever, and works beside it', async () => {
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) =>
      name === 'sunlit' ? ({ addEventListener: () => undefined, removeEventListener: () => undefined } as never) : open(name, version),
    );
    const database = await openDatabase(50);
    await database.commit(publisher());
    expect([database.trouble, (await database.publishers()).length]).toEqual([null, 1]);
  });

  it('40: makes one anew that is damaged, but only after five tries', async () => {
    const first = await openDatabase();
    await first.commit(publisher());
    first.close();
    const open = indexedDB.open.bind(indexedDB);
    const waits = [1, 1, 1, 1];
    let failures = 4;
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      failures -= 1;
      if (failures >= 0) throw new DOMException('internal error', 'UnknownError');
      return open(name, version);
    });
    const healed = await openDatabase(5_000, waits);
    expect(await healed.publishers()).toHaveLength(1);
    healed.close();
    failures = 5;
    expect(await (await openDatabase(5_000, waits)).publishers()).toEqual([]);
  });

  it('41: works in memory where none can be opened at all, and says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'InvalidStateError');
    });
    const database = await openDatabase();
    await database.commit(publisher());
    expect(database.trouble).toContain('not here');
    expect(await database.publishers()).toHaveLength(1);
  });
});
