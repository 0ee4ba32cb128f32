/**
 * Is this JSON that every engine reads alike? Asked of the text before `JSON.parse` sees it (rule 8), in one pass and without recursion.
 *
 * RFC 8259 leaves open what engines then do differently, so the open points are closed here:
 * - nesting is bounded: 100,000 brackets parse everywhere, then one browser cannot store the value and the other cannot write it (decision 0003);
 * - one key twice is refused, also when one is spelt with escapes: readers disagree on which one counts, and a check could see one and a screen the other;
 * - half a surrogate pair is refused: it has no UTF-8, so that two different texts would be stored as the same bytes;
 * - a number too large for a double is refused: it would become Infinity, which JSON cannot write.
 * Digits beyond a double's precision are let through; no field of ours has them.
 */
import { type Bytes, fromUtf8 } from './bytes.js';
import { TrustError } from './errors.js';

/**
 * The value of JSON bytes.
 * @param maxDepth most objects and lists inside each other; `[[1]]` has two
 * @throws TrustError `utf8`, `json`, `depth`, `duplicate-key`
 */
export function parseStrict(bytes: Bytes, maxDepth: number, what: string): unknown {
  const text = fromUtf8(bytes, what);
  checkJson(text, maxDepth, what);
  return JSON.parse(text);
}

/** An open object is the set of its keys so far, an open list is null. */
type Open = Set<string> | null;

function checkJson(text: string, maxDepth: number, what: string): void {
  const open: Open[] = [];
  let at = 0;
  for (;;) {
    at = afterSpace(text, at);
    const opener = text[at];
    if (opener === '{' || opener === '[') {
      if (open.length >= maxDepth) throw new TrustError('depth', what, `at most ${maxDepth} levels`, `more, at character ${at}`);
      const keys: Open = opener === '{' ? new Set() : null;
      open.push(keys);
      at = afterSpace(text, at + 1);
      if (text[at] !== closerOf(keys)) {
        if (keys !== null) at = afterKey(text, at, keys, what);
        continue;
      }
    } else at = afterScalar(text, at, what);
    at = afterClosers(text, at, open, what);
    if (open.length === 0) return;
  }
}

/** From behind a value to where the next one begins, through all ends of objects and lists in between; the end of the text if nothing is open any more. */
function afterClosers(text: string, start: number, open: Open[], what: string): number {
  let at = afterSpace(text, start);
  for (let keys = open.at(-1); keys !== undefined; keys = open.at(-1)) {
    if (text[at] === ',') return keys === null ? at + 1 : afterKey(text, afterSpace(text, at + 1), keys, what);
    if (text[at] !== closerOf(keys)) throw malformed(text, at, what);
    open.pop();
    at = afterSpace(text, at + 1);
  }
  if (at !== text.length) throw malformed(text, at, what);
  return at;
}

function closerOf(keys: Open): string {
  return keys === null ? ']' : '}';
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at++;
  return at;
}

/** A key and its colon. The key is compared as it reads, not as it is spelt. */
function afterKey(text: string, start: number, keys: Set<string>, what: string): number {
  if (text[start] !== '"') throw malformed(text, start, what);
  const end = afterString(text, start, what);
  const key: unknown = JSON.parse(text.slice(start, end));
  if (typeof key !== 'string' || keys.has(key)) throw new TrustError('duplicate-key', what, 'each key once', `"${String(key)}" twice`);
  keys.add(key);
  const colon = afterSpace(text, end);
  if (text[colon] !== ':') throw malformed(text, colon, what);
  return colon + 1;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function afterScalar(text: string, at: number, what: string): number {
  if (text[at] === '"') return afterString(text, at, what);
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length;
  NUMBER.lastIndex = at;
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) throw malformed(text, at, what);
  if (!Number.isFinite(Number(digits))) throw new TrustError('json', what, 'numbers a double can hold', digits);
  return at + digits.length;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u([0-9a-fA-F]{4}))/y;

function afterString(text: string, start: number, what: string): number {
  /** A high surrogate was read and its other half has to follow. UTF-8 has no halves, so that only escapes can bring one. */
  let isHalf = false;
  for (let at = start + 1; at < text.length; ) {
    const unit = text.charCodeAt(at);
    let code = unit;
    let length = 1;
    if (text[at] === '\\') {
      ESCAPE.lastIndex = at;
      const escaped = ESCAPE.exec(text);
      if (escaped === null) throw malformed(text, at, what);
      length = escaped[0].length;
      code = escaped[1] === undefined ? 0 : Number.parseInt(escaped[1], 16);
    } else if (unit < 0x20) throw malformed(text, at, what);
    const isLow = code >= 0xdc00 && code <= 0xdfff;
    if (isHalf !== isLow) throw new TrustError('json', what, 'whole surrogate pairs', `half of one before character ${at + length}`);
    if (text[at] === '"') return at + 1;
    isHalf = code >= 0xd800 && code <= 0xdbff;
    at += length;
  }
  throw malformed(text, text.length, what);
}

function malformed(text: string, at: number, what: string): TrustError {
  return new TrustError('json', what, 'JSON (RFC 8259)', at >= text.length ? 'an early end' : `"${text.slice(at, at + 12)}" at character ${at}`);
}
