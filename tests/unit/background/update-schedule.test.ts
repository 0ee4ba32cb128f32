/** The schedule's table of waits, and what holds for any storage, any clock and any outcome. What it comes to for millions of readers: tests/simulator. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterMissingFile,
  afterSuccess,
  DEFAULT_PERIOD_MS,
  FIRST_WAIT_MS,
  firstSchedule,
  isDue,
  isLongFailing,
  MAX_PERIOD_MS,
  MAX_POSTPONED,
  MAX_WAIT_MS,
  MIN_PERIOD_MS,
  MISSING_FILE_WAIT_MS,
  ON_TIME_MS,
  onWake,
  type Schedule,
} from '../../../src/background/update-schedule.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 25, 12);
/** The last side of the dice. Of larger numbers below 1 some products are rounded up. */
const ALMOST_ONE = 1 - 2 ** -40;

const lowest = () => 0;
const middle = () => 0.5;
const highest = () => ALMOST_ONE;

/** A reader who had an answer an hour ago, from a publisher who asks for six. */
const settled: Schedule = { nextPollAt: NOW + 5 * HOUR, failures: 0, postponed: 0, periodMs: 6 * HOUR, lastCheckedAt: NOW - HOUR, lastSuccessAt: NOW - HOUR };
const waitOf = ({ nextPollAt }: Schedule, now = NOW) => nextPollAt - now;

describe('the first question', () => {
  it.each([
    [lowest, 0],
    [middle, 2.5 * MINUTE],
    [highest, FIRST_WAIT_MS - 1],
  ])('comes within five minutes', (random, waitMs) => {
    expect(firstSchedule(NOW, random)).toEqual({
      nextPollAt: NOW + waitMs,
      failures: 0,
      postponed: 0,
      periodMs: DEFAULT_PERIOD_MS,
      lastCheckedAt: null,
      lastSuccessAt: null,
    });
  });
});

describe('after an answer', () => {
  it.each([
    ['six hours', 21_600, 6 * HOUR],
    ['a minute: an hour', 60, MIN_PERIOD_MS],
    ['nothing at all: an hour', 0, MIN_PERIOD_MS],
    ['less than nothing: an hour', -5, MIN_PERIOD_MS],
    ['a year: a week', 31_536_000, MAX_PERIOD_MS],
    ['for ever: a week', Number.POSITIVE_INFINITY, MAX_PERIOD_MS],
    ['no number: the default', Number.NaN, DEFAULT_PERIOD_MS],
  ])('the publisher asks for %s', (_, minWaitS, periodMs) => {
    const after = afterSuccess({ ...settled, failures: 4, postponed: 2 }, { now: NOW, minWaitS, random: middle });
    expect(after).toEqual({ nextPollAt: NOW + periodMs, failures: 0, postponed: 0, periodMs, lastCheckedAt: NOW, lastSuccessAt: NOW });
  });

  it('keeps the period when no head was proven', () => {
    expect(afterSuccess({ ...settled, periodMs: 2 * HOUR }, { now: NOW, random: middle })).toMatchObject({ periodMs: 2 * HOUR, nextPollAt: NOW + 2 * HOUR });
  });

  it('gives or takes a quarter', () => {
    expect(waitOf(afterSuccess(settled, { now: NOW, minWaitS: 21_600, random: lowest }))).toBe(4.5 * HOUR);
    expect(waitOf(afterSuccess(settled, { now: NOW, minWaitS: 21_600, random: highest }))).toBe(7.5 * HOUR - 1);
  });
});

