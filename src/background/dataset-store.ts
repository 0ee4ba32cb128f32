/**
 * The datasets on this device. Today: the two that come in the package. They take the way of downloaded ones, through signature, hashes and validator, as if they came from a
 * stranger; one that fails is left out with its reason, and the others go on.
 */
import { type Bytes, isEqual, sha256 } from '../dataset/trust/bytes.js';
import { type Get, PATHS } from '../dataset/trust/get.js';
import { MAX_HEAD_BYTES } from '../dataset/trust/limits.js';
import { writeSnapshot } from '../dataset/trust/snapshot.js';
import { subscribe } from '../dataset/trust/update.js';
import { packagedUrl } from '../platform/browser.js';
import type { Database } from '../platform/database.js';
import { logError, logWarning } from '../platform/error-log.js';
import { type IndexShelf, makeReady } from './claim-indexes.js';
import { type HeldDataset, heldLines, lineFactsOf } from './held-dataset.js';

/** Packaged datasets, in the order they are shown. The build writes `datasets/<id>/` from `src/starter/<id>/`, and their publishers' ids into `datasets/pins.json`. */
export const PACKAGED = ['everyday', 'tiktok-2020'] as const;

export interface LoadedDatasets {
  readonly datasets: readonly HeldDataset[];
  /** Dataset id → why it could not be loaded, in English, for the log and the options page. */
  readonly problems: ReadonlyMap<string, string>;
}

/** @param now ms since the epoch @param opened where proven copies and indexes are kept */
export async function loadDatasets(now: number, opened: Promise<Database>): Promise<LoadedDatasets> {
  const problems = new Map<string, string>();
  const pins = await readPins();
  const database = await opened;
  const datasets = await Promise.all(
    PACKAGED.map(async (id) => {
      try {
        const held = (await keptCopy(id, database)) ?? (await provenCopy(id, pins[id] ?? '', now, database));
        await makeReady(held, shelfOf(id, database));
        return [held];
      } catch (error) {
        problems.set(id, String(error));
        return [];
      }
    }),
  );
  return { datasets: datasets.flat(), problems };
}

/** The copy that was proven at an earlier start, if the package still holds the very same head. Proving takes a tenth of a second, and the worker starts many times a day. */
async function keptCopy(id: string, database: Database): Promise<HeldDataset | null> {
  const [kept, head] = await Promise.all([database.generation(ownerOf(id), 0).catch(() => null), packagedGet(id)(PATHS.head, { maxBytes: MAX_HEAD_BYTES })]);
  if (kept === null || kept.head === null || head === null || !isEqual(kept.head, head)) return null;
  const snapshot = new Uint8Array(await kept.snapshot.arrayBuffer());
  return (await sha256(snapshot)) === kept.snapshotSha256 ? heldLines(snapshot, kept, id) : null;
}

async function provenCopy(id: string, pin: string, now: number, database: Database): Promise<HeldDataset> {
  const result = await subscribe({ get: packagedGet(id), now, buildDate: 0 }, pin);
  if (result.outcome !== 'updated') throw new Error(`expected records, got "${result.outcome}"`);
  const { head, state } = result.trusted;
  const snapshot = writeSnapshot(state);
  const facts = lineFactsOf(snapshot, state.sha256);
  const kept = { head: head?.bytes ?? null, snapshotSha256: await sha256(snapshot), snapshot: new Blob([snapshot]), ...facts };
  await database.stage(ownerOf(id), 0, kept).catch((error: unknown) => logWarning(`the packaged dataset ${id} could not be kept`, error));
  return heldLines(snapshot, facts, id);
}

/** Dataset id → publisher id. Empty where the file is missing: then no dataset fits its pin, and each says so. */
async function readPins(): Promise<Readonly<Record<string, string>>> {
  try {
    return (await (await fetch(packagedUrl('datasets/pins.json'))).json()) as Record<string, string>;
  } catch (error) {
    logError('the package has no pins for its datasets', error);
    return {};
  }
}

/** Packaged datasets have no generations: a saved index is known by the hash of what it was made from. */
function shelfOf(id: string, database: Database): IndexShelf {
  return { load: (lang) => database.index(ownerOf(id), 0, lang), save: (lang, index) => database.saveIndex(ownerOf(id), 0, lang, index) };
}

/** No publisher's id: those are hexadecimal. */
function ownerOf(id: string): string {
  return `packaged-${id}`;
}

function packagedGet(id: string): Get {
  return async (path): Promise<Bytes> => new Uint8Array(await (await fetch(packagedUrl(`datasets/${id}/${path}`))).arrayBuffer());
}
