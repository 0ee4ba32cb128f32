/**
 * What must not be lost is kept twice: in IndexedDB or `storage.local`, and here. Chromium keeps both of those in LevelDB, and one write that a crash or a power cut leaves
 * half done makes it throw away all of them at the next start but one (decision 0020). Here it is the Cache API, which keeps each entry in files of its own.
 *
 * It is looked into where the first place has nothing or cannot be read, and only then.
 */
import { logWarning } from './error-log.js';

export interface SecondPlace {
  has(path: string): Promise<boolean>;
  /** Null for what is not there or cannot be read. */
  read(path: string): Promise<Blob | null>;
  /** In place of what is there. A failure is logged: the first place has it. */
  write(path: string, body: Blob | string): Promise<void>;
  /** Removes what lies in a folder. @param folder ends with a slash @param kept paths that stay @throws what the browser throws */
  clear(folder: string, kept?: readonly string[]): Promise<void>;
}

const CACHE = 'second-place';
/** Entries are named by address; this host cannot exist (RFC 2606), and nothing is ever asked of it. */
const ROOT = 'https://sunlit.invalid/';

export const secondPlace: SecondPlace = {
  has: async (path) => (await found(path)) !== undefined,

  async read(path) {
    try {
      return (await (await found(path))?.blob()) ?? null;
    } catch {
      return null; // As good as not there: whoever asks has lost it, and says so.
    }
  },

  async write(path, body) {
    try {
      await (await opened())?.put(ROOT + path, new Response(body));
    } catch (error) {
      logWarning(`${path.split('/')[0]} could not be kept a second time`, error);
    }
  },

  async clear(folder, kept = []) {
    const cache = await opened();
    const stays = new Set(kept.map((path) => ROOT + path));
    for (const { url } of (await cache?.keys()) ?? []) if (url.startsWith(ROOT + folder) && !stays.has(url)) await cache?.delete(url);
  },
};

async function found(path: string): Promise<Response | undefined> {
  return (await opened())?.match(ROOT + path).catch(() => undefined);
}

/** Null where the browser has none for us: then nothing is kept twice. */
async function opened(): Promise<Cache | null> {
  try {
    return await caches.open(CACHE);
  } catch {
    return null;
  }
}
