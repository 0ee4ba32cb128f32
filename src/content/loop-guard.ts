/**
 * Notices when a page answers each of our strokes with a change, and we that change with a stroke: without an end it would never
 * stop. Counts changes of the page that follow close on ours. Time is passed in.
 */

/** A page's change this soon after ours counts as an answer to it, milliseconds. */
const ANSWER_MS = 250;
/** Rounds within {@link WINDOW_MS}, without the reader doing anything, that make a loop. */
const MAX_ROUNDS = 10;
const WINDOW_MS = 10_000;
/** How long the page is left alone then, milliseconds. */
export const REST_MS = 60_000;

export class LoopGuard {
  private lastStroke = Number.NEGATIVE_INFINITY;
  private rounds: number[] = [];

  /** We changed something in our host. */
  noteStroke(now: number): void {
    this.lastStroke = now;
  }

  /** The reader did something: what follows is theirs. */
  noteReader(): void {
    this.rounds = [];
  }

  /** The page changed. @returns true if this closes a loop: rest for {@link REST_MS}. */
  notePage(now: number): boolean {
    if (now - this.lastStroke > ANSWER_MS) return false;
    this.lastStroke = Number.NEGATIVE_INFINITY;
    this.rounds = [...this.rounds.filter((round) => now - round < WINDOW_MS), now];
    if (this.rounds.length < MAX_ROUNDS) return false;
    this.rounds = [];
    return true;
  }
}
