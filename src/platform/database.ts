/**
 * What is kept in IndexedDB: the publishers a reader follows, the copies of their datasets, saved indexes, and the log of requests. Settings are elsewhere (`storage.ts`).
 *
 * A copy is a **generation**. A new one is written beside the active one, read back, and only then does one transaction make it the active one; the one before stays
 * until the next. Whenever the worker or the browser dies, what is active is whole: the old one or the new one.
 *
 * The database may be missing, damaged, from a newer version, or blocked by a page of an old one: {@link openDatabase} always gives one that works, if need be in memory.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { LoggedRequest, UpdateChange, UpdateFailure } from '../messages/protocol.js';

/** When to ask a publisher again; times in ms since the epoch. The rules are the background's. */
export interface StoredSchedule {
  readonly nextPollAt: number;
  readonly failures: number;
  readonly postponed: number;
  readonly periodMs: number;
  readonly lastCheckedAt: number | null;
  readonly lastSuccessAt: number | null;
}

export interface PublisherRecord {
  /** SHA-256 of root 1: the pin. */
  readonly publisherId: string;
  /** https folder, ends with a slash. */
  readonly base: string;
  readonly since: number;
  /** The newest root that was proven, as served; null before the first download. It is never taken back, whatever happens to copies. */
  readonly root: Uint8Array<ArrayBuffer> | null;
  /** The head of the copy in use, as served. Null before the first, and after the release keys changed. */
  readonly head: Uint8Array<ArrayBuffer> | null;
  /** Number of the generation in use; null before the first download. */
  readonly active: number | null;
  /** The one before, for "undo" and for a damaged active one. */
  readonly previous: number | null;
  readonly schedule: StoredSchedule;
  readonly failure: UpdateFailure | null;
  /** A large change that waits: the state it leads to, and since when it has been seen. */
  readonly held: { readonly stateSha256: string; readonly since: number } | null;
  readonly change: UpdateChange | null;
  /** A state the reader went back from: not taken again. */
  readonly refused: string | null;
}

export interface GenerationRecord {
  /** The head it came under. */
  readonly head: Uint8Array<ArrayBuffer> | null;
  readonly stateSha256: string;
  /** Of the snapshot's bytes. */
  readonly snapshotSha256: string;
  /** The snapshot, uncompressed. */
  readonly snapshot: Blob;
  /** Where its lines begin, in bytes, and at last its length. */
  readonly lineStarts: Uint32Array<ArrayBuffer>;
  /** Addresses that stand for a claim, as JSON in UTF-8: ten thousand small arrays would take longer to read back than the copy itself. */
  readonly addresses: Uint8Array<ArrayBuffer>;
}

export interface Database {
  /** Why it is kept in memory only, in English; null where it is kept on disk. */
  readonly trouble: string | null;
  publishers(): Promise<readonly PublisherRecord[]>;
  generation(publisherId: string, generation: number): Promise<GenerationRecord | null>;
  /** Writes a generation that is not active yet. */
  stage(publisherId: string, generation: number, record: GenerationRecord): Promise<void>;
  /** In one transaction: the publisher as given, and no generation or index of it but `active` and `previous`. */
  commit(record: PublisherRecord): Promise<void>;
  /** Everything of a publisher. */
  remove(publisherId: string): Promise<void>;
  index(publisherId: string, generation: number, lang: string): Promise<ArrayBuffer | null>;
  saveIndex(publisherId: string, generation: number, lang: string, index: ArrayBuffer): Promise<void>;
  /** Newest first. */
  requests(): Promise<readonly LoggedRequest[]>;
  logRequest(request: LoggedRequest): Promise<void>;
  close(): void;
}

/** Requests remembered; the oldest go. Some four months of one publisher. */
export const MAX_LOGGED = 2_000;
/** A database that does not open by then is not coming (BAR.md, faults 41 and 42). */
const OPEN_TIMEOUT_MS = 5_000;
/** Waits between tries to open what fails to open. A browser that has just been killed may hold its files for seconds while another starts. */
const TRY_AGAIN_MS = [200, 600, 1_200, 2_000] as const;
const VERSION = 1;
/** The second is for when the first is blocked by an old page of ours, or was written by a newer version: it stays as it is for that version's return. */
const NAMES = ['sunlit', 'sunlit-beside'] as const;

interface Schema extends DBSchema {
  publishers: { key: string; value: PublisherRecord };
  generations: { key: [string, number]; value: GenerationRecord };
  indexes: { key: [string, number, string]; value: Blob };
  requests: { key: number; value: LoggedRequest };
}

/** Never rejects. @param timeoutMs for each try to open @param waits between tries, ms */
export async function openDatabase(timeoutMs: number = OPEN_TIMEOUT_MS, waits: readonly number[] = TRY_AGAIN_MS): Promise<Database> {
  let trouble = '';
  for (const name of NAMES) {
    try {
      return new DiskDatabase(await openNamed(name, timeoutMs, waits));
    } catch (error) {
      trouble = String(error);
    }
  }
  return new MemoryDatabase(trouble);
}

