/** `sunlit build`: the static files of a dataset for any web host, signed. The same dataset, keys and time give the same bytes; an unchanged dataset gives nothing new. */

import type { Command } from 'commander';
import { gunzipSync, gzipSync } from 'fflate';
import type { Bytes } from '../../dataset/trust/bytes.js';
import { openEnvelope } from '../../dataset/trust/envelope.js';
import { TrustError } from '../../dataset/trust/errors.js';
import { fingerprintWords } from '../../dataset/trust/fingerprint.js';
import { PATHS } from '../../dataset/trust/get.js';
import { type Head, readHead } from '../../dataset/trust/head.js';
import { readIndex } from '../../dataset/trust/index-file.js';
import type { Signer } from '../../dataset/trust/keys.js';
import { MAX_CHANGED_SHARE, MAX_HEAD_BYTES, MAX_REMOVED_SHARE } from '../../dataset/trust/limits.js';
import { publish } from '../../dataset/trust/publish.js';
import type { Root } from '../../dataset/trust/root.js';
import { readSnapshot, writeState } from '../../dataset/trust/snapshot.js';
import { type Change, changeBetween, type State } from '../../dataset/trust/state.js';
import type { Dataset } from '../../model/dataset.js';
import { MAX_MARKED_PER_1000 } from '../checks/false-match-bench.js';
import { DataError, UsageError } from '../errors.js';
import { requireDataset } from '../files.js';
import { readPublicKey, unlockKey } from '../keys/key-file.js';
import { type PassphraseOptions, passphraseFor } from '../keys/passphrase.js';
import { type Published, readHistory, writeHistory } from '../publish/history.js';
import { prune, readHostFile, writeHostFiles } from '../publish/host-folder.js';
import { type Roots, readRoots } from '../publish/root-folder.js';
import { subscribeLink } from '../publish/subscribe-link.js';
import { checkDataset } from './check.js';

interface Options extends PassphraseOptions {
  readonly output: string;
  readonly key?: readonly string[];
  readonly base?: string;
  readonly refresh?: boolean;
  readonly dryRun?: boolean;
  readonly now?: string;
  readonly json?: boolean;
}

export function addBuild(program: Command): void {
  program
    .command('build')
    .description('Makes the signed static files of a dataset, to be copied to any web host.')
    .argument('<folder>', 'the dataset folder')
    .requiredOption('-o, --output <dir>', 'the folder for the host; keep it between builds, readers load what changed')
    .option('--key <files...>', 'private release keys')
    .option('--base <address>', 'the https address the folder will have, to print the subscribe link')
    .option('--refresh', 'signs a new head though nothing has changed: it is good for another 14 days')
    .option('--dry-run', 'says what would change, and writes nothing')
    .option('--now <time>', 'the time of the build as 2026-11-25T12:00:00Z (default: SOURCE_DATE_EPOCH, else the clock)')
    .option('--passphrase-file <file>', 'takes the passphrase from a file (or set SUNLIT_PASSPHRASE)')
    .option('--json', 'what was done as one JSON object')
    .addHelpText('after', HELP)
    .action(run);
}

const HELP = `
Examples:
  sunlit build my-answers -o public --key release.key --dry-run
  sunlit build my-answers -o public --key release.key --base https://data.example.org/sunlit/

Run it at least once a week: a head is good for 14 days, then readers are told that the data are old.
Copy the folder in this order: everything but head, then head. docs/PUBLISHING.md has the headers for common hosts.

Ends with 0 if the folder is up to date, 1 if the dataset has problems, 2 if called wrongly.`;

