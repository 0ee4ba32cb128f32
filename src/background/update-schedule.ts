/**
 * When does a reader ask a publisher for news again? Pure: the time and the dice are passed in, and what comes out is stored as it stands. One schedule per publisher.
 *
 * The time is absolute and stored, never derived from when the browser started: a browser that asks at every start once cost a list of filters several TB a day. Three things
 * move it: an answer (the period the publisher asked for, give or take a quarter), a failure (about a period, doubled each time, never sooner than the host said), and a wake
 * after the time has passed (put off by chance, so that a million readers who start together do not ask together).
 *
 * After Safe Browsing's update rules. Its back-off of 15 minutes is half of its period of 30; taken as it is beside a period of six hours, a reader would ask more often the
 * longer a host is away. So ours begins at a share of the period. `npm run simulate` shows what the rules come to for ten million readers; docs/decisions/0017-when-to-ask.md
 * says why they are as they are.
 *
 * At each alarm and each start of the worker: `onWake`, store what it gives, and ask if `isDue`. Example: every six hours,
 * due at 09:00, device opened at 12:00 -> due at some time before 19:30; opened next at 20:00 -> before 01:00.
 */
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A publisher who names none: four times a day, so that a reader whose browser is on is three hours behind on average. */
export const DEFAULT_PERIOD_MS = 6 * HOUR_MS;
/** Whatever a publisher asks for: more often serves no reader and costs every host, more seldom is no news. */
export const MIN_PERIOD_MS = HOUR_MS;
export const MAX_PERIOD_MS = 7 * DAY_MS;
/** A period is taken times 0.75 to 1.25: readers who once asked in one minute have drifted apart after a day. */
export const JITTER = 0.25;
/** No time of asking is set further ahead than this. One that is was stored by a wrong clock. */
export const MAX_WAIT_MS = MAX_PERIOD_MS * (1 + JITTER);
/** The first question after a subscription comes within this: soon, for a reader who has just asked for it, and not all in one second where a school installs a thousand. */
export const FIRST_WAIT_MS = 5 * MINUTE_MS;
/** Back-off of a reader who has never had an answer: 15 to 30 minutes, then doubled. With nothing to show, waiting hurts; and such readers are too few to hurt a host. */
export const FIRST_BACK_OFF_MS = 15 * MINUTE_MS;
/**
 * Back-off of a reader who has an answer begins at this share of a period: with chance on top, 4 to 8 hours of six, on average as long as after an answer.
 * Half of a period makes 1.45 times the ordinary pace at the end of an outage, 15 minutes 3.6 times.
 */
export const BACK_OFF_SHARE = 2 / 3;
/** Back-off stops doubling here: with chance on top, a host that has been away for long is asked once in 12 to 24 hours, still not by all at once. */
export const MAX_BACK_OFF_MS = 12 * HOUR_MS;
/** The head is new, its files not yet there (the order of an upload): once more after 5 to 15 minutes. */
export const MISSING_FILE_WAIT_MS = { least: 5 * MINUTE_MS, most: 15 * MINUTE_MS } as const;
/** So late may an alarm be and still be on time. Browsers fire at half-minutes; a start within it costs a host no more than the readers it would have had in that minute anyway. */
export const ON_TIME_MS = MINUTE_MS;
/**
 * A poll that was slept through is put off to some moment within an ordinary wait; slept through again, within so much less, and so on: who uses a browser for half an hour a day
 * must not miss every day. Halving brings such readers answers ten hours fresher, and 1.31 times the ordinary pace when all browsers start at once.
 */
const PUT_OFF_SHRINKS_BY = 1.5;
/** So often; the last window is 1/38 of a wait. Then it is asked at once: devices whose alarms are always late get there too. */
export const MAX_POSTPONED = 10;
/** Failures in a row after which the reader is told that a publisher has not been heard from (Mozilla's threshold). Some six days of a device that is on. */
export const LONG_FAILING = 10;
/** Between two publishers that are due together: one download at a time, with air in between. */
export const GAP_BETWEEN_PUBLISHERS_MS = 5 * SECOND_MS;

