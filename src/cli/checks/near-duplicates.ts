/** Are there claims that say the same? One card with both answers serves readers better than two claims, of which only one is shown. */
import { sameClaims } from '../../match/same-claim.js';
import type { Claim, Dataset } from '../../model/dataset.js';
import { segmentOf } from '../claims.js';
import type { Finding } from './finding.js';

/** @param step told of every claim, for a progress bar */
export function* checkNearDuplicates(dataset: Dataset, step: () => void): Iterable<Finding> {
  const open = dataset.claims.filter(({ withdrawn }) => withdrawn === undefined);
  const byId = new Map(open.map((claim) => [claim.id, claim]));
  const segment = segmentOf(dataset, '');
  const told = new Set<string>();
  for (const claim of open) {
    step();
    for (const claimId of sameClaims(claim, segment)) {
      const other = byId.get(claimId) as Claim;
      const pair = [claim.id, claimId].sort().join(' ');
      if (told.has(pair) || areLinked(claim, other)) continue;
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
