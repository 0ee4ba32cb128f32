/** What one engine makes of the trust path, as a line of text: run in a page by tests/e2e/trust-engines.mjs. */
import { type Bytes, fromBase64, fromHex, utf8 } from '../../../src/dataset/trust/bytes.js';
import { isPrimeOrderKey } from '../../../src/dataset/trust/curve.js';
import { TrustError } from '../../../src/dataset/trust/errors.js';
import { gunzip } from '../../../src/dataset/trust/gunzip.js';
import { generateKey, isSignedBy } from '../../../src/dataset/trust/keys.js';
import { subscribe } from '../../../src/dataset/trust/update.js';

export interface ProbeInput {
  readonly vectors: readonly { readonly publisher_id: string; readonly now: string; readonly files: Readonly<Record<string, string>> }[];
  /** Key, signature, message, as hexadecimal. */
  readonly signatures: readonly (readonly [pub: string, signature: string, message: string])[];
  /** Files that are no gzip file, or too large a one. */
  readonly gzips: readonly string[];
}

async function codeOf(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (fault) {
    return fault instanceof TrustError ? fault.code : `crash: ${String(fault)}`;
  }
}

/** Equal in every engine, or a dataset would be good in one browser and bad in another. */
export async function probe({ vectors, signatures, gzips }: ProbeInput): Promise<string> {
  const read = vectors.map(({ publisher_id, now, files }) =>
    codeOf(async () => {
      const get = async (path: string): Promise<Bytes | null> => (files[path] === undefined ? null : fromBase64(files[path], path));
      const { outcome, trusted } = await subscribe({ get, now: Date.parse(now), buildDate: 0 }, publisher_id);
      return `${outcome} ${trusted.state.sha256}`;
    }),
  );
  const verified = signatures.map(async ([pub, signature, message]) => {
    const key = fromHex(pub);
    return isPrimeOrderKey(key) && (await isSignedBy(key, fromHex(signature), fromHex(message))) ? '1' : '0';
  });
  const unpacked = gzips.map((file) => codeOf(async () => String((await gunzip(fromBase64(file, 'gzip'), 1_000, 'gzip')).length)));
  const own = async () => {
    const { signer } = await generateKey();
    return (await isSignedBy(signer.pub, await signer.sign(utf8('x')), utf8('x'))) ? 'own' : 'not own';
  };
  return [await Promise.all(read), (await Promise.all(verified)).join(''), await Promise.all(unpacked), await own()].flat().join('\n');
}

Object.assign(globalThis, { probe });
