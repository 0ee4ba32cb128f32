/** Followed publishers where the database, a copy of it or the worker itself is lost: the last good data stays, and no death at any step leaves half of anything. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Database, MemoryDatabase } from '../../../src/platform/database.js';
import { Follower } from '../../support/follower.js';
import { keys } from '../../support/sup-repository.js';
import { add, database, idsOf, reader, repository, server } from '../../support/use-followed-publisher.js';

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
