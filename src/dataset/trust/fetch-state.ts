/** Rules 7 to 9: the records the head names, by the shorter way if there is one. Whichever way, they have to come out as exactly the state the head signed. */
import { applyDelta } from './delta.js';
import { TrustError } from './errors.js';
import { type Get, getNamed, PATHS } from './get.js';
import { gunzip, gunzipExactly } from './gunzip.js';
import type { Head } from './head.js';
import { readIndex } from './index-file.js';
import { MAX_INDEX_BYTES } from './limits.js';
import { countRecords } from './lines.js';
import { readSnapshot } from './snapshot.js';
import type { State } from './state.js';

/** @param mine left as it is @throws TrustError if neither way leads to the head's state */
export async function fetchState(get: Get, mine: State, head: Head): Promise<State> {
  if (mine.lines.size > 0) {
    try {
      const state = await byDelta(get, mine, head);
      if (state !== null) return state;
    } catch (fault) {
      // Whatever is wrong with the shorter way, the longer one does not need it. Once: its own faults are final (rule 9).
      if (!(fault instanceof TrustError)) throw fault;
    }
  }
  const { sha256, gz, raw } = head.full;
  const bytes = await gunzipExactly(await getNamed(get, PATHS.full(sha256), { sha256, gz }), raw, 'full');
  return checkState(await readSnapshot(bytes), head);
}

/** Null if no delta starts from my state. */
async function byDelta(get: Get, mine: State, head: Head): Promise<State | null> {
  const index = readIndex(await gunzip(await getNamed(get, PATHS.index(head.index.sha256), head.index), MAX_INDEX_BYTES, 'index'));
  const entry = index.find(({ from }) => from === mine.sha256);
  if (entry === undefined) return null;
  const bytes = await gunzipExactly(await getNamed(get, PATHS.delta(entry.sha256), entry), entry.raw, 'delta');
  return checkState(await applyDelta(mine, bytes), head);
}

/** Rule 9. Stops records of one state under the head of another. @throws TrustError `state` */
export function checkState(state: State, head: Head): State {
  if (state.sha256 !== head.state_sha256) throw new TrustError('state', 'records', head.state_sha256, state.sha256);
  const count = countRecords(state.lines);
  if (count !== head.count) throw new TrustError('state', 'number of records', String(head.count), String(count));
  return state;
}
