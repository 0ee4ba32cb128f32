/** The table of features. A new one is a file, a line here and weights by `npm run train`. */
import { adjacency } from './adjacency.js';
import { balance } from './balance.js';
import { breadth } from './breadth.js';
import { context } from './context.js';
import { contrast } from './contrast.js';
import { coreBreadth } from './core-breadth.js';
import { density } from './density.js';
import { entities } from './entities.js';
import { evidence } from './evidence.js';
import type { Feature } from './feature.js';
import { focus } from './focus.js';
import { foreignNames } from './foreign-names.js';
import { independentTerms } from './independent-terms.js';
import { kinship } from './kinship.js';
import { nameCoverage } from './name-coverage.js';
import { order } from './order.js';
import { phrases } from './phrases.js';
import { predicateCoverage } from './predicate-coverage.js';
import { profileCoverage } from './profile-coverage.js';
import { rareTerms } from './rare-terms.js';
import { rarest } from './rarest.js';
import { saidCoverage } from './said-coverage.js';
import { saidEvidence } from './said-evidence.js';
import { sameNumbers } from './same-numbers.js';
import { secondCoverage } from './second-coverage.js';
import { sharedTerms } from './shared-terms.js';
import { spelling } from './spelling.js';
import { statementCoverage } from './statement-coverage.js';
import { statementLength } from './statement-length.js';
import { unitCoverage } from './unit-coverage.js';
import { unitEvidence } from './unit-evidence.js';
import { wordingCoverage } from './wording-coverage.js';
import { wordingLength } from './wording-length.js';

export const FEATURES = [
  wordingCoverage,
  secondCoverage,
  profileCoverage,
  breadth,
  coreBreadth,
  sharedTerms,
  evidence,
  rarest,
  rareTerms,
  order,
  adjacency,
  statementCoverage,
  balance,
  density,
  focus,
  saidCoverage,
  saidEvidence,
  nameCoverage,
  entities,
  unitEvidence,
  unitCoverage,
  foreignNames,
  context,
  sameNumbers,
  wordingLength,
  statementLength,
  phrases,
  spelling,
  kinship,
  independentTerms,
  predicateCoverage,
  contrast,
] as const satisfies readonly Feature[];

export type FeatureName = (typeof FEATURES)[number]['name'];
/** Feature name → value. */
export type FeatureValues = Readonly<Record<string, number>>;
