/**
 * A publisher on this machine's own network and a reader of it, new for every test: `import { reader, … } from '…/support/use-followed-publisher.js'`. The names stand for those
 * of the test that runs.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Claim } from '../../src/model/dataset.js';
import { type Database, openDatabase } from '../../src/platform/database.js';
import { FaultServer } from './fault-server.js';
import { Follower } from './follower.js';
import { type Editable, sampleClaim } from './sample-dataset.js';
import { SupRepository } from './sup-repository.js';

export let repository: SupRepository;
export let server: FaultServer;
export let database: Database;
/** Follows nobody yet. */
export let reader: Follower;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  repository = await SupRepository.create();
  server = await FaultServer.start(repository);
  database = await openDatabase();
  reader = await Follower.start(database);
});
afterEach(async () => {
  database.close();
  await server.stop();
  vi.unstubAllGlobals();
});

/** Publishes one claim more. */
export const add = (id: string): Promise<void> =>
  repository.publish((dataset) => void dataset.claims.push(sampleClaim({ id, text: `Owls brew the ${id} at night.` }) as Editable<Claim>));

/** Ids of the claims a reader has. */
export const idsOf = (of: Follower): readonly string[] => of.subscriptions.datasets[0]?.dataset.claims.map(({ id }) => id) ?? [];