describe('after a failure', () => {
  /** Failures before, period in hours, shortest and longest wait in hours. */
  it.each([
    [0, 6, 4, 8],
    [1, 6, 8, 16],
    [2, 6, 12, 24],
    [9, 6, 12, 24],
    [5_000, 6, 12, 24],
    [0, 1, 2 / 3, 4 / 3],
    [3, 1, 16 / 3, 32 / 3],
    [9, 1, 12, 24],
    [0, 168, 112, 210],
    [9, 168, 112, 210],
  ])('number %i and one, of a publisher every %i h: %d to %d h', (failures, periodH, leastH, mostH) => {
    const schedule = { ...settled, failures, periodMs: periodH * HOUR };
    expect(waitOf(afterFailure(schedule, { now: NOW, random: lowest })) / HOUR).toBeCloseTo(leastH, 5);
    expect(waitOf(afterFailure(schedule, { now: NOW, random: highest })) / HOUR).toBeCloseTo(mostH, 5);
  });

  /** As Safe Browsing's: min(2^(N-1) · 15 min · (1 + chance), 24 h). */
  it.each([
    [0, 15, 30],
    [1, 30, 60],
    [2, 60, 120],
    [20, 720, 1_440],
  ])('without any answer so far, number %i and one: %i to %i minutes', (failures, least, most) => {
    const schedule = { ...firstSchedule(NOW, middle), failures };
    expect(waitOf(afterFailure(schedule, { now: NOW, random: lowest })) / MINUTE).toBe(least);
    expect(waitOf(afterFailure(schedule, { now: NOW, random: highest })) / MINUTE).toBeCloseTo(most, 3);
  });

  /** Retry-After in hours, shortest and longest wait in hours, of a period of six. */
  it.each([
    ['shorter than the back-off', 1, 4, 8],
    ['longer, with chance on top', 10, 10, 14],
    ['a week', 168, 168, 172],
    ['a year: a week', 8_760, 168, 172],
    ['for ever: a week', Number.POSITIVE_INFINITY, 168, 172],
    ['in the past', -3, 4, 8],
    ['no number', Number.NaN, 4, 8],
  ])('the host says when: %s', (_, retryAfterH, leastH, mostH) => {
    const ask = (random: () => number) => waitOf(afterFailure(settled, { now: NOW, retryAfterMs: retryAfterH * HOUR, random })) / HOUR;
    expect(ask(lowest)).toBeCloseTo(leastH, 5);
    expect(ask(highest)).toBeCloseTo(mostH, 5);
  });

  it('counts, and forgets nothing of the last answer', () => {
    expect(afterFailure({ ...settled, failures: 2, postponed: 3 }, { now: NOW, random: middle })).toMatchObject({
      failures: 3,
      postponed: 0,
      lastCheckedAt: NOW,
      lastSuccessAt: NOW - HOUR,
      periodMs: 6 * HOUR,
    });
  });

  it('tells the reader after ten in a row', () => {
    let schedule: Schedule = settled;
    for (let failures = 1; failures <= 12; failures++) {
      schedule = afterFailure(schedule, { now: NOW, random: middle });
      expect(isLongFailing(schedule)).toBe(failures >= 10);
    }
    expect(isLongFailing(afterSuccess(schedule, { now: NOW, random: middle }))).toBe(false);
  });
});

describe('a head without its files', () => {
  it('is asked for once more in 5 to 15 minutes', () => {
    expect(waitOf(afterMissingFile(settled, { now: NOW, random: lowest }))).toBe(5 * MINUTE);
    expect(waitOf(afterMissingFile(settled, { now: NOW, random: highest }))).toBe(15 * MINUTE - 1);
    expect(afterMissingFile(settled, { now: NOW, random: middle })).toMatchObject({ failures: 1, lastCheckedAt: NOW, lastSuccessAt: NOW - HOUR });
  });

  it('then waits as after any failure', () => {
    const once = afterMissingFile(settled, { now: NOW, random: middle });
    expect(afterMissingFile(once, { now: NOW, random: middle })).toEqual(afterFailure(once, { now: NOW, random: middle }));
    expect(waitOf(afterMissingFile(once, { now: NOW, random: lowest }))).toBe(8 * HOUR);
  });
});

