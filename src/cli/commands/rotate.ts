/** `sunlit rotate`: the next root, with other keys, domains, mirrors or a later date. Signed by enough of the old root keys and of the new. */
import type { Command } from 'commander';
import type { Root } from '../../dataset/trust/root.js';
import { instant } from '../../dataset/trust/shape.js';
import { UsageError } from '../errors.js';
import { requireDataset } from '../files.js';
import { readPublicKey } from '../keys/key-file.js';
import type { PassphraseOptions } from '../keys/passphrase.js';
import { wholeNumber } from '../numbers.js';
import { newDraft, readRoots } from '../publish/root-folder.js';
import { signDraft } from '../publish/sign-draft.js';
import { nameOf, ROOT_LIFE_MS } from './sign.js';

interface Options extends PassphraseOptions {
  readonly key?: readonly string[];
  readonly root?: readonly string[];
  readonly release?: readonly string[];
  readonly threshold?: number;
  readonly releaseThreshold?: number;
  readonly mirror?: readonly string[];
}

export function addRotate(program: Command): void {
  program
    .command('rotate')
    .description('Makes the next root: other keys, other domains or mirrors, a later date.')
    .argument('<folder>', 'the dataset folder')
    .option('--key <files...>', 'private root keys to sign with: old ones, and new ones if they change')
    .option('--root <files...>', 'public halves of all root keys from now on (default: as they are)')
    .option('--threshold <number>', 'how many root keys have to sign', wholeNumber)
    .option('--release <files...>', 'public halves of all release keys from now on (default: as they are)')
    .option('--release-threshold <number>', 'how many release keys have to sign', wholeNumber)
    .option('--mirror <addresses...>', 'all mirrors from now on (default: as they are)')
    .option('--passphrase-file <file>', 'takes the passphrase from a file (or set SUNLIT_PASSPHRASE)')
    .addHelpText('after', HELP)
    .action(run);
}

const HELP = `
Examples:
  sunlit rotate my-answers --release new.key.pub --key ada.key ben.key    the release key was stolen
  sunlit rotate my-answers --key ada.key ben.key                          a year is over: a later date, domains as in the dataset

Name and domains are taken from the dataset, the date is set 13 months ahead. Then: sunlit build.
Readers who follow you take over the new root with their next question and ask no more of the old keys.`;

async function run(folder: string, options: Options): Promise<void> {
  const dataset = requireDataset(folder);
  const { publisherId, signed, draft } = await readRoots(folder);
  const before = signed.at(-1)?.value;
  if (before === undefined || publisherId === null) throw new UsageError(`there is no root yet: sunlit sign ${folder} makes the first`);
  if (draft !== null) throw new UsageError('a root waits for signatures already: sign it with sunlit sign, or delete trust/root-*.draft.json to begin anew');
  const value = await nextValue(before, options);
  await signDraft(
    folder,
    await newDraft({ ...value, publisher_id: publisherId, name: nameOf(dataset), domains: [...dataset.domains] }),
    before,
    options.key ?? [],
    options,
  );
}

async function nextValue(before: Root, { root, release, threshold, releaseThreshold, mirror }: Options): Promise<Root> {
  const rootKeys = root === undefined ? null : await Promise.all(root.map(readPublicKey));
  const releaseKeys = release === undefined ? null : await Promise.all(release.map(readPublicKey));
  const rootIds = rootKeys?.map(({ id }) => id) ?? before.root.ids;
  const releaseIds = releaseKeys?.map(({ id }) => id) ?? before.release.ids;
  const added = [...(rootKeys ?? []), ...(releaseKeys ?? [])].map(({ id, pub }) => [id, { alg: 'ed25519' as const, pub }] as const);
  const known = Object.entries(before.keys).filter(([id]) => rootIds.includes(id) || releaseIds.includes(id));
  return {
    ...before,
    v: before.v + 1,
    keys: Object.fromEntries([...known, ...added]),
    root: { ids: rootIds, threshold: threshold ?? Math.min(before.root.threshold, rootIds.length) },
    release: { ids: releaseIds, threshold: releaseThreshold ?? Math.min(before.release.threshold, releaseIds.length) },
    mirrors: mirror === undefined ? before.mirrors : [...mirror],
    expires: instant(Date.now() + ROOT_LIFE_MS),
  };
}
