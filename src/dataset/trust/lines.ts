/**
 * What is on one line of a snapshot or delta? A line is one record, `{"kind":"claims","record":{…}}`; the header is `{"kind":"dataset","record":{…}}`. Its bytes are what is
 * hashed and kept: nothing on the reader's side ever writes a record again (decision 0014).
 */
import * as v from 'valibot';
import { type Bytes, concat, utf8 } from './bytes.js';
import { TrustError } from './errors.js';
import { MAX_HEADER_BYTES, MAX_RECORD_BYTES, MAX_STATE_RECORDS } from './limits.js';
import { checkLength, readShape } from './shape.js';
import { compareKeys, HEADER_KEY, type Lines } from './state.js';

/** The five lists of a dataset. */
export const KINDS = ['claims', 'faqs', 'statements', 'voices', 'updates'] as const;
export type Kind = (typeof KINDS)[number];

const NEWLINE = 0x0a;

const recordShape = v.strictObject({
  kind: v.picklist(KINDS, 'one of the five lists'),
  // The rest of a record is the validator's matter. The id has to be sound here already, since it becomes a key.
  record: v.looseObject({ id: v.pipe(v.string('an id'), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id'), v.maxLength(80, 'at most 80 characters')) }),
});
const headerShape = v.strictObject({
  kind: v.literal(HEADER_KEY),
  record: v.pipe(
    v.looseObject({}),
    v.check((header) => KINDS.every((kind) => !Object.hasOwn(header, kind)), 'a header without lists'),
  ),
});
const lineShape = v.variant('kind', [headerShape, recordShape], 'a kind of record');

export type ReadLine = v.InferOutput<typeof lineShape>;

/** @throws TrustError `too-large`, `form`, and those of strict JSON (rule 8) */
export function readLine(bytes: Bytes): ReadLine {
  checkLength(bytes, MAX_HEADER_BYTES, 'record');
  const line = readShape(lineShape, bytes, 'record');
  if (line.kind !== HEADER_KEY) checkLength(bytes, MAX_RECORD_BYTES, keyOf(line));
  return line;
}

/** `claims/masts-spread-virus`; the header's is `dataset`. */
export function keyOf(line: ReadLine): string {
  return line.kind === HEADER_KEY ? HEADER_KEY : `${line.kind}/${line.record.id}`;
}

/** A record's line. Keys are sorted, so that the order in an author's file does not matter. */
export function writeLine(kind: Kind | typeof HEADER_KEY, record: object): Bytes {
  return utf8(JSON.stringify({ kind, record }, sortKeys));
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Copies of the lines of a file, without newlines. A line left open at the end is an error, since it may have been cut.
 * @throws TrustError `form`; `too-large` before a file of nothing but newlines becomes millions of lines
 */
export function splitLines(bytes: Bytes, what: string): readonly Bytes[] {
  const lines: Bytes[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end === -1) throw new TrustError('form', what, 'a newline at the end', 'none');
    if (lines.length > MAX_STATE_RECORDS) throw new TrustError('too-large', what, `at most ${MAX_STATE_RECORDS} records`, 'more');
    // A copy: a view would keep the whole file in memory, and in the database, for each record.
    lines.push(bytes.slice(from, end));
    from = end + 1;
  }
  return lines;
}

export function joinLines(lines: Iterable<Bytes>): Bytes {
  const newline = Uint8Array.of(NEWLINE);
  return concat([...lines].flatMap((line) => [line, newline]));
}

/** Lines by their keys. @throws TrustError `form` if they are not in order, or one key comes twice */
export function keyLines(lines: readonly Bytes[], what: string): readonly (readonly [key: string, bytes: Bytes])[] {
  let last: string | null = null;
  return lines.map((bytes) => {
    const key = keyOf(readLine(bytes));
    if (last !== null && compareKeys(last, key) >= 0) throw new TrustError('form', what, `a key after "${last}"`, `"${key}"`);
    last = key;
    return [key, bytes] as const;
  });
}

/** How many records, without the header. */
export function countRecords(lines: Lines): number {
  return lines.size - (lines.has(HEADER_KEY) ? 1 : 0);
}
