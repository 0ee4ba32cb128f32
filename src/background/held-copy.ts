/**
 * The copies of a publisher's dataset on this device: reading one back, writing a new one beside it. What is read back is believed as far as its hash goes, and the hash as far
 * as this device's storage: enough to read pages with. Before anything new is taken on top of it, it is proven again from the publisher's signature down.
 */
import { type Bytes, sha256 } from '../dataset/trust/bytes.js';
import { openEnvelope } from '../dataset/trust/envelope.js';
import { TrustError } from '../dataset/trust/errors.js';
import { type Head, readHead } from '../dataset/trust/head.js';
import { MAX_HEAD_BYTES } from '../dataset/trust/limits.js';
import { readSnapshot, writeSnapshot } from '../dataset/trust/snapshot.js';
import type { Line, Lines, State } from '../dataset/trust/state.js';
import { type Stored, type Trusted, withState } from '../dataset/trust/trusted.js';
import type { UpdateChange } from '../messages/protocol.js';
import type { Database, PublisherRecord } from '../platform/database.js';
import { logWarning } from '../platform/error-log.js';
import { type HeldDataset, heldLines, lineFactsOf } from './held-dataset.js';

export interface Copy {
  readonly held: HeldDataset;
  readonly stateSha256: string;
  /** Null after the release keys changed, until the next good head. */
  readonly head: Head | null;
  /** Of the snapshot. */
  readonly bytes: number;
  /** Whether its bytes are those that were stored. Asked when the first page has been answered: hashing fifty megabytes takes as long as matching it. */
  readonly isWhole: () => Promise<boolean>;
  /** From the publisher's signature down. @throws TrustError the copy does not prove itself */
  readonly trusted: () => Promise<Trusted>;
}

/** Id of a followed dataset on this device. A dataset's own id is the publisher's choice, and two may choose the same. */
export function datasetIdOf(publisherId: string): string {
  return `p-${publisherId.slice(0, 24)}`;
}

/** The copy in use, else the one before; null if neither can be read. `generation` tells which it was. */
export async function readCopy(database: Database, record: PublisherRecord): Promise<{ readonly copy: Copy; readonly generation: number } | null> {
  for (const generation of [record.active, record.previous]) {
    if (generation === null || record.root === null) continue;
    try {
      const copy = await readGeneration(database, record, record.root, generation);
      if (copy !== null) return { copy, generation };
    } catch (error) {
      logWarning(`copy ${generation} of publisher ${record.publisherId.slice(0, 8)} is damaged`, error);
    }
  }
  return null;
}

async function readGeneration(database: Database, record: PublisherRecord, root: Bytes, generation: number): Promise<Copy | null> {
  const { publisherId } = record;
  const stored = await database.generation(publisherId, generation);
  if (stored === null) return null;
  const head = generation === record.active ? record.head : stored.head;
  const snapshot = new Uint8Array(await stored.snapshot.arrayBuffer());
  return {
    held: heldLines(snapshot, stored, datasetIdOf(publisherId)),
    stateSha256: stored.stateSha256,
    head: head === null ? null : readHead(openEnvelope(head, MAX_HEAD_BYTES, 'stored head').payload),
    bytes: snapshot.length,
    isWhole: async () => (await sha256(snapshot)) === stored.snapshotSha256,
    trusted: async () => provenState({ publisherId, root, head, stateSha256: stored.stateSha256 }, await readSnapshot(snapshot)),
  };
}

/** What was stored, proven from the publisher's signature down. @throws TrustError it does not prove itself */
export function provenState(stored: Omit<Stored, 'lines'>, state: State): Promise<Trusted> {
  return withState(stored, state).catch((error: unknown) => {
    // Under newer keys an older head proves nothing; the records are still the ones that were proven.
    if (error instanceof TrustError && error.code === 'threshold' && stored.head !== null) return withState({ ...stored, head: null }, state);
    throw error;
  });
}

/** A copy of what has just been proven. @param snapshot its state, written */
export function copyOf(trusted: Trusted, snapshot: Bytes): Copy {
  return {
    held: heldLines(snapshot, lineFactsOf(snapshot, trusted.state.sha256), datasetIdOf(trusted.publisherId)),
    stateSha256: trusted.state.sha256,
    head: trusted.head?.value ?? null,
    bytes: snapshot.length,
    isWhole: async () => true,
    trusted: async () => trusted,
  };
}

/** The same copy under a newer head or root. */
export function withTrusted(copy: Copy, trusted: Trusted): Copy {
  return { ...copy, head: trusted.head?.value ?? null, trusted: async () => trusted };
}

/**
 * Writes a state as a new generation and reads it back (rule 9).
 * @returns its number and its bytes
 * @throws TrustError `wrong-hash` if what was written is not what comes back; and whatever the database throws
 */
export async function stageCopy(
  database: Database,
  record: PublisherRecord,
  trusted: Trusted,
): Promise<{ readonly generation: number; readonly snapshot: Bytes }> {
  const generation = Math.max(record.active ?? 0, record.previous ?? 0) + 1;
  const snapshot = writeSnapshot(trusted.state);
  const snapshotSha256 = await sha256(snapshot);
  const head = trusted.head?.bytes ?? null;
  await database.stage(record.publisherId, generation, {
    head,
    snapshotSha256,
    snapshot: new Blob([snapshot]),
    ...lineFactsOf(snapshot, trusted.state.sha256),
  });
  const back = await database.generation(record.publisherId, generation);
  const found = back === null ? 'nothing' : await sha256(new Uint8Array(await back.snapshot.arrayBuffer()));
  if (found !== snapshotSha256) throw new TrustError('wrong-hash', 'copy on this device', snapshotSha256, found);
  return { generation, snapshot };
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
