/** Do two datasets speak of one rumour? A claim's text beside the claims of a segment, and far stricter than a sentence of a page: most of either has to be in the other. */
import type { MatchClaim } from '../model/match.js';
import type { ClaimSegment } from './claim-segment.js';
import { createMatcherOver } from './matcher.js';

/** How much of each other's words the text of one claim and a wording of another have, both ways, [0, 1]. At 0.6 "garlic prevents" and "hot peppers prevent" are alike. */
const ALIKE = 0.75;

/** Ids of claims of the segment that say what this claim says; its own id is not among them. At most one a sentence of its text. */
export function sameClaims({ id, text, lang }: Pick<MatchClaim, 'id' | 'text' | 'lang'>, segment: ClaimSegment): readonly string[] {
  const matcher = createMatcherOver([segment], { isLeftOut: (other) => other === id });
  const block = { id, text, lang };
  return matcher.match(block).flatMap(({ claimId, start, end, stance }) => {
    if (stance === 'denies') return [];
    const { wordingCoverage = 0, statementCoverage = 0 } = matcher.explain(block, start, end, claimId)?.features ?? {};
    return Math.min(wordingCoverage, statementCoverage) < ALIKE ? [] : [claimId];
  });
}
