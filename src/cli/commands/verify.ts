/** `sunlit verify`: what would readers say of this folder? Follows the reader's own rules, from the first root to every delta. */

import type { Command } from 'commander';
import { gunzipSync } from 'fflate';
import type { Bytes } from '../../dataset/trust/bytes.js';
import { applyDelta } from '../../dataset/trust/delta.js';
import { TrustError } from '../../dataset/trust/errors.js';
import { fingerprintWords } from '../../dataset/trust/fingerprint.js';
import { getNamed, PATHS } from '../../dataset/trust/get.js';
import { gunzip } from '../../dataset/trust/gunzip.js';
import { readIndex } from '../../dataset/trust/index-file.js';
import { MAX_DELTA_RAW_BYTES, MAX_INDEX_BYTES } from '../../dataset/trust/limits.js';
import { readSnapshot } from '../../dataset/trust/snapshot.js';
import type { State } from '../../dataset/trust/state.js';
import type { Trusted } from '../../dataset/trust/trusted.js';
import { subscribe } from '../../dataset/trust/update.js';
import { DataError } from '../errors.js';
import { getFrom, hostFiles, readHostFile } from '../publish/host-folder.js';

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('Follows the reader’s rules through a built folder: head, roots, whole, and every delta.')
    .argument('<folder>', 'what sunlit build wrote')
    .option('--pin <id>', 'the publisher id readers have (default: whoever signed root 1)')
    .addHelpText('after', '\nExample: sunlit verify public')
    .action(run);
}

async function run(folder: string, { pin }: { readonly pin?: string }): Promise<void> {
  try {
    const now = Date.now();
    const result = await subscribe({ get: getFrom(folder), now, buildDate: 0 }, pin ?? null);
    const { trusted, isStale } = result;
    const deltas = await verifyDeltas(folder, trusted);
    const head = trusted.head?.value;
    console.log(
      `Head ${head?.v ?? '?'} of ${head?.published ?? '?'}${isStale ? ', which is too old: readers are told so' : ''}: root ${trusted.root.value.v}, ${head?.count ?? 0} records, ${deltas === 1 ? '1 delta' : `${deltas} deltas`}. All sound.`,
    );
    console.log(`Publisher  ${trusted.publisherId}\nIn words   ${fingerprintWords(trusted.publisherId).join(' ')}`);
  } catch (error) {
    if (error instanceof TrustError) throw new DataError(`readers would refuse ${folder}: ${error.message}`);
    throw error;
  }
}

/** Applies each delta of which the folder still has the state it starts from. @returns how many fit */
async function verifyDeltas(folder: string, { head, state }: Trusted): Promise<number> {
  if (head === null) return 0;
  const get = getFrom(folder);
  const index = await getNamed(get, PATHS.index(head.value.index.sha256), head.value.index);
  const past = new Map<string, State>();
  for (const path of hostFiles(folder, 'f')) {
    const found = await readSnapshot(gunzipSync(readHostFile(folder, path) as Bytes) as Bytes);
    past.set(found.sha256, found);
  }
  let count = 0;
  for (const entry of readIndex(await gunzip(index, MAX_INDEX_BYTES, 'index'))) {
    const bytes = await getNamed(get, PATHS.delta(entry.sha256), entry);
    const from = past.get(entry.from);
    if (from === undefined) continue;
    const to = await applyDelta(from, await gunzip(bytes, MAX_DELTA_RAW_BYTES, 'delta'));
    if (to.sha256 !== state.sha256) throw new TrustError('state', `delta ${entry.sha256.slice(0, 8)}`, state.sha256, to.sha256);
    count += 1;
  }
  return count;
}
