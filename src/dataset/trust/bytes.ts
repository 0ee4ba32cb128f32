/**
 * Bytes and the texts that stand for them. Every reading is strict: one value has one spelling, so that a changed file cannot mean the same as the signed one.
 */
import { TrustError } from './errors.js';

/** Bytes of their own memory: what Web Crypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
/** `ignoreBOM` keeps a byte order mark in the text, where it can be refused; without it the mark would vanish and two files would read alike. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes. @throws TrustError `utf8` for malformed bytes and for a byte order mark (rule 8). */
export function fromUtf8(bytes: Bytes, what: string): string {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch (cause) {
    throw new TrustError('utf8', what, 'UTF-8', 'malformed bytes', { cause });
  }
  if (text.startsWith('\ufeff')) throw new TrustError('utf8', what, 'UTF-8 without a byte order mark', 'a byte order mark');
  return text;
}

/** Lower-case hexadecimal. */
export function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param text an even number of hexadecimal digits, checked by the caller's shape */
export function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function base64(bytes: Bytes): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * The bytes of standard base64 with padding, in its one canonical spelling.
 * `QR==` and `QQ==` are the same byte to most readers; here the first is refused, since it is not what `base64` writes.
 * @throws TrustError `form`
 */
export function fromBase64(text: string, what: string): Bytes {
  if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(text)) {
    const bytes = Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
    if (base64(bytes) === text) return bytes;
  }
  throw new TrustError('form', what, 'canonical base64', `"${text.slice(0, 40)}"`);
}

/** Of public bytes only: it stops at the first difference, which tells time. */
export function isEqual(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export function concat(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** SHA-256 as lower-case hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
