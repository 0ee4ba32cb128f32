/** What happened, minute by minute? Counters that every reader adds to. A week has 10,080 minutes: the counters stay in the processor's cache, the readers do not have to be kept at all. */
import { HOUR_MS, MINUTE_MS } from './model.js';

/** A tally's numbers. */
export type Counts = Pick<Tally, 'polls' | 'requests' | 'onSteps' | 'bytes' | 'onHours' | 'ageHours'>;

export class Tally {
  /** Questions for a head, in each minute. */
  readonly polls: Float64Array;
  /** Requests of every kind. */
  readonly requests: Float64Array;
  /** Browsers that are on, as differences from the minute before. */
  readonly onSteps: Float64Array;
  bytes = 0;
  /** Browser-hours, and the sum over them of hours since the last answer. */
  onHours = 0;
  ageHours = 0;

  constructor(readonly minutes: number) {
    this.polls = new Float64Array(minutes);
    this.requests = new Float64Array(minutes);
    this.onSteps = new Float64Array(minutes + 1);
  }

  /** @param requests how many went out, the head's among them */
  poll(at: number, requests: number, bytes: number): void {
    const minute = Math.floor(at / MINUTE_MS);
    if (minute < 0 || minute >= this.minutes) return;
    this.polls[minute] = (this.polls[minute] as number) + 1;
    this.requests[minute] = (this.requests[minute] as number) + requests;
    this.bytes += bytes;
  }

  /** A browser counts as on in every minute it is on at all. */
  session(start: number, end: number): void {
    const from = this.clampMinute(Math.floor(start / MINUTE_MS));
    const to = this.clampMinute(Math.ceil(end / MINUTE_MS));
    this.onSteps[from] = (this.onSteps[from] as number) + 1;
    this.onSteps[to] = (this.onSteps[to] as number) - 1;
  }

  /** A stretch of a session between two polls, with an answer of `heardAt`. */
  stretch(start: number, end: number, heardAt: number): void {
    const from = Math.max(start, 0);
    const to = Math.min(end, this.minutes * MINUTE_MS);
    if (from >= to) return;
    const hours = (to - from) / HOUR_MS;
    this.onHours += hours;
    this.ageHours += hours * (((from + to) / 2 - heardAt) / HOUR_MS);
  }

  /** Adds what another counted in the same minutes: a thread's copy, which has come without its methods. */
  add(other: Counts): void {
    addTo(this.polls, other.polls);
    addTo(this.requests, other.requests);
    addTo(this.onSteps, other.onSteps);
    this.bytes += other.bytes;
    this.onHours += other.onHours;
    this.ageHours += other.ageHours;
  }

  /** How old the last answer is while a browser is on, hours, mean. */
  get meanAgeHours(): number {
    return this.ageHours / this.onHours;
  }

  /** Browsers on in each minute. */
  browsersOn(): Float64Array {
    let on = 0;
    return Float64Array.from({ length: this.minutes }, (_, minute) => (on += this.onSteps[minute] as number));
  }

  private clampMinute(minute: number): number {
    return Math.min(Math.max(minute, 0), this.minutes);
  }
}

function addTo(sums: Float64Array, parts: Float64Array): void {
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (parts[k] as number);
}
