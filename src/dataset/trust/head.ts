/**
 * What is the publisher's latest state? The head is the one file that changes in place: a number, two dates, the hash of all records, and where to get them. It is tiny,
 * so that it can be asked for often, and each of its checks stops one way of showing a reader something else than the publisher's latest word (TUF, section 5.4).
 * Names of fields are those of the file.
 */
import * as v from 'valibot';
import { type Bytes, isEqual } from './bytes.js';
import type { Proven } from './envelope.js';
import { TrustError } from './errors.js';
import { MAX_FULL_GZ_BYTES, MAX_FULL_RAW_BYTES, MAX_INDEX_BYTES, MAX_STATE_RECORDS, MAX_VERSION_STEP, STALE_GRACE_MS } from './limits.js';
import type { Root } from './root.js';
import { instantShape, readShape, sha256Shape, wholeNumber } from './shape.js';

/** A year: whatever it says, readers ask once a week. */
const MAX_WAIT_S = 31_536_000;

const headShape = v.pipe(
  v.object({
    type: v.literal('head', '"head"'),
    publisher_id: sha256Shape,
    root: wholeNumber(1),
    v: wholeNumber(1),
    published: instantShape,
    expires: instantShape,
    min_wait_s: wholeNumber(0, MAX_WAIT_S),
    count: wholeNumber(0, MAX_STATE_RECORDS),
    state_sha256: sha256Shape,
    full: v.object({ sha256: sha256Shape, gz: wholeNumber(1, MAX_FULL_GZ_BYTES), raw: wholeNumber(1, MAX_FULL_RAW_BYTES) }),
    index: v.object({ sha256: sha256Shape, gz: wholeNumber(1, MAX_INDEX_BYTES) }),
  }),
  v.check(({ published, expires }) => published < expires, 'an expiry after the day of publication'),
);

/** A head as it stands in its file. `count` is without the header; `gz` and `raw` are sizes in bytes. */
export type Head = v.InferOutput<typeof headShape>;

/** @throws TrustError `form`, and those of strict JSON */
export function readHead(payload: Bytes): Head {
  return readShape(headShape, payload, 'head');
}

/** Rule 4: the publisher the reader pinned, under the very root that is trusted. Stops one publisher's head on another's host, and an old head under a root since replaced. */
export function checkOrigin(head: Head, publisherId: string, root: Root): void {
  if (head.publisher_id !== publisherId) throw new TrustError('publisher', 'head', publisherId, head.publisher_id);
  if (head.root !== root.v) throw new TrustError('root', 'head root', String(root.v), String(head.root));
}

/**
 * Rule 4: never back, never two faces, never so far ahead that no number is left.
 * @param stored the last good head; null at first, and after the release keys have changed: a thief may have used up the numbers, and the new keys start afresh
 */
export function checkVersion(head: Proven<Head>, stored: Proven<Head> | null): void {
  if (stored === null) return;
  const [was, is] = [stored.value.v, head.value.v];
  if (is < was) throw new TrustError('rollback', 'head v', `${was} or more`, String(is));
  if (is === was && !isEqual(head.payload, stored.payload)) throw new TrustError('equivocation', 'head', `one head with version ${was}`, 'another');
  if (is > was + MAX_VERSION_STEP) throw new TrustError('fast-forward', 'head v', `at most ${was + MAX_VERSION_STEP}`, String(is));
}

/**
 * The time to judge expiry by: the device's, but no earlier than what is known to have happened (rule 5). A clock set back would make old data look current.
 * @returns ms since the epoch
 */
export function judgedTime(nowMs: number, buildDateMs: number, stored: Head | null): number {
  return Math.max(nowMs, buildDateMs, stored === null ? 0 : Date.parse(stored.published));
}

/** Whether to say "data as of …" (rule 5). Stale data stay in use: whoever can hold back updates must not be able to silence the answers too. */
export function isHeadStale(head: Head, timeMs: number): boolean {
  return timeMs > Date.parse(head.expires) + STALE_GRACE_MS;
}
