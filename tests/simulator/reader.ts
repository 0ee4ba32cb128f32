/**
 * What does one reader ask in a week? Its browser's sessions, walked from poll to poll by the product's own scheduling functions. Readers meet only at the host, and the host
 * knows only whether it is down and what its latest release is, so that one reader after the other gives the same counts as all of them minute by minute, without keeping ten
 * million schedules.
 */
import { afterFailure, afterSuccess, firstSchedule, isDue, onWake, type Schedule } from '../../src/background/update-schedule.js';
import { type Dice, within } from './dice.js';
import { BYTES, DAY_MS, FAULTS, MINUTE_MS, PUBLISHER } from './model.js';
import { fillSessions, restartAll, Sessions } from './sessions.js';
import type { Tally } from './tally.js';

/** Readers live so long before counting begins, so that none is in the state of its installation. */
const WARM_UP_DAYS = 3;

/** What may befall everyone. */
export interface World {
  readonly days: number;
  /** What the publisher asks for, seconds. */
  readonly minWaitS: number;
  readonly releases: Releases;
  /** All browsers start in the minute after, ms. */
  readonly restartAt?: number;
  /** The host answers nobody in [from, to), ms. */
  readonly outage?: readonly [from: number, to: number];
}

/** Number of the latest release at a minute, counted from the first. */
export type Releases = (at: number) => number;

const sessions = new Sessions();
const spare = new Sessions();

/** Rolls a reader, lets it live through `world` and adds what it did to `tally`. */
export function liveThrough(world: World, tally: Tally, random: Dice): void {
  const lengthMs = fillSessions(sessions, -WARM_UP_DAYS, world.days, random);
  if (world.restartAt !== undefined) restartAll(sessions, spare, world.restartAt, lengthMs, random);
  const lived = world.restartAt === undefined ? sessions : spare;
  const begin = lived.length === 0 ? 0 : (lived.starts[0] as number) + random() * Math.min(DAY_MS, (lived.ends[0] as number) - (lived.starts[0] as number));
  const reader = new Reader(world, tally, random, begin);
  for (let k = 0; k < lived.length; k++) reader.use(Math.max(lived.starts[k] as number, begin), lived.ends[k] as number);
}

class Reader {
  private schedule: Schedule;
  private release: number;
  private heardAt: number;

  constructor(
    private readonly world: World,
    private readonly tally: Tally,
    private readonly random: Dice,
    installedAt: number,
  ) {
    this.schedule = firstSchedule(installedAt, random);
    this.release = world.releases(installedAt);
    this.heardAt = installedAt;
  }

  /** A session: the browser starts, and alarms go off on time until it ends. */
  use(start: number, end: number): void {
    this.tally.session(start, end);
    this.schedule = onWake(this.schedule, start, this.random);
    let at = start;
    while (this.schedule.nextPollAt < end) {
      const next = Math.max(at, this.schedule.nextPollAt);
      if (!isDue(this.schedule, next)) throw new Error('simulator: the alarm went off and nothing is due');
      this.tally.stretch(at, next, this.heardAt);
      this.poll(next);
      at = next;
    }
    this.tally.stretch(at, end, this.heardAt);
  }

  private poll(now: number): void {
    const { outage } = this.world;
    const isDown = outage !== undefined && now >= outage[0] && now < outage[1];
    if (isDown || this.random() < FAULTS.failureRate) {
      this.tally.poll(now, 1, isDown ? 0 : BYTES.headers);
      this.schedule = afterFailure(this.schedule, { now, random: this.random });
      return;
    }
    this.download(now);
    this.heardAt = now;
    this.schedule = afterSuccess(this.schedule, { now, minWaitS: this.world.minWaitS, random: this.random });
  }

  /** The head; after a release index and delta; now and then the whole snapshot instead of a delta. */
  private download(now: number): void {
    const latest = this.world.releases(now);
    const behind = latest - this.release;
    this.release = latest;
    const head = BYTES.head + BYTES.headers;
    const isFull = this.random() < (FAULTS.fullPerDay * (now - this.heardAt)) / DAY_MS;
    if (isFull) this.tally.poll(now, 2, head + BYTES.full + BYTES.headers);
    else if (behind === 0) this.tally.poll(now, 1, head);
    else this.tally.poll(now, 3, head + BYTES.index + BYTES.headers + deltaBytes(behind) + BYTES.headers);
  }
}

function deltaBytes(releases: number): number {
  return BYTES.deltaBase + (BYTES.deltaPerChange * releases * PUBLISHER.changesPerDay) / PUBLISHER.releasesPerDay;
}

/** Releases at times of chance, `PUBLISHER.releasesPerDay` each day. */
export function rollReleases(days: number, random: Dice): Releases {
  const first = -WARM_UP_DAYS - 1;
  const minutesADay = DAY_MS / MINUTE_MS;
  const numbers = new Uint16Array((days - first + 2) * minutesADay);
  for (let day = 0; day < days - first; day++)
    for (let k = 0; k < PUBLISHER.releasesPerDay; k++) {
      const minute = Math.floor(within(day, day + 1, random) * minutesADay);
      numbers[minute] = (numbers[minute] as number) + 1;
    }
  for (let minute = 1; minute < numbers.length; minute++) numbers[minute] = (numbers[minute] as number) + (numbers[minute - 1] as number);
  return (at) => numbers[Math.floor(at / MINUTE_MS) - first * minutesADay] ?? 0;
}
