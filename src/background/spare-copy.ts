/**
 * The spare of a publisher's copy, in the second place: what is needed to put it back into a database that was lost, without asking anyone. It is proven from the publisher's
 * signature down before it is used, like anything that comes from outside.
 */
import { type Bytes, base64, fromBase64 } from '../dataset/trust/bytes.js';
import { readSnapshot } from '../dataset/trust/snapshot.js';
import type { Database, PublisherRecord } from '../platform/database.js';
import { logWarning } from '../platform/error-log.js';
import type { SecondPlace } from '../platform/second-place.js';
import { provenState, stageCopy } from './held-copy.js';

/** Beside the snapshot, which is named by its state. */
interface Proof {
  /** As served, base64. */
  readonly root: string;
  readonly head: string | null;
  readonly stateSha256: string;
}

/** Keeps what is in use as the spare. A browser that dies meanwhile leaves the spare before: its proof is replaced last. */
export async function keepSpare(place: SecondPlace, database: Database, { publisherId, root, head, active }: PublisherRecord): Promise<void> {
  const stored = active === null ? null : await database.generation(publisherId, active);
  if (root === null || stored === null) return;
  const { stateSha256, snapshot } = stored;
  const folder = folderOf(publisherId);
  if (!(await place.has(folder + stateSha256))) await place.write(folder + stateSha256, snapshot);
  const proof: Proof = { root: base64(root), head: head === null ? null : base64(head), stateSha256 };
  await place.write(`${folder}proof`, JSON.stringify(proof));
  await place.clear(folder, [`${folder}proof`, folder + stateSha256]);
}

/** Puts the spare back into the database. @returns the record under which it is in use; null if there is none, or none that proves itself */
export async function restoreSpare(place: SecondPlace, database: Database, record: PublisherRecord): Promise<PublisherRecord | null> {
  try {
    const spare = await readSpare(place, record.publisherId);
    // Under a newer head than the spare's nothing older is taken; without any, the spare's is the last good one.
    if (spare === null || (record.head !== null && base64(record.head) !== spare.proof.head)) return null;
    const root = fromBase64(spare.proof.root, 'spare root');
    const head = spare.proof.head === null ? null : fromBase64(spare.proof.head, 'spare head');
    const trusted = await provenState(
      { publisherId: record.publisherId, root, head, stateSha256: spare.proof.stateSha256 },
      await readSnapshot(spare.snapshot),
    );
    const { generation } = await stageCopy(database, record, trusted);
    const restored = { ...record, root, head: trusted.head?.bytes ?? null, active: generation, previous: null };
    await database.commit(restored);
    return restored;
  } catch (error) {
    logWarning(`the spare copy of publisher ${record.publisherId.slice(0, 8)} could not be put back`, error);
    return null;
  }
}

/** Leaves nothing of it. @throws what the browser throws */
export function removeSpare(place: SecondPlace, publisherId: string): Promise<void> {
  return place.clear(folderOf(publisherId));
}

async function readSpare(place: SecondPlace, publisherId: string): Promise<{ readonly proof: Proof; readonly snapshot: Bytes } | null> {
  const folder = folderOf(publisherId);
  const text = await (await place.read(`${folder}proof`))?.text();
  if (text === undefined) return null;
  const proof = JSON.parse(text) as Proof;
  const snapshot = await (await place.read(folder + proof.stateSha256))?.arrayBuffer();
  return snapshot === undefined ? null : { proof, snapshot: new Uint8Array(snapshot) };
}

function folderOf(publisherId: string): string {
  return `copies/${publisherId}/`;
}
