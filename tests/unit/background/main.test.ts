/** The background as the browser starts it: what it does on install, on start and on a command, and that it answers from the first message on. */
import '../../support/use-fake-browser.js';
import 'fake-indexeddb/auto';
import { beforeAll, expect, it, vi } from 'vitest';
import { developmentSigner, packagedFiles } from '../../../src/cli/publish/packaged.js';
import { FAKE_ROOT, fake } from '../../support/fake-browser.js';
import { sampleDataset } from '../../support/sample-dataset.js';

const OWN = { id: 'sunlit', url: `${FAKE_ROOT}src/popup/index.html`, origin: 'chrome-extension://sunlit' };

const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  const { publisherId, files } = await packagedFiles({ ...sampleDataset(), id: 'everyday' }, await developmentSigner());
  for (const [path, bytes] of files) {
    fake.files.set(`datasets/everyday/${path}`, bytes);
    fake.files.set(`datasets/tiktok-2020/${path}`, bytes);
  }
  // The second is another publisher's under its name.
  fake.files.set('datasets/pins.json', { everyday: publisherId, 'tiktok-2020': 'f'.repeat(64) });
  await import('../../../src/background/main.js');
  await vi.waitFor(() => expect(errors).toHaveBeenCalled());
});

it('goes on with the datasets that are sound, and logs why one is not', async () => {
  expect(errors.mock.calls.map(([text]) => String(text))).toEqual([expect.stringContaining('tiktok-2020')]);
  expect(await fake.send({ to: 'background', type: 'getOverview', body: null }, OWN)).toMatchObject({
    ok: true,
    value: { datasets: [{ id: 'everyday' }], troubles: ['datasets-failed'] },
  });
});

it('refuses what a page may not ask', async () => {
  const page = { id: 'sunlit', url: 'https://a.example/', origin: 'https://a.example', tab: { id: 1, url: 'https://a.example/' } };
  expect(await fake.send({ to: 'background', type: 'getOverview', body: null }, page)).toMatchObject({ ok: false, code: 'refused' });
  expect(await fake.send({ to: 'background', type: 'getOverview', body: null }, { ...OWN, id: 'other' })).toBeUndefined();
});

it('shows the first-run page after installing, not after an update', async () => {
  fake.files.set('_locales/en/messages.json', { findMenu: { message: 'Find an answer' } });
  fake.events.onInstalled.fire({ reason: 'install' });
  await vi.waitFor(() => expect(fake.opened).toEqual([`${FAKE_ROOT}src/welcome/index.html`]));
  expect(fake.scripts).toHaveLength(1);
  expect(fake.menus.get('find')).toEqual({ title: 'Find an answer', contexts: ['selection'] });
  fake.reset();
  fake.events.onInstalled.fire({ reason: 'update' });
  await vi.waitFor(() => expect(fake.scripts).toHaveLength(1));
  expect(fake.opened).toEqual([]);
});

it('registers the page script again when the browser starts or access changes', async () => {
  fake.events.onStartup.fire();
  await vi.waitFor(() => expect(fake.scripts).toHaveLength(1));
  fake.reset();
  fake.events.onAdded.fire();
  await vi.waitFor(() => expect(fake.scripts).toHaveLength(1));
});

const take = (name: string) => fake.send({ to: 'background', type: 'takeFindText', body: { name } }, OWN);

it('carries a selection to its page, once, in its own memory and in no address', async () => {
  fake.events.onMenu.fire({ menuItemId: 'another', selectionText: 'no' });
  fake.events.onMenu.fire({ menuItemId: 'find', selectionText: 'x'.repeat(3_000) });
  await vi.waitFor(() => expect(fake.opened).toHaveLength(1));
  expect(fake.opened[0]).toMatch(/src\/find\/index\.html#[0-9a-f-]{36}$/u);
  const name = new URL(fake.opened[0] ?? '').hash.slice(1);
  expect(await take('another')).toMatchObject({ value: '' });
  expect(await take(name)).toMatchObject({ value: 'x'.repeat(2_000) });
  expect(await take(name)).toMatchObject({ value: '' });
  expect([...fake.stored.keys(), ...fake.session.keys()]).toEqual([]);
});

it('forgets a selection whose page did not open in ten seconds', async () => {
  vi.useFakeTimers();
  await fake.send({ to: 'background', type: 'openFind', body: { text: 'masts spread it' } }, OWN);
  await fake.send({ to: 'background', type: 'openFind', body: { text: 'masts spread it' } }, OWN);
  const [inTime = '', late = ''] = fake.opened.map((url) => new URL(url).hash.slice(1));
  vi.advanceTimersByTime(9_999);
  expect(await take(inTime)).toMatchObject({ value: 'masts spread it' });
  vi.advanceTimersByTime(1);
  expect(await take(late)).toMatchObject({ value: '' });
  vi.useRealTimers();
});

it('passes the keyboard’s commands to the tab', async () => {
  fake.events.onCommand.fire('next-answer', { id: 4 });
  fake.events.onCommand.fire('previous-answer', { id: 4 });
  fake.events.onCommand.fire('something-else', { id: 4 });
  fake.events.onCommand.fire('next-answer', undefined);
  await vi.waitFor(() => expect(fake.sentToTabs).toHaveLength(2));
  expect(fake.sentToTabs).toMatchObject([
    { tabId: 4, message: { type: 'stepAnswer', body: { direction: 'next' } } },
    { tabId: 4, message: { body: { direction: 'previous' } } },
  ]);
});
