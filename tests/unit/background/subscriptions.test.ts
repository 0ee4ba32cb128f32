/** Following publishers: what is kept over restarts, what a reader decides, what a thief cannot, and that no death at any step leaves half of anything. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../../src/model/dataset.js';
import { type Database, MemoryDatabase, openDatabase } from '../../../src/platform/database.js';
import { FaultServer } from '../../support/fault-server.js';
import { Follower } from '../../support/follower.js';
import { type Editable, sampleClaim } from '../../support/sample-dataset.js';
import { DAY_MS, keys, SupRepository } from '../../support/sup-repository.js';

const HOUR_MS = 3_600_000;
let repository: SupRepository;
let server: FaultServer;
let database: Database;
let reader: Follower;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  repository = await SupRepository.create();
  server = await FaultServer.start(repository);
  database = await openDatabase();
  reader = await Follower.start(database);
});
afterEach(async () => {
  database.close();
  await server.stop();
  vi.unstubAllGlobals();
});

const add = (id: string): Promise<void> =>
  repository.publish((dataset) => void dataset.claims.push(sampleClaim({ id, text: `Owls brew the ${id} at night.` }) as Editable<Claim>));
const idsOf = (of: Follower): readonly string[] => of.subscriptions.datasets[0]?.dataset.claims.map(({ id }) => id) ?? [];

describe('following', () => {
  it('previews without keeping anything, and keeps what was shown', async () => {
    const preview = await reader.subscriptions.preview(server.link);
    expect(preview).toMatchObject({ value: { isPinned: true, isOld: false } });
    expect(await database.publishers()).toEqual([]);
    server.requests.length = 0;
    expect(await reader.follow(server.link)).toMatch(/^p-[0-9a-f]{24}$/u);
    expect(server.requests).toEqual([]);
    expect(reader.claimCount).toBe(20);
    expect(reader.view).toMatchObject({ state: 'current', failure: null, canUndo: false, base: server.base, change: null });
    expect(reader.view.words).toHaveLength(8);
    expect(reader.links).toEqual([{ link: server.link, since: reader.now }]);
    expect(reader.changes).toBe(1);
  });

  it.each([
    ['a link that is none', 'https://a.example/?x#sunlit=1', 'not-a-dataset'],
    ['another publisher’s pin', 'PIN', 'other-publisher'],
    ['a host that is not there', `http://127.0.0.1:9/#sunlit=${'a'.repeat(64)}`, 'unreachable'],
  ])('refuses %s, and keeps nothing', async (_name, link, fault) => {
    const asked = link === 'PIN' ? `${server.base}#sunlit=${'a'.repeat(64)}` : link;
    expect(await reader.subscriptions.preview(asked)).toMatchObject({ fault });
    expect(await reader.follow(asked)).toBe(fault);
    expect(await database.publishers()).toEqual([]);
  });

  it('says when the link named no keys, and still follows only whom the reader saw', async () => {
    expect(await reader.subscriptions.preview(server.base)).toMatchObject({ value: { isPinned: false } });
    expect(await reader.subscriptions.follow(server.base, 'b'.repeat(64))).toMatchObject({ fault: 'other-publisher' });
    expect(await reader.subscriptions.follow(server.base, repository.publisherId)).toMatchObject({ value: {} });
  });

  it('twice is once', async () => {
    await reader.follow(server.link);
    await reader.follow(server.link);
    expect(reader.subscriptions.datasetIds).toHaveLength(1);
  });

  it('ends without a byte left', async () => {
    await reader.follow(server.link);
    await add('news');
    await reader.ask();
    await reader.subscriptions.unfollow(reader.subscriptions.datasetIds[0] ?? '');
    expect(reader.subscriptions.datasets).toEqual([]);
    expect(reader.links).toEqual([]);
    expect(await database.publishers()).toEqual([]);
    for (const generation of [1, 2, 3]) expect(await database.generation(repository.publisherId, generation)).toBeNull();
  });

  it('35: ends in the middle of a download, without a byte left', async () => {
    await reader.follow(server.link);
    await add('news');
    let isAsked = false;
    server.misdeed = (path) => {
      isAsked ||= path.startsWith('d');
      return path.startsWith('d');
    };
    const asking = reader.ask();
    await vi.waitFor(() => expect(isAsked).toBe(true));
    await reader.subscriptions.unfollow(reader.subscriptions.datasetIds[0] ?? '');
    await asking;
    expect(await database.publishers()).toEqual([]);
    expect(await database.generation(repository.publisherId, 2)).toBeNull();
    expect(reader.place.paths()).toEqual([]);
  });
});

describe('updates', () => {
  beforeEach(async () => {
    await reader.follow(server.link);
  });

  it('come when it is time, survive a restart, and say what changed', async () => {
    await add('news');
    await reader.later(HOUR_MS);
    expect(reader.claimCount).toBe(20);
    await reader.later(8 * HOUR_MS);
    expect(reader.claimCount).toBe(21);
    expect(reader.view.change).toMatchObject({ added: 1, changed: 0, removed: 0, records: [{ deed: 'added', text: 'Owls brew the news at night.' }] });
    await reader.restart();
    expect(idsOf(reader)).toContain('news');
    expect(reader.view).toMatchObject({ state: 'current', canUndo: true, change: { added: 1 } });
    expect(reader.wake).toBe(reader.view.nextCheckAt);
  });

  it('32: a thousand wakes ask once', async () => {
    reader.now = reader.view.nextCheckAt;
    server.requests.length = 0;
    for (let i = 0; i < 1_000; i += 1) await reader.later(600);
    expect(server.requests.map(({ path }) => path)).toEqual(['head']);
  });

  it('33: after a sleep of three days one question, not at once', async () => {
    server.requests.length = 0;
    reader.now += 3 * DAY_MS;
    await reader.restart();
    await reader.subscriptions.tick();
    expect(server.requests).toEqual([]);
    await reader.restart();
    reader.now = reader.view.nextCheckAt;
    await reader.subscriptions.tick();
    expect(server.requests.map(({ path }) => path)).toEqual(['head']);
  });

  it.each([10 * 365, -10 * 365])('31: a clock that is %i days off loses nothing and asks no storm', async (days) => {
    server.requests.length = 0;
    reader.now += days * DAY_MS;
    await reader.restart();
    for (let i = 0; i < 20; i += 1) await reader.later(60_000);
    expect(reader.claimCount).toBe(20);
    expect(server.requests.length).toBeLessThanOrEqual(1);
    await reader.ask();
    expect(reader.claimCount).toBe(20);
  });

  it('36: two at once are one', async () => {
    server.requests.length = 0;
    reader.now += 60_000;
    await Promise.all([reader.subscriptions.updateNow(null), reader.subscriptions.updateNow(null)]);
    expect(server.requests.map(({ path }) => path)).toEqual(['head']);
  });

  it('9: ten failures in a row are told, and the copy stays', async () => {
    server.misdeed = (_path, response) => Boolean(response.writeHead(404).end());
    for (let i = 0; i < 12; i += 1) await reader.later(DAY_MS);
    expect(reader.view).toMatchObject({ state: 'failing', failure: { fault: 'missing' } });
    expect(reader.view.failure?.count).toBeGreaterThanOrEqual(10);
    expect(reader.claimCount).toBe(20);
  });

  it('can be undone; what was undone is not taken again, what comes after is', async () => {
    await add('wrong');
    await reader.ask();
    const id = reader.subscriptions.datasetIds[0] ?? '';
    await reader.subscriptions.undo(id);
    expect(idsOf(reader)).not.toContain('wrong');
    await reader.ask();
    await reader.restart();
    expect(idsOf(reader)).not.toContain('wrong');
    expect(reader.view.failure).toBeNull();
    await add('better');
    await reader.ask();
    expect(idsOf(reader)).toContain('better');
  });

  it('a stolen key that empties a dataset waits a day; the reader may decide before', async () => {
    const before = reader.claimCount;
    await repository.publish((dataset) => void dataset.claims.splice(0, 15));
    await reader.ask();
    expect(reader.view).toMatchObject({ state: 'held' });
    expect(reader.claimCount).toBe(before);
    // A newer head does not begin the day anew.
    await repository.publish();
    await reader.later(12 * HOUR_MS);
    const until = reader.view.heldUntil ?? 0;
    await reader.restart();
    expect(reader.view.heldUntil).toBe(until);
    await reader.subscriptions.allow(reader.subscriptions.datasetIds[0] ?? '');
    expect(reader.claimCount).toBe(5);
    expect(reader.view).toMatchObject({ state: 'current', heldUntil: null });
  });

  it('and is taken when the day is over', async () => {
    await repository.publish((dataset) => void dataset.claims.splice(0, 15));
    await reader.ask();
    await reader.later(25 * HOUR_MS);
    await reader.ask();
    expect(reader.claimCount).toBe(5);
  });

  it('follow a new root, also after a restart, and never the old keys again', async () => {
    const oldHead = repository.file('head');
    await repository.rotate({ release: keys(4) });
    await add('news');
    await reader.ask();
    await reader.restart();
    expect(reader.claimCount).toBe(21);
    server.misdeed = (path, response) => path === 'head' && Boolean(response.writeHead(200).end(Buffer.from(oldHead)));
    await reader.ask();
    expect(reader.view.failure?.fault).toBe('not-signed');
    expect(reader.claimCount).toBe(21);
  });
});

describe('storage that is lost or damaged', () => {
  beforeEach(async () => {
    await reader.follow(server.link);
    await add('news');
    await reader.ask();
  });

  it('40: a damaged copy gives way to the one before, and is loaded again', async () => {
    const record = (await database.publishers())[0];
    const copy = await database.generation(repository.publisherId, record?.active ?? 0);
    const text = await copy?.snapshot.text();
    if (copy !== null)
      await database.stage(repository.publisherId, record?.active ?? 0, { ...copy, snapshot: new Blob([(text ?? '').replace('Owls', 'Bats')]) });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await reader.restart();
    server.misdeed = (_path, response) => Boolean(response.writeHead(500).end());
    await reader.subscriptions.tick();
    expect(reader.claimCount).toBe(20);
    expect(idsOf(reader)).not.toContain('news');
    server.misdeed = null;
    await reader.ask();
    expect(idsOf(reader)).toContain('news');
  });

  it('40: a copy that cannot be read for once is not thrown away, even if the host cannot be reached', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const read = vi.spyOn(database, 'generation').mockRejectedValue(new DOMException('busy', 'NotReadableError'));
    await reader.place.clear('copies/');
    await reader.restart();
    expect(reader.view).toMatchObject({ state: 'waiting', canUndo: false });
    server.misdeed = (_path, response) => Boolean(response.writeHead(500).end());
    await reader.subscriptions.tick();
    expect(reader.view).toMatchObject({ state: 'waiting', failure: { count: 1 } });
    read.mockRestore();
    await reader.restart();
    expect(reader.claimCount).toBe(21);
  });

  it('40: a publisher list that cannot be read is not taken for an empty one', async () => {
    const read = vi.spyOn(database, 'publishers').mockRejectedValue(new DOMException('busy', 'UnknownError'));
    await expect(reader.restart()).rejects.toThrow('busy');
    read.mockRestore();
    await reader.restart();
    expect(reader.claimCount).toBe(21);
  });

  it('where all copies are lost, nothing older than the last good head is taken', async () => {
    const old = new Map(repository.files);
    await add('newer');
    await reader.ask();
    for (const generation of [1, 2, 3]) {
      const copy = await database.generation(repository.publisherId, generation);
      if (copy !== null) await database.stage(repository.publisherId, generation, { ...copy, snapshot: new Blob(['{}']) });
    }
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await reader.place.clear('copies/');
    await reader.restart();
    const now = new Map(repository.files);
    repository.files.clear();
    for (const [path, bytes] of old) repository.files.set(path, bytes);
    await reader.subscriptions.tick();
    expect(reader.view).toMatchObject({ state: 'waiting', failure: { fault: 'went-back' } });
    for (const [path, bytes] of now) repository.files.set(path, bytes);
    await reader.ask();
    expect(idsOf(reader)).toContain('newer');
  });

  /** A reader whose database is gone, with what was kept elsewhere. */
  async function wiped(): Promise<Follower> {
    const fresh = await Follower.start(new MemoryDatabase('wiped'));
    fresh.links = reader.links;
    fresh.now = reader.now;
    fresh.place = reader.place;
    server.misdeed = (_path, response) => Boolean(response.writeHead(500).end());
    return fresh;
  }

  it('44: a database that was wiped is filled again from the spare copy, without asking anyone', async () => {
    const fresh = await wiped();
    server.requests.length = 0;
    await fresh.restart();
    expect(server.requests).toEqual([]);
    expect(idsOf(fresh)).toContain('news');
    expect(fresh.view).toMatchObject({ state: 'current', canUndo: false });
    server.misdeed = null;
    await add('after');
    await fresh.ask();
    expect(fresh.claimCount).toBe(22);
    expect(fresh.view).toMatchObject({ failure: null, canUndo: true });
  });

  it('44: the spare copy is the one in use: after an undo the one gone back to, after new keys under them', async () => {
    await reader.subscriptions.undo(reader.subscriptions.datasetIds[0] ?? '');
    const undone = await wiped();
    await undone.restart();
    expect(undone.claimCount).toBe(20);
    server.misdeed = null;
    await repository.rotate({ release: keys(4) });
    await add('new-keys');
    await reader.ask();
    const rotated = await wiped();
    await rotated.restart();
    expect(idsOf(rotated)).toContain('new-keys');
    expect(reader.place.paths()).toHaveLength(2);
  });

  it.each([
    ['a snapshot with another word', (text: string) => text.replace('Owls', 'Bats'), 'snapshot'],
    ['a proof that is none', () => 'true', 'proof'],
    ['a proof cut short', (text: string) => text.slice(0, 90), 'proof'],
  ])('44: a spare copy with %s is not taken', async (_name, change, which) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const path = reader.place.paths().find((one) => one.endsWith('/proof') === (which === 'proof')) ?? '';
    await reader.place.write(path, change((await (await reader.place.read(path))?.text()) ?? ''));
    const fresh = await wiped();
    await fresh.restart();
    expect(fresh.view).toMatchObject({ state: 'waiting' });
    server.misdeed = null;
    await fresh.ask();
    expect(fresh.claimCount).toBe(21);
  });

  it('40: where both copies are damaged, the spare takes their place', async () => {
    for (const generation of [1, 2]) {
      const copy = await database.generation(repository.publisherId, generation);
      if (copy !== null) await database.stage(repository.publisherId, generation, { ...copy, snapshot: new Blob(['{}']) });
    }
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await reader.restart();
    expect(reader.view.state).toBe('current');
    expect(idsOf(reader)).toContain('news');
  });

  it('44: without a spare copy it is filled again from the list of links', async () => {
    const fresh = await Follower.start(new MemoryDatabase('wiped'));
    fresh.links = reader.links;
    fresh.now = reader.now;
    await fresh.restart();
    expect(fresh.view).toMatchObject({ state: 'waiting', publishedAt: null });
    await fresh.ask();
    expect(fresh.claimCount).toBe(21);
  });

  it('45: a list of links that was wiped is written again from the database', async () => {
    reader.links = [];
    await reader.restart();
    expect(reader.links).toMatchObject([{ link: server.link }]);
    expect(reader.claimCount).toBe(21);
  });

  it('43: a full disk leaves the copy in use, and says so', async () => {
    await add('more');
    const stage = vi.spyOn(database, 'stage').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await reader.ask();
    expect(reader.view.failure?.fault).toBe('storage');
    expect(reader.claimCount).toBe(21);
    stage.mockRestore();
    await reader.ask();
    expect(reader.claimCount).toBe(22);
  });
});

