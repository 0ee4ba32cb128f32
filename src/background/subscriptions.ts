/**
 * The publishers a reader follows: loading their copies, asking their hosts when it is time, and what the reader decides about them. Whatever goes wrong, the copy in use
 * stays, and the fault is kept in words.
 *
 * Rules 1 to 10 of an update are `dataset/trust/update.ts` and `host-get.ts`; here are 11, the switch from one copy to the next in one transaction, and 12, the copy before
 * that stays. One publisher is asked at a time, under a lock, and each at most once at a time.
 */

import { parseSubscribeLink, subscribeLink } from '../dataset/subscribe-link.js';
import { TrustError } from '../dataset/trust/errors.js';
import { fingerprintWords } from '../dataset/trust/fingerprint.js';
import type { Get } from '../dataset/trust/get.js';
import { writeSnapshot } from '../dataset/trust/snapshot.js';
import type { Trusted } from '../dataset/trust/trusted.js';
import { subscribe, type Update, update } from '../dataset/trust/update.js';
import type { Fetched, LoggedRequest, SubscriptionView } from '../messages/protocol.js';
import type { Database, PublisherRecord } from '../platform/database.js';
import { type IndexShelf, makeReady } from './claim-indexes.js';
import { logWarning } from './error-log.js';
import { type Copy, changeOf, copyOf, datasetIdOf, readCopy, stageCopy, withTrusted } from './held-copy.js';
import type { HeldDataset } from './held-dataset.js';
import { type HostOptions, mirroredGet } from './host-get.js';
import { type Fault, faultOf } from './update-faults.js';
import { afterFailure, afterMissingFile, afterSuccess, firstSchedule, GAP_BETWEEN_PUBLISHERS_MS, isDue, onWake } from './update-schedule.js';

/** Most publishers followed at once. */
export const MAX_PUBLISHERS = 50;
/** How long a large change waits (rule 10). */
const HOLD_MS = 24 * 3_600_000;
/** A preview that nobody confirms is forgotten. */
const PREVIEW_MS = 15 * 60_000;
/** Smallest time between two questions the reader asks for. */
const IMPATIENCE_MS = 2_000;

export interface SubscriptionsContext {
  readonly database: Database;
  readonly host: Omit<HostOptions, 'log' | 'signal'>;
  /** [0, 1) */
  readonly random: () => number;
  /** Ms since the epoch. */
  readonly buildDate: number;
  /** Runs `work` while no other context of this extension updates. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Wakes the background at that time. */
  readonly wakeAt: (timeMs: number) => void;
  /** The list that outlives the database: links, written at every change. */
  readonly keepLinks: (links: readonly { readonly link: string; readonly since: number }[]) => Promise<void>;
  /** Datasets have changed. */
  readonly onChange: () => void;
}

interface Followed {
  record: PublisherRecord;
  copy: Copy | null;
  /** The publisher has not signed for too long. */
  isOld: boolean;
  readonly abort: AbortController;
  /** Its bytes have been hashed in this life of the worker. */
  isChecked: boolean;
  running: Promise<void> | null;
}

/** A publisher's dataset as loaded to be looked at. */
export interface Preview {
  readonly publisherId: string;
  readonly link: string;
  readonly base: string;
  readonly isPinned: boolean;
  readonly copy: Copy;
  readonly isOld: boolean;
  readonly at: number;
}

export class Subscriptions {
  private readonly followed = new Map<string, Followed>();
  private readonly previews = new Map<string, Preview>();

  private constructor(private readonly context: SubscriptionsContext) {}

