/**
 * Two thousand updates with a fault in three of ten: does every reader end with the newest data? `npm run chaos [-- CYCLES SEED]`. After every fault the copy in use must be
 * one the publisher once signed, whole; after at most three clean questions it must be the newest. The host is a real HTTP server on loopback, the clock is the test's.
 */
import type { ServerResponse } from 'node:http';
import type { Claim } from '../../src/model/dataset.js';
import { FaultServer, type Misdeed } from '../support/fault-server.js';
import { Follower } from '../support/follower.js';
import { type Editable, sampleClaim } from '../support/sample-dataset.js';
import { keys, SupRepository } from '../support/sup-repository.js';

const [cycles = 2_000, seed = 20_261_125] = process.argv
  .slice(2)
  .filter((word) => word !== '--')
  .map(Number);
const FAULTY = 0.3;
/** Clean questions within which a reader has to be up to date. */
const CLEAN = 3;

let state = seed >>> 0;
/** Mulberry32. */
function random(): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const repository = await SupRepository.create();
const server = await FaultServer.start(repository);
const reader = await Follower.start();
reader.random = random;
await reader.follow(server.link);

const bytesOf = (path: string): Buffer => Buffer.from(repository.files.get(path) ?? []);
const DEEDS: Readonly<Record<string, (response: ServerResponse, path: string) => void>> = {
  reset: (response) => void response.destroy(),
  'status 500': (response) => void response.writeHead(500).end(),
  'status 404': (response) => void response.writeHead(404).end(),
  'status 429': (response) => void response.writeHead(429, { 'retry-after': '60' }).end(),
  redirect: (response) => void response.writeHead(302, { location: '/' }).end(),
  'web page': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
  empty: (response) => void response.writeHead(200).end(),
  cut: (response, path) => void response.writeHead(200).end(bytesOf(path).subarray(0, 20)),
  'too long': (response, path) => void response.writeHead(200).end(Buffer.concat([bytesOf(path), Buffer.alloc(9)])),
  'bit flipped': (response, path) => {
    const bytes = bytesOf(path);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    response.writeHead(200).end(bytes);
  },
  slices: (response, path) => {
    const bytes = bytesOf(path);
    response.writeHead(200);
    for (let from = 0; from < bytes.length; from += 97) response.write(bytes.subarray(from, from + 97));
    response.end();
  },
  'an old file': (response, path) => void response.writeHead(200).end(path === 'head' ? pick(oldHeads) : bytesOf(path)),
  'never answers': () => undefined,
};
const oldHeads: Buffer[] = [bytesOf('head')];
const tally = new Map<string, number>();
const signed = new Set<string>([repository.state.sha256]);

function misdeed(): Misdeed {
  const kind = pick(['head', 'i', 'd', 'f', 'root', '']);
  const name = pick(Object.keys(DEEDS));
  tally.set(name, (tally.get(name) ?? 0) + 1);
  return (path, response) => {
    if (!path.startsWith(kind)) return false;
    DEEDS[name]?.(response, path);
    return true;
  };
}

async function publish(i: number): Promise<void> {
  if (random() < 0.02) await repository.rotate({ release: keys(3 + (i % 3)) });
  const { length } = repository.dataset.claims;
  await repository.publish(({ claims }) => {
    if (length > 25 && random() < 0.5) claims.splice(Math.floor(random() * length), 1);
    else claims.push(sampleClaim({ id: `claim-${i}-of-chaos`, text: `Owl number ${i} brews beer at night.` }) as Editable<Claim>);
  });
  signed.add(repository.state.sha256);
  oldHeads.push(bytesOf('head'));
  // As a publisher's tool does: thirty states, no more.
  repository.past.length = Math.min(repository.past.length, 30);
}

let broken = 0;
let late = 0;
let slowest = 0;
for (let i = 0; i < cycles; i += 1) {
  if (random() < 0.5) await publish(i);
  server.misdeed = random() < FAULTY ? misdeed() : null;
  const isClean = server.misdeed === null;
  await reader.ask();
  if (random() < 0.2) await reader.restart();
  const held = reader.subscriptions.stateOf(reader.subscriptions.datasetIds[0] ?? '');
  if (held === null || !signed.has(held)) {
    broken += 1;
    console.log(`cycle ${i}: the copy in use is none the publisher signed`);
  }
  if (isClean || i % 10 !== 9) continue;
  server.misdeed = null;
  let asked = 0;
  while (reader.subscriptions.stateOf(reader.subscriptions.datasetIds[0] ?? '') !== repository.state.sha256 && asked < 10) {
    await reader.ask();
    asked += 1;
  }
  slowest = Math.max(slowest, asked);
  if (asked > CLEAN) {
    late += 1;
    console.log(`cycle ${i}: up to date only after ${asked} clean questions (${reader.view.failure?.fault}: ${reader.view.failure?.detail})`);
  }
}
server.misdeed = null;
for (let asked = 0; asked < CLEAN; asked += 1) await reader.ask();
const isNewest = reader.subscriptions.stateOf(reader.subscriptions.datasetIds[0] ?? '') === repository.state.sha256;
await server.stop();
console.log(`${cycles} cycles, seed ${seed}, faults: ${[...tally].map(([name, count]) => `${name} ${count}`).join(', ')}`);
console.log(`copies nobody signed: ${broken}; late: ${late}; most clean questions needed: ${slowest}; newest at the end: ${isNewest ? 'yes' : 'no'}`);
process.exitCode = broken > 0 || late > 0 || !isNewest ? 1 : 0;
