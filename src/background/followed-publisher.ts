/**
 * One publisher a reader follows: its record, the copy in use, and what an answer of its host changes in them. Whatever goes wrong, the copy in use stays, and the fault is
 * kept in words.
 *
 * Rules 1 to 10 of an update are `dataset/trust/update.ts` and `host-get.ts`; here are 11, the switch from one copy to the next in one transaction, and 12, the copy before
 * that stays. A change is stored first and believed then, so that what a screen shows is what a restart will find.
 */
import { openEnvelope } from '../dataset/trust/envelope.js';
import { TrustError } from '../dataset/trust/errors.js';
import type { Get } from '../dataset/trust/get.js';
import { readHead } from '../dataset/trust/head.js';
import { MAX_HEAD_BYTES } from '../dataset/trust/limits.js';
import type { Trusted } from '../dataset/trust/trusted.js';
import { subscribe, type Update, update } from '../dataset/trust/update.js';
import type { Database, PublisherRecord } from '../platform/database.js';
import { logWarning } from '../platform/error-log.js';
import type { SecondPlace } from '../platform/second-place.js';
import { type IndexShelf, makeReady } from './claim-indexes.js';
import { type Copy, changeOf, copyOf, readCopy, stageCopy, withTrusted } from './held-copy.js';
import { keepSpare, restoreSpare } from './spare-copy.js';
import { type Fault, faultOf } from './update-faults.js';
import { afterFailure, afterMissingFile, afterSuccess } from './update-schedule.js';

/** How long a large change waits (rule 10). */
export const HOLD_MS = 24 * 3_600_000;

export interface PublisherContext {
  readonly database: Database;
  /** Where spares of copies are kept. */
  readonly place: SecondPlace;
  /** Ms since the epoch. */
  readonly now: () => number;
  /** [0, 1) */
  readonly random: () => number;
  /** Ms since the epoch. */
  readonly buildDate: number;
  /** Runs `work` while no other context of this extension updates. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Files of the publisher's host, and of its mirrors where it fails. @param bases the publisher's own first */
  readonly get: (bases: readonly string[], signal: AbortSignal) => Get;
  /** Its dataset has changed. */
  readonly onChange: () => void;
}

export class FollowedPublisher {
  private readonly abort = new AbortController();
  /** The question that is under way. */
  private running: Promise<void> | null = null;
  /** The copy's bytes have been hashed in this life of the worker. */
  private isChecked = false;

  /** @param isOld the publisher has not signed for too long */
  constructor(
    private readonly context: PublisherContext,
    public record: PublisherRecord,
    public copy: Copy | null,
    public isOld = false,
  ) {}

  /** As it was left by an earlier life of the worker. @param record with its schedule brought up to now */
  static async restored(context: PublisherContext, record: PublisherRecord): Promise<FollowedPublisher> {
    let stored = record;
    let found = await readCopy(context.database, stored);
    if (found === null) {
      const spare = await restoreSpare(context.place, context.database, record);
      // What cannot be read today may be read tomorrow: it stays where it is until the next download has taken its place.
      if (spare === null) return new FollowedPublisher(context, record.active === null ? record : atOnce(record, context.now()), null);
      stored = spare;
      found = await readCopy(context.database, stored);
      if (found === null) return new FollowedPublisher(context, atOnce(stored, context.now()), null);
    }
    await makeReady(found.copy.held, shelfOf(context.database, record.publisherId, found.generation));
    return new FollowedPublisher(context, found.generation === stored.active ? stored : onlyCopy(stored, found.generation, context.now()), found.copy);
  }

  get id(): string {
    return this.record.publisherId;
  }

  /** Asks the host; a question that is under way is that question. Never rejects: what went wrong is in the record. */
  ask(): Promise<void> {
    this.running ??= this.context
      .exclusive(() => this.asked())
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }

