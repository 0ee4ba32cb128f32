/** Do claims still have answers, and do their dates make sense? */
import type { Dataset } from '../../model/dataset.js';
import { isAnswered, isExpired } from '../../model/expiry.js';
import type { Finding } from './finding.js';

/** @param today 2026-11-25 */
export function* checkAnswers(dataset: Dataset, today: string): Iterable<Finding> {
  if (dataset.updated > today)
    yield {
      level: 'problem',
      check: 'date',
      place: 'dataset',
      found: `It is updated on ${dataset.updated}, which is to come.`,
      hint: 'Name the day of this state.',
    };
  for (const claim of dataset.claims) {
    if (claim.withdrawn !== undefined) continue;
    const place = `claims/${claim.id}`;
    const expired = claim.rebuttals.filter((rebuttal) => isExpired(rebuttal, today));
    for (const { by, lang, expires = '' } of expired)
      yield {
        level: 'warning',
        check: 'expired',
        place,
        found: `The answer of ${by} in “${lang}” expired on ${expires}.`,
        hint: 'Give a newer one, or a later day.',
      };
    if (expired.length > 0 && !isAnswered(claim, dataset.claims, today))
      yield { level: 'problem', check: 'unanswered', place, found: 'No answer is left, so it is never shown.', hint: 'Give an answer, or withdraw the claim.' };
    for (const { by, published, modified } of claim.rebuttals) {
      if (published !== undefined && published > today)
        yield {
          level: 'problem',
          check: 'date',
          place,
          found: `The answer of ${by} is published on ${published}, which is to come.`,
          hint: 'Correct the date.',
        };
      if (published !== undefined && modified !== undefined && modified < published)
        yield {
          level: 'warning',
          check: 'date',
          place,
          found: `The answer of ${by} was changed on ${modified}, before it was published.`,
          hint: 'Correct one date.',
        };
    }
  }
}
