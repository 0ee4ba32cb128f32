/**
 * What does a reader hold of a publisher? Everything an update starts from and ends in, as values that are replaced and never changed: if a step fails, the caller still
 * has the whole of what it had (rule 9).
 */
import { type Bytes, sha256 } from './bytes.js';
import { openEnvelope, type Proven, requireThreshold } from './envelope.js';
import { TrustError } from './errors.js';
import { type Head, readHead } from './head.js';
import { MAX_HEAD_BYTES, MAX_ROOT_BYTES } from './limits.js';
import { keysOf, type Root, readRoot } from './root.js';
import { hashLines, type Line, type State, stateOf } from './state.js';

export interface Trusted {
  /** The pin: SHA-256 of root 1's payload. */
  readonly publisherId: string;
  readonly root: Proven<Root>;
  /** The last good head; null before the first, and after the release keys have changed (rule 2). The records remain. */
  readonly head: Proven<Head> | null;
  readonly state: State;
}

/** Of a publisher whose root is known and nothing else. */
export async function withoutState(publisherId: string, root: Proven<Root>): Promise<Trusted> {
  return { publisherId, root, head: null, state: await stateOf(new Map()) };
}

/** What a store keeps of {@link Trusted}: bytes only. */
export interface Stored {
  readonly publisherId: string;
  readonly root: Bytes;
  readonly head: Bytes | null;
  readonly stateSha256: string;
  readonly lines: ReadonlyMap<string, Line>;
}

export function toStored({ publisherId, root, head, state }: Trusted): Stored {
  return { publisherId, root: root.bytes, head: head?.bytes ?? null, stateSha256: state.sha256, lines: state.lines };
}

/**
 * Reads back what was stored, and believes none of it: a database can be damaged, or written to by whoever sits at the device. Each record is hashed again.
 * @throws TrustError what is stored does not prove itself; the caller falls back to the generation before
 */
export async function fromStored(stored: Stored): Promise<Trusted> {
  const lines = await hashLines([...stored.lines].map(([key, { bytes }]) => [key, bytes] as const));
  return withState(stored, await stateOf(lines));
}

/** {@link fromStored} for records that have just been hashed. @throws TrustError */
export async function withState(stored: Omit<Stored, 'lines'>, state: State): Promise<Trusted> {
  const root = await restoredRoot(stored);
  if (state.sha256 !== stored.stateSha256) throw new TrustError('state', 'stored records', stored.stateSha256, state.sha256);
  const trusted: Trusted = { publisherId: stored.publisherId, root, head: null, state };
  if (stored.head === null) return trusted;
  const envelope = openEnvelope(stored.head, MAX_HEAD_BYTES, 'stored head');
  await requireThreshold('head', envelope, root.value.release, keysOf(root.value), 'stored head');
  const value = readHead(envelope.payload);
  if (value.publisher_id !== stored.publisherId) throw new TrustError('publisher', 'stored head', stored.publisherId, value.publisher_id);
  // No more: the head may be older than the records' root, and newer than the records if only the hash of an unchanged state was signed again.
  if (value.state_sha256 !== state.sha256) throw new TrustError('state', 'stored head', value.state_sha256, state.sha256);
  return { ...trusted, head: { bytes: stored.head, payload: envelope.payload, value } };
}

async function restoredRoot({ publisherId, root: bytes }: Pick<Stored, 'publisherId' | 'root'>): Promise<Proven<Root>> {
  const { payload, sigs } = openEnvelope(bytes, MAX_ROOT_BYTES, 'stored root');
  const value = await readRoot(payload, 'stored root');
  const id = value.publisher_id ?? (await sha256(payload));
  if (id !== publisherId) throw new TrustError('publisher', 'stored root', publisherId, id);
  await requireThreshold('root', { payload, sigs }, value.root, keysOf(value), 'stored root');
  return { bytes, payload, value };
}
