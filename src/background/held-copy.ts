/**
 * The copies of a publisher's dataset on this device: reading one back and proving it, writing a new one beside it. A copy is believed only as far as its hashes go: a database
 * can be damaged, or written to by whoever sits at the device.
 */

import { TrustError } from '../dataset/trust/errors.js';
import { readDataset, readSnapshot, writeSnapshot } from '../dataset/trust/snapshot.js';
import { hashLines, type Line, type Lines, stateOf } from '../dataset/trust/state.js';
import { type Trusted, withState } from '../dataset/trust/trusted.js';
import type { UpdateChange } from '../messages/protocol.js';
import type { Dataset } from '../model/dataset.js';
import type { Database, PublisherRecord } from '../platform/database.js';

export interface Copy {
  readonly trusted: Trusted;
  readonly dataset: Dataset;
  /** Of the snapshot. */
  readonly bytes: number;
}

/** Id of a followed dataset on this device. A dataset's own id is the publisher's choice, and two may choose the same. */
export function datasetIdOf(publisherId: string): string {
  return `p-${publisherId.slice(0, 24)}`;
}

/** The copy in use, else the one before; null if neither can be proven. `generation` tells which it was. */
export async function readCopy(database: Database, record: PublisherRecord): Promise<{ readonly copy: Copy; readonly generation: number } | null> {
  const heads = new Map([[record.active, record.head]]);
  for (const generation of [record.active, record.previous]) {
    if (generation === null || record.root === null) continue;
    try {
      const stored = await database.generation(record.publisherId, generation);
      if (stored === null) continue;
      const head = heads.has(generation) ? (heads.get(generation) ?? null) : stored.head;
      const bytes = new Uint8Array(await stored.snapshot.arrayBuffer());
      const state = await readSnapshot(bytes);
      const identity = { publisherId: record.publisherId, root: record.root, stateSha256: stored.stateSha256 };
      // Under newer keys an older head proves nothing; the records are still the ones that were proven.
      const trusted = await withState({ ...identity, head }, state).catch((error: unknown) => {
        if (error instanceof TrustError && error.code === 'threshold' && head !== null) return withState({ ...identity, head: null }, state);
        throw error;
      });
      return { copy: copyOf(trusted, bytes.length), generation };
    } catch (error) {
      console.warn(`Sunlit: copy ${generation} of publisher ${record.publisherId.slice(0, 8)} is damaged`, error);
    }
  }
  return null;
}

export function copyOf(trusted: Trusted, bytes: number): Copy {
  return { trusted, dataset: { ...readDataset(trusted.state.lines), id: datasetIdOf(trusted.publisherId) }, bytes };
}

/**
 * Writes a state as a new generation and reads it back (rule 9).
 * @returns its number and size
 * @throws TrustError `state` if what was written is not what comes back; and whatever the database throws
 */
export async function stageCopy(
  database: Database,
  record: PublisherRecord,
  trusted: Trusted,
): Promise<{ readonly generation: number; readonly bytes: number }> {
  const generation = Math.max(record.active ?? 0, record.previous ?? 0) + 1;
  const snapshot = writeSnapshot(trusted.state);
  await database.stage(record.publisherId, generation, {
    head: trusted.head?.bytes ?? null,
    stateSha256: trusted.state.sha256,
    snapshot: new Blob([snapshot]),
  });
  const back = await database.generation(record.publisherId, generation);
  const state = back === null ? await stateOf(await hashLines([])) : await readSnapshot(new Uint8Array(await back.snapshot.arrayBuffer()));
  if (state.sha256 !== trusted.state.sha256) throw new TrustError('state', 'copy on this device', trusted.state.sha256, state.sha256);
  return { generation, bytes: snapshot.length };
}

/** Records named in "what changed". */
const MAX_NAMED = 30;

/** What a step did, by what the records are about. @param at ms since the epoch */
export function changeOf(before: Lines, after: Lines, at: number): UpdateChange {
  const added = [...after].filter(([key]) => key !== 'dataset' && !before.has(key));
  const changed = [...after].filter(([key, line]) => key !== 'dataset' && before.has(key) && before.get(key)?.sha256 !== line.sha256);
  const removed = [...before].filter(([key]) => key !== 'dataset' && !after.has(key));
  const named = (deed: UpdateChange['records'][number]['deed'], lines: readonly (readonly [string, Line])[]): UpdateChange['records'] =>
    lines.slice(0, MAX_NAMED).map(([, line]) => ({ deed, text: subjectOf(line) }));
  return {
    at,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    records: [...named('changed', changed), ...named('added', added), ...named('removed', removed)].slice(0, MAX_NAMED),
  };
}

/** What a record is about, in its own words. The line has been proven and validated. */
function subjectOf({ bytes }: Line): string {
  const { record } = JSON.parse(new TextDecoder().decode(bytes)) as { record: Readonly<Record<string, unknown>> };
  return String(record['question'] ?? record['title'] ?? record['text'] ?? record['id']);
}