  /** Reads all copies back. @param links the list kept outside the database: who is not in it has to be loaded again */
  static async load(context: SubscriptionsContext, links: readonly { readonly link: string; readonly since: number }[]): Promise<Subscriptions> {
    const all = new Subscriptions(context);
    const now = context.host.now();
    const records = await context.database.publishers().catch((): readonly PublisherRecord[] => []);
    const known = new Set(records.map(({ publisherId }) => publisherId));
    const lost = links.flatMap(({ link, since }) => {
      const parsed = parseSubscribeLink(link);
      if (parsed === null || parsed.publisherId === null || known.has(parsed.publisherId)) return [];
      return [newRecord(parsed.publisherId, parsed.base, since, firstSchedule(now, context.random))];
    });
    await Promise.all(
      [...records, ...lost].map(async (stored) => {
        const record = { ...stored, schedule: onWake(stored.schedule, now, context.random) };
        // A question put off has to be known at the next wake, or it would be put off for ever.
        if (record.schedule !== stored.schedule) await context.database.commit(record).catch(() => undefined);
        const found = await readCopy(context.database, record);
        if (found !== null) await makeReady(found.copy.held, all.shelf(record.publisherId, found.generation));
        const isActive = found !== null && found.generation === record.active;
        all.followed.set(record.publisherId, {
          record: isActive ? record : withGeneration(record, found?.generation ?? null),
          copy: found?.copy ?? null,
          isOld: false,
          abort: new AbortController(),
          isChecked: false,
          running: null,
        });
      }),
    );
    if (lost.length > 0 || links.length < all.followed.size) await all.keepLinks();
    all.plan();
    return all;
  }

  /** Copies in use, in the order they were followed. */
  get datasets(): readonly HeldDataset[] {
    return this.inOrder().flatMap(({ copy }) => (copy === null ? [] : [copy.held]));
  }

  /** Ids of all followed datasets, those without a copy too. */
  get datasetIds(): readonly string[] {
    return this.inOrder().map(({ record }) => datasetIdOf(record.publisherId));
  }

  /** Why copies are kept in memory only, in English; null where the disk keeps them. */
  get databaseTrouble(): string | null {
    return this.context.database.trouble;
  }

  /** What tells one state of a followed dataset from another; null for one that is not followed. */
  stateOf(datasetId: string): string | null {
    return this.byDataset(datasetId)?.copy?.stateSha256 ?? null;
  }

  links(): readonly { readonly link: string; readonly title: string; readonly since: number }[] {
    return this.inOrder().map(({ record, copy }) => ({
      link: subscribeLink(record.base, record.publisherId),
      title: copy === null ? new URL(record.base).hostname : (Object.values(copy.held.header.publisher.name)[0] ?? ''),
      since: record.since,
    }));
  }

  view(datasetId: string): SubscriptionView | null {
    const one = this.byDataset(datasetId);
    if (one === null) return null;
    const { record, copy } = one;
    const head = copy?.head ?? undefined;
    return {
      publisherId: record.publisherId,
      words: fingerprintWords(record.publisherId),
      base: record.base,
      since: record.since,
      lastCheckedAt: record.schedule.lastSuccessAt,
      nextCheckAt: record.schedule.nextPollAt,
      publishedAt: head === undefined ? null : Date.parse(head.published),
      state: copy === null ? 'waiting' : record.held !== null ? 'held' : record.failure !== null ? 'failing' : one.isOld ? 'old' : 'current',
      failure: record.failure,
      heldUntil: record.held === null ? null : record.held.since + HOLD_MS,
      change: record.change,
      canUndo: record.previous !== null,
      bytes: copy?.bytes ?? 0,
    };
  }

  /** Loads a dataset to be looked at; keeps it in memory for {@link follow}. */
  async preview(link: string): Promise<Fetched<Preview>> {
    const parsed = parseSubscribeLink(link);
    if (parsed === null) return { fault: 'not-a-dataset', detail: 'not a subscribe link' };
    const { now } = this.context.host;
    try {
      const result = await subscribe(
        { get: this.get([parsed.base], new AbortController().signal), now: now(), buildDate: this.context.buildDate },
        parsed.publisherId,
      );
      const { head } = result.trusted;
      if (head === null) return { fault: 'not-a-dataset', detail: 'no head' };
      const preview: Preview = {
        link,
        base: parsed.base,
        isPinned: parsed.publisherId !== null,
        publisherId: result.trusted.publisherId,
        copy: copyOf(result.trusted, writeSnapshot(result.trusted.state)),
        isOld: result.isStale,
        at: now(),
      };
      this.previews.set(result.trusted.publisherId, preview);
      return { value: preview };
    } catch (error) {
      return faultOf(error);
    }
  }

