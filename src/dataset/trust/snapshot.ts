/**
 * How does a dataset become lines, and lines a dataset? A snapshot is a file of JSON Lines: the header, then every record in the order of keys (decision 0014).
 *
 *     {"kind":"dataset","record":{"about":[…],"domains":[…],…}}
 *     {"kind":"claims","record":{"id":"masts-spread-virus",…}}
 *     {"kind":"faqs","record":{"id":"how-spread",…}}
 *
 * Lists come back in the order of ids: their order in the author's files is not kept, and no screen relies on it.
 */
import type { Dataset } from '../../model/dataset.js';
import { validate } from '../validate.js';
import type { Bytes } from './bytes.js';
import { TrustError } from './errors.js';
import { joinLines, KINDS, type Kind, keyLines, keyOf, readLine, splitLines, writeLine } from './lines.js';
import { HEADER_KEY, hashLines, type Lines, type State, stateOf } from './state.js';

/** The state of a sound dataset: the same for the same dataset, however its author ordered it. @throws TrustError `too-large`, `form` for a record over the limits */
export async function writeState(dataset: Dataset): Promise<State> {
  const { claims, faqs, statements, voices, updates, ...header } = dataset;
  const lists: Readonly<Record<Kind, readonly object[]>> = { claims, faqs, statements, voices, updates };
  const lines = [writeLine(HEADER_KEY, header), ...KINDS.flatMap((kind) => lists[kind].map((record) => writeLine(kind, record)))];
  return stateOf(await hashLines(lines.map((bytes) => [keyOf(readLine(bytes)), bytes] as const)));
}

/** The file of a state, before compression. */
export function writeSnapshot({ lines }: State): Bytes {
  return joinLines([...lines.values()].map(({ bytes }) => bytes));
}

/** The state a file holds. @throws TrustError `form`, `too-large`, and those of strict JSON (rule 8) */
export async function readSnapshot(bytes: Bytes): Promise<State> {
  return stateOf(await hashLines(keyLines(splitLines(bytes, 'full'), 'full')));
}

/** The dataset of a state, through the validator packaged datasets pass. @throws TrustError `dataset`, naming the first problem (rule 8) */
export function readDataset(lines: Lines): Dataset {
  const lists: Record<Kind, object[]> = { claims: [], faqs: [], statements: [], voices: [], updates: [] };
  let header: object | null = null;
  for (const { bytes } of lines.values()) {
    const line = readLine(bytes);
    if (line.kind === HEADER_KEY) header = line.record;
    else lists[line.kind].push(line.record);
  }
  if (header === null) throw new TrustError('dataset', 'dataset', 'a header', 'none');
  const validation = validate({ ...header, ...lists });
  if (validation.ok) return validation.dataset;
  const [problem] = validation.problems;
  throw new TrustError('dataset', problem?.path ?? 'dataset', problem?.expected ?? 'a sound dataset', problem?.got ?? 'another');
}
