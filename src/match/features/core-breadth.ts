/**
 * Share of the claim's core, the terms most of its wordings use, that the statement has, each counted once whatever its weight: "finance minister" without the
 * "banknote" is no core, however rare its words. 1 where a claim has no core (few, very different wordings). [0, 1]
 */
import type { Feature } from './feature.js';

/** A term belongs to the core when at least this share of the wordings uses it. */
const CORE_SHARE = 0.6;

export const coreBreadth = {
  name: 'coreBreadth',
  measure: ({ shared, profile }) => {
    let has = 0;
    let all = 0;
    for (const [term, share] of profile.share) {
      if (share < CORE_SHARE) continue;
      all += 1;
      if (shared.has(term)) has += 1;
    }
    return all === 0 ? 1 : has / all;
  },
} as const satisfies Feature;