  /** Follows a publisher that was previewed a moment ago, else loads it first. */
  async follow(link: string, publisherId: string): Promise<Fetched<{ readonly datasetId: string }>> {
    const datasetId = datasetIdOf(publisherId);
    if (this.followed.has(publisherId)) return { value: { datasetId } };
    if (this.followed.size >= MAX_PUBLISHERS) return { fault: 'too-large', detail: `more than ${MAX_PUBLISHERS} publishers` };
    const { now } = this.context.host;
    let preview = this.previews.get(publisherId);
    if (preview === undefined || now() - preview.at > PREVIEW_MS || preview.link !== link) {
      const loaded = await this.preview(link);
      if (!('value' in loaded)) return loaded;
      preview = loaded.value;
    }
    const trusted = await preview.copy.trusted();
    if (trusted.publisherId !== publisherId) return { fault: 'other-publisher', detail: 'the host answers as another publisher than the one that was shown' };
    const schedule = afterSuccess(firstSchedule(now(), this.context.random), {
      now: now(),
      minWaitS: trusted.head?.value.min_wait_s,
      random: this.context.random,
    });
    const record = { ...newRecord(publisherId, preview.base, now(), schedule), root: trusted.root.bytes, head: trusted.head?.bytes ?? null };
    try {
      const { generation } = await stageCopy(this.context.database, record, trusted);
      const kept = { ...record, active: generation };
      await this.context.database.commit(kept);
      await makeReady(preview.copy.held, this.shelf(publisherId, generation));
      this.followed.set(publisherId, { record: kept, copy: preview.copy, isOld: preview.isOld, isChecked: true, abort: new AbortController(), running: null });
    } catch (error) {
      await this.context.database.remove(publisherId).catch(() => undefined); // What was half written goes; the fault that counts is told below.
      return faultOf(error);
    }
    this.previews.delete(publisherId);
    await this.keepLinks();
    this.changed();
    return { value: { datasetId } };
  }

  /** Stops a download that is under way, and removes every byte. */
  async unfollow(datasetId: string): Promise<void> {
    const one = this.byDataset(datasetId);
    if (one === null) return;
    this.followed.delete(one.record.publisherId);
    one.abort.abort();
    await one.running?.catch(() => undefined); // It was told to stop; how it ended is no matter.
    await this.context.database.remove(one.record.publisherId);
    await this.keepLinks();
    this.changed();
  }

  /** Asks one publisher, or all, now. */
  async updateNow(datasetId: string | null): Promise<void> {
    const wanted = this.inOrder().filter(({ record }) => datasetId === null || datasetIdOf(record.publisherId) === datasetId);
    for (const one of wanted) {
      const last = one.record.schedule.lastCheckedAt ?? 0;
      if (Math.abs(this.context.host.now() - last) > IMPATIENCE_MS) await this.ask(one);
    }
    this.plan();
  }

  /** Asks all whose time has come, one after the other. Called at every wake: the times are stored, so that a thousand wakes ask once. */
  async tick(): Promise<void> {
    await this.checkCopies();
    let isFirst = true;
    for (const one of this.inOrder()) {
      if (!isDue(one.record.schedule, this.context.host.now())) continue;
      if (!isFirst) await new Promise((resolve) => setTimeout(resolve, GAP_BETWEEN_PUBLISHERS_MS * (this.context.host.patience ?? 1)));
      isFirst = false;
      if (this.followed.has(one.record.publisherId)) await this.ask(one);
    }
    this.plan();
  }

  /** A copy whose bytes have changed on this device gives way to the one before, or to none until the next download. */
  private async checkCopies(): Promise<void> {
    for (const one of this.inOrder()) {
      if (one.isChecked || one.copy === null) continue;
      one.isChecked = true;
      if (await one.copy.isWhole()) continue;
      logWarning(`the copy of publisher ${one.record.publisherId.slice(0, 8)} is damaged`);
      const before = { ...one.record, active: one.record.previous, previous: null, head: null };
      const found = await readCopy(this.context.database, before);
      const isFine = found !== null && (await found.copy.isWhole());
      if (isFine) await makeReady(found.copy.held, this.shelf(one.record.publisherId, found.generation));
      one.copy = isFine ? found.copy : null;
      await this.keep(one, {
        ...withGeneration(one.record, isFine ? found.generation : null),
        schedule: { ...one.record.schedule, nextPollAt: this.context.host.now() },
      });
      this.changed();
    }
  }

