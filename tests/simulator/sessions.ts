/** When is a reader's browser on? Half-open spans of ms in the simulation's own time (0 is midnight UTC of the first day counted), in order, never overlapping. */
import { type Dice, within } from './dice.js';
import { DAY_MS, HABITS, HOUR_MS, MINUTE_MS, TIME_ZONES } from './model.js';

/** Reused for every reader: ten million of them would otherwise be garbage by the gigabyte. */
export class Sessions {
  readonly starts = new Float64Array(64);
  readonly ends = new Float64Array(64);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Appends a span; what begins within the last one lengthens that. */
  add(start: number, end: number): void {
    const last = this.length - 1;
    if (last >= 0 && start <= (this.ends[last] as number)) {
      this.ends[last] = Math.max(this.ends[last] as number, end);
      return;
    }
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }
}

/** Rolls a reader and fills in its sessions from day `fromDay` to before `toDay`. @returns how long it is on after a global restart, ms */
export function fillSessions(sessions: Sessions, fromDay: number, toDay: number, random: Dice): number {
  sessions.clear();
  const kind = random();
  if (kind < HABITS.always.share) {
    sessions.add(fromDay * DAY_MS, toDay * DAY_MS);
    return DAY_MS;
  }
  const habit = kind < HABITS.always.share + HABITS.daily.share ? HABITS.daily : HABITS.light;
  const custom = within(habit.startsAt[0], habit.startsAt[1], random) - hoursFromUtc(random);
  const lengthMs = within(habit.lastsH[0], habit.lastsH[1], random) * HOUR_MS;
  for (let day = fromDay - 1; day <= toDay; day++) {
    const start = day * DAY_MS + (custom + within(-HABITS.dayVariesH, HABITS.dayVariesH, random)) * HOUR_MS;
    if (random() < habit.daysUsed) sessions.add(start, start + lengthMs);
  }
  return lengthMs;
}

/**
 * Ends whatever runs at `at` and starts every browser anew within the minute after: a power cut, an update of a browser that all get at once. `spare` takes the result.
 * Who was on stays on as long as before; who was not is on for `lengthMs`.
 */
export function restartAll(sessions: Sessions, spare: Sessions, at: number, lengthMs: number, random: Dice): void {
  spare.clear();
  const restart = at + within(0, MINUTE_MS, random);
  let isPlaced = false;
  for (let k = 0; k < sessions.length; k++) {
    const start = sessions.starts[k] as number;
    const end = sessions.ends[k] as number;
    if (end <= at) {
      spare.add(start, end);
      continue;
    }
    if (start < at) spare.add(start, at);
    if (!isPlaced) spare.add(restart, start < at ? Math.max(end, restart) : restart + lengthMs);
    isPlaced = true;
    if (start >= at) spare.add(Math.max(start, restart), Math.max(end, restart));
  }
  if (!isPlaced) spare.add(restart, restart + lengthMs);
}

const TOTAL_WEIGHT = TIME_ZONES.reduce((sum, [, weight]) => sum + weight, 0);

function hoursFromUtc(random: Dice): number {
  let left = random() * TOTAL_WEIGHT;
  for (const [hours, weight] of TIME_ZONES) {
    left -= weight;
    if (left < 0) return hours;
  }
  return 0;
}
