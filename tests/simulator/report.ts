/**
 * What do the counts come to, and is it good enough?
 *
 * Peaks are told twice. Requests a second are what a host sees, and rise and fall with how many browsers are on. The *pace* is polls per hour of a browser that is on, so that it is
 * the schedule's own doing: 1.3 times the mean pace is a crowd, twice the readers at noon are not. Targets for peaks are held against the pace of each single minute.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS, STRIKES, TARGETS } from './model.js';
import { DAYS, type WorldName } from './shards.js';
import type { Tally } from './tally.js';

export interface Figure {
  readonly what: string;
  readonly value: string;
  /** How it is judged; absent for what is only told. */
  readonly verdict?: { readonly most: string; readonly isReached: boolean };
}

export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Minutes [from, to) in which a peak is looked for. */
type Span = readonly [from: number, to: number];

const minuteOf = (ms: number) => Math.floor(ms / MINUTE_MS);
const [OUTAGE_FROM, OUTAGE_TO] = STRIKES.outage;

export function report(tallies: ReadonlyMap<WorldName, Tally>, readers: number): readonly Section[] {
  const ordinary = need(tallies, 'ordinary');
  const outage = need(tallies, 'outage');
  const whole: Span = [0, ordinary.minutes];
  return [
    { title: 'An ordinary week', figures: [...costs(ordinary, readers), ...peaks(ordinary, whole, ordinary)] },
    {
      title: 'Every browser starts in one minute, those that were off too; the day after',
      figures: peaks(need(tallies, 'restart'), [minuteOf(STRIKES.restartAt), minuteOf(STRIKES.restartAt + DAY_MS)], ordinary),
    },
    { title: 'The host is down for six hours; those hours', figures: peaks(outage, [minuteOf(OUTAGE_FROM), minuteOf(OUTAGE_TO)], ordinary) },
    { title: 'The day after them', figures: peaks(outage, [minuteOf(OUTAGE_TO), minuteOf(OUTAGE_TO + DAY_MS)], ordinary) },
  ];
}

function costs(tally: Tally, readers: number): Figure[] {
  const perInstallAndDay = (sum: number) => sum / readers / DAYS.ordinary;
  return [
    judged('polls per install and day', perInstallAndDay(total(tally.polls)), TARGETS.pollsPerInstallAndDay, 2),
    told('requests per install and day', number(perInstallAndDay(total(tally.requests)), 2)),
    judged('bytes per install and day', perInstallAndDay(tally.bytes), TARGETS.bytesPerInstallAndDay, 0),
    told('TB a month', number((tally.bytes / DAYS.ordinary) * 30 * 1e-12, 2)),
    told('requests a second, mean', number(total(tally.requests) / tally.minutes / 60, 0)),
    told('polls a second, mean', number(total(tally.polls) / tally.minutes / 60, 0)),
    told('polls per hour of a browser that is on', number(meanPace(tally) * 60, 3)),
    told('share of browsers that are on, mean', number(total(tally.browsersOn()) / readers / tally.minutes, 2)),
    told('hours since the last answer, in use, mean', number(tally.meanAgeHours, 1)),
  ];
}

function peaks(tally: Tally, span: Span, ordinary: Tally): Figure[] {
  const pace = ratio(tally.polls, tally.browsersOn());
  const pollsPeak = largest(tally.polls, span);
  const pacePeak = largest(pace, span);
  return [
    told('requests a second, busiest minute', `${number(largest(tally.requests, span).value / 60, 0)}`),
    told(
      'polls a second, busiest minute',
      `${number(pollsPeak.value / 60, 0)}, ${number(pollsPeak.value / mean(ordinary.polls), 2)} of the mean, ${when(pollsPeak.at, span)}`,
    ),
    judged(`pace in any minute, of the mean (most ${when(pacePeak.at, span)})`, pacePeak.value / meanPace(ordinary), TARGETS.peakToMean, 2),
  ];
}

/** Polls in a minute of one browser that is on. */
function meanPace(tally: Tally): number {
  return total(tally.polls) / total(tally.browsersOn());
}

function need(tallies: ReadonlyMap<WorldName, Tally>, world: WorldName): Tally {
  const tally = tallies.get(world);
  if (tally === undefined) throw new Error(`simulator: no ${world} world`);
  return tally;
}

function largest(counts: Float64Array, [from, to]: Span): { readonly value: number; readonly at: number } {
  let at = from;
  for (let minute = from; minute < to; minute++) if ((counts[minute] as number) > (counts[at] as number)) at = minute;
  return { value: counts[at] as number, at };
}

const ratio = (counts: Float64Array, by: Float64Array) => counts.map((count, minute) => count / Math.max(by[minute] as number, 1));
const total = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0);
const mean = (counts: Float64Array) => total(counts) / counts.length;
const number = (value: number, digits: number) => value.toLocaleString('en', { maximumFractionDigits: digits });
const when = (minute: number, [from]: Span) => `after ${number(((minute - from) * MINUTE_MS) / HOUR_MS, 1)} h`;
const told = (what: string, value: string): Figure => ({ what, value });

function judged(what: string, value: number, most: number, digits: number): Figure {
  return { what, value: number(value, digits), verdict: { most: number(most, digits), isReached: value <= most } };
}