  /** Back to the copy before the last update. The state left is not taken again; the publisher's next one is. */
  async undo(datasetId: string): Promise<void> {
    const one = this.byDataset(datasetId);
    if (one === null || one.record.previous === null) return;
    await one.running?.catch(() => undefined); // Its own fault is kept in its record.
    const { record, copy } = one;
    const stored = await this.context.database.generation(record.publisherId, record.previous ?? 0);
    const back: PublisherRecord = {
      ...record,
      active: record.previous,
      previous: null,
      head: stored?.head ?? null,
      refused: copy?.stateSha256 ?? null,
      change: null,
      held: null,
    };
    const found = await readCopy(this.context.database, back);
    if (found === null) return;
    await this.context.database.commit(back);
    await makeReady(found.copy.held, this.shelf(record.publisherId, found.generation));
    one.record = back;
    one.copy = found.copy;
    this.changed();
  }

  /** Takes a large change that waits. */
  async allow(datasetId: string): Promise<void> {
    const one = this.byDataset(datasetId);
    if (one === null || one.record.held === null) return;
    one.record = { ...one.record, held: { ...one.record.held, since: 0 } };
    await this.ask(one);
    this.plan();
  }

  /** Every request that has left this device, newest first. */
  requests(): Promise<readonly LoggedRequest[]> {
    return this.context.database.requests();
  }

  private ask(one: Followed): Promise<void> {
    one.running ??= this.context
      .exclusive(() => this.asked(one))
      .finally(() => {
        one.running = null;
      });
    return one.running;
  }

  private async asked(one: Followed): Promise<void> {
    const { host, buildDate } = this.context;
    const { publisherId, base, held } = one.record;
    try {
      const mine = await this.proven(one);
      const mirrors = mine?.root.value.mirrors ?? [];
      const get = this.get([base, ...mirrors], one.abort.signal);
      const allowMassChange = held !== null && host.now() - held.since >= HOLD_MS;
      // Rule 2: a root that was proven stays, even if the update fails at a later step; keys it took away stay taken away.
      const onRoot = async (trusted: Trusted): Promise<void> => {
        if (one.copy === null) return;
        await this.keep(one, { root: trusted.root.bytes, head: trusted.head?.bytes ?? null });
        one.copy = withTrusted(one.copy, trusted);
      };
      const request = { get, now: host.now(), buildDate, allowMassChange, onRoot };
      const result = mine === null ? await subscribe(request, publisherId) : await update({ ...request, trusted: mine });
      await this.take(one, result, mine);
    } catch (error) {
      if (one.abort.signal.aborted) return;
      await this.failed(one, faultOf(error), isMissingFile(error));
    }
  }

  /** What is held, from the publisher's signature down; null if nothing is, or it does not prove itself: then everything is loaded anew. */
  private async proven(one: Followed): Promise<Trusted | null> {
    try {
      return (await one.copy?.trusted()) ?? null;
    } catch (error) {
      logWarning(`the copy of publisher ${one.record.publisherId.slice(0, 8)} does not prove itself`, error);
      return null;
    }
  }

