/**
 * A stranger changes one file: does anything get in that was not signed, does anything but a TrustError come out, does anything hang?
 *
 *     node tests/support/run-ts.mjs tests/fuzz/trust-mutations.ts -- 100000 [seed]
 *
 * Two kinds of stranger. One has no keys and changes files as they lie on the host: nothing of it may be taken, except where a reader has another way (a broken delta
 * leads to the full snapshot), and then the state must be the publisher's. The other holds the release key and signs what it likes ("signed …"): it may make a reader
 * take other records, since that is what the key is for; but never a record the validator refuses, a host outside the root, or another state than the head names.
 */
import { type Bytes, concat, sha256, utf8 } from '../../src/dataset/trust/bytes.js';
import { makeDelta } from '../../src/dataset/trust/delta.js';
import { openEnvelope, seal } from '../../src/dataset/trust/envelope.js';
import { TrustError } from '../../src/dataset/trust/errors.js';
import { readDataset, writeSnapshot } from '../../src/dataset/trust/snapshot.js';
import type { Trusted } from '../../src/dataset/trust/trusted.js';
import { subscribe, update } from '../../src/dataset/trust/update.js';
import { DAY_MS, gzip, manyClaims, START, SupReader, SupRepository } from '../support/sup-repository.js';

export const TARGETS = ['head', 'root', 'index', 'delta', 'full', 'signed head', 'signed root', 'signed index', 'signed delta', 'signed full'] as const;
export type Target = (typeof TARGETS)[number];

export interface FuzzResult {
  readonly runs: number;
  /** Mutants that were taken although they should not, or that threw something else. Each with what is needed to repeat it. */
  readonly failures: readonly string[];
  /** Outcome or code of the fault → how often. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** A run longer than this counts as one that hangs. */
const MAX_RUN_MS = 5_000;

/** mulberry32: numbers in [0, 1) from a seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = [
  '0',
  '-1',
  '1e400',
  '""',
  'null',
  'true',
  '[]',
  '{}',
  '[[[[[[[[[[]]]]]]]]]]',
  '"__proto__":1,',
  ',',
  '}',
  ']',
  '"',
  '\\ud800',
  '\n',
  '\u0000',
  '\ufeff',
  '9007199254740993',
  '../',
  'dataset',
  '"id":"x",',
];

/** A few changes anywhere: bits, bytes, pieces cut, doubled, swapped for words that mean something in JSON. */
function changed(bytes: Bytes, random: () => number): Bytes {
  const place = (length: number) => Math.floor(random() * (length + 1));
  let result = bytes;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const [a, b] = [place(result.length), place(result.length)].sort((x, y) => x - y) as [number, number];
    const near = Math.min(b, a + 40);
    const word = utf8(WORDS[Math.floor(random() * WORDS.length)] ?? '');
    const kind = Math.floor(random() * 6);
    if (kind === 0 && a < result.length)
      result = concat([result.slice(0, a), Uint8Array.of((result[a] ?? 0) ^ (1 << Math.floor(random() * 8))), result.slice(a + 1)]);
    else if (kind === 1) result = concat([result.slice(0, a), result.slice(near)]);
    else if (kind === 2) result = concat([result.slice(0, near), result.slice(a)]);
    else if (kind === 3) result = concat([result.slice(0, a), word, result.slice(a)]);
    else if (kind === 4) result = concat([result.slice(0, a), word, result.slice(near)]);
    else result = concat([result.slice(0, a), Uint8Array.of(Math.floor(random() * 256)), result.slice(a + 1)]);
  }
  return result;
}

