/**
 * A first look at a statement and a claim of few wordings, by nothing but the numbers the join has. Reading the claim and measuring all features takes a hundred times
 * as long, and among 100,000 claims two of three pairs need not be: whoever shares that little with a wording comes near no mark. The weights are learned from what the
 * full score says (`npm run train`): all but one in 100 pairs that would be marked at the widest setting pass, and all but two of 2,913 that would be marked at the shipped one.
 */
import { GLANCE } from './learned-weights.js';
import { linear } from './score.js';

/** What the join knows of a pair. */
export interface Glimpse {
  /** Share of the wording's weight that the statement has, [0, 1]. */
  readonly coverage: number;
  readonly sharedWeight: number;
  /** Terms in common, ≥ 1. */
  readonly sharedCount: number;
  /** Terms of the wording, ≥ 1. */
  readonly wordingTerms: number;
  /** Terms of the statement, ≥ 1. */
  readonly statementTerms: number;
}

export const GLANCE_INPUTS = [
  'coverage',
  'count',
  'weight',
  'wordingTerms',
  'statementTerms',
  'coverage × coverage',
  'weight × weight',
  'mean weight',
] as const;

/** The values of {@link GLANCE_INPUTS}, in that order. */
export function glanceInputs({ coverage, sharedWeight, sharedCount, wordingTerms, statementTerms }: Glimpse): number[] {
  const weight = Math.log1p(sharedWeight);
  return [
    coverage,
    Math.log1p(sharedCount),
    weight,
    Math.log(wordingTerms),
    Math.log1p(statementTerms),
    coverage * coverage,
    weight * weight,
    sharedWeight / sharedCount,
  ];
}

const glance = linear(GLANCE, GLANCE_INPUTS);

/** False for a pair that need not be looked at. */
export function isWorthALook(glimpse: Glimpse): boolean {
  return glance(glanceInputs(glimpse)) >= 0;
}
