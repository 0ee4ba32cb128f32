/** When an answer runs out (PRODUCT.md, rule 6). Pure: the day is passed in. */
import type { Claim, Rebuttal } from './dataset.js';
import type { PartialDate } from './text.js';

/** An answer past its expiry is shown in the shade for so long, then hidden. */
const HIDE_AFTER_DAYS = 30;
const DAY_MS = 86_400_000;

/** `2026-11-23` of a time in milliseconds since the epoch, UTC. */
export function dayOf(timeMs: number): PartialDate {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** Last day of a partial date: an answer that expires in "2026-11" holds until the 30th. */
function lastDay(date: PartialDate): PartialDate {
  const [year = 0, month] = date.split('-').map(Number);
  if (date.length >= 10) return date;
  return month === undefined ? `${date}-12-31` : dayOf(Date.UTC(year, month, 0));
}

/** Whether the answer holds no longer. */
export function isExpired(rebuttal: Rebuttal, today: PartialDate): boolean {
  return rebuttal.expires !== undefined && lastDay(rebuttal.expires) < today;
}

/** Whether the answer has been out of date for so long that it is not shown any more. */
function isGone(rebuttal: Rebuttal, today: PartialDate): boolean {
  return rebuttal.expires !== undefined && Date.parse(lastDay(rebuttal.expires)) + HIDE_AFTER_DAYS * DAY_MS < Date.parse(today);
}

/** The claim that stands for this one now: the last in a line of superseded claims, itself if none took its place. A line that runs in a circle ends where it closes. */
function heirOf(claim: Claim, claims: readonly Claim[]): Claim {
  const seen = new Set<string>();
  let heir = claim;
  while (heir.supersededBy !== undefined && !seen.has(heir.id)) {
    seen.add(heir.id);
    const next = claims.find(({ id }) => id === heir.supersededBy);
    if (next === undefined) break;
    heir = next;
  }
  return heir;
}

/**
 * The answers to a claim that are shown on this day: none for a claim that was taken back, those of its heir for a superseded one.
 * @param claims all claims of its dataset
 */
export function currentRebuttals(claim: Claim, claims: readonly Claim[], today: PartialDate): readonly Rebuttal[] {
  const heir = heirOf(claim, claims);
  if (claim.withdrawn !== undefined || heir.withdrawn !== undefined) return [];
  return heir.rebuttals.filter((rebuttal) => !isGone(rebuttal, today));
}

/** Whether a claim has an answer to show on this day. Claims without one are not matched at all. */
export function isAnswered(claim: Claim, claims: readonly Claim[], today: PartialDate): boolean {
  return currentRebuttals(claim, claims, today).length > 0;
}
