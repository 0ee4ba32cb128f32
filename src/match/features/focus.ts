/**
 * How much of what the statement says between its first and last shared term belongs to the claim. A sentence about something else that
 * happens to hold the claim's words far apart has little focus. Taken over the tightest window that holds at least 70 % of the shared weight. [0, 1]
 */
import type { Feature, Pair } from './feature.js';

const SHARE_OF_WEIGHT = 0.7;

interface Weighed {
  readonly weight: number;
  readonly isShared: boolean;
}

/** The tightest window: token numbers, half-open, and its focus. */
export function focusWindow({ statement, shared, profile, weights }: Pair): { from: number; to: number; focus: number } {
  const weighed: Weighed[] = statement.tokens.map(({ term }) => {
    // Figures are no foreign matter: every teller of a rumour has other ones, and the numbers guard looks at them.
    if (term === null || (term.startsWith('#') && !shared.has(term))) return { weight: 0, isShared: false };
    const isShared = shared.has(term);
    // A shared term counts by its share of the wordings, but at least half, else rare wordings would read as foreign.
    return { weight: weights.weight(term) * (isShared ? Math.max(0.5, profile.share.get(term) ?? 0) : 1), isShared };
  });
  const total = weighed.reduce((sum, one) => sum + (one.isShared ? one.weight : 0), 0);
  let best = { from: 0, to: weighed.length, focus: 0 };
  let from = 0;
  let sharedIn = 0;
  let allIn = 0;
  weighed.forEach((one, to) => {
    allIn += one.weight;
    if (one.isShared) sharedIn += one.weight;
    for (
      let first = weighed[from];
      first !== undefined && from < to && sharedIn - (first.isShared ? first.weight : 0) >= total * SHARE_OF_WEIGHT;
      first = weighed[from]
    ) {
      allIn -= first.weight;
      if (first.isShared) sharedIn -= first.weight;
      from += 1;
    }
    if (total > 0 && sharedIn >= total * SHARE_OF_WEIGHT) {
      const focus = sharedIn / allIn;
      if (focus > best.focus) best = { from, to: to + 1, focus };
    }
  });
  return best;
}

export const focus = { name: 'focus', measure: (pair) => focusWindow(pair).focus } as const satisfies Feature;
