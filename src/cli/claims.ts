/** Which claims a command works with: a dataset, the two that come with Sunlit, or claims in bulk. */
import type { Command } from 'commander';
import { ClaimSegment } from '../match/claim-segment.js';
import type { Dataset } from '../model/dataset.js';
import { dayOf, isAnswered } from '../model/expiry.js';
import type { MatchClaim } from '../model/match.js';
import { DataError, UsageError } from './errors.js';
import { fieldsOf, readJsonLines, requireDataset } from './files.js';
import { starterDatasets } from './starter.js';

export interface ClaimOptions {
  readonly starter?: boolean;
  readonly claims?: string;
}

export function addClaimOptions(command: Command): Command {
  return command
    .option('--starter', 'the claims of the two datasets that come with Sunlit')
    .option('--claims <file>', 'claims in JSON Lines: {id, text, title?, lang}');
}

/** A segment a dataset, as in the extension. Takes the dataset's path off `paths` where the claims come from one. */
export function segmentsOf({ starter = false, claims }: ClaimOptions, paths: string[]): readonly ClaimSegment[] {
  if (starter && claims !== undefined) throw new UsageError('--starter and --claims exclude each other');
  if (starter) return starterDatasets().map((dataset) => segmentOf(dataset, `${dataset.id}/`));
  if (claims !== undefined) return [new ClaimSegment(bulkClaims(claims))];
  const path = paths.shift();
  if (path === undefined) throw new UsageError('nothing to match against: name a dataset folder, or --starter, or --claims FILE');
  return [segmentOf(requireDataset(path), '')];
}

/** The claims of a dataset that have an answer today, as readers would meet them. @param prefix before every id */
export function segmentOf(dataset: Dataset, prefix: string): ClaimSegment {
  const today = dayOf(Date.now());
  const open = dataset.claims.filter((claim) => isAnswered(claim, dataset.claims, today));
  return new ClaimSegment(open.map(({ id, lang, text, variants, notMatching }) => ({ id: `${prefix}${id}`, lang, text, variants, notMatching })));
}

function bulkClaims(file: string): readonly MatchClaim[] {
  const lines = new Map<string, number>();
  return readJsonLines(file).map(({ line, value }) => {
    const claim = bulkClaim(file, line, value);
    const earlier = lines.get(claim.id);
    if (earlier !== undefined) throw new DataError(`${file}, line ${line}: the id "${claim.id}" stands in line ${earlier} already`);
    lines.set(claim.id, line);
    return claim;
  });
}

function bulkClaim(file: string, line: number, value: unknown): MatchClaim {
  const { id, text, title, lang } = fieldsOf(file, line, value);
  if (typeof id !== 'string' || typeof text !== 'string') throw new DataError(`${file}, line ${line}: a claim needs id and text`);
  return { id, text, lang: typeof lang === 'string' ? lang : 'en', ...(typeof title === 'string' ? { title } : {}), variants: [], notMatching: [] };
}