describe('at a wake', () => {
  it('a restart brings no poll nearer, and stores nothing', () => {
    expect(onWake(settled, NOW, lowest)).toBe(settled);
  });

  it('an alarm that is a little late is on time', () => {
    const due = { ...settled, nextPollAt: NOW - ON_TIME_MS };
    expect(onWake(due, NOW, middle)).toBe(due);
    expect(isDue(due, NOW)).toBe(true);
  });

  it('three days asleep: one poll within an ordinary wait', () => {
    const asleep = { ...settled, nextPollAt: NOW - 3 * DAY, lastCheckedAt: NOW - 3.25 * DAY, lastSuccessAt: NOW - 3.25 * DAY };
    const woken = onWake(asleep, NOW, middle);
    expect(woken).toEqual({ ...asleep, nextPollAt: NOW + 3 * HOUR, postponed: 1 });
    expect(isDue(woken, NOW)).toBe(false);
    expect(onWake(woken, NOW + MINUTE, middle)).toBe(woken);
    expect(isDue(woken, NOW + 3 * HOUR)).toBe(true);
  });

  it('slept through again and again: within ever less, then at once', () => {
    const waits: number[] = [];
    let schedule: Schedule = { ...settled, nextPollAt: NOW - DAY };
    let now = NOW;
    for (; !isDue(onWake(schedule, now, highest), now); now = schedule.nextPollAt + DAY) {
      schedule = onWake(schedule, now, highest);
      waits.push(waitOf(schedule, now));
    }
    expect(waits).toHaveLength(MAX_POSTPONED);
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
    expect(waits[0]).toBeLessThan(7.5 * HOUR);
    expect(waits.at(-1)).toBeLessThan(15 * MINUTE);
  });

  it('a device whose alarms are always late asks at last', () => {
    let now = NOW;
    let schedule: Schedule = { ...settled, nextPollAt: NOW - HOUR };
    let wakes = 0;
    while (!isDue(schedule, now)) {
      schedule = onWake(schedule, now, middle);
      if (isDue(schedule, now)) break;
      now = schedule.nextPollAt + 10 * MINUTE;
      wakes++;
      schedule = onWake(schedule, now, middle);
      if (wakes > 100) break;
    }
    expect(wakes).toBeLessThanOrEqual(MAX_POSTPONED);
    expect(now - NOW).toBeLessThan(DAY);
  });

  /** The clock was right at NOW; where it stands now, and how long the wait is then, in hours. */
  it.each([
    ['ten years ahead: as after a long sleep', 87_600, [0, 7.5]],
    ['ten years back: an ordinary wait', -87_600, [4.5, 7.5]],
    ['two hours back, in the session', -2, [4.5, 7.5]],
  ])('a clock that jumps %s', (_, jumpH, [leastH = 0, mostH = 0]) => {
    const now = NOW + jumpH * HOUR;
    for (const random of [lowest, middle, highest]) {
      const woken = onWake(settled, now, random);
      expect(waitOf(woken, now)).toBeGreaterThanOrEqual(leastH * HOUR);
      expect(waitOf(woken, now)).toBeLessThanOrEqual(mostH * HOUR);
      expect(onWake(woken, now, random)).toBe(woken);
      expect(woken.lastCheckedAt).toBeLessThanOrEqual(now);
      expect(woken.lastSuccessAt).toBeLessThanOrEqual(now);
    }
  });
});

