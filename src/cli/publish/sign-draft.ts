/** Puts signatures under a draft of a root, keeps it, and says what is still missing. */

import { fingerprintWords } from '../../dataset/trust/fingerprint.js';
import type { Root } from '../../dataset/trust/root.js';
import { DataError } from '../errors.js';
import { unlockKey } from '../keys/key-file.js';
import { type PassphraseOptions, passphraseFor } from '../keys/passphrase.js';
import { type Draft, progressOf, readRoots, withSignature, writeRoot } from './root-folder.js';

/** @param before the root that is in force, null for the first @param keyFiles private keys */
export async function signDraft(folder: string, draft: Draft, before: Root | null, keyFiles: readonly string[], options: PassphraseOptions): Promise<void> {
  let signed = draft;
  for (const file of keyFiles) {
    const signer = await unlockKey(file, await passphraseFor(file, options));
    const counts = [draft.value.root.ids, before?.root.ids ?? []].flat().includes(signer.id);
    if (!counts) throw new DataError(`${file} is no root key of this publisher, before or after: its signature would count for nothing`);
    signed = await withSignature(signed, signer);
  }
  const { have, need, isDone } = await progressOf(signed, before);
  const file = writeRoot(folder, signed, isDone);
  if (!isDone) {
    console.log(`${file}: ${have} of ${need} signatures.\nHand it to who holds the next root key, and run there: sunlit sign ${folder} --key THEIR.key`);
    return;
  }
  const { publisherId } = await readRoots(folder);
  console.log(
    `${file} is signed and in force with the next build.\nPublisher  ${publisherId ?? ''}\nIn words   ${fingerprintWords(publisherId ?? '').join(' ')}`,
  );
}
