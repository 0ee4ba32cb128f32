/**
 * The publishers a reader follows, together: looking at one, following it, letting it go, asking all whose time has come. What becomes of one is `followed-publisher.ts`.
 * One is asked at a time, with air in between, and each at most once at a time.
 */
import { parseSubscribeLink, subscribeLink } from '../dataset/subscribe-link.js';
import { fingerprintWords } from '../dataset/trust/fingerprint.js';
import type { Get } from '../dataset/trust/get.js';
import { writeSnapshot } from '../dataset/trust/snapshot.js';
import { subscribe } from '../dataset/trust/update.js';
import type { Fetched, LoggedRequest, SubscriptionView } from '../messages/protocol.js';
import type { Database, PublisherRecord } from '../platform/database.js';
import { logWarning } from '../platform/error-log.js';
import type { SecondPlace } from '../platform/second-place.js';
import { makeReady } from './claim-indexes.js';
import { FollowedPublisher, HOLD_MS, type PublisherContext, shelfOf } from './followed-publisher.js';
import { type Copy, copyOf, datasetIdOf, stageCopy } from './held-copy.js';
import type { HeldDataset } from './held-dataset.js';
import { type HostOptions, mirroredGet } from './host-get.js';
import { keepSpare, removeSpare } from './spare-copy.js';
import { faultOf } from './update-faults.js';
import { afterSuccess, firstSchedule, GAP_BETWEEN_PUBLISHERS_MS, isDue, onWake } from './update-schedule.js';

/** Most publishers followed at once. */
export const MAX_PUBLISHERS = 50;
/** A preview that nobody confirms is forgotten. */
const PREVIEW_MS = 15 * 60_000;
/** Smallest time between two questions the reader asks for. */
const IMPATIENCE_MS = 2_000;

/** A followed publisher's link, kept outside the database as well. */
export interface KeptLink {
  readonly link: string;
  /** Ms since the epoch. */
  readonly since: number;
}

export interface SubscriptionsContext {
  readonly database: Database;
  readonly place: SecondPlace;
  readonly host: Omit<HostOptions, 'log' | 'signal'>;
  /** [0, 1) */
  readonly random: () => number;
  /** Ms since the epoch. */
  readonly buildDate: number;
  /** Runs `work` while no other context of this extension updates. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Wakes the background at that time. */
  readonly wakeAt: (timeMs: number) => void;
  /** Writes the list that outlives the database. */
  readonly keepLinks: (links: readonly KeptLink[]) => Promise<void>;
  /** Datasets have changed. */
  readonly onChange: () => void;
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
  private readonly followed = new Map<string, FollowedPublisher>();
  private readonly previews = new Map<string, Preview>();

  private constructor(private readonly context: SubscriptionsContext) {}

  /** Reads all copies back. @param links the list kept outside the database: who is in it and not in the database has to be loaded again. @throws what the database throws when it cannot be read */
  static async load(context: SubscriptionsContext, links: readonly KeptLink[]): Promise<Subscriptions> {
    const all = new Subscriptions(context);
    const now = context.host.now();
    const records = await context.database.publishers();
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
        all.followed.set(record.publisherId, await FollowedPublisher.restored(all.publisherContext, record));
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
      canUndo: copy !== null && record.previous !== null,
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
      await keepSpare(this.context.place, this.context.database, kept);
      await makeReady(preview.copy.held, shelfOf(this.context.database, publisherId, generation));
      this.followed.set(publisherId, new FollowedPublisher(this.publisherContext, kept, preview.copy, preview.isOld));
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
    this.followed.delete(one.id);
    await one.stop();
    await this.context.database.remove(one.id);
    await removeSpare(this.context.place, one.id);
    await this.keepLinks();
    this.changed();
  }

  /** Asks one publisher, or all, now. */
  async updateNow(datasetId: string | null): Promise<void> {
    const wanted = this.inOrder().filter(({ record }) => datasetId === null || datasetIdOf(record.publisherId) === datasetId);
    for (const one of wanted) {
      const last = one.record.schedule.lastCheckedAt ?? 0;
      if (Math.abs(this.context.host.now() - last) > IMPATIENCE_MS) await one.ask();
    }
    this.plan();
  }

  /** Asks all whose time has come, one after the other. Called at every wake: the times are stored, so that a thousand wakes ask once. */
  async tick(): Promise<void> {
    for (const one of this.inOrder()) await one.check();
    let isFirst = true;
    for (const one of this.inOrder()) {
      if (!isDue(one.record.schedule, this.context.host.now())) continue;
      if (!isFirst) await new Promise((resolve) => setTimeout(resolve, GAP_BETWEEN_PUBLISHERS_MS * (this.context.host.patience ?? 1)));
      isFirst = false;
      if (this.followed.has(one.id)) await one.ask();
    }
    this.plan();
  }

  /** Back to the copy before the last update. */
  async undo(datasetId: string): Promise<void> {
    await this.byDataset(datasetId)?.undo();
  }

  /** Takes a large change that waits. */
  async allow(datasetId: string): Promise<void> {
    await this.byDataset(datasetId)?.allow();
    this.plan();
  }

  /** Every request that has left this device, newest first. */
  requests(): Promise<readonly LoggedRequest[]> {
    return this.context.database.requests();
  }

  private get publisherContext(): PublisherContext {
    const { database, place, host, random, buildDate, exclusive } = this.context;
    return { database, place, now: host.now, random, buildDate, exclusive, get: (bases, signal) => this.get(bases, signal), onChange: () => this.changed() };
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

  private inOrder(): readonly FollowedPublisher[] {
    return [...this.followed.values()].sort((a, b) => a.record.since - b.record.since || (a.record.publisherId < b.record.publisherId ? -1 : 1));
  }

  private byDataset(datasetId: string): FollowedPublisher | null {
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
