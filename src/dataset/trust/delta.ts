/**
 * What has changed since the state I have? A delta is JSON Lines like a snapshot: first `{"type":"delta","from":…,"to":…,"remove":[keys]}`, then every new or changed line
 * exactly as it stands in the full snapshot. `from` and `to` are hashes of whole states, not numbers: a delta fits one state and leads to one state, whoever signed what
 * in between. A reader applies it and gets the very bytes a full download would have brought.
 */
import * as v from 'valibot';
import { type Bytes, utf8 } from './bytes.js';
import { TrustError } from './errors.js';
import { MAX_STATE_RECORDS } from './limits.js';
import { joinLines, keyLines, splitLines } from './lines.js';
import { readShape, sha256Shape } from './shape.js';
import { compareKeys, HEADER_KEY, hashLines, type Line, type State, stateOf } from './state.js';

const deltaShape = v.object({
  type: v.literal('delta', '"delta"'),
  from: sha256Shape,
  to: sha256Shape,
  remove: v.pipe(v.array(v.string('a key')), v.maxLength(MAX_STATE_RECORDS, 'no more keys than there can be records')),
});

/** The file that leads from one state to another, before compression. */
export function makeDelta(from: State, to: State): Bytes {
  const remove = [...from.lines.keys()].filter((key) => !to.lines.has(key)).sort(compareKeys);
  const put = [...to.lines].filter(([key, line]) => from.lines.get(key)?.sha256 !== line.sha256).sort(([a], [b]) => compareKeys(a, b));
  const first = utf8(JSON.stringify({ type: 'delta', from: from.sha256, to: to.sha256, remove }));
  return joinLines([first, ...put.map(([, line]) => line.bytes)]);
}

/** The state after a delta; the one before stays as it was. @throws TrustError `delta` if it does not fit, `state` if it leads elsewhere than it says (rule 9) */
export async function applyDelta(from: State, bytes: Bytes): Promise<State> {
  const [first, ...rest] = splitLines(bytes, 'delta');
  if (first === undefined) throw new TrustError('delta', 'delta', 'a first line', 'an empty file');
  const { from: base, to, remove } = readShape(deltaShape, first, 'delta');
  if (base !== from.sha256) throw new TrustError('delta', 'delta from', from.sha256, base);
  const put = await hashLines(keyLines(rest, 'delta'));
  const state = await stateOf(new Map([...without(from, remove, put), ...put]));
  if (state.sha256 !== to) throw new TrustError('state', 'delta to', to, state.sha256);
  return state;
}

/** What stays. A delta that removes what is not there, or removes and puts the same, was made for another state or by mistake. */
function without({ lines }: State, remove: readonly string[], put: ReadonlyMap<string, Line>): ReadonlyMap<string, Line> {
  const left = new Map(lines);
  let last: string | null = null;
  for (const key of remove) {
    if (last !== null && compareKeys(last, key) >= 0) throw new TrustError('delta', 'delta remove', `a key after "${last}"`, `"${key}"`);
    if (key === HEADER_KEY || put.has(key) || !left.delete(key)) throw new TrustError('delta', 'delta remove', 'keys of records that are there', `"${key}"`);
    last = key;
  }
  return left;
}
