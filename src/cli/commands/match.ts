/** `sunlit match`: what readers would see on this text, and why. The same decision the extension makes. */
import type { Command } from 'commander';
import { createMatcherOver, type Explanation, type LitText, type Matcher } from '../../match/matcher.js';
import type { Match, Sensitivity, TextBlock } from '../../model/match.js';
import { blocksOf } from '../blocks.js';
import { addClaimOptions, type ClaimOptions, segmentsOf } from '../claims.js';
import { UsageError } from '../errors.js';
import { readText } from '../files.js';
import { textOfHtml } from '../html-text.js';
import { round } from '../round.js';
import { textRows } from '../texts.js';

interface Options extends ClaimOptions {
  readonly jsonl?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly lang?: string;
  readonly sensitivity: string;
}

const SENSITIVITIES: readonly Sensitivity[] = ['strict', 'balanced', 'wide'];

export function addMatch(program: Command): void {
  const command = program
    .command('match')
    .description('Marks the sentences of texts that repeat a claim of a dataset.')
    .argument('[paths...]', 'a dataset folder or file (unless --starter or --claims), then text or HTML files');
  addClaimOptions(command)
    .option('--jsonl <file>', 'texts in JSON Lines: {id, text, lang}')
    .option('--lang <tag>', 'language of the text files (default: found out)')
    .option('--sensitivity <level>', 'strict, balanced or wide', 'strict')
    .option('--explain', 'say why: words shared, guards, stance; with --json every feature')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', '\nExample: sunlit match my-dataset article.txt --explain')
    .action(run);
}

function run(paths: string[], options: Options): void {
  const sensitivity = SENSITIVITIES.find((level) => level === options.sensitivity);
  if (sensitivity === undefined) throw new UsageError(`--sensitivity is strict, balanced or wide, not "${options.sensitivity}"`);
  const files = [...paths];
  const matcher = createMatcherOver(segmentsOf(options, files), { sensitivity });
  const texts = textsOf(options, files);
  if (texts.length === 0 && options.jsonl === undefined) throw new UsageError('no text to match: name text files, or --jsonl FILE');
  for (const { label, text, lang } of texts) {
    for (const { block, at } of blocksOf(Object.values(label)[0] ?? '', text, lang)) {
      for (const match of matcher.match(block)) print({ matcher, block, match, at, label, options });
    }
  }
}

interface Text {
  /** What names the text in the output: {file} or {id}. */
  readonly label: Readonly<Record<string, string>>;
  readonly text: string;
  readonly lang: string | null;
}

function textsOf({ jsonl, lang = null }: { readonly jsonl?: string; readonly lang?: string | null }, files: readonly string[]): readonly Text[] {
  const fromFiles = files.map((file) => {
    const page = isHtml(file) ? textOfHtml(readText(file)) : { text: readText(file), lang: null };
    return { label: { file }, text: page.text, lang: lang ?? page.lang };
  });
  const fromLines = jsonl === undefined ? [] : textRows(jsonl).map((row) => ({ label: { id: row.id }, text: row.text, lang: row.lang ?? lang }));
  return [...fromLines, ...fromFiles];
}

function isHtml(file: string): boolean {
  return /\.x?html?$/iu.test(file);
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
  const guards = why.guards.map(({ name, found }) => `${name} (${found})`);
  return [
    `  fits best:  ${why.wording.text}`,
    `  shares:     ${listed(litWords(why.sentence))}; names: ${listed(why.names)}; numbers: ${listed(why.numbers)}`,
    `  covers:     ${MEASURES.map(([feature, words]) => `${percent(why.features[feature] ?? 0)} of ${words}`).join(', ')}`,
    `  sure:       ${round(why.probability)}, where ${round(why.threshold)} is asked`,
    `  guards:     ${guards.length === 0 ? 'none stands against it' : guards.join(', ')}`,
    `  stance:     ${why.stance.stance}${why.stance.cue === '' ? '' : `, because of "${why.stance.cue}"`}`,
  ].join('\n');
}

/** The features a person can read; `--json` has them all. */
const MEASURES = [
  ['wordingCoverage', 'the wording'],
  ['statementCoverage', 'the sentence'],
  ['predicateCoverage', 'what the claim says beyond its topic'],
] as const;

function litWords({ text, lit }: LitText): string[] {
  return lit.map(({ start, end }) => text.slice(start, end));
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.join(', ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
