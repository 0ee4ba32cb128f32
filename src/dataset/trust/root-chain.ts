/**
 * Does this root follow from the one I trust? Rule 2. A new root counts if the old one's signers say so and its own do: the old ones, or a thief of the host could appoint himself;
 * the new ones, or a publisher could lock itself out with keys nobody holds. Numbers grow by one, so that no root can be passed over, not even one that took a key's rights away.
 */
import { type Bytes, sha256 } from './bytes.js';
import { openEnvelope, type Proven, requireThreshold } from './envelope.js';
import { TrustError } from './errors.js';
import { MAX_ROOT_BYTES } from './limits.js';
import { keysOf, type Root, readRoot } from './root.js';

/**
 * Root 1, signed by its own keys, and the publisher's id, which is its hash.
 * @param pinned the id the reader expects; null takes whoever answers, and the id should then be shown as words (`fingerprint.ts`)
 * @throws TrustError `publisher` for another publisher's root, before anything of it is parsed
 */
export async function firstRoot(bytes: Bytes, pinned: string | null): Promise<{ readonly publisherId: string; readonly root: Proven<Root> }> {
  const envelope = openEnvelope(bytes, MAX_ROOT_BYTES, 'root 1');
  const publisherId = await sha256(envelope.payload);
  if (pinned !== null && publisherId !== pinned) throw new TrustError('publisher', 'root 1', pinned, publisherId);
  const value = await readRoot(envelope.payload, 'root 1');
  if (value.v !== 1) throw new TrustError('root', 'root 1', 'version 1', String(value.v));
  await requireThreshold('root', envelope, value.root, keysOf(value), 'root 1');
  return { publisherId, root: { bytes, payload: envelope.payload, value } };
}

/** The root after this one. Proven by the old keys, then parsed, then proven by its own. @throws TrustError */
export async function nextRoot(current: Root, publisherId: string, bytes: Bytes): Promise<Proven<Root>> {
  const what = `root ${current.v + 1}`;
  const envelope = openEnvelope(bytes, MAX_ROOT_BYTES, what);
  await requireThreshold('root', envelope, current.root, keysOf(current), what);
  const value = await readRoot(envelope.payload, what);
  if (value.v !== current.v + 1) throw new TrustError('root', what, `version ${current.v + 1}`, String(value.v));
  if (value.publisher_id !== publisherId) throw new TrustError('publisher', what, publisherId, value.publisher_id ?? 'none');
  await requireThreshold('root', envelope, value.root, keysOf(value), what);
  return { bytes, payload: envelope.payload, value };
}
