/**
 * How often does the dataset mark pages that repeat no rumour? Ordinary texts come with the tool, in both languages; a publisher can add its own. A dataset that marks too
 * many of them would teach readers to look away, so it is not fit to publish.
 */
import { createMatcherOver } from '../../match/matcher.js';
import type { Dataset } from '../../model/dataset.js';
import type { Stance } from '../../model/match.js';
import { blocksOf } from '../blocks.js';
import { segmentOf } from '../claims.js';
import { round } from '../round.js';
import type { Finding } from './finding.js';

/** Pages of a thousand that may have a mark. Ten is one in a hundred: a reader of thirty pages a day would meet two wrong marks a week. */
export const MAX_MARKED_PER_1000 = 10;
/** A claim that marks so many pages by itself is too broad, whatever the others do. */
const MAX_PAGES_OF_A_CLAIM = 2;

/** A text that repeats no rumour. */
export interface BenignPage {
  readonly id: string;
  /** Null: found out. */
  readonly lang: string | null;
  readonly text: string;
}

export interface BenignMark {
  readonly page: string;
  readonly sentence: string;
  readonly claim: string;
  readonly probability: number;
  readonly stance: Stance;
}

export interface BenchResult {
  readonly pages: number;
  readonly sentences: number;
  readonly markedPages: number;
  readonly markedPer1000: number;
  readonly limit: number;
  readonly marks: readonly BenignMark[];
}

export function runBench(dataset: Dataset, pages: readonly BenignPage[], step: () => void, limit = MAX_MARKED_PER_1000): BenchResult {
  const matcher = createMatcherOver([segmentOf(dataset, '')]);
  const marks: BenignMark[] = [];
  let sentences = 0;
  for (const { id, lang, text } of pages) {
    step();
    for (const { block } of blocksOf(id, text, lang)) {
      sentences += matcher.countSentences(block);
      for (const { claimId, sentence, probability, stance } of matcher.match(block))
        marks.push({ page: id, sentence, claim: claimId, probability: round(probability), stance });
    }
  }
  const markedPages = new Set(marks.map(({ page }) => page)).size;
  const markedPer1000 = pages.length === 0 ? 0 : Math.round((markedPages / pages.length) * 10_000) / 10;
  return { pages: pages.length, sentences, markedPages, markedPer1000, limit, marks };
}

export function* benchFindings({ markedPages, pages, markedPer1000, limit, marks }: BenchResult): Iterable<Finding> {
  if (markedPer1000 > limit)
    yield {
      level: 'problem',
      check: 'false-match-bench',
      place: 'dataset',
      found: `It marks ${markedPages} of ${pages} pages that repeat no rumour: ${markedPer1000} in 1,000, where ${limit} are allowed.`,
      hint: 'Look at the claims below; give them fuller wordings and notMatching sentences.',
    };
  for (const [claim, own] of byClaimOf(marks)) {
    const count = new Set(own.map(({ page }) => page)).size;
    yield {
      level: count > MAX_PAGES_OF_A_CLAIM ? 'problem' : 'warning',
      check: count > MAX_PAGES_OF_A_CLAIM ? 'over-broad' : 'false-match',
      place: `claims/${claim}`,
      found: `It marks ${count === 1 ? 'an ordinary sentence' : `sentences on ${count} ordinary pages`}: “${own[0]?.sentence ?? ''}”`,
      hint: 'Add such a sentence to notMatching, or say more exactly what the rumour is.',
    };
  }
}

function byClaimOf(marks: readonly BenignMark[]): Map<string, BenignMark[]> {
  const groups = new Map<string, BenignMark[]>();
  for (const mark of marks) groups.set(mark.claim, [...(groups.get(mark.claim) ?? []), mark]);
  return groups;
}