  /** Stops what is under way; nothing is kept of it. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.running?.catch(() => undefined); // It was told to stop; how it ended is no matter.
  }

  /** A copy whose bytes have changed on this device gives way to the one before, or to none until the next download. */
  async check(): Promise<void> {
    if (this.isChecked || this.copy === null) return;
    this.isChecked = true;
    if (await this.copy.isWhole()) return;
    logWarning(`the copy of publisher ${this.id.slice(0, 8)} is damaged`);
    const found = await readCopy(this.context.database, { ...this.record, active: null });
    const isFine = found !== null && (await found.copy.isWhole());
    if (isFine) await makeReady(found.copy.held, this.shelf(found.generation));
    await this.keep(isFine ? onlyCopy(this.record, found.generation, this.context.now()) : withoutCopy(this.record, this.context.now()));
    this.copy = isFine ? found.copy : null;
    this.context.onChange();
  }

  /** Back to the copy before the last update. The state left is not taken again; the publisher's next one is. */
  async undo(): Promise<void> {
    await this.running?.catch(() => undefined); // Its own fault is kept in its record.
    const { record, copy } = this;
    const stored = record.previous === null ? null : await this.context.database.generation(this.id, record.previous);
    if (stored === null) return;
    const back = { active: record.previous, previous: null, head: stored.head, refused: copy?.stateSha256 ?? null, change: null, held: null };
    const found = await readCopy(this.context.database, { ...record, ...back });
    if (found === null) return;
    await makeReady(found.copy.held, this.shelf(found.generation));
    await this.keep(back);
    this.copy = found.copy;
    this.context.onChange();
  }

  /** Takes a large change that waits. */
  async allow(): Promise<void> {
    if (this.record.held === null) return;
    this.record = { ...this.record, held: { ...this.record.held, since: 0 } };
    await this.ask();
  }

  private async asked(): Promise<void> {
    const { now, buildDate, get } = this.context;
    const { publisherId, base, held } = this.record;
    try {
      const mine = await this.proven();
      const request = {
        get: get([base, ...(mine?.root.value.mirrors ?? [])], this.abort.signal),
        now: now(),
        buildDate,
        allowMassChange: held !== null && now() - held.since >= HOLD_MS,
        onRoot: (trusted: Trusted) => this.takeRoot(trusted),
      };
      const result = mine === null ? this.notBack(await subscribe(request, publisherId)) : await update({ ...request, trusted: mine });
      await this.take(result, mine);
    } catch (error) {
      if (!this.abort.signal.aborted) await this.failed(faultOf(error), isMissingFile(error));
    }
  }

  /** What is held, from the publisher's signature down; null if nothing is, or it does not prove itself: then everything is loaded anew. */
  private async proven(): Promise<Trusted | null> {
    try {
      return (await this.copy?.trusted()) ?? null;
    } catch (error) {
      logWarning(`the copy of publisher ${this.id.slice(0, 8)} does not prove itself`, error);
      return null;
    }
  }

  /** Rule 2: a root that was proven stays, even if the update fails at a later step; keys it took away stay taken away. */
  private async takeRoot(trusted: Trusted): Promise<void> {
    if (this.copy === null) return;
    await this.keep({ root: trusted.root.bytes, head: trusted.head?.bytes ?? null });
    this.copy = withTrusted(this.copy, trusted);
  }

  /** Rule 4 where the copy was lost: the last good head is still known, and under the same root nothing older is taken. */
  private notBack(result: Update): Update {
    const { head: last } = this.record;
    const { head, root } = result.trusted;
    if (last === null || head === null) return result;
    const before = readHead(openEnvelope(last, MAX_HEAD_BYTES, 'last head').payload);
    if (before.root === root.value.v && head.value.v < before.v) throw new TrustError('rollback', 'head v', `${before.v} or more`, String(head.value.v));
    return result;
  }

