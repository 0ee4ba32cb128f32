/** Stored keys: what is written is read again, what cannot be read is set aside and kept, and a failing storage is told by name. */
import '../../support/use-fake-browser.js';
import { describe, expect, it } from 'vitest';
import { RequestError } from '../../../src/platform/browser.js';
import { readStored, writeStored } from '../../../src/platform/storage.js';
import { DISMISSED, HIDDEN_CLAIMS, MAX_LISTED, READ_UPDATES, SETTINGS, SITES, STORED_KEYS, type StoredKey } from '../../../src/platform/stored-keys.js';
import { fake } from '../../support/fake-browser.js';

/** For each key: a sound value, and one whose unsound parts are to be left out. */
const VALUES: Readonly<Record<string, { sound: unknown; mixed: unknown; mended: unknown }>> = {
  settings: {
    sound: { defaultMode: 'off', sensitivity: 'wide', appearance: 'dark', language: 'id', showAnswered: false },
    mixed: { defaultMode: 'sometimes', sensitivity: 'wide', appearance: 7, extra: true },
    mended: { ...SETTINGS.fallback, sensitivity: 'wide' },
  },
  sites: {
    sound: [{ host: 'news.example', mode: 'off', since: 1 }],
    mixed: [{ host: 'news.example', mode: 'off', since: 1 }, { host: 'x.example', mode: 'loud', since: 1 }, { host: 3 }, null, 'text'],
    mended: [{ host: 'news.example', mode: 'off', since: 1 }],
  },
  disabledDatasets: { sound: ['everyday'], mixed: ['everyday', 4, null], mended: ['everyday'] },
  hiddenClaims: {
    sound: [{ claimKey: 'a/b', since: 2 }],
    mixed: [{ claimKey: 'a/b', since: 2 }, { claimKey: 'a/c' }, []],
    mended: [{ claimKey: 'a/b', since: 2 }],
  },
  dismissed: {
    sound: [{ claimKey: 'a/b', sentence: 'Masts.', since: 3 }],
    mixed: [
      { claimKey: 'a/b', sentence: 'Masts.', since: 3 },
      { claimKey: 'a/b', since: 3 },
    ],
    mended: [{ claimKey: 'a/b', sentence: 'Masts.', since: 3 }],
  },
  readUpdates: { sound: ['a/u'], mixed: [{}, 'a/u'], mended: ['a/u'] },
  subscriptions: {
    sound: [{ link: 'https://a.example/#sunlit=x', since: 4 }],
    mixed: [{ link: 5, since: 4 }, { link: 'https://a.example/#sunlit=x', since: 4 }, { link: 'https://b.example/' }],
    mended: [{ link: 'https://a.example/#sunlit=x', since: 4 }],
  },
};

const keys = STORED_KEYS as readonly StoredKey<unknown>[];

describe.each(keys.map((key) => [key.name, key] as const))('%s', (name, key) => {
  const { sound, mixed, mended } = VALUES[name] ?? { sound: null, mixed: null, mended: null };

  it('starts with its default', async () => {
    expect(await readStored(key)).toEqual({ value: key.fallback, wasReset: false });
    expect(fake.writes).toEqual([]);
  });

  it('reads what was written', async () => {
    await writeStored(key, sound);
    expect(await readStored(key)).toEqual({ value: sound, wasReset: false });
    expect(fake.stored.get(name)).toEqual({ version: key.version, value: sound });
  });

  it('leaves unsound parts out', async () => {
    fake.stored.set(name, { version: key.version, value: mixed });
    expect(await readStored(key)).toEqual({ value: mended, wasReset: false });
  });

  it.each([
    ['no envelope', 'junk'],
    ['null', null],
    ['a list', [1, 2]],
    ['another version', { version: 99, value: [] }],
    ['no version', { value: [] }],
    ['another shape', { version: key.version, value: 12 }],
    ['nothing inside', { version: key.version }],
  ])('sets aside %s', async (_what, junk) => {
    fake.stored.set(name, junk);
    expect(await readStored(key)).toEqual({ value: key.fallback, wasReset: true });
    expect(fake.stored.get(`${name}.setAside`)).toEqual(junk);
    expect(await readStored(key)).toEqual({ value: key.fallback, wasReset: false });
  });

  it('reads again what it reads', () => {
    expect(key.read(key.read(mixed))).toEqual(key.read(mixed));
    expect(key.read(key.fallback)).toEqual(key.fallback);
  });
});

describe('storage', () => {
  it('holds every key once', () => {
    expect(new Set(STORED_KEYS.map(({ name }) => name)).size).toBe(STORED_KEYS.length);
    expect(Object.keys(VALUES).sort()).toEqual(STORED_KEYS.map(({ name }) => name).sort());
  });

  it.each([SITES, HIDDEN_CLAIMS, DISMISSED, READ_UPDATES] as const)('keeps the newest of a list without end: $name', (key) => {
    const item = (i: number): unknown => (key === READ_UPDATES ? `a/${i}` : { host: 'h', mode: 'on', claimKey: `a/${i}`, sentence: 's', since: i });
    const read = key.read(Array.from({ length: MAX_LISTED + 3 }, (_, i) => item(i)));
    expect(read).toHaveLength(MAX_LISTED);
    expect(read?.at(-1)).toEqual(item(MAX_LISTED + 2));
  });

  it('tells a failing storage by its code', async () => {
    fake.storageFault = { read: 'disk' };
    await expect(readStored(SETTINGS)).rejects.toMatchObject({ name: 'RequestError', code: 'storage' });
    fake.storageFault = { write: 'quota' };
    await expect(writeStored(SETTINGS, SETTINGS.fallback)).rejects.toBeInstanceOf(RequestError);
  });

  it('writes in order, and a failed write does not stop the next', async () => {
    fake.storageFault = { write: 'quota' };
    const failed = writeStored(READ_UPDATES, ['lost']);
    await expect(failed).rejects.toThrow('quota');
    fake.storageFault = {};
    await Promise.all([writeStored(READ_UPDATES, ['one']), writeStored(READ_UPDATES, ['two']), writeStored(SITES, [])]);
    expect(fake.writes).toEqual(['readUpdates', 'readUpdates', 'sites']);
    expect((await readStored(READ_UPDATES)).value).toEqual(['two']);
  });
});
