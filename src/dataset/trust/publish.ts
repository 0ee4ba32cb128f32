/**
 * Which files does a publisher put on its host? From a state, the states before it and the keys: a head, the index, deltas, the full snapshot. All but the head are named by
 * version or hash and never change, so that any static host can serve them, and old and new may lie side by side.
 *
 * What is written is read again with the reader's own functions before it is handed out: a publisher should hear of a mistake before its readers do.
 */
import { type Bytes, isEqual, sha256, utf8 } from './bytes.js';
import { makeDelta } from './delta.js';
import { openEnvelope, type Proven, requireThreshold, seal } from './envelope.js';
import { TrustError } from './errors.js';
import { PATHS } from './get.js';
import { gunzipExactly } from './gunzip.js';
import { type Head, readHead } from './head.js';
import { type IndexEntry, readIndex, writeIndex } from './index-file.js';
import type { Signer } from './keys.js';
import { MAX_DELTA_GZ_BYTES, MAX_DELTA_RAW_BYTES, MAX_DELTAS, MAX_FULL_GZ_BYTES, MAX_FULL_RAW_BYTES, MAX_HEAD_BYTES } from './limits.js';
import { countRecords } from './lines.js';
import { checkDomains, isRootExpired, keysOf, type Root } from './root.js';
import { firstRoot, nextRoot } from './root-chain.js';
import { checkLength, instant } from './shape.js';
import { readDataset, writeSnapshot } from './snapshot.js';
import type { State } from './state.js';

/** A delta larger than this share of the full snapshot saves nothing worth its check. */
const MAX_DELTA_SHARE = 0.5;
const DAY_MS = 86_400_000;
/** A head is good for so long: a publisher on holiday is not stale, a host that holds heads back is found out. */
const HEAD_LIFE_MS = 14 * DAY_MS;
/** Four hours between two questions: with browsers on for half the day data in use are four hours old on average, for 17.5 KB a day (decision 0017). */
const MIN_WAIT_S = 14_400;

/** Path below the publisher's base → content. */
export type Files = ReadonlyMap<string, Bytes>;

export interface PublishRequest {
  readonly publisherId: string;
  readonly root: Proven<Root>;
  /** As many as the root's release threshold asks for. */
  readonly signers: readonly Signer[];
  readonly state: State;
  /** States published before, newest first; the first {@link MAX_DELTAS} get a delta. */
  readonly past: readonly State[];
  /** The head that is online now; null for the first. */
  readonly previous: Head | null;
  /** Ms since the epoch. */
  readonly now: number;
  readonly lifeMs?: number;
  readonly minWaitS?: number;
  /** Must give the same bytes for the same input (no time of day in them), so that a build can be repeated. */
  readonly gzip: (bytes: Bytes) => Bytes;
}

/** The files of a new state; those of older states may stay. @throws TrustError for a state no reader would take, or signers who are not the root's */
export async function publish(request: PublishRequest): Promise<{ readonly files: Files; readonly head: Proven<Head> }> {
  const { root, state, gzip } = request;
  if (isRootExpired(root.value, request.now)) throw new TrustError('root-expired', 'root', 'one that has not expired', root.value.expires);
  checkDomains(readDataset(state.lines).domains, root.value);
  const raw = writeSnapshot(state);
  checkLength(raw, MAX_FULL_RAW_BYTES, 'full');
  const full = gzip(raw);
  checkLength(full, MAX_FULL_GZ_BYTES, 'full');
  if (!isEqual(await gunzipExactly(full, raw.length, 'full'), raw)) throw new TrustError('gzip', 'full', 'the bytes that were packed', 'others');
  const deltas = await makeDeltas(request, full.length * MAX_DELTA_SHARE);
  const index = gzip(writeIndex(deltas.map(({ entry }) => entry)));
  const names = { full: await sha256(full), index: await sha256(index) };
  const head = await signHead(request, {
    full: { sha256: names.full, gz: full.length, raw: raw.length },
    index: { sha256: names.index, gz: index.length },
  });
  const files = new Map([
    [PATHS.root(root.value.v), root.bytes],
    [PATHS.full(names.full), full],
    ...deltas.map(({ entry, bytes }) => [PATHS.delta(entry.sha256), bytes] as const),
    [PATHS.index(names.index), index],
    // Last: who uploads in this order never shows a head whose files are not there yet.
    [PATHS.head, head.bytes],
  ]);
  return { files, head };
}

async function makeDeltas(
  { state, past, gzip }: PublishRequest,
  maxGzBytes: number,
): Promise<readonly { readonly entry: IndexEntry; readonly bytes: Bytes }[]> {
  const deltas: { entry: IndexEntry; bytes: Bytes }[] = [];
  const seen = new Set([state.sha256]);
  for (const from of past) {
    if (seen.has(from.sha256) || seen.size > MAX_DELTAS) continue;
    seen.add(from.sha256);
    const raw = makeDelta(from, state);
    const bytes = gzip(raw);
    if (bytes.length > Math.min(maxGzBytes, MAX_DELTA_GZ_BYTES) || raw.length > MAX_DELTA_RAW_BYTES) continue;
    deltas.push({ entry: { from: from.sha256, sha256: await sha256(bytes), gz: bytes.length, raw: raw.length }, bytes });
  }
  readIndex(writeIndex(deltas.map(({ entry }) => entry)));
  return deltas;
}

async function signHead(request: PublishRequest, files: Pick<Head, 'full' | 'index'>): Promise<Proven<Head>> {
  const { publisherId, root, signers, state, previous, now } = request;
  const value: Head = {
    type: 'head',
    publisher_id: publisherId,
    root: root.value.v,
    v: (previous?.v ?? 0) + 1,
    published: instant(now),
    expires: instant(now + (request.lifeMs ?? HEAD_LIFE_MS)),
    min_wait_s: request.minWaitS ?? MIN_WAIT_S,
    count: countRecords(state.lines),
    state_sha256: state.sha256,
    ...files,
  };
  const bytes = await seal('head', utf8(JSON.stringify(value)), signers);
  const envelope = openEnvelope(bytes, MAX_HEAD_BYTES, 'head');
  await requireThreshold('head', envelope, root.value.release, keysOf(root.value), 'head');
  return { bytes, payload: envelope.payload, value: readHead(envelope.payload) };
}

/**
 * Root 1, or the root after `previous`. The old root's signers have to sign, and the new one's.
 * @param root without what follows from `previous`: its number and the publisher's id
 * @throws TrustError for a root no reader would take
 */
export async function signRoot(
  root: Omit<Root, 'type' | 'v' | 'publisher_id'>,
  previous: { readonly publisherId: string; readonly root: Root } | null,
  signers: readonly Signer[],
): Promise<{ readonly publisherId: string; readonly root: Proven<Root> }> {
  const place = previous === null ? { v: 1 } : { v: previous.root.v + 1, publisher_id: previous.publisherId };
  const bytes = await seal('root', utf8(JSON.stringify({ type: 'root', ...place, ...root })), signers);
  if (previous === null) return firstRoot(bytes, null);
  return { publisherId: previous.publisherId, root: await nextRoot(previous.root, previous.publisherId, bytes) };
}