const chance = fc.double({ min: 0, max: ALMOST_ONE, noNaN: true });
const time = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) });
/** What may stand in storage, though the types say otherwise. */
const junk = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(null, undefined, '7', Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 1e300),
  fc.object(),
);
const stored = fc.record({
  nextPollAt: fc.oneof(junk, time),
  failures: fc.oneof(junk, fc.nat(30)),
  postponed: fc.oneof(junk, fc.nat(12)),
  periodMs: fc.oneof(junk, fc.integer({ min: MIN_PERIOD_MS, max: MAX_PERIOD_MS })),
  lastCheckedAt: fc.oneof(junk, time),
  lastSuccessAt: fc.oneof(junk, time, fc.constant(null)),
}) as unknown as fc.Arbitrary<Schedule>;
const event = fc.oneof(
  fc.record({ kind: fc.constant('success' as const), minWaitS: fc.option(fc.double(), { nil: undefined }) }),
  fc.record({ kind: fc.constant('failure' as const), retryAfterMs: fc.option(fc.double(), { nil: undefined }) }),
  fc.record({ kind: fc.constant('missing' as const) }),
  fc.record({ kind: fc.constant('wake' as const) }),
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

function outcomeOf(schedule: Schedule, happened: Event, now: number, random: () => number): Schedule {
  if (happened.kind === 'success') return afterSuccess(schedule, { now, minWaitS: happened.minWaitS, random });
  if (happened.kind === 'failure') return afterFailure(schedule, { now, retryAfterMs: happened.retryAfterMs, random });
  return happened.kind === 'missing' ? afterMissingFile(schedule, { now, random }) : onWake(schedule, now, random);
}

/** Every number in its range, and a next poll that will come. */
function expectSound({ nextPollAt, failures, postponed, periodMs, lastCheckedAt, lastSuccessAt }: Schedule, now: number): void {
  expect(Number.isFinite(nextPollAt)).toBe(true);
  expect(nextPollAt).toBeLessThanOrEqual(now + MAX_WAIT_MS);
  expect(Number.isSafeInteger(failures) && failures >= 0).toBe(true);
  expect(Number.isInteger(postponed) && postponed >= 0 && postponed <= MAX_POSTPONED).toBe(true);
  expect(periodMs).toBeGreaterThanOrEqual(MIN_PERIOD_MS);
  expect(periodMs).toBeLessThanOrEqual(MAX_PERIOD_MS);
  for (const past of [lastCheckedAt, lastSuccessAt]) expect(past === null || (Number.isFinite(past) && past <= now)).toBe(true);
}

/** Dice that fall as given, over and over. */
function falling(falls: readonly number[]): () => number {
  let at = 0;
  return () => falls[at++ % falls.length] ?? 0;
}

describe('whatever is stored and whatever happens', () => {
  it('the schedule is sound, and within 8.75 days', () => {
    fc.assert(
      fc.property(stored, event, time, fc.array(chance, { minLength: 1 }), (schedule, happened, now, falls) => {
        expectSound(outcomeOf(schedule, happened, now, falling(falls)), now);
      }),
      { numRuns: 10_000 },
    );
  });

  it('can be asked about at any time', () => {
    fc.assert(
      fc.property(stored, time, (schedule, now) => {
        expect(typeof isDue(schedule, now)).toBe('boolean');
        expect(typeof isLongFailing(schedule)).toBe('boolean');
      }),
    );
  });

  it('a wake settles it: the next one at the same time changes nothing', () => {
    fc.assert(
      fc.property(stored, time, chance, (schedule, now, fall) => {
        const woken = onWake(schedule, now, () => fall);
        expect(onWake(woken, now, () => fall)).toBe(woken);
      }),
      { numRuns: 10_000 },
    );
  });

  it('no answer and no failure lets a reader ask again within five minutes, and no answer within 45', () => {
    fc.assert(
      fc.property(stored, event, time, chance, (schedule, happened, now, fall) => {
        if (happened.kind === 'wake') return;
        const waitMs = waitOf(
          outcomeOf(schedule, happened, now, () => fall),
          now,
        );
        expect(waitMs).toBeGreaterThanOrEqual(happened.kind === 'success' ? 45 * MINUTE : MISSING_FILE_WAIT_MS.least);
      }),
      { numRuns: 10_000 },
    );
  });

  it('never comes before what the host asked for, up to a week', () => {
    fc.assert(
      fc.property(stored, time, fc.double({ min: 0, max: MAX_PERIOD_MS, noNaN: true }), chance, (schedule, now, retryAfterMs, fall) => {
        expect(waitOf(afterFailure(schedule, { now, retryAfterMs, random: () => fall }), now)).toBeGreaterThanOrEqual(Math.floor(retryAfterMs));
      }),
    );
  });
});

describe('over time', () => {
  it('a thousand wakes in ten minutes: one poll at most', () => {
    fc.assert(
      fc.property(
        stored,
        fc.array(fc.integer({ min: 0, max: 10 * MINUTE }), { minLength: 1_000, maxLength: 1_000 }),
        fc.array(chance, { minLength: 5 }),
        fc.boolean(),
        (start, wakes, falls, answers) => {
          const random = falling(falls);
          let schedule = start;
          let polls = 0;
          for (const now of wakes.map((wake) => NOW + wake).sort((a, b) => a - b)) {
            schedule = onWake(schedule, now, random);
            if (!isDue(schedule, now)) continue;
            polls++;
            schedule = answers ? afterSuccess(schedule, { now, minWaitS: 0, random }) : afterFailure(schedule, { now, random });
          }
          expect(polls).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('with wakes and outcomes of any kind, two polls are five minutes apart, and a device that is on asks within 8.75 days', () => {
    const step = fc.record({ gapMs: fc.oneof(fc.integer({ min: 1, max: HOUR }), fc.integer({ min: 1, max: 3 * DAY })), happened: event });
    fc.assert(
      fc.property(time, fc.array(step, { maxLength: 60 }), fc.array(chance, { minLength: 7 }), (begin, steps, falls) => {
        const random = falling(falls);
        let now = begin;
        let schedule = firstSchedule(now, random);
        let lastPoll = Number.NEGATIVE_INFINITY;
        for (const { gapMs, happened } of steps) {
          now += gapMs;
          schedule = onWake(schedule, now, random);
          expect(waitOf(schedule, now)).toBeLessThanOrEqual(MAX_WAIT_MS);
          if (!isDue(schedule, now) || happened.kind === 'wake') continue;
          expect(now - lastPoll).toBeGreaterThanOrEqual(MISSING_FILE_WAIT_MS.least);
          lastPoll = now;
          schedule = outcomeOf(schedule, happened, now, random);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('readers who start together do not ask together', () => {
    const asleep = { ...settled, nextPollAt: NOW - DAY };
    const minutes = new Set<number>();
    for (let k = 0; k < 1_000; k++) minutes.add(Math.floor(waitOf(onWake(asleep, NOW, falling([0.5, k / 1_000]))) / MINUTE));
    expect(minutes.size).toBeGreaterThan(250);
  });
});
