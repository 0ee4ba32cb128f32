/** A reader's background as far as followed publishers go: a database, a clock the test holds, the real network of this machine. */
import { Subscriptions, type SubscriptionsContext } from '../../src/background/subscriptions.js';
import type { SubscriptionView } from '../../src/messages/protocol.js';
import { type Database, MemoryDatabase } from '../../src/platform/database.js';
import { secondPlaceInMemory } from './second-place-in-memory.js';
import { START } from './sup-repository.js';

/** A twentieth of the real limits of time: a test does not wait fifteen seconds for headers. */
export const PATIENCE = 0.02;

export class Follower {
  now = START;
  isOnline = true;
  links: readonly { readonly link: string; readonly since: number }[] = [];
  /** When the background asked to be woken, last. */
  wake = 0;
  changes = 0;
  place = secondPlaceInMemory();
  fetch: typeof fetch = (...request) => fetch(...request);
  random: () => number = () => 0.5;
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly database: Database,
    public subscriptions: Subscriptions,
  ) {}

  static async start(database: Database = new MemoryDatabase('a test')): Promise<Follower> {
    const follower = new Follower(database, undefined as never);
    await follower.restart();
    return follower;
  }

  /** As the browser does it: everything in memory is gone. */
  async restart(): Promise<void> {
    this.subscriptions = await Subscriptions.load(this.context, this.links);
  }

  /** The view of the one publisher that is followed. */
  get view(): SubscriptionView {
    const [id = ''] = this.subscriptions.datasetIds;
    const view = this.subscriptions.view(id);
    if (view === null) throw new Error('nothing is followed');
    return view;
  }

  get claimCount(): number {
    return this.subscriptions.datasets[0]?.dataset.claims.length ?? 0;
  }

  async follow(link: string): Promise<string> {
    const id = link.split('#sunlit=')[1] ?? '';
    const followed = await this.subscriptions.follow(link, id);
    return 'fault' in followed ? followed.fault : followed.value.datasetId;
  }

  /** Time goes by, and whoever is due is asked. */
  async later(ms: number): Promise<void> {
    this.now += ms;
    await this.subscriptions.tick();
  }

  async ask(): Promise<void> {
    this.now += 60_000;
    await this.subscriptions.updateNow(null);
  }

  private get context(): SubscriptionsContext {
    return {
      database: this.database,
      place: this.place,
      host: { fetch: (...request) => this.fetch(...request), now: () => this.now, isOnline: () => this.isOnline, patience: PATIENCE },
      random: () => this.random(),
      buildDate: START - 86_400_000,
      exclusive: (work) => {
        const done = this.queue.then(work);
        this.queue = done.catch(() => undefined);
        return done;
      },
      wakeAt: (time) => {
        this.wake = time;
      },
      keepLinks: async (links) => {
        this.links = links;
      },
      onChange: () => {
        this.changes += 1;
      },
    };
  }
}
