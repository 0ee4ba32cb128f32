/** Following publishers: what is kept over restarts, what a reader decides, what a thief cannot. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS, keys } from '../../support/sup-repository.js';
import { add, database, idsOf, reader, repository, server } from '../../support/use-followed-publisher.js';

const HOUR_MS = 3_600_000;

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
