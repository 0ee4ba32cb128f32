/** Small shapes the signed files share, and how a value that does not fit is refused. Unknown fields are passed over, so that a later minor version can add some. */
import * as v from 'valibot';
import type { Bytes } from './bytes.js';
import { TrustError } from './errors.js';
import { MAX_JSON_DEPTH } from './limits.js';
import { parseStrict } from './strict-json.js';

/** A SHA-256. The pattern is also what keeps `../` and `?` out of paths: names of files are made of nothing else. */
export const sha256Shape = v.pipe(v.string('a SHA-256'), v.regex(/^[0-9a-f]{64}$/u, '64 lower-case hexadecimal digits'));

/** A whole number, exactly representable. */
export const wholeNumber = (min: number, max: number = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.number('a number'), v.safeInteger('a whole number'), v.minValue(min, `at least ${min}`), v.maxValue(max, `at most ${max}`));

/** A second in UTC, `2026-11-25T12:00:00Z`, in this one spelling. */
export const instantShape = v.pipe(
  v.string('a time'),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u, 'a time as 2026-11-25T12:00:00Z'),
  v.check((text) => Number.isFinite(Date.parse(text)) && instant(Date.parse(text)) === text, 'a time that exists'),
);

/** @param timeMs since the epoch; parts of a second are cut off */
export function instant(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}

/** A proven file as a value of its shape. @throws TrustError of {@link parseStrict}, and `form` */
export function readShape<T extends v.GenericSchema>(schema: T, bytes: Bytes, what: string): v.InferOutput<T> {
  return fitted(schema, parseStrict(bytes, MAX_JSON_DEPTH, what), what);
}

/** @throws TrustError `form`, naming the first place that does not fit */
export function fitted<T extends v.GenericSchema>(schema: T, value: unknown, what: string): v.InferOutput<T> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new TrustError('form', `${what} ${v.getDotPath(issue) ?? ''}`.trim(), issue.message, issue.received);
}

/** @throws TrustError `too-large` */
export function checkLength(bytes: Bytes, maxBytes: number, what: string): void {
  if (bytes.length > maxBytes) throw new TrustError('too-large', what, `at most ${maxBytes} bytes`, String(bytes.length));
}
