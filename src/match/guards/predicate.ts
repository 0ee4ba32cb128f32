/**
 * What is said must agree, not only who it is said of: names alone are never enough (PRODUCT.md, rule 1). At least one telling word that is no name
 * has to be shared, and a fair part of what the wordings say.
 */
import { LIGHT_FACTOR } from '../locales/locale.js';
import type { Guard } from './guard.js';

/** Least predicate coverage. Below 0.3 our own near misses ("TikTok opens an office in …") begin to pass. */
const MIN_PREDICATE = 0.3;

/** A word decides when the wordings use it clearly more than the `notMatching` examples do: at 0.5 the words of the topic ("climate change") pass with it. */
const MIN_DECISIVE = 0.55;

export const predicate: Guard = {
  name: 'predicate',
  isAboutWording: true,
  check: ({ profile, shared, index }, values) => {
    if ((values['predicateCoverage'] ?? 0) < MIN_PREDICATE) return 'predicate';
    const strong = Math.log(100) * LIGHT_FACTOR;
    for (const term of shared) if ((profile.decisive.get(term) ?? 0) >= MIN_DECISIVE && index.weight(term) > strong) return null;
    return 'predicate';
  },
};
