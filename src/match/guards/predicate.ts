/**
 * What is said must agree, not only who it is said of: names alone are never enough (PRODUCT.md, rule 1). A part of what sets the claim apart
 * from its topic has to be in the statement.
 */

import { hasManyWordings } from '../claim-profile.js';
import { coverageOf } from '../pair.js';
import type { Guard } from './guard.js';

/** Least predicate coverage. Lower, ordinary sentences on a claim's topic pass ("climate change is to blame"); higher, freely worded repetitions fall. */
const MIN_PREDICATE = 0.15;

/** Least share of a wording's words, names left out, that the statement has: just over a third. At 0.3 it lets five of 157 field denials and near misses pass, here three; at 0.5 a sixth of our own assertions fall. */
const MIN_SAID = 0.34;

/** From this predicate coverage on the wordings together say it, though no single one may. */
const PLENTY = 0.6;

/** Wordings covered at least so much as the best one are asked as well: which of two is best is often chance. */
const NEAR_BEST = 0.75;

export const predicate: Guard = {
  name: 'predicate',
  isAboutWording: true,
  check: ({ statement, profile, weights, coverage }, values) => {
    if (!hasManyWordings(profile)) return null;
    const predicate = values['predicateCoverage'] ?? 0;
    if (predicate < MIN_PREDICATE) return 'predicate';
    if (predicate >= PLENTY) return null;
    const isSaid = profile.wordings.some((wording) => {
      if (coverageOf(statement, wording, weights) < coverage * NEAR_BEST) return false;
      const said = [...wording.terms.keys()].filter((term) => !profile.names.has(term));
      return said.filter((term) => statement.terms.has(term)).length >= said.length * MIN_SAID;
    });
    return isSaid ? null : 'predicate';
  },
};
