/** Wires the followed publishers to this browser: its database, its network, its clock and its wakes. */
import { exclusively, isOnline, wakeAt } from '../platform/browser.js';
import { type Database, MemoryDatabase } from '../platform/database.js';
import { logError } from '../platform/error-log.js';
import { secondPlace } from '../platform/second-place.js';
import { readStored, writeStored } from '../platform/storage.js';
import { SUBSCRIPTIONS } from '../platform/stored-keys.js';
import { Subscriptions } from './subscriptions.js';

/** When this version was built, ms since the epoch: the earliest time it can be, for clocks that are wrong. Set by the build. */
declare const __BUILD_DATE__: number;

/** Never leaves the reader without them: a database that cannot be read stays as it is, and this life of the background works in memory. @param now ms since the epoch @param onChange datasets have changed */
export async function loadSubscriptions(now: () => number, opened: Promise<Database>, onChange: () => void): Promise<Subscriptions> {
  const [stored, links] = await Promise.all([opened, readStored(SUBSCRIPTIONS).catch(() => ({ value: SUBSCRIPTIONS.fallback }))]);
  const loadFrom = (database: Database): Promise<Subscriptions> => {
    if (database.trouble !== null) logError('datasets are kept in memory only', database.trouble);
    return Subscriptions.load(
      {
        database,
        place: secondPlace,
        host: { fetch: (...request) => fetch(...request), now, isOnline },
        random: Math.random,
        buildDate: typeof __BUILD_DATE__ === 'number' ? __BUILD_DATE__ : 0,
        exclusive: exclusively,
        wakeAt,
        keepLinks: (list) => writeStored(SUBSCRIPTIONS, list),
        onChange,
      },
      links.value,
    );
  };
  return loadFrom(stored).catch((error: unknown) => loadFrom(new MemoryDatabase(String(error))));
}
