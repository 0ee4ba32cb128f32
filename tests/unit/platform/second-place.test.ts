/** The second place: what is kept there comes back when the browser's storage has lost it or cannot be read, and its own failures lose nothing. */
import '../../support/use-fake-browser.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { secondPlace } from '../../../src/platform/second-place.js';
import { readStored, writeStored } from '../../../src/platform/storage.js';
import { READ_UPDATES, SITES } from '../../../src/platform/stored-keys.js';
import { fake } from '../../support/fake-browser.js';

const entries = new Map<string, Response>();
const cache = {
  put: async (url: string, response: Response) => void entries.set(url, response),
  match: async (url: string) => entries.get(url)?.clone(),
  keys: async () => [...entries.keys()].map((url) => new Request(url)),
  delete: async (url: string) => entries.delete(url),
};
const SITE = { host: 'news.example', mode: 'off', since: 1 } as const;

beforeEach(() => {
  entries.clear();
  vi.stubGlobal('caches', { open: async () => cache });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the second place', () => {
  it('gives back what was put there last, and null for what was not', async () => {
    await secondPlace.write('a/1', 'one');
    await secondPlace.write('a/1', new Blob(['two']));
    expect(await (await secondPlace.read('a/1'))?.text()).toBe('two');
    expect([await secondPlace.has('a/1'), await secondPlace.has('a/2'), await secondPlace.read('a/2')]).toEqual([true, false, null]);
  });

  it('clears one folder but what is to stay', async () => {
    for (const path of ['a/1', 'a/2', 'ab/1']) await secondPlace.write(path, path);
    await secondPlace.clear('a/', ['a/2']);
    expect(await Promise.all(['a/1', 'a/2', 'ab/1'].map((path) => secondPlace.has(path)))).toEqual([false, true, true]);
  });

  it('is empty where the browser has none for us', async () => {
    vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('private', 'SecurityError')) });
    await secondPlace.write('a/1', 'one');
    await secondPlace.clear('a/');
    expect([await secondPlace.has('a/1'), await secondPlace.read('a/1')]).toEqual([false, null]);
  });

  it('that is full is logged, and loses nothing', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(cache, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await writeStored(SITES, [SITE]);
    expect(warn).toHaveBeenCalledOnce();
    expect((await readStored(SITES)).value).toEqual([SITE]);
  });
});

describe('stored values', () => {
  it('that were lost come back, and are written again', async () => {
    await writeStored(SITES, [SITE]);
    fake.stored.clear();
    expect(await readStored(SITES)).toEqual({ value: [SITE], wasReset: false });
    expect(fake.stored.get('sites')).toEqual({ version: SITES.version, value: [SITE] });
  });

  it('that cannot be read come back too', async () => {
    await writeStored(SITES, [SITE]);
    fake.storageFault = { read: 'Invalid JSON' };
    expect(await readStored(SITES)).toEqual({ value: [SITE], wasReset: false });
    await expect(readStored(READ_UPDATES)).rejects.toThrow();
  });

  it.each(['not JSON', '{"version":99,"value":[]}', 'null'])('of which the second is %s are their defaults', async (text) => {
    await secondPlace.write('stored/sites', text);
    expect(await readStored(SITES)).toEqual({ value: SITES.fallback, wasReset: false });
  });
});