  private async take(result: Update, mine: Trusted | null): Promise<void> {
    const { now, random } = this.context;
    const { trusted } = result;
    const schedule = afterSuccess(this.record.schedule, { now: now(), minWaitS: trusted.head?.value.min_wait_s, random });
    this.isOld = result.isStale;
    const settled = { schedule, failure: null, held: null, root: trusted.root.bytes };
    if (result.outcome === 'braked') {
      await this.keep({ schedule, failure: null, held: { stateSha256: result.stateSha256, since: this.record.held?.since ?? now() } });
    } else if (result.outcome === 'updated' && trusted.state.sha256 === this.record.refused) {
      await this.keep(settled);
    } else if (result.outcome === 'updated') {
      await this.switchTo(trusted, mine, settled);
    } else {
      await this.keep({ ...settled, head: trusted.head?.bytes ?? null });
      if (this.copy !== null) this.copy = withTrusted(this.copy, trusted);
    }
  }

  /** Rules 9, 11 and 12: written beside, read back, switched to in one transaction; the one before stays. */
  private async switchTo(trusted: Trusted, mine: Trusted | null, settled: Partial<PublisherRecord>): Promise<void> {
    const { generation, snapshot } = await stageCopy(this.context.database, this.record, trusted);
    const copy = copyOf(trusted, snapshot);
    await makeReady(copy.held, this.shelf(generation));
    if (this.abort.signal.aborted) {
      await this.context.database.remove(this.id);
      return;
    }
    const change = mine === null ? null : changeOf(mine.state.lines, trusted.state.lines, this.context.now());
    await this.keep({
      ...settled,
      refused: null,
      head: trusted.head?.bytes ?? null,
      active: generation,
      previous: mine === null ? null : this.record.active,
      change,
    });
    this.copy = copy;
    this.isChecked = true;
    this.context.onChange();
  }

  private async failed({ fault, detail, retryAfterMs }: Fault, isMissing: boolean): Promise<void> {
    const { random } = this.context;
    const at = this.context.now();
    const { schedule } = this.record;
    const next = isMissing
      ? afterMissingFile(schedule, { now: at, random })
      : afterFailure(schedule, { now: at, random, retryAfterMs: retryAfterMs ?? undefined });
    const count = (this.record.failure?.count ?? 0) + 1;
    try {
      await this.keep({ schedule: next, failure: { fault, detail, at, count } });
    } catch (error) {
      logWarning('a failed update could not be noted', error);
      this.record = { ...this.record, schedule: next, failure: { fault: 'storage', detail: String(error), at, count } };
    }
  }

  /** Stores a changed record, then believes it. One that is no longer followed is not stored again. */
  private async keep(change: Partial<PublisherRecord>): Promise<void> {
    if (this.abort.signal.aborted) return;
    const record = { ...this.record, ...change };
    await this.context.database.commit(record);
    this.record = record;
    if ('active' in change || 'root' in change || 'head' in change) await keepSpare(this.context.place, this.context.database, record);
  }

  private shelf(generation: number): IndexShelf {
    return shelfOf(this.context.database, this.id, generation);
  }
}

/** Where the indexes of a copy are kept. */
export function shelfOf(database: Database, publisherId: string, generation: number): IndexShelf {
  return { load: (lang) => database.index(publisherId, generation, lang), save: (lang, index) => database.saveIndex(publisherId, generation, lang, index) };
}

/** The host is asked at the next chance. */
function atOnce(record: PublisherRecord, now: number): PublisherRecord {
  return { ...record, schedule: { ...record.schedule, nextPollAt: now } };
}

/** A record whose active copy is lost: the one before takes its place. */
function onlyCopy(record: PublisherRecord, generation: number, now: number): PublisherRecord {
  return { ...atOnce(record, now), active: generation, previous: null, head: null, change: null };
}

/** A record whose copies are damaged. Its last head stays known: nothing older is taken in its place. */
function withoutCopy(record: PublisherRecord, now: number): PublisherRecord {
  return { ...atOnce(record, now), active: null, previous: null, change: null };
}

/** A file the head or the index names is not there: the host is being updated, or is an old one. */
function isMissingFile(error: unknown): boolean {
  return error instanceof TrustError && error.code === 'unavailable' && error.what !== 'head' && error.cause === undefined;
}
