/** Every threshold of the decision, with where it comes from. The weights themselves are learned: `learned-weights.ts`. */
import type { Sensitivity } from '../model/match.js';

/** Least probability of a mark on a sentence that asserts. */
export const THRESHOLDS: Readonly<Record<Sensitivity, number>> = { strict: 0.9, balanced: 0.7, wide: 0.4 };

/** Least probability of a faint mark, on a sentence that denies, reports or asks: it helps less, so it has to be surer. At the threshold of marks a third of those on neutral news were about something else. */
export const QUIET_THRESHOLDS: Readonly<Record<Sensitivity, number>> = { strict: 0.9, balanced: 0.75, wide: 0.6 };
