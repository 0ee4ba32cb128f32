/**
 * Killing a reader's worker or browser at many points of an update, whichever browser it is: what is in use afterwards must be the old copy or the new one, whole, and one clean
 * question must bring the newest.
 */
import { HoldingHost, type Stage } from './holding-host.js';
import { type Ask, overviewOf, Tides } from './tides.js';

/** Names of all databases of the extension, and the publishers whose copies lie in its own. */
const ROWS = `(async () => {
  const databases = (await indexedDB.databases()).map(({ name }) => name).sort();
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const db = await done(indexedDB.open('sunlit'));
  const keys = await done(db.transaction('generations').objectStore('generations').getAllKeys());
  db.close();
  return { databases, owners: keys.map(([owner]) => owner) };
})()`;

/** A browser with Sunlit in it. After a kill it is running again when the promise resolves. */
export interface Victim {
  readonly name: string;
  readonly ask: Ask;
  killWorker(): Promise<void>;
  killBrowser(): Promise<void>;
  /** What an expression gives in a page of the extension; JSON, or a promise of it. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  close(): Promise<void>;
}

type Point = { readonly afterMs: number } | { readonly kind: 'head' | 'i' | 'd' | 'f'; readonly stage: Stage; readonly afterMs: number };

/** Ms after the last byte of what an update needs: it is unpacked, checked, written, read back, indexed, switched to. */
const AFTERWARDS = [0, 8, 24, 60, 120, 200];
/** Points held at a request: each kind of file at each stage. */
const HELD: readonly Point[] = (['head', 'i', 'd', 'f'] as const).flatMap((kind): Point[] => [
  { kind, stage: 'asked', afterMs: 0 },
  { kind, stage: 'half', afterMs: 0 },
  ...(kind === 'd' || kind === 'f' ? AFTERWARDS : AFTERWARDS.slice(0, 2)).map((afterMs): Point => ({ kind, stage: 'whole', afterMs })),
]);
/** Points by time alone, from 0 to beyond the end of an update. */
const TIMED = 32;
const BEYOND = 1.25;
/** Longest wait for a request that is to be held. */
const TRAP_MS = 10_000;
/** Sunlit does not ask a publisher more often, ms. */
const IMPATIENCE_MS = 2_050;

interface Tally {
  kills: number;
  old: number;
  new: number;
  lost: number;
  mixed: number;
  stuck: number;
  leftOver: number;
  missed: number;
}

export class Killing {
  private askedAt = 0;
  private host: HoldingHost | undefined;

  private constructor(
    private readonly victim: Victim,
    private readonly tides: Tides,
  ) {}

  /** Follows the publisher and measures how long an update takes. */
  static async start(victim: Victim): Promise<{ readonly killing: Killing; readonly updateMs: number }> {
    const killing = new Killing(victim, await Tides.create());
    killing.host = await HoldingHost.start(killing.tides.publisher.files);
    const { publisher } = killing.tides;
    const reply = await victim.ask('subscribe', { link: publisher.link(killing.host.base), publisherId: publisher.publisherId });
    if (!JSON.stringify(reply).includes('datasetId')) throw new Error(`cannot follow: ${JSON.stringify(reply)}`);
    killing.askedAt = Date.now();
    const times: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      await killing.tides.publish();
      await killing.untilPatient();
      const began = performance.now();
      await killing.update();
      times.push(performance.now() - began);
      const told = await killing.tides.told(victim.ask);
      if (!('n' in told) || told.n !== killing.tides.n) throw new Error(`a clean update does not work: ${JSON.stringify(told)}`);
    }
    // The slowest: points have to lie beyond the end of an update on a busy machine too.
    return { killing, updateMs: Math.max(...times) };
  }

  /** @param step every how many-th point @returns a line for people, and whether nothing went wrong */
  async run(what: 'worker' | 'browser', runs: number, updateMs: number, step: number): Promise<{ readonly line: string; readonly ok: boolean }> {
    const points = [...Array.from({ length: TIMED }, (_, i): Point => ({ afterMs: (i * updateMs * BEYOND) / (TIMED - 1) })), ...HELD].filter(
      (_, i) => i % step === 0,
    );
    const tally: Tally = { kills: 0, old: 0, new: 0, lost: 0, mixed: 0, stuck: 0, leftOver: 0, missed: 0 };
    for (let run = 0; run < runs; run += 1) for (const point of points) await this.kill(what, point, tally);
    const { victim } = this;
    const { kills, lost, mixed, stuck, leftOver, missed } = tally;
    const line =
      `${victim.name}, ${what} killed: ${points.length} points × ${runs} runs = ${kills} kills over an update of ${Math.round(updateMs)} ms; ` +
      `then the old copy ${tally.old}, the new one ${tally.new}; lost ${lost}, mixed ${mixed}, stuck after one question ${stuck}, rows left over ${leftOver}, points not reached ${missed}`;
    return { line, ok: lost + mixed + stuck + leftOver + missed === 0 };
  }