  private async take(one: Followed, result: Update, mine: Trusted | null): Promise<void> {
    const { host, random } = this.context;
    const now = host.now();
    const minWaitS = result.trusted.head?.value.min_wait_s;
    const schedule = afterSuccess(one.record.schedule, { now, minWaitS, random });
    one.isOld = result.isStale;
    if (result.outcome === 'braked') {
      await this.keep(one, { schedule, failure: null, held: { stateSha256: result.stateSha256, since: one.record.held?.since ?? now } });
      return;
    }
    const isRefused = result.outcome === 'updated' && result.trusted.state.sha256 === one.record.refused;
    if (result.outcome !== 'updated' || isRefused) {
      const proof = isRefused ? {} : { head: result.trusted.head?.bytes ?? null };
      if (!isRefused && one.copy !== null) one.copy = withTrusted(one.copy, result.trusted);
      await this.keep(one, { schedule, failure: null, held: null, root: result.trusted.root.bytes, ...proof });
      return;
    }
    const { publisherId } = one.record;
    const { generation, snapshot } = await stageCopy(this.context.database, one.record, result.trusted);
    const copy = copyOf(result.trusted, snapshot);
    await makeReady(copy.held, this.shelf(publisherId, generation));
    if (one.abort.signal.aborted) {
      await this.context.database.remove(publisherId);
      return;
    }
    const change = mine === null ? null : changeOf(mine.state.lines, result.trusted.state.lines, now);
    await this.keep(one, {
      schedule,
      failure: null,
      held: null,
      refused: null,
      root: result.trusted.root.bytes,
      head: result.trusted.head?.bytes ?? null,
      active: generation,
      previous: one.record.active,
      change,
    });
    one.copy = copy;
    this.changed();
  }

  private async failed(one: Followed, { fault, detail, retryAfterMs }: Fault, isMissing: boolean): Promise<void> {
    const now = this.context.host.now();
    const { random } = this.context;
    const { schedule } = one.record;
    const next = isMissing ? afterMissingFile(schedule, { now, random }) : afterFailure(schedule, { now, random, retryAfterMs: retryAfterMs ?? undefined });
    const count = (one.record.failure?.count ?? 0) + 1;
    try {
      await this.keep(one, { schedule: next, failure: { fault, detail, at: now, count } });
    } catch (error) {
      logWarning('a failed update could not be noted', error);
      one.record = { ...one.record, schedule: next, failure: { fault: 'storage', detail: String(error), at: now, count } };
    }
  }

  /** Stores a changed record, then believes it. */
  private async keep(one: Followed, change: Partial<PublisherRecord>): Promise<void> {
    const record = { ...one.record, ...change };
    if (this.followed.get(record.publisherId) !== one) return;
    await this.context.database.commit(record);
    one.record = record;
  }

  private shelf(publisherId: string, generation: number): IndexShelf {
    const { database } = this.context;
    return { load: (lang) => database.index(publisherId, generation, lang), save: (lang, index) => database.saveIndex(publisherId, generation, lang, index) };
  }

  private get(bases: readonly string[], signal: AbortSignal): Get {
    const log = (request: LoggedRequest): void =>
      void this.context.database.logRequest(request).catch((error: unknown) => logWarning('a request could not be logged', error));
    return mirroredGet(bases, { ...this.context.host, log, signal }, this.context.random);
  }

  private plan(): void {
    const times = this.inOrder().map(({ record }) => record.schedule.nextPollAt);
    if (times.length > 0) this.context.wakeAt(Math.min(...times));
  }

  private changed(): void {
    this.plan();
    this.context.onChange();
  }

  private async keepLinks(): Promise<void> {
    await this.context.keepLinks(this.links().map(({ link, since }) => ({ link, since })));
  }

  private inOrder(): readonly Followed[] {
    return [...this.followed.values()].sort((a, b) => a.record.since - b.record.since || (a.record.publisherId < b.record.publisherId ? -1 : 1));
  }

  private byDataset(datasetId: string): Followed | null {
    return [...this.followed.values()].find(({ record }) => datasetIdOf(record.publisherId) === datasetId) ?? null;
  }
}

function newRecord(publisherId: string, base: string, since: number, schedule: PublisherRecord['schedule']): PublisherRecord {
  return {
    publisherId,
    base,
    since,
    root: null,
    head: null,
    active: null,
    previous: null,
    schedule,
    failure: null,
    held: null,
    change: null,
    refused: null,
  };
}

/** A record whose active copy could not be proven: the one before takes its place, or none. */
function withGeneration(record: PublisherRecord, generation: number | null): PublisherRecord {
  return { ...record, active: generation, previous: null, head: null, change: null };
}

/** A file the head or the index names is not there: the host is being updated, or is an old one. */
function isMissingFile(error: unknown): boolean {
  return error instanceof TrustError && error.code === 'unavailable' && error.what !== 'head' && error.cause === undefined;
}
