/**
 * Reads and writes the keys of `stored-keys.ts`. Every value is stored as {version, value}. What cannot be read is set aside under `<name>.setAside`, never
 * deleted, and the default takes its place; the caller hears of it. Every value is kept a second time, in `second-place.ts`. Writes run one after the other, so that two never interleave.
 */
import { RequestError, readLocal, writeLocal } from './browser.js';
import { secondPlace } from './second-place.js';
import type { StoredKey } from './stored-keys.js';

export interface Stored<T> {
  readonly value: T;
  /** The stored value was unreadable and has been set aside. */
  readonly wasReset: boolean;
}

/** Where the browser's storage has nothing, or cannot be read, the second place is asked. @throws RequestError `storage` if both fail. */
export async function readStored<T>(key: StoredKey<T>): Promise<Stored<T>> {
  let raw: unknown;
  let trouble: unknown;
  try {
    raw = await guarded(() => readLocal(key.name));
  } catch (error) {
    trouble = error;
  }
  if (raw === undefined) {
    const spare = await readSpare(key);
    if (spare !== null) {
      await writeStored(key, spare).catch(() => undefined); // It is tried again with the next change.
      return { value: spare, wasReset: false };
    }
    if (trouble !== undefined) throw trouble;
    return { value: key.fallback, wasReset: false };
  }
  const value = unwrap(raw, key);
  if (value !== null) return { value, wasReset: false };
  await guarded(() => writeLocal({ [`${key.name}.setAside`]: raw, [key.name]: { version: key.version, value: key.fallback } }));
  return { value: key.fallback, wasReset: true };
}

let writes: Promise<unknown> = Promise.resolve();

/** Writes after all earlier writes. @throws RequestError `storage`. */
export function writeStored<T>(key: StoredKey<T>, value: T): Promise<void> {
  const write = writes.then(async () => {
    const stored = { version: key.version, value };
    await guarded(() => writeLocal({ [key.name]: stored }));
    await secondPlace.write(spareOf(key), JSON.stringify(stored));
  });
  writes = write.catch(() => undefined); // The failure belongs to the caller of this write, not to the next one.
  return write;
}

function spareOf({ name }: { readonly name: string }): string {
  return `stored/${name}`;
}

async function readSpare<T>(key: StoredKey<T>): Promise<T | null> {
  const text = await (await secondPlace.read(spareOf(key)))?.text();
  try {
    return text === undefined ? null : unwrap(JSON.parse(text), key);
  } catch {
    return null; // Not JSON: as good as not there.
  }
}

function unwrap<T>(raw: unknown, key: StoredKey<T>): T | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { version, value } = raw as { version?: unknown; value?: unknown };
  // A newer version was written by a newer Sunlit before a downgrade: not ours to read, so it is set aside for its return.
  return version === key.version ? key.read(value) : null;
}

async function guarded<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new RequestError('storage', String(error));
  }
}