  async stop(): Promise<void> {
    await this.host?.stop();
  }

  private async kill(what: 'worker' | 'browser', point: Point, tally: Tally): Promise<void> {
    const { victim, tides } = this;
    const host = this.host as HoldingHost;
    const name = 'kind' in point ? `${point.kind} ${point.stage} + ${point.afterMs} ms` : `${point.afterMs.toFixed(1)} ms`;
    const complain = (sentence: string): void => console.log(`${victim.name}, ${what} killed at ${name}: ${sentence}`);
    await tides.publish();
    await this.untilPatient();
    host.hidesDeltas = 'kind' in point && point.kind === 'f';
    const reached = 'kind' in point ? host.hold(point.kind, point.stage).then(() => true) : Promise.resolve(true);
    // How it ends is what is being looked at: the reply of a dead worker is none.
    const asked = victim.ask('updateNow', { datasetId: tides.datasetId }).catch(() => undefined);
    const isReached = await Promise.race([reached, new Promise<false>((resolve) => setTimeout(() => resolve(false), TRAP_MS))]);
    if (point.afterMs > 0) await new Promise((resolve) => setTimeout(resolve, point.afterMs));
    const killed = what === 'worker' ? victim.killWorker() : victim.killBrowser();
    await killed;
    host.release();
    host.hidesDeltas = false;
    await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 500))]);
    tally.kills += 1;
    if (!isReached) {
      tally.missed += 1;
      complain('the request to be held never came');
    }
    const after = await tides.told(victim.ask);
    const isNew = 'n' in after && after.n === tides.n;
    // What was never finished was never asked: there is nothing to be patient about.
    if (isNew) this.askedAt = Date.now();
    if ('n' in after) tally[isNew ? 'new' : 'old'] += 1;
    else {
      tally[after.fault] += 1;
      complain(after.why);
    }
    await this.untilPatient();
    host.requests.length = 0;
    await this.update();
    const then = await tides.told(victim.ask);
    if (!('n' in then) || then.n !== tides.n) {
      tally.stuck += 1;
      const one = (await overviewOf(victim.ask)).datasets.find(({ id }) => id === tides.datasetId);
      complain(
        `not up to date after one clean question: ${JSON.stringify(then)}, ${JSON.stringify(one?.subscription?.failure)}, asked for ${host.requests.join(' ')}`,
      );
    }
    const { databases, owners } = (await victim.evaluate(ROWS)) as { readonly databases: readonly string[]; readonly owners: readonly string[] };
    const copies = owners.filter((owner) => owner === tides.publisher.publisherId).length;
    // The one in use and the one before.
    if (copies !== 2 || databases.join() !== 'sunlit') {
      tally.leftOver += 1;
      complain(`${copies} copies in ${databases.join(', ')}`);
    }
  }

  private async update(): Promise<void> {
    await this.victim.ask('updateNow', { datasetId: this.tides.datasetId });
    this.askedAt = Date.now();
  }

  private async untilPatient(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, this.askedAt + IMPATIENCE_MS - Date.now())));
  }
}

/** Runs both campaigns and sets the exit code. @param campaigns [what is killed, runs] @param step 1 for every point, n for every n-th: a quick look */
export async function killAll(victim: Victim, campaigns: readonly (readonly ['worker' | 'browser', number])[], step: number): Promise<void> {
  const began = Date.now();
  const { killing, updateMs } = await Killing.start(victim);
  const lines: string[] = [];
  let ok = true;
  for (const [what, runs] of campaigns) {
    if (runs === 0) continue;
    const result = await killing.run(what, runs, updateMs, step);
    lines.push(result.line);
    console.log(result.line);
    ok &&= result.ok;
  }
  await killing.stop();
  await victim.close();
  console.log(`${ok ? 'all 0' : 'FAILED'}, ${Math.round((Date.now() - began) / 1000)} s`);
  process.exitCode = ok ? 0 : 1;
}
