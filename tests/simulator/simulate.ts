/**
 * What do ten million readers cost a host, and do they ever come in a crowd? `npm run simulate [-- --readers=1000000] [--min-wait-h=4] [--threads=2]`.
 * The product's own schedule (src/background/update-schedule.ts) for a week, minute by minute: an ordinary one, one in which every browser starts in the same minute, one with an
 * outage. Assumptions: model.ts. Exits 1 if a target is missed. One to three minutes (as busy as the machine is) and 150 MB on two cores, and fewer readers make noisier peaks; the same seeds give the same figures on any machine.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort } from 'node:worker_threads';
import { PUBLISHER } from './model.js';
import { type Figure, report, type Section } from './report.js';
import { runShard, runShards, SHARDS_A_WORLD, type Shard, WORLDS } from './shards.js';

const MOST_READERS = 10_000_000;
/** Others use the machine too. */
const MOST_THREADS = 4;

if (isMainThread) await main();
else parentPort?.on('message', (shard: Shard) => parentPort?.postMessage(runShard(shard)));

async function main(): Promise<void> {
  const readers = option('readers', MOST_READERS);
  const minWaitH = option('min-wait-h', PUBLISHER.minWaitH);
  const threads = option('threads', Math.min(availableParallelism(), MOST_THREADS));
  const shards = WORLDS.flatMap((world) =>
    Array.from({ length: SHARDS_A_WORLD }, (_, seed): Shard => ({ world, readers: readers / SHARDS_A_WORLD, seed: seed + 1, minWaitS: minWaitH * 3_600 })),
  );
  const startedAt = performance.now();
  const sections = report(await runShards(shards, threads, import.meta.url), readers);
  console.log(
    `${readers.toLocaleString('en')} readers, one publisher who asks for ${minWaitH} hours, ${PUBLISHER.changesPerDay} changes a day in ${PUBLISHER.releasesPerDay} releases`,
  );
  for (const section of sections) print(section);
  console.log(`\n${((performance.now() - startedAt) / 1_000).toFixed(0)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  if (sections.some(({ figures }) => figures.some(({ verdict }) => verdict?.isReached === false))) process.exitCode = 1;
}

function print({ title, figures }: Section): void {
  console.log(`\n${title}`);
  for (const figure of figures) console.log(`  ${figure.what.padEnd(60)} ${figure.value}${said(figure)}`);
}

function said({ verdict }: Figure): string {
  return verdict === undefined ? '' : `  (target ≤ ${verdict.most}: ${verdict.isReached ? 'reached' : 'MISSED'})`;
}

function option(name: string, fallback: number): number {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  const value = given === undefined ? fallback : Number(given.slice(name.length + 3));
  if (!(value > 0)) throw new Error(`simulate: --${name} needs a number above 0`);
  return value;
}
