/** How do ten million readers fit on a few cores? In shards with dice of their own, which threads take in turn: the sums are the same for any number of threads. */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { dice } from './dice.js';
import { DAY_MS, MINUTE_MS, STRIKES } from './model.js';
import { liveThrough, rollReleases, type World } from './reader.js';
import { type Counts, Tally } from './tally.js';

export const WORLDS = ['ordinary', 'restart', 'outage'] as const;
export type WorldName = (typeof WORLDS)[number];

/** Some of a world's readers. */
export interface Shard {
  readonly world: WorldName;
  readonly readers: number;
  readonly seed: number;
  readonly minWaitS: number;
}

export const SHARDS_A_WORLD = 20;
/** A week to take means from; a strike and the day after it. */
export const DAYS: Readonly<Record<WorldName, number>> = { ordinary: 7, restart: 5, outage: 5 };
/** Releases are the same for everyone. */
const RELEASE_SEED = 1;

export const minutesOf = (world: WorldName) => (DAYS[world] * DAY_MS) / MINUTE_MS;

/** Everything a shard's readers do. */
export function runShard({ world, readers, seed, minWaitS }: Shard): Tally {
  const tally = new Tally(minutesOf(world));
  const random = dice(seed);
  const lived = worldOf(world, minWaitS);
  for (let k = 0; k < readers; k++) liveThrough(lived, tally, random);
  return tally;
}

/** Runs all of `shards` on `threads` threads of the program at `program`, which answers shards by `runShard`. */
export async function runShards(shards: readonly Shard[], threads: number, program: string): Promise<ReadonlyMap<WorldName, Tally>> {
  const sums = new Map(WORLDS.map((world) => [world, new Tally(minutesOf(world))]));
  const waiting = [...shards];
  const work = async () => {
    const worker = new Worker(fileURLToPath(program));
    for (let shard = waiting.shift(); shard !== undefined; shard = waiting.shift()) sums.get(shard.world)?.add(await answerOf(worker, shard));
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: threads }, work));
  return sums;
}

/** @throws what the thread threw: `once` rejects at an error. */
async function answerOf(worker: Worker, shard: Shard): Promise<Counts> {
  const answer = once(worker, 'message');
  worker.postMessage(shard);
  const [counts] = (await answer) as [Counts];
  return counts;
}

function worldOf(name: WorldName, minWaitS: number): World {
  const world = { days: DAYS[name], minWaitS, releases: rollReleases(DAYS[name], dice(RELEASE_SEED)) };
  if (name === 'restart') return { ...world, restartAt: STRIKES.restartAt };
  return name === 'outage' ? { ...world, outage: STRIKES.outage } : world;
}
