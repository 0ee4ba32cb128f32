/**
 * Is there a delta from the state I have? The index lists the past states a publisher offers deltas from, each straight to the latest: no chains, so that one download
 * and one check are enough. The head names the index by its hash, so that an old index cannot be mixed with a new head.
 */
import * as v from 'valibot';
import { type Bytes, utf8 } from './bytes.js';
import { MAX_DELTA_GZ_BYTES, MAX_DELTA_RAW_BYTES, MAX_DELTAS } from './limits.js';
import { readShape, sha256Shape, wholeNumber } from './shape.js';

const indexShape = v.object({
  type: v.literal('index', '"index"'),
  entries: v.pipe(
    v.array(
      v.object({ from: sha256Shape, sha256: sha256Shape, gz: wholeNumber(1, MAX_DELTA_GZ_BYTES), raw: wholeNumber(1, MAX_DELTA_RAW_BYTES) }),
      'a list of deltas',
    ),
    v.maxLength(MAX_DELTAS, `at most ${MAX_DELTAS} deltas`),
    v.check((entries) => new Set(entries.map(({ from }) => from)).size === entries.length, 'one delta for a state'),
  ),
});

/** One delta: the state it starts from, and hash and sizes of its file. */
export type IndexEntry = v.InferOutput<typeof indexShape>['entries'][number];

export function writeIndex(entries: readonly IndexEntry[]): Bytes {
  return utf8(JSON.stringify({ type: 'index', entries }));
}

/** @throws TrustError `form`, and those of strict JSON */
export function readIndex(bytes: Bytes): readonly IndexEntry[] {
  return readShape(indexShape, bytes, 'index').entries;
}
