/**
 * Reads and writes the keys of `stored-keys.ts`. Every value is stored as {version, value}. What cannot be read is set aside under `<name>.setAside`, never
 * deleted, and the default takes its place; the caller hears of it. Writes run one after the other, so that two never interleave.
 */
import { RequestError, readLocal, writeLocal } from './browser.js';
import type { StoredKey } from './stored-keys.js';

export interface Stored<T> {
  readonly value: T;
  /** The stored value was unreadable and has been set aside. */
  readonly wasReset: boolean;
}

/** @throws RequestError `storage` if the browser's storage itself fails. */
export async function readStored<T>(key: StoredKey<T>): Promise<Stored<T>> {
  const raw = await guarded(() => readLocal(key.name));
  if (raw === undefined) return { value: key.fallback, wasReset: false };
  const value = unwrap(raw, key);
  if (value !== null) return { value, wasReset: false };
  await guarded(() => writeLocal({ [`${key.name}.setAside`]: raw, [key.name]: { version: key.version, value: key.fallback } }));
  return { value: key.fallback, wasReset: true };
}

let writes: Promise<unknown> = Promise.resolve();

/** Writes after all earlier writes. @throws RequestError `storage`. */
export function writeStored<T>(key: StoredKey<T>, value: T): Promise<void> {
  const write = writes.then(() => guarded(() => writeLocal({ [key.name]: { version: key.version, value } })));
  writes = write.catch(() => undefined); // The failure belongs to the caller of this write, not to the next one.
  return write;
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
