/**
 * What does the publisher say now, and may it be believed? The reader's rules of docs/DATASET.md in their order, one step each. Bytes come in through `get`, time is passed in,
 * and what was trusted is never changed: an update either gives a new whole or throws, and then the caller keeps what it had.
 *
 * Rules 11 and 12 (the switch in the database, the generation before) are the store's; when to ask, from which mirror, and how long to wait after a failure are the scheduler's.
 */
import type { Dataset } from '../../model/dataset.js';
import { type Envelope, openEnvelope, type Proven, requireThreshold, writeEnvelope } from './envelope.js';
import { TrustError } from './errors.js';
import { checkState, fetchState } from './fetch-state.js';
import { followRoots, type RootRequest } from './follow-roots.js';
import { type Get, getFile, PATHS } from './get.js';
import { checkOrigin, checkVersion, type Head, isHeadStale, judgedTime, readHead } from './head.js';
import { MAX_CHANGED_SHARE, MAX_HEAD_BYTES, MAX_REMOVED_SHARE, MAX_ROOT_BYTES } from './limits.js';
import { checkDomains, isRootExpired, keysOf, type Root } from './root.js';
import { firstRoot } from './root-chain.js';
import { readDataset } from './snapshot.js';
import { type Change, changeBetween } from './state.js';
import { type Trusted, withoutState } from './trusted.js';

export interface UpdateRequest extends RootRequest {
  /** The device's time, ms since the epoch. */
  readonly now: number;
  /** When this version of Sunlit was built, ms since the epoch: a floor for clocks that are wrong. */
  readonly buildDate: number;
  /** Lets a mass change pass the brake of rule 10: a day has gone by, or the reader has said so. */
  readonly allowMassChange?: boolean;
}

/** `trusted` is what to keep from now on. `isStale`: say "data as of …", the publisher has not spoken for too long. */
export type Update =
  /** Nothing new. `stale`: nothing new, and what is there has expired. */
  | { readonly outcome: 'unchanged' | 'stale'; readonly trusted: Trusted; readonly isStale: boolean }
  | { readonly outcome: 'updated'; readonly trusted: Trusted; readonly isStale: boolean; readonly dataset: Dataset; readonly change: Change }
  /** Sound, but suspiciously much at once: only newer roots were taken over. `stateSha256` tells the caller whether it is the same change it has been waiting with. */
  | { readonly outcome: 'braked'; readonly trusted: Trusted; readonly isStale: boolean; readonly change: Change; readonly stateSha256: string };

/** Asks the publisher once. @throws TrustError at the first rule that is broken; nothing is to be kept then but roots `onRoot` has seen */
export async function update(request: UpdateRequest): Promise<Update> {
  const { get, now, buildDate } = request;
  const timeMs = judgedTime(now, buildDate, request.trusted.head?.value ?? null);
  const envelope = await fetchHead(get);
  const trusted = await followRoots(request, envelope, timeMs);
  if (isRootExpired(trusted.root.value, timeMs)) return frozen(trusted);
  const head = await proveHead(envelope, trusted.root.value);
  checkOrigin(head.value, trusted.publisherId, trusted.root.value);
  checkVersion(head, trusted.head);
  const isStale = isHeadStale(head.value, timeMs);
  if (head.value.state_sha256 === trusted.state.sha256) return unchanged({ ...trusted, head }, trusted.head, isStale);
  const state = await fetchState(get, trusted.state, head.value);
  const dataset = readDataset(state.lines);
  checkDomains(dataset.domains, trusted.root.value);
  const change = changeBetween(trusted.state.lines, state.lines);
  if (isBraked(change, trusted) && request.allowMassChange !== true) return { outcome: 'braked', trusted, isStale, change, stateSha256: state.sha256 };
  return { outcome: 'updated', trusted: { ...trusted, head, state }, isStale, dataset, change };
}

/**
 * The first download from a publisher. `onRoot` is called as in any update; there is nothing to store before the whole has succeeded.
 * @param publisherId the pin; null trusts who answers, to be compared by the reader as words
 */
export async function subscribe(request: Omit<UpdateRequest, 'trusted'>, publisherId: string | null): Promise<Update> {
  const bytes = await getFile(request.get, PATHS.root(1), MAX_ROOT_BYTES);
  if (bytes === null) throw new TrustError('unavailable', PATHS.root(1), 'a file', 'none');
  const first = await firstRoot(bytes, publisherId);
  return update({ ...request, trusted: await withoutState(first.publisherId, first.root) });
}

/** Rule 1, as far as it is not the network's: the cap, and a file that is an envelope and not the login page of a hotel. */
async function fetchHead(get: Get): Promise<Envelope> {
  const bytes = await getFile(get, PATHS.head, MAX_HEAD_BYTES);
  if (bytes === null) throw new TrustError('unavailable', PATHS.head, 'a file', 'none');
  return openEnvelope(bytes, MAX_HEAD_BYTES, 'head');
}

/** Rule 3: the bytes first, by a threshold of distinct keys; then what they say. */
async function proveHead(envelope: Envelope, root: Root): Promise<Proven<Head>> {
  await requireThreshold('head', envelope, root.release, keysOf(root), 'head');
  return { bytes: writeEnvelope(envelope), payload: envelope.payload, value: readHead(envelope.payload) };
}

/** Rule 5 for roots: keys whose time is over prove nothing new. What was proven in time stays in use; where there is nothing, there is nothing to use. */
function frozen(trusted: Trusted): Update {
  if (trusted.state.lines.size === 0) throw new TrustError('root-expired', 'root', 'one that has not expired', trusted.root.value.expires);
  return { outcome: 'stale', trusted, isStale: true };
}

/** Rule 6: the records are mine already; number and dates move on. A root newer than the last good head's may have narrowed the hosts. */
function unchanged(trusted: Trusted & { readonly head: Proven<Head> }, before: Proven<Head> | null, isStale: boolean): Update {
  checkState(trusted.state, trusted.head.value);
  const root = trusted.root.value;
  if (before?.value.root !== root.v) checkDomains(readDataset(trusted.state.lines).domains, root);
  return { outcome: isStale ? 'stale' : 'unchanged', trusted, isStale };
}

/**
 * Rule 10: so much at once looks like a stolen key. A first download changes nothing a reader has seen. Nor is the first state under new release keys held back: the root's
 * keys have spoken, and the change may be the way back from what a thief wrote.
 */
function isBraked({ before, removed, changed }: Change, { head }: Trusted): boolean {
  return head !== null && (removed > before * MAX_REMOVED_SHARE || changed > before * MAX_CHANGED_SHARE);
}
