/**
 * Signs the datasets that come inside the extension, in its build: the same files, the same checks by the reader, as for any publisher.
 *
 * A package is proven as a whole by the store that delivers it, so this signature is not what protects it; it keeps packaged and downloaded datasets on one path, and lets a
 * packaged one be updated from its host later. The key of a release is in the hands of whoever releases (`SUNLIT_STARTER_KEY`, docs/PUBLISHING.md). Every other build signs
 * with the **development key** below. It is no secret and proves nothing; it makes two builds alike.
 */
import { gzipSync } from 'fflate';
import { type Bytes, base64, utf8 } from '../../dataset/trust/bytes.js';
import { type Signer, signerOf } from '../../dataset/trust/keys.js';
import { type Files, publish, signRoot } from '../../dataset/trust/publish.js';
import { instant } from '../../dataset/trust/shape.js';
import { writeState } from '../../dataset/trust/snapshot.js';
import type { Dataset } from '../../model/dataset.js';

/** PKCS #8 of an Ed25519 key is this and 32 bytes. */
const PKCS8_PREFIX = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);
/** A package is not updated by its host: it counts as current for as long as a version of the extension may live. */
const LIFE_MS = 400 * 86_400_000;
/** Roots of packages do not end: there is no one to sign the next one while the extension sleeps. */
const ROOT_EXPIRES = instant(Date.parse('2099-12-31T00:00:00Z'));

export interface PackagedFiles {
  readonly publisherId: string;
  readonly files: Files;
}

export async function developmentSigner(): Promise<Signer> {
  const seed = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8('Sunlit, development key for packaged datasets')));
  return signerOf(Uint8Array.from([...PKCS8_PREFIX, ...seed]));
}

/** The files of a sound dataset, as they were on the day it names: the same for the same dataset and key. @throws TrustError for a dataset over the limits */
export async function packagedFiles(dataset: Dataset, signer: Signer): Promise<PackagedFiles> {
  const role = { ids: [signer.id], threshold: 1 };
  const { publisherId, root } = await signRoot(
    {
      name: dataset.publisher.name['en'] ?? dataset.publisher.id,
      domains: [...dataset.domains],
      keys: { [signer.id]: { alg: 'ed25519', pub: base64(signer.pub) } },
      root: role,
      release: role,
      mirrors: [],
      expires: ROOT_EXPIRES,
    },
    null,
    [signer],
  );
  const state = await writeState(dataset);
  const now = Date.parse(`${dataset.updated}T00:00:00Z`);
  const gzip = (bytes: Bytes): Bytes => gzipSync(bytes, { level: 9, mtime: 0 }) as Bytes;
  const { files } = await publish({ publisherId, root, signers: [signer], state, past: [], previous: null, now, lifeMs: LIFE_MS, gzip });
  return { publisherId, files };
}