/** What a build did, or would do. */
interface Report {
  readonly v: number;
  readonly change: Change;
  readonly records: number;
  readonly headBytes: number;
  readonly fullBytes: number;
  /** Of the delta from the state before; null where none is offered. */
  readonly deltaBytes: number | null;
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

async function run(folder: string, options: Options): Promise<void> {
  const { output, refresh = false, dryRun = false, json = false, base } = options;
  const dataset = checked(folder);
  const roots = await readRoots(folder);
  const root = roots.signed.at(-1);
  if (root === undefined || roots.publisherId === null) throw new UsageError(`there is no signed root: sunlit sign ${folder} makes one`);
  const now = timeOf(options.now);
  const link = base === undefined ? null : subscribeLink(base, roots.publisherId);
  const previous = previousHead(output, roots.publisherId);
  const history = readHistory(folder);
  const state = await writeState(dataset);
  const past = await pastStates(output, history);
  const change = changeBetween(past[0]?.lines ?? new Map(), state.lines);
  if (!json) tellChange(change, previous);
  const isSame = previous !== null && previous.state_sha256 === state.sha256 && previous.root === root.value.v;
  if (isSame && !refresh && now < Date.parse(previous.expires) - REFRESH_BEFORE_MS) {
    if (json) console.log(JSON.stringify({ v: previous.v, change, isUnchanged: true, link }));
    else tellUnchanged(previous, link);
    return;
  }
  if (dryRun) return;
  const { key = [] } = options;
  if (key.length === 0) throw new UsageError('name the release key to sign with: --key FILE');
  const signers = await Promise.all(key.map((file) => releaseSigner(file, root.value, options)));
  const { files, head } = await publishing(() => publish({ publisherId: roots.publisherId as string, root, signers, state, past, previous, now, gzip }));
  const rootFiles = roots.signed.map(({ bytes, value }) => [PATHS.root(value.v), bytes] as const);
  const written = writeHostFiles(output, new Map([...rootFiles, ...files]));
  const entry: Published = {
    v: head.value.v,
    published: head.value.published,
    state: state.sha256,
    full: head.value.full.sha256,
    files: [...files.keys()].filter((path) => /^[ifd]\//u.test(path)).sort(),
  };
  const kept = [entry, ...history.filter(({ state: old }) => old !== state.sha256)];
  writeHistory(folder, kept);
  const removed = prune(output, new Set(kept.flatMap((one) => one.files)));
  const index = readIndex(gunzipSync(files.get(PATHS.index(head.value.index.sha256)) as Bytes) as Bytes);
  const deltaBytes = index.find(({ from }) => from === past[0]?.sha256)?.gz ?? null;
  const report: Report = {
    v: head.value.v,
    change,
    records: head.value.count,
    headBytes: head.bytes.length,
    fullBytes: head.value.full.gz,
    deltaBytes,
    written,
    removed,
  };
  tellReport(report, head.value, roots, link, json);
}

/** A head is signed anew by itself when it has a week left. */
const REFRESH_BEFORE_MS = 7 * 86_400_000;

function checked(folder: string): Dataset {
  const dataset = requireDataset(folder);
  const { findings } = checkDataset(dataset, { isBenched: true, limit: MAX_MARKED_PER_1000, more: [] });
  const problems = findings.filter(({ level }) => level === 'problem');
  if (problems.length > 0)
    throw new DataError(
      `${folder} is not fit to publish (sunlit check tells more):\n${problems.map(({ place, found, hint }) => `${place}: ${found} ${hint}`).join('\n')}`,
    );
  return dataset;
}

function timeOf(given: string | undefined): number {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const time = given !== undefined ? Date.parse(given) : epoch !== undefined ? Number(epoch) * 1000 : Date.now();
  if (!Number.isFinite(time)) throw new UsageError(`"${given ?? epoch}" is no time such as 2026-11-25T12:00:00Z`);
  return time;
}

async function releaseSigner(file: string, root: Root, options: PassphraseOptions): Promise<Signer> {
  const { id } = await readPublicKey(file);
  if (!root.release.ids.includes(id)) throw new DataError(`${file} is no release key under root ${root.v}: sunlit rotate makes it one`);
  return unlockKey(file, await passphraseFor(file, options));
}

/** The head that is in the folder. @throws DataError another publisher's */
function previousHead(output: string, publisherId: string): Head | null {
  const bytes = readHostFile(output, PATHS.head);
  if (bytes === null) return null;
  const head = readHead(openEnvelope(bytes, MAX_HEAD_BYTES, 'head').payload);
  if (head.publisher_id !== publisherId)
    throw new DataError(`${output} holds files of another publisher (${head.publisher_id.slice(0, 12)}…): name another folder`);
  return head;
}

/** States of which the snapshot is still in the folder, newest first. */
async function pastStates(output: string, history: readonly Published[]): Promise<readonly State[]> {
  const states: State[] = [];
  for (const { full, state } of history) {
    const bytes = readHostFile(output, PATHS.full(full));
    if (bytes === null) continue;
    const found = await readSnapshot(gunzipSync(bytes) as Bytes);
    if (found.sha256 === state) states.push(found);
  }
  return states;
}

/** fflate, not zlib: zlib's bytes differ from one version of Node to the next. */
function gzip(bytes: Bytes): Bytes {
  return gzipSync(bytes, { level: 9, mtime: 0 }) as Bytes;
}

async function publishing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TrustError) throw new DataError(`readers would refuse this: ${error.message}`);
    throw error;
  }
}

function tellChange({ before, removed, changed, added }: Change, previous: Head | null): void {
  console.log(`${previous === null ? 'First state' : `Since head ${previous.v}`}: ${added} new, ${changed} changed, ${removed} removed.`);
  if (removed > before * MAX_REMOVED_SHARE || changed > before * MAX_CHANGED_SHARE)
    console.log('That is so much at once that readers’ copies will wait a day before they take it over, in case your key was stolen.');
}

function tellUnchanged({ v, expires }: Head, link: string | null): void {
  console.log(`Nothing has changed since head ${v}, which is good until ${expires}. --refresh signs it anew.`);
  if (link !== null) console.log(`Subscribe  ${link}`);
}

function tellReport(report: Report, head: Head, { publisherId }: Roots, link: string | null, json: boolean): void {
  const id = publisherId ?? '';
  if (json) {
    console.log(JSON.stringify({ ...report, publisherId: id, expires: head.expires, link }));
    return;
  }
  const delta = report.deltaBytes === null ? 'no delta' : `delta ${report.deltaBytes} bytes`;
  console.log(
    `Head ${report.v}, good until ${head.expires}: ${report.records} records, head ${report.headBytes} bytes, ${delta}, whole ${report.fullBytes} bytes.`,
  );
  console.log(
    `Written: ${report.written.length} files${report.removed.length > 0 ? `, removed: ${report.removed.length} no reader needs any more` : ''}. Copy head last.`,
  );
  console.log(`In words   ${fingerprintWords(id).join(' ')}`);
  if (link !== null) console.log(`Subscribe  ${link}`);
}
