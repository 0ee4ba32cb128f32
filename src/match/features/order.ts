/** Weight of the longest run of shared terms that stand in the same order in both ÷ weight of the wording: who did it to whom. [0, 1] */
import type { Feature } from './feature.js';

export const order = {
  name: 'order',
  measure: ({ statement, agreements, wording }) => {
    // Longest common subsequence by weight, over the shared terms' first places in the statement.
    const shared = agreements.filter(({ isShared }) => isShared);
    const places = shared.map(({ term }) => statement.terms.get(term)?.[0] ?? 0);
    const best = shared.map(({ weight }) => weight);
    let most = 0;
    for (let i = 0; i < shared.length; i += 1) {
      const own = best[i] as number;
      for (let j = 0; j < i; j += 1) if ((places[j] as number) < (places[i] as number)) best[i] = Math.max(best[i] as number, (best[j] as number) + own);
      most = Math.max(most, best[i] as number);
    }
    return wording.distinctWeight === 0 ? 0 : Math.min(1, most / wording.distinctWeight);
  },
} as const satisfies Feature;
