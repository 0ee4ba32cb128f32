/** `sunlit sign`: who may speak for this publisher? Makes root 1 of the dataset and the keys, or adds a signature to a root that waits for some. */
import type { Command } from 'commander';
import type { Root } from '../../dataset/trust/root.js';
import { instant } from '../../dataset/trust/shape.js';
import type { Dataset } from '../../model/dataset.js';
import { UsageError } from '../errors.js';
import { requireDataset } from '../files.js';
import { readPublicKey } from '../keys/key-file.js';
import type { PassphraseOptions } from '../keys/passphrase.js';
import { wholeNumber } from '../numbers.js';
import { newDraft, readRoots } from '../publish/root-folder.js';
import { signDraft } from '../publish/sign-draft.js';

interface Options extends PassphraseOptions {
  readonly key?: readonly string[];
  readonly root?: readonly string[];
  readonly release?: readonly string[];
  readonly threshold: number;
  readonly releaseThreshold: number;
  readonly mirror?: readonly string[];
}

/** Thirteen months: a yearly ceremony with a month to spare. */
export const ROOT_LIFE_MS = 396 * 86_400_000;

export function addSign(program: Command): void {
  program
    .command('sign')
    .description('Signs who may speak for you: makes root 1, or adds a signature to a root that waits for more.')
    .argument('<folder>', 'the dataset folder')
    .option('--key <files...>', 'private keys to sign with')
    .option('--root <files...>', 'the first time: public halves (.pub) of all root keys')
    .option('--threshold <number>', 'how many root keys have to sign', wholeNumber, 1)
    .option('--release <files...>', 'the first time: public halves (.pub) of all release keys')
    .option('--release-threshold <number>', 'how many release keys have to sign what you publish', wholeNumber, 1)
    .option('--mirror <addresses...>', 'other https folders with the same files, at most four')
    .option('--passphrase-file <file>', 'takes the passphrase from a file (or set SUNLIT_PASSPHRASE)')
    .addHelpText('after', HELP)
    .action(run);
}

const HELP = `
Examples:
  sunlit sign my-answers --root root.key.pub --release release.key.pub --key root.key
  sunlit sign my-answers --root ada.pub ben.pub cem.pub --threshold 2 --release release.key.pub --key ada.key
  sunlit sign my-answers --key ben.key        where Ben sits: the second signature

The hash of root 1 is your publisher id for good: readers pin it. Print its eight words where people can compare them.
Name and domains are taken from the dataset; sunlit rotate changes them later.`;

async function run(folder: string, options: Options): Promise<void> {
  const dataset = requireDataset(folder);
  const { signed, draft } = await readRoots(folder);
  const before = signed.at(-1)?.value ?? null;
  const { key = [], root, release } = options;
  if (draft !== null) {
    if (root !== undefined || release !== undefined)
      throw new UsageError('a root waits for signatures already: sign it with --key, or delete trust/root-*.draft.json to begin anew');
    if (key.length === 0) throw new UsageError('name a private key to sign with: --key FILE');
    await signDraft(folder, draft, before, key, options);
    return;
  }
  if (before !== null) throw new UsageError(`root ${before.v} is signed. To change keys, domains or the date: sunlit rotate ${folder}`);
  if (root === undefined || release === undefined) throw new UsageError('the first time, name all keys: --root FILE.pub… and --release FILE.pub…');
  await signDraft(folder, await newDraft(await firstValue(dataset, root, release, options)), null, key, options);
}

async function firstValue(
  dataset: Dataset,
  root: readonly string[],
  release: readonly string[],
  { threshold, releaseThreshold, mirror = [] }: Options,
): Promise<Root> {
  const [rootKeys, releaseKeys] = [await Promise.all(root.map(readPublicKey)), await Promise.all(release.map(readPublicKey))];
  return {
    type: 'root',
    v: 1,
    name: nameOf(dataset),
    domains: [...dataset.domains],
    keys: Object.fromEntries([...rootKeys, ...releaseKeys].map(({ id, pub }) => [id, { alg: 'ed25519' as const, pub }])),
    root: { ids: rootKeys.map(({ id }) => id), threshold },
    release: { ids: releaseKeys.map(({ id }) => id), threshold: releaseThreshold },
    mirrors: [...mirror],
    expires: instant(Date.now() + ROOT_LIFE_MS),
  };
}

/** The publisher's name as the root has it: in English, else in its first language. */
export function nameOf({ publisher }: Dataset): string {
  return publisher.name['en'] ?? Object.values(publisher.name)[0] ?? publisher.id;
}
