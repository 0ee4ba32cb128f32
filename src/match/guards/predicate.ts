/**
 * What is said must agree, not only who it is said of: names alone are never enough (PRODUCT.md, rule 1). A part of what sets the claim apart
 * from its topic has to be in the statement.
 */
import type { Guard } from './guard.js';

/** Least predicate coverage. Lower, ordinary sentences on a claim's topic pass ("climate change is to blame"); higher, freely worded repetitions fall. */
const MIN_PREDICATE = 0.15;

export const predicate: Guard = {
  name: 'predicate',
  isAboutWording: true,
  check: (_pair, values) => ((values['predicateCoverage'] ?? 0) < MIN_PREDICATE ? 'predicate' : null),
};
