/** Are there claims that say the same? One card with both answers serves readers better than two claims, of which only one is shown. */
import { createMatcherOver } from '../../match/matcher.js';
import type { Claim, Dataset } from '../../model/dataset.js';
import { segmentOf } from '../claims.js';
import type { Finding } from './finding.js';

/** How much of each other's words the text of one claim and a wording of another have, both ways, [0, 1]. At 0.6 "garlic prevents" and "hot peppers prevent" are alike. */
const ALIKE = 0.75;

/** @param step told of every claim, for a progress bar */
export function* checkNearDuplicates(dataset: Dataset, step: () => void): Iterable<Finding> {
  const open = dataset.claims.filter(({ withdrawn }) => withdrawn === undefined);
  const byId = new Map(open.map((claim) => [claim.id, claim]));
  const segment = segmentOf(dataset, '');
  const told = new Set<string>();
  for (const claim of open) {
    step();
    const others = createMatcherOver([segment], { isLeftOut: (id) => id === claim.id });
    const block = { id: claim.id, text: claim.text, lang: claim.lang };
    for (const { claimId, start, end, stance } of others.match(block)) {
      const other = byId.get(claimId) as Claim;
      const pair = [claim.id, claimId].sort().join(' ');
      if (stance === 'denies' || told.has(pair) || areLinked(claim, other)) continue;
      const { wordingCoverage = 0, statementCoverage = 0 } = others.explain(block, start, end, claimId)?.features ?? {};
      if (Math.min(wordingCoverage, statementCoverage) < ALIKE) continue;
      told.add(pair);
      const isSame = fold(claim.text) === fold(other.text);
      yield {
        level: isSame ? 'problem' : 'warning',
        check: isSame ? 'duplicate' : 'near-duplicate',
        place: `claims/${claim.id}`,
        found: `${isSame ? 'It is' : 'It reads like'} claims/${claimId}: “${claim.text}”, “${other.text}”.`,
        hint: isSame ? 'Join the two: one claim, all answers.' : 'Join the two if they are one rumour; else add notMatching sentences that tell them apart.',
      };
    }
  }
}

function areLinked(one: Claim, other: Claim): boolean {
  return one.supersededBy === other.id || other.supersededBy === one.id;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