async function openNamed(name: string, timeoutMs: number, waits: readonly number[]): Promise<IDBPDatabase<Schema>> {
  for (const wait of waits) {
    try {
      return await opened(name, timeoutMs);
    } catch (error) {
      if (!isBeyondRepair(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  try {
    return await opened(name, timeoutMs);
  } catch (error) {
    if (!isBeyondRepair(error)) throw error;
    // What fails once may be a disk that was busy; deleting is for what never works.
    await withTimeout(deleteDB(name), timeoutMs);
    return opened(name, timeoutMs);
  }
}

/** A damaged store, which does not heal by itself (Expensify/App#87862). A newer version's is not ours to touch, a blocked or full one is none. */
function isBeyondRepair(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'UnknownError' || name === 'DataError' || name === 'NotFoundError';
}

/** One that opens and cannot be read is no better than one that does not open. */
function opened(name: string, timeoutMs: number): Promise<IDBPDatabase<Schema>> {
  const db = openDB<Schema>(name, VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('publishers', { keyPath: 'publisherId' });
      fresh.createObjectStore('generations');
      fresh.createObjectStore('indexes');
      fresh.createObjectStore('requests', { autoIncrement: true });
    },
    // A newer version wants in: let it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return withTimeout(
    db.then(async (open) => {
      await open.count('publishers');
      return open;
    }),
    timeoutMs,
  );
}

class OpenTimeout extends Error {
  override readonly name = 'OpenTimeout';
}

function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OpenTimeout(`no answer in ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** All keys that begin with a publisher's id: an array sorts after every number and text. */
function all(publisherId: string): IDBKeyRange {
  return IDBKeyRange.bound([publisherId], [publisherId, []]);
}

class DiskDatabase implements Database {
  readonly trouble = null;

  constructor(private readonly db: IDBPDatabase<Schema>) {}

  publishers(): Promise<readonly PublisherRecord[]> {
    return this.db.getAll('publishers');
  }

  async generation(publisherId: string, generation: number): Promise<GenerationRecord | null> {
    return (await this.db.get('generations', [publisherId, generation])) ?? null;
  }

  async stage(publisherId: string, generation: number, record: GenerationRecord): Promise<void> {
    await this.db.put('generations', record, [publisherId, generation]);
  }

  async commit(record: PublisherRecord): Promise<void> {
    const tx = this.db.transaction(['publishers', 'generations', 'indexes'], 'readwrite', { durability: 'strict' });
    const kept = [record.active, record.previous];
    await tx.objectStore('publishers').put(record);
    for (const name of ['generations', 'indexes'] as const) {
      const store = tx.objectStore(name);
      for (const key of await store.getAllKeys(all(record.publisherId))) if (!kept.includes(key[1])) await store.delete(key as never);
    }
    await tx.done;
  }

  async remove(publisherId: string): Promise<void> {
    const tx = this.db.transaction(['publishers', 'generations', 'indexes'], 'readwrite');
    await tx.objectStore('publishers').delete(publisherId);
    await tx.objectStore('generations').delete(all(publisherId));
    await tx.objectStore('indexes').delete(all(publisherId));
    await tx.done;
  }

  async index(publisherId: string, generation: number, lang: string): Promise<ArrayBuffer | null> {
    return (await (await this.db.get('indexes', [publisherId, generation, lang]))?.arrayBuffer()) ?? null;
  }

  async saveIndex(publisherId: string, generation: number, lang: string, index: ArrayBuffer): Promise<void> {
    await this.db.put('indexes', new Blob([index]), [publisherId, generation, lang]);
  }

  async requests(): Promise<readonly LoggedRequest[]> {
    return (await this.db.getAll('requests')).reverse();
  }

  async logRequest(request: LoggedRequest): Promise<void> {
    const tx = this.db.transaction('requests', 'readwrite');
    const key = await tx.store.add(request);
    if (key > MAX_LOGGED) await tx.store.delete(IDBKeyRange.upperBound(key - MAX_LOGGED));
    await tx.done;
  }

  close(): void {
    this.db.close();
  }
}

/** For as long as the worker lives: where storage fails altogether, a reader still reads with the packaged datasets. */
export class MemoryDatabase implements Database {
  private readonly records = new Map<string, PublisherRecord>();
  private readonly generations = new Map<string, GenerationRecord>();
  private readonly indexes = new Map<string, ArrayBuffer>();
  private log: readonly LoggedRequest[] = [];

  constructor(readonly trouble: string) {}

  async publishers(): Promise<readonly PublisherRecord[]> {
    return [...this.records.values()];
  }

  async generation(publisherId: string, generation: number): Promise<GenerationRecord | null> {
    return this.generations.get(`${publisherId} ${generation}`) ?? null;
  }

  async stage(publisherId: string, generation: number, record: GenerationRecord): Promise<void> {
    this.generations.set(`${publisherId} ${generation}`, record);
  }

  async commit(record: PublisherRecord): Promise<void> {
    this.records.set(record.publisherId, record);
    this.keep(record.publisherId, [record.active, record.previous]);
  }

  async remove(publisherId: string): Promise<void> {
    this.records.delete(publisherId);
    this.keep(publisherId, []);
  }

  async index(publisherId: string, generation: number, lang: string): Promise<ArrayBuffer | null> {
    return this.indexes.get(`${publisherId} ${generation} ${lang}`) ?? null;
  }

  async saveIndex(publisherId: string, generation: number, lang: string, index: ArrayBuffer): Promise<void> {
    this.indexes.set(`${publisherId} ${generation} ${lang}`, index);
  }

  async requests(): Promise<readonly LoggedRequest[]> {
    return this.log;
  }

  async logRequest(request: LoggedRequest): Promise<void> {
    this.log = [request, ...this.log].slice(0, MAX_LOGGED);
  }

  close(): void {
    // Nothing is open.
  }

  private keep(publisherId: string, kept: readonly (number | null)[]): void {
    for (const map of [this.generations, this.indexes])
      for (const key of map.keys()) {
        const [owner, generation] = key.split(' ');
        if (owner === publisherId && !kept.includes(Number(generation))) map.delete(key);
      }
  }
}