/** What is kept for each publisher. Times are ms since the epoch by the device's clock. */
export interface Schedule {
  /** Not asked before this. */
  readonly nextPollAt: number;
  /** Failures in a row, 0 after an answer. */
  readonly failures: number;
  /** How often the next poll was put off because it had been slept through; 0 to `MAX_POSTPONED`. */
  readonly postponed: number;
  /** What the publisher last asked for, `MIN_PERIOD_MS` to `MAX_PERIOD_MS`. */
  readonly periodMs: number;
  /** The last attempt, whatever came of it; null before the first. */
  readonly lastCheckedAt: number | null;
  /** The last answer that passed the reader's rules, news or not; null before the first. */
  readonly lastSuccessAt: number | null;
}

/** Even chance in [0, 1), as Math.random. */
export type Random = () => number;

/** When something happened, and the dice. */
export interface Moment {
  readonly now: number;
  readonly random: Random;
}

/** A publisher just subscribed to, or the first start after installation: within `FIRST_WAIT_MS`. */
export function firstSchedule(now: number, random: Random): Schedule {
  return {
    nextPollAt: now + between(0, FIRST_WAIT_MS, random),
    failures: 0,
    postponed: 0,
    periodMs: DEFAULT_PERIOD_MS,
    lastCheckedAt: null,
    lastSuccessAt: null,
  };
}

/**
 * The publisher answered, with news or without.
 * @param minWaitS the head's `min_wait_s`, seconds, any number; without one (an expired root proves no head) the period stays
 */
export function afterSuccess(schedule: Schedule, { now, minWaitS, random }: Moment & { readonly minWaitS?: number | undefined }): Schedule {
  const periodMs = periodOf(minWaitS === undefined ? schedule.periodMs : minWaitS * SECOND_MS);
  return { nextPollAt: now + ordinaryWait(periodMs, random), failures: 0, postponed: 0, periodMs, lastCheckedAt: now, lastSuccessAt: now };
}

/**
 * No answer, or one that broke a rule: the N-th failure in a row waits 2^(N-1) times two thirds of a period, times 1 to 2, at most a day (or what the first failure
 * waits, if that is longer). A failing reader thus asks hardly more often than a content one: after an outage there is no crowd at the door. 404 and 410 are failures as any other.
 * A device without a network has asked nobody: that is no failure, and the schedule stays.
 * @param retryAfterMs what the host's Retry-After comes to from now on, any number; kept up to `MAX_PERIOD_MS`, with chance on top, since a date in it is the same for all
 */
export function afterFailure(schedule: Schedule, { now, retryAfterMs, random }: Moment & { readonly retryAfterMs?: number | undefined }): Schedule {
  const sound = mended(schedule, now);
  const backOffMs = backOff(sound);
  const leastMs = Math.max(backOffMs, clamp(retryAfterMs ?? 0, 0, MAX_PERIOD_MS, 0));
  const mostMs = Math.min(leastMs + backOffMs, MAX_WAIT_MS);
  return { ...sound, nextPollAt: now + between(leastMs, mostMs, random), failures: sound.failures + 1, postponed: 0, lastCheckedAt: now };
}

/** The head named a file that the host does not have yet: once more soon, and if it fails again, or had failed before, as any failure. */
export function afterMissingFile(schedule: Schedule, { now, random }: Moment): Schedule {
  const sound = mended(schedule, now);
  if (sound.failures > 0) return afterFailure(sound, { now, random });
  const { least, most } = MISSING_FILE_WAIT_MS;
  return { ...sound, nextPollAt: now + between(least, most, random), failures: 1, postponed: 0, lastCheckedAt: now };
}

/**
 * The worker or the browser started, the device woke, an alarm went off. Gives the very same object if nothing is to change, so that most wakes store nothing.
 *
 * - The clock went back (the last attempt lies ahead, or the next one impossibly far): an ordinary wait from now. Nothing else could tell a poll of last week from one of next year.
 * - The time passed while no one was there: put off by chance, a few times at most. A clock that jumped forward looks the same.
 * - Anything else stays: a restart brings no poll nearer.
 */