/** A reader with a state, and a publisher with news and a new root. */
async function scene() {
  const repository = await SupRepository.create();
  repository.dataset = manyClaims(6);
  await repository.publish();
  const reader = new SupReader(repository);
  await reader.subscribe();
  await repository.rotateOnly();
  const before = repository.state;
  await repository.publish((dataset) => {
    for (const claim of dataset.claims.slice(0, 1)) claim.text = 'Masts of any kind spread the virus.';
    dataset.claims.pop();
  });
  if (reader.trusted === null) throw new Error('the scene is broken');
  return { repository, trusted: reader.trusted, before };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** The files as this stranger leaves them. */
async function spoilt(target: Target, { repository, before }: Scene, random: () => number): Promise<ReadonlyMap<string, Bytes>> {
  const files = new Map(repository.files);
  const path = { head: 'head', root: 'root/2', index: repository.names.index, delta: repository.deltas.at(-1) ?? '', full: repository.names.full };
  const reseal = async (name: string, type: 'head' | 'root', change: (payload: Bytes) => Bytes | Promise<Bytes>) => {
    const { payload } = openEnvelope(repository.file(name), 100_000, name);
    files.set(name, await seal(type, await change(payload), type === 'head' ? repository.roles.release : repository.roles.root));
  };
  const rename = async (field: string, folder: string, bytes: Bytes, raw?: number) => {
    const hash = await sha256(bytes);
    files.set(folder === 'i' ? `i/${hash}` : `${folder}/${hash}.gz`, bytes);
    await reseal('head', 'head', (payload) => {
      const head = JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
      head[field] = { sha256: hash, gz: bytes.length, ...(raw === undefined ? {} : { raw }) };
      return utf8(JSON.stringify(head));
    });
  };
  const index = async (delta: Bytes, raw: number) => {
    const hash = await sha256(delta);
    files.set(`d/${hash}.gz`, delta);
    return utf8(JSON.stringify({ type: 'index', entries: [{ from: before.sha256, sha256: hash, gz: delta.length, raw }] }));
  };
  if (target === 'signed head') await reseal('head', 'head', (payload) => changed(payload, random));
  else if (target === 'signed root') await reseal('root/2', 'root', (payload) => changed(payload, random));
  else if (target === 'signed index') await rename('index', 'i', gzip(changed(await index(repository.file(path.delta), 1_000), random)));
  else if (target === 'signed delta') {
    const delta = changed(makeDelta(before, repository.state), random);
    await rename('index', 'i', gzip(await index(gzip(delta), delta.length)));
  } else if (target === 'signed full') {
    const full = changed(writeSnapshot(repository.state), random);
    for (const name of repository.deltas) files.delete(name);
    await rename('full', 'f', gzip(full), full.length);
  } else files.set(path[target], changed(repository.file(path[target]), random));
  return files;
}

/** What is wrong with having taken this, or null. */
function objection(target: Target, trusted: Trusted, { repository, trusted: had }: Scene): string | null {
  if (trusted.head !== null && trusted.state.sha256 !== trusted.head.value.state_sha256) return 'records are not those of the head';
  readDataset(trusted.state.lines);
  if (target === 'signed root' || target === 'signed head') return null;
  const isOld = trusted.state.sha256 === had.state.sha256;
  return isOld || trusted.state.sha256 === repository.state.sha256 ? null : 'a state nobody signed';
}

/** One mutant, met by a reader who has a state or by a new one. @returns outcome or code, and what is wrong */
async function meet(target: Target, stage: Scene, random: () => number): Promise<readonly [outcome: string, wrong: string | null]> {
  const files = await spoilt(target, stage, random);
  const request = { get: async (path: string) => files.get(path) ?? null, now: START + DAY_MS, buildDate: START - DAY_MS };
  try {
    const isNew = random() < 0.3;
    const result = isNew ? await subscribe(request, stage.repository.publisherId) : await update({ ...request, trusted: stage.trusted });
    const isTouched = [...files].some(([path, bytes]) => (path === 'head' || path === 'root/2') && !Buffer.from(bytes).equals(stage.repository.file(path)));
    const isForgery = isTouched && (target === 'head' || target === 'root');
    return [result.outcome, isForgery ? 'a forged file was taken' : objection(target, result.trusted, stage)];
  } catch (fault) {
    return fault instanceof TrustError ? [fault.code, null] : ['crash', String(fault)];
  }
}

/** So many mutants of one kind of file. */
export async function mutate(target: Target, runs: number, seed: number): Promise<FuzzResult> {
  const stage = await scene();
  const random = randomOf(seed + TARGETS.indexOf(target));
  const failures: string[] = [];
  const outcomes: Record<string, number> = {};
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    const [outcome, wrong] = await meet(target, stage, random);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const ms = performance.now() - began;
    if (wrong !== null) failures.push(`${target}, seed ${seed}, run ${run}: ${outcome}, ${wrong}`);
    if (ms > MAX_RUN_MS) failures.push(`${target}, seed ${seed}, run ${run}: ${Math.round(ms)} ms`);
  }
  return { runs, failures, outcomes };
}

async function main(args: readonly string[]): Promise<void> {
  const [runs = 10_000, seed = Date.now() % 2 ** 31] = args.filter((arg) => arg !== '--').map(Number);
  console.info(`seed ${seed}`);
  let failed = 0;
  for (const target of TARGETS) {
    const result = await mutate(target, Math.ceil(runs / TARGETS.length), seed);
    failed += result.failures.length;
    console.info(`${target}: ${result.runs} mutants, ${result.failures.length} failures; ${JSON.stringify(result.outcomes)}`);
    for (const failure of result.failures.slice(0, 10)) console.error(failure);
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('trust-mutations.ts') === true) await main(process.argv.slice(2));
