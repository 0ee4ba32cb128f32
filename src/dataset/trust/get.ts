/** How do files come in? Through a function that is passed in: this layer has no network. What it brings is measured again here, since a caller may forget its caps. */
import { type Bytes, sha256 } from './bytes.js';
import { TrustError } from './errors.js';
import { checkLength } from './shape.js';

/**
 * One file of the publisher's folder, or null if the host has none of that name. Any rejection counts as a host that cannot be reached.
 * @param path relative to the publisher's base: "head", "root/2", "f/<sha256>.gz"
 * @param limits stop reading at the first byte beyond `maxBytes`, decoded: the length a host announces says nothing
 */
export type Get = (path: string, limits: { readonly maxBytes: number }) => Promise<Bytes | null>;

/** @throws TrustError `unavailable`, `too-large` */
export async function getFile(get: Get, path: string, maxBytes: number): Promise<Bytes | null> {
  let bytes: Bytes | null;
  try {
    bytes = await get(path, { maxBytes });
  } catch (cause) {
    if (cause instanceof TrustError) throw cause;
    throw new TrustError('unavailable', path, 'an answer', cause instanceof Error ? cause.message : 'none', { cause });
  }
  if (bytes !== null) checkLength(bytes, maxBytes, path);
  return bytes;
}

/** What a proven file says of another: hash and size of the file as served, compressed. */
export interface Named {
  readonly sha256: string;
  readonly gz: number;
}

/** A file named by its hash. Nothing is decompressed before this has passed (rule 7). @throws TrustError `unavailable`, `too-large`, `wrong-size`, `wrong-hash` */
export async function getNamed(get: Get, path: string, named: Named): Promise<Bytes> {
  const bytes = await getFile(get, path, named.gz);
  if (bytes === null) throw new TrustError('unavailable', path, 'a file', 'none');
  if (bytes.length !== named.gz) throw new TrustError('wrong-size', path, `${named.gz} bytes`, String(bytes.length));
  const hash = await sha256(bytes);
  if (hash !== named.sha256) throw new TrustError('wrong-hash', path, named.sha256, hash);
  return bytes;
}

/** Where files lie below a publisher's base. */
export const PATHS = {
  head: 'head',
  root: (version: number) => `root/${version}`,
  index: (hash: string) => `i/${hash}`,
  delta: (hash: string) => `d/${hash}.gz`,
  full: (hash: string) => `f/${hash}.gz`,
} as const;