export function onWake(schedule: Schedule, now: number, random: Random): Schedule {
  const sound = mended(schedule, now);
  if (hasClockGoneBack(schedule, now)) return { ...sound, nextPollAt: now + ordinaryWait(sound.periodMs, random), postponed: 0 };
  const isSleptThrough = now - sound.nextPollAt > ON_TIME_MS;
  if (isSleptThrough && sound.postponed < MAX_POSTPONED) return { ...sound, nextPollAt: now + putOff(sound, random), postponed: sound.postponed + 1 };
  return isSame(sound, schedule) ? schedule : sound;
}

/** Whether to ask now. False for a time that is no number: `onWake` comes first. */
export function isDue(schedule: Schedule, now: number): boolean {
  return Number.isFinite(schedule.nextPollAt) && now >= schedule.nextPollAt;
}

/** Whether the reader is to be told that nothing has come for a long time. */
export function isLongFailing(schedule: Schedule): boolean {
  return Number.isFinite(schedule.failures) && schedule.failures >= LONG_FAILING;
}

/** A publisher's period as it is kept. */
function periodOf(askedMs: unknown): number {
  return clamp(askedMs, MIN_PERIOD_MS, MAX_PERIOD_MS, DEFAULT_PERIOD_MS);
}

function ordinaryWait(periodMs: number, random: Random): number {
  return between(periodMs * (1 - JITTER), periodMs * (1 + JITTER), random);
}

/** The shortest wait after one more failure. A publisher who asks for a week is not asked twice a day because it fails. */
function backOff({ failures, periodMs, lastSuccessAt }: Schedule): number {
  const shareMs = periodMs * BACK_OFF_SHARE;
  const firstMs = lastSuccessAt === null ? FIRST_BACK_OFF_MS : shareMs;
  return Math.min(firstMs * 2 ** failures, Math.max(MAX_BACK_OFF_MS, shareMs));
}

/**
 * How long a poll that was slept through is put off: to some moment within an ordinary wait. That is where a reader would stand who had been asking all along, so that all who
 * start together come at the pace of any other day, at once and in the waves after (renewal theory; a window of even chance makes a second crowd a period later).
 */
function putOff({ periodMs, postponed }: Schedule, random: Random): number {
  return Math.floor(between(0, ordinaryWait(periodMs, random), random) / PUT_OFF_SHRINKS_BY ** postponed);
}

/** Whether what is stored can only come from a later time than now is, or from no clock at all. */
function hasClockGoneBack({ nextPollAt, lastCheckedAt }: Schedule, now: number): boolean {
  return !Number.isFinite(nextPollAt) || nextPollAt > now + MAX_WAIT_MS || (typeof lastCheckedAt === 'number' && lastCheckedAt > now);
}

/** The same with every number in its range: storage is written by older versions, by newer ones, and by broken disks. The next time is `onWake`'s to judge. */
function mended(schedule: Schedule, now: number): Schedule {
  return {
    nextPollAt: schedule.nextPollAt,
    failures: Math.floor(clamp(schedule.failures, 0, Number.MAX_SAFE_INTEGER - 1, 0)),
    postponed: Math.floor(clamp(schedule.postponed, 0, MAX_POSTPONED, 0)),
    periodMs: periodOf(schedule.periodMs),
    lastCheckedAt: pastTime(schedule.lastCheckedAt, now),
    lastSuccessAt: pastTime(schedule.lastSuccessAt, now),
  };
}

/** A time that has been; one that lies ahead happened before the clock went back, so no later than now. Null for what is no time. */
function pastTime(time: unknown, now: number): number | null {
  return typeof time === 'number' && Number.isFinite(time) ? Math.min(time, now) : null;
}

function isSame(one: Schedule, other: Schedule): boolean {
  return (Object.keys(one) as (keyof Schedule)[]).every((key) => one[key] === other[key]);
}

/** `value` within [least, most]; `otherwise` for what is no number. Infinity is one, and too much. */
function clamp(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && !Number.isNaN(value) ? Math.min(Math.max(value, least), most) : otherwise;
}

/** A whole number of milliseconds in [least, most]. */
function between(least: number, most: number, random: Random): number {
  return Math.floor(least + random() * (most - least));
}
