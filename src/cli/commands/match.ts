/** `sunlit match`: what readers would see on this text, and why. The same decision the extension makes. */
import type { Command } from 'commander';
import { createMatcher, type Explanation, type Matcher } from '../../match/matcher.js';
import type { Dataset } from '../../model/dataset.js';
import { dayOf, isAnswered } from '../../model/expiry.js';
import type { Match, MatchClaim, Sensitivity, TextBlock } from '../../model/match.js';
import { blocksOf } from '../blocks.js';
import { DataError, UsageError } from '../errors.js';
import { readJsonLines, readText, requireDataset } from '../files.js';
import { starterDatasets } from '../starter.js';

interface Options {
  readonly starter?: boolean;
  readonly claims?: string;
  readonly jsonl?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly lang?: string;
  readonly sensitivity: string;
}

const SENSITIVITIES: readonly Sensitivity[] = ['strict', 'balanced', 'wide'];

export function addMatch(program: Command): void {
  program
    .command('match')
    .description('Marks the sentences of texts that repeat a claim of a dataset.')
    .argument('[paths...]', 'a dataset folder or file (unless --starter or --claims), then text files')
    .option('--starter', 'match against the two datasets that come with Sunlit')
    .option('--claims <file>', 'match against claims in JSON Lines: {id, text, title?, lang}')
    .option('--jsonl <file>', 'texts in JSON Lines: {id, text, lang}')
    .option('--lang <tag>', 'language of the text files (default: found out)')
    .option('--sensitivity <level>', 'strict, balanced or wide', 'strict')
    .option('--explain', 'say why: features, guards, stance')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', '\nExample: sunlit match my-dataset article.txt --explain')
    .action(run);
}

function run(paths: string[], options: Options): void {
  const sensitivity = SENSITIVITIES.find((level) => level === options.sensitivity);
  if (sensitivity === undefined) throw new UsageError(`--sensitivity is strict, balanced or wide, not "${options.sensitivity}"`);
  const files = [...paths];
  const matcher = createMatcher(claimsOf(options, files), { sensitivity });
  const texts = textsOf(options, files);
  if (texts.length === 0 && options.jsonl === undefined) throw new UsageError('no text to match: name text files, or --jsonl FILE');
  for (const { label, text, lang } of texts) {
    for (const { block, at } of blocksOf(Object.values(label)[0] ?? '', text, lang)) {
      for (const match of matcher.match(block)) print({ matcher, block, match, at, label, options });
    }
  }
}

/** Takes the dataset's path off `paths` where the claims come from one. */
function claimsOf({ starter = false, claims }: Options, paths: string[]): readonly MatchClaim[] {
  if (starter && claims !== undefined) throw new UsageError('--starter and --claims exclude each other');
  if (starter) return starterDatasets().flatMap((dataset) => matchClaims(dataset, `${dataset.id}/`));
  if (claims !== undefined) return bulkClaims(claims);
  const path = paths.shift();
  if (path === undefined) throw new UsageError('nothing to match against: name a dataset folder, or --starter, or --claims FILE');
  return matchClaims(requireDataset(path), '');
}

function matchClaims(dataset: Dataset, prefix: string): MatchClaim[] {
  const today = dayOf(Date.now());
  return dataset.claims
    .filter((claim) => isAnswered(claim, dataset.claims, today))
    .map(({ id, lang, text, variants, notMatching }) => ({ id: `${prefix}${id}`, lang, text, variants, notMatching }));
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
  const { id, text, title, lang } = fields(file, line, value);
  if (typeof id !== 'string' || typeof text !== 'string') throw new DataError(`${file}, line ${line}: a claim needs id and text`);
  return { id, text, lang: typeof lang === 'string' ? lang : 'en', ...(typeof title === 'string' ? { title } : {}), variants: [], notMatching: [] };
}

interface Text {
  /** What names the text in the output: {file} or {id}. */
  readonly label: Readonly<Record<string, string>>;
  readonly text: string;
  readonly lang: string | null;
}

function textsOf({ jsonl, lang = null }: { readonly jsonl?: string; readonly lang?: string | null }, files: readonly string[]): readonly Text[] {
  const fromFiles = files.map((file) => ({ label: { file }, text: readText(file), lang }));
  if (jsonl === undefined) return fromFiles;
  const fromLines = readJsonLines(jsonl).map(({ line, value }) => {
    const row = fields(jsonl, line, value);
    if (typeof row['text'] !== 'string') throw new DataError(`${jsonl}, line ${line}: a text needs id and text`);
    return { label: { id: String(row['id'] ?? line) }, text: row['text'], lang: typeof row['lang'] === 'string' ? row['lang'] : lang };
  });
  return [...fromLines, ...fromFiles];
}

function fields(file: string, line: number, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new DataError(`${file}, line ${line}: expected an object`);
  return value as Record<string, unknown>;
}

interface Found {
  readonly matcher: Matcher;
  readonly block: TextBlock;
  readonly match: Match;
  /** Where the block begins in its text. */
  readonly at: number;
  readonly label: Text['label'];
  readonly options: Options;
}

function print({ matcher, block, match, at, label, options }: Found): void {
  const { claimId, sentence, probability, stance } = match;
  const [start, end] = [at + match.start, at + match.end];
  const why = options.explain === true ? matcher.explain(block, match.start, match.end, claimId) : null;
  if (options.json === true) {
    console.log(JSON.stringify({ ...label, start, end, sentence, claim: claimId, probability: round(probability), stance, ...(why === null ? {} : { why }) }));
    return;
  }
  console.log(`${Object.values(label)[0]}:${start}  ${stance}  ${round(probability)}  ${claimId}\n  ${sentence}`);
  if (why !== null) console.log(reasons(why));
}

function reasons(why: Explanation): string {
  const features = Object.entries(why.features).map(([name, value]) => `${name} ${round(value)}`);
  const guards = why.guards.map(({ name, found }) => `${name} (${found})`);
  return [
    `  fits best:  ${why.wording.text}`,
    `  features:   ${features.join(', ')}`,
    `  guards:     ${guards.length === 0 ? 'none stands against it' : guards.join(', ')}`,
    `  stance:     ${why.stance.stance}${why.stance.cue === '' ? '' : `, because of "${why.stance.cue}"`}`,
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
