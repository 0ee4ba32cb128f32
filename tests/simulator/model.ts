/**
 * What is assumed of files, hosts and readers? Every number that goes into the simulator beside the scheduling code itself, with where it is from. "Assumed" is a guess, meant to be
 * on the unkind side. One target hangs on one of them: with a fifth of readers who only look in for a while, instead of a tenth, the pace when all browsers start at once is 1.38.
 */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Measured on 14,231 real claims (128 bytes of gzip each). */
export const BYTES = {
  /** 943 bytes: envelope with one signature. */
  head: 950,
  /** Gzip, thirty entries. */
  index: 1_500,
  /** Two points, 20 changes in 3.3 KB and 50 in 7.6 KB, give a line through both. */
  deltaBase: 433,
  deltaPerChange: 143,
  full: 1_820_000,
  /** Assumed: status line and headers of an answer, over HTTP/2 and a content delivery network. */
  headers: 500,
} as const;

export const PUBLISHER = {
  /** Counted: a busy feed of fact checks. */
  changesPerDay: 20,
  /** Assumed: a newsroom builds a few times a day, at no fixed hour. Once a day is cheaper. */
  releasesPerDay: 4,
  /** `min_wait_s`: the default of `sunlit build`. `--min-wait-h` sets another. */
  minWaitH: 6,
} as const;

export const FAULTS = {
  /** Requests that fail for reasons of their own: portals, lost connections, a server's bad moment. */
  failureRate: 0.01,
  /** Readers a day who need the whole snapshot: new installations, lost storage, a longer absence than there are deltas for. */
  fullPerDay: 0.003,
} as const;

/** Assumed: how browsers are used. Hours are local. */
export const HABITS = {
  /** Never off. */
  always: { share: 0.1 },
  /** On from morning to night. */
  daily: { share: 0.8, startsAt: [6, 11], lastsH: [8, 16], daysUsed: 0.95 },
  /** A short look each day: the readers whom every put-off hurts most. */
  light: { share: 0.1, startsAt: [7, 22], lastsH: [0.25, 2], daysUsed: 0.8 },
  /** A day's beginning differs from the reader's own custom by up to so much. */
  dayVariesH: 1,
} as const;

/** Hours from UTC and people online there, in parts of a hundred. Assumed, after the population of the zones; most of the world's readers live between +5 and +9. */
export const TIME_ZONES: readonly (readonly [hoursFromUtc: number, weight: number])[] = [
  [-8, 4],
  [-6, 7],
  [-5, 8],
  [-3, 6],
  [0, 4],
  [1, 10],
  [2, 5],
  [3, 8],
  [5, 4],
  [5.5, 16],
  [7, 9],
  [8, 15],
  [9, 4],
];

/** When the world is struck: on the fourth day. */
export const STRIKES = {
  /** Every browser starts in the minute after, those that were off too: at the hour when most are off and most polls have been slept through, the worst there is. */
  restartAt: 3 * DAY_MS + 21 * HOUR_MS,
  /** The host is silent through the busiest hours. */
  outage: [3 * DAY_MS + 6 * HOUR_MS, 3 * DAY_MS + 12 * HOUR_MS],
} as const;

/** Targets of the project's reliability bar. */
export const TARGETS = {
  pollsPerInstallAndDay: 5,
  bytesPerInstallAndDay: 20_000,
  peakToMean: 1.3,
} as const;
