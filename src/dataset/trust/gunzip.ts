/**
 * What does this gzip file hold, and no more than I asked for? Decodes as a stream and stops at the first chunk over the cap: a bomb of 16 KiB would otherwise fill the
 * memory of a phone. Only files whose hash is proven come here (rule 7), so that the bound guards against a stolen key, not against the network.
 * gzip because it is the one format `DecompressionStream` has in both browsers.
 */
import { type Bytes, concat } from './bytes.js';
import { TrustError } from './errors.js';

/**
 * @param maxBytes cap on the decoded size
 * @throws TrustError `gzip` for bytes that are no gzip file, or are cut short; `too-large`
 */
export async function gunzip(bytes: Bytes, maxBytes: number, what: string): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Bytes[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new TrustError('gzip', what, 'a gzip file', 'bytes that are none', { cause });
    });
    if (done) return concat(chunks);
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw new TrustError('too-large', what, `at most ${maxBytes} bytes decoded`, `${size} or more`);
    }
    chunks.push(value);
  }
}

/** The same with the exact size that was signed: one byte more stops it, one byte less is refused. @throws TrustError `gzip`, `too-large`, `wrong-size` */
export async function gunzipExactly(bytes: Bytes, rawBytes: number, what: string): Promise<Bytes> {
  const raw = await gunzip(bytes, rawBytes, what);
  if (raw.length !== rawBytes) throw new TrustError('wrong-size', what, `${rawBytes} bytes decoded`, String(raw.length));
  return raw;
}
