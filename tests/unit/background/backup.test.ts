/** Everything a reader has chosen, as a file and back; and files that are none. */
import '../../support/use-fake-browser.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBackup, restoreBackup } from '../../../src/background/backup.js';
import { ReaderState } from '../../../src/background/reader-state.js';
import { FaultServer } from '../../support/fault-server.js';
import { Follower } from '../../support/follower.js';
import { START, SupRepository } from '../../support/sup-repository.js';

let server: FaultServer;
beforeEach(async () => {
  server = await FaultServer.start(await SupRepository.create());
});
afterEach(() => server.stop());

const now = (): number => START;

async function chosen(): Promise<{ state: ReaderState; follower: Follower }> {
  const [state, follower] = [await ReaderState.load(now), await Follower.start()];
  await state.setSettings({ sensitivity: 'wide', appearance: 'dark' });
  await state.setSite('news.example', 'off');
  await state.setEnabled('everyday', false);
  await state.setHidden('a/b', true);
  await state.setDismissed('a/c', 'A sentence.', true);
  await follower.follow(server.link);
  return { state, follower };
}

it('brings every choice to another device, as JSON', async () => {
  const { state, follower } = await chosen();
  const file = JSON.stringify(makeBackup(state, follower.subscriptions, '1.0', START));
  const { fake } = await import('../../support/fake-browser.js');
  fake.stored.clear();
  const [other, reader] = [await ReaderState.load(now), await Follower.start()];
  expect(await restoreBackup(JSON.parse(file), other, reader.subscriptions)).toEqual({
    value: { sites: 1, hidden: 1, dismissed: 1, subscriptions: 1, failed: [] },
  });
  expect(makeBackup(other, reader.subscriptions, '1.0', START)).toEqual(JSON.parse(file));
  expect(reader.claimCount).toBe(20);
});

it('adds to what is there, and follows nobody twice', async () => {
  const { state, follower } = await chosen();
  const backup = makeBackup(state, follower.subscriptions, '1.0', START);
  await state.setSite('other.example', 'toolbar');
  expect(await restoreBackup(backup, state, follower.subscriptions)).toMatchObject({ value: { subscriptions: 0, failed: [] } });
  expect(state.sites.map(({ host }) => host).sort()).toEqual(['news.example', 'other.example']);
});

it('says which publishers could not be followed, and does the rest', async () => {
  const [state, follower] = [await ReaderState.load(now), await Follower.start()];
  const gone = `http://127.0.0.1:9/#sunlit=${'a'.repeat(64)}`;
  const report = await restoreBackup(
    {
      spec: 'sunlit-backup/1',
      sites: [{ host: 'a.example', mode: 'off', since: 1 }],
      subscriptions: [{ link: gone }, { link: server.base }, { link: server.link }, 5],
    },
    state,
    follower.subscriptions,
  );
  expect(report).toMatchObject({
    value: {
      sites: 1,
      subscriptions: 1,
      failed: [
        { link: gone, fault: 'unreachable' },
        { link: server.base, fault: 'not-a-dataset' },
      ],
    },
  });
});

it.each([null, 5, 'x', [], {}, { spec: 'sunlit-backup/2' }, { spec: 'sunlit-dataset/1' }])('refuses %j', async (value) => {
  const [state, follower] = [await ReaderState.load(now), await Follower.start()];
  expect(await restoreBackup(value, state, follower.subscriptions)).toMatchObject({ fault: 'not-a-dataset' });
});

it.each([
  { settings: { sensitivity: 'loud' } },
  { sites: 'all' },
  { dismissed: [{ sentence: 5 }] },
  { subscriptions: { link: 'x' } },
  { hiddenClaims: [null] },
])('leaves out what is unsound: %j', async (parts) => {
  const [state, follower] = [await ReaderState.load(now), await Follower.start()];
  const before = makeBackup(state, follower.subscriptions, '1', START);
  expect(await restoreBackup({ spec: 'sunlit-backup/1', ...parts }, state, follower.subscriptions)).toMatchObject({
    value: { sites: 0, hidden: 0, dismissed: 0, subscriptions: 0 },
  });
  expect(makeBackup(state, follower.subscriptions, '1', START)).toEqual(before);
});
