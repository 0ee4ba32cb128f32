/**
 * The datasets on this device. Today: the two that come in the package. They take the way of downloaded ones, through signature, hashes and validator, as if they came from a
 * stranger; one that fails is left out with its reason, and the others go on.
 */
import type { Bytes } from '../dataset/trust/bytes.js';
import type { Get } from '../dataset/trust/get.js';
import { subscribe } from '../dataset/trust/update.js';
import { packagedUrl } from '../platform/browser.js';
import type { Database } from '../platform/database.js';
import { type IndexShelf, makeReady } from './claim-indexes.js';
import { type HeldDataset, heldDataset } from './held-dataset.js';

/** Packaged datasets, in the order they are shown. The build writes `datasets/<id>/` from `src/starter/<id>/`, and their publishers' ids into `datasets/pins.json`. */
export const PACKAGED = ['everyday', 'tiktok-2020'] as const;

export interface LoadedDatasets {
  readonly datasets: readonly HeldDataset[];
  /** Dataset id → why it could not be loaded, in English, for the log and the options page. */
  readonly problems: ReadonlyMap<string, string>;
}

/** @param now ms since the epoch @param opened where indexes are saved */
export async function loadDatasets(now: number, opened: Promise<Database>): Promise<LoadedDatasets> {
  const datasets: HeldDataset[] = [];
  const problems = new Map<string, string>();
  const pins = await readPins();
  for (const id of PACKAGED) {
    try {
      const result = await subscribe({ get: packagedGet(id), now, buildDate: 0 }, pins[id] ?? '');
      if (result.outcome === 'updated') {
        const held = heldDataset(result.dataset, result.trusted.state.sha256);
        await makeReady(held, shelfOf(id, await opened));
        datasets.push(held);
      } else problems.set(id, `expected records, got "${result.outcome}"`);
    } catch (error) {
      problems.set(id, String(error));
    }
  }
  return { datasets, problems };
}

/** Dataset id → publisher id. Empty where the file is missing: then no dataset fits its pin, and each says so. */
async function readPins(): Promise<Readonly<Record<string, string>>> {
  try {
    return (await (await fetch(packagedUrl('datasets/pins.json'))).json()) as Record<string, string>;
  } catch (error) {
    console.error('Sunlit: the package has no pins for its datasets', error);
    return {};
  }
}

/** Packaged datasets have no generations: a saved index is known by the hash of what it was made from. */
function shelfOf(id: string, database: Database): IndexShelf {
  const owner = `packaged-${id}`;
  return { load: (lang) => database.index(owner, 0, lang), save: (lang, index) => database.saveIndex(owner, 0, lang, index) };
}

function packagedGet(id: string): Get {
  return async (path): Promise<Bytes> => new Uint8Array(await (await fetch(packagedUrl(`datasets/${id}/${path}`))).arrayBuffer());
}