describe('37: death at any step', () => {
  /** The database up to one call; from then on the worker is dead, and nothing it asked for comes back. */
  class Dying extends Error {}
  function dyingAfter(calls: number, of: Database): { readonly database: Database; readonly count: () => number } {
    let count = 0;
    const wrapped = new Proxy(of, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          count += 1;
          if (count > calls) throw new Dying();
          return (value as (...all: unknown[]) => unknown).apply(target, args);
        };
      },
    });
    return { database: wrapped, count: () => count };
  }

  it('leaves the old copy or the new one, whole, and the next start goes on', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await reader.follow(server.link);
    await add('news');
    const steps = dyingAfter(Number.POSITIVE_INFINITY, database);
    const rehearsal = await Follower.start(steps.database);
    rehearsal.now = reader.now;
    await rehearsal.ask();
    expect(rehearsal.claimCount).toBe(21);
    const total = steps.count();
    expect(total).toBeGreaterThan(4);
    let claims = 21;
    for (let round = 0; round < 6; round += 1) {
      for (let calls = 0; calls <= total; calls += 1) {
        await add(`round-${round}-${calls}`);
        reader.now += 60_000;
        // It may die before it has read what is there.
        const mortal = await Follower.start(dyingAfter(calls, database).database).catch(() => null);
        if (mortal !== null) {
          mortal.now = reader.now;
          await mortal.ask().catch(() => undefined);
        }
        const heir = await Follower.start(database);
        heir.now = reader.now += 60_000;
        expect([claims, repository.dataset.claims.length]).toContain(heir.claimCount);
        await heir.ask();
        claims = repository.dataset.claims.length;
        expect(heir.claimCount).toBe(claims);
        expect((await database.publishers())[0]).toMatchObject({ failure: null });
      }
    }
  });
});
