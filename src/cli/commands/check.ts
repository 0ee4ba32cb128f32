/** `sunlit check`: is this dataset fit to publish? Lists every problem with its place and how to mend it, and what a reader of ordinary pages would meet. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Dataset } from '../../model/dataset.js';
import { dayOf } from '../../model/expiry.js';
import { ownPages, packagedPages } from '../benign.js';
import { checkAnswers } from '../checks/answers.js';
import { type BenchResult, benchFindings, MAX_MARKED_PER_1000, runBench } from '../checks/false-match-bench.js';
import type { Finding } from '../checks/finding.js';
import { checkNearDuplicates } from '../checks/near-duplicates.js';
import { checkSizes } from '../checks/size.js';
import { checkWordings } from '../checks/wordings.js';
import { paint } from '../colour.js';
import { DataError, UsageError } from '../errors.js';
import { isFolder, problemText, readDataset } from '../files.js';
import { Progress } from '../import/progress.js';

interface Options {
  readonly json?: boolean;
  readonly corpus?: string;
  readonly limit: number;
  readonly bench: boolean;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Null: not asked for. */
  readonly bench: BenchResult | null;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Checks a dataset folder or file, lists every problem, and counts wrong marks on ordinary pages.')
    .argument('<path>', 'a dataset folder, or one dataset file')
    .option('--corpus <dir>', 'more ordinary texts for the bench: a folder of .txt files, or .jsonl with {id, text, lang}')
    .option('--limit <number>', 'pages of 1,000 ordinary ones that may have a mark', pages, MAX_MARKED_PER_1000)
    .option('--no-bench', 'leaves the false-match bench out')
    .option('--json', 'one JSON object: problems, warnings, bench')
    .addHelpText('after', HELP)
    .action(run);
}

const HELP = `
Problems keep a dataset from being published, warnings are for you to weigh. The bench matches your claims against
ordinary texts that come with the tool and repeat no rumour: what is marked there would be marked wrongly on readers' pages.

Examples:
  sunlit check my-dataset
  sunlit check my-dataset --corpus our-press-releases/ --json

Ends with 0 if there is no problem, 1 if there is, 2 if called wrongly.`;

function run(path: string, { json = false, corpus, limit, bench: isBenched }: Options): void {
  const read = readDataset(path);
  if ('problems' in read) {
    if (json) console.log(JSON.stringify({ problems: read.problems.map((problem) => ({ check: 'format', ...problem })), warnings: [], bench: null }));
    else console.log(read.problems.map((problem) => `${paint('red', 'problem')}  ${problemText(problem)}`).join('\n'));
    throw problemsIn(path, read.problems.length);
  }
  const more = corpus === undefined ? [] : ownPages(isFolder(corpus) ? corpus : notAFolder(corpus));
  const { findings, bench } = checkDataset(read.dataset, { isBenched, limit, more });
  const problems = findings.filter(({ level }) => level === 'problem');
  const warnings = findings.filter(({ level }) => level === 'warning');
  if (json) console.log(JSON.stringify({ problems: problems.map(bare), warnings: warnings.map(bare), bench }));
  else for (const line of [...problems, ...warnings].map(shown).concat(summary(read.dataset, problems.length, warnings.length, bench))) console.log(line);
  if (problems.length > 0) throw problemsIn(path, problems.length);
}

/** All checks of a sound dataset; what `build` asks before it publishes, too. */
export function checkDataset(
  dataset: Dataset,
  { isBenched, limit, more }: { readonly isBenched: boolean; readonly limit: number; readonly more: ReturnType<typeof ownPages> },
): CheckResult {
  const pages = isBenched ? [...packagedPages(dataset.languages), ...more] : [];
  const progress = new Progress(dataset.claims.length + pages.length, process.stderr, (count) => String(count));
  const step = (): void => progress.add(1);
  const bench = isBenched ? runBench(dataset, pages, step, limit) : null;
  const findings = [
    ...checkWordings(dataset),
    ...checkSizes(dataset),
    ...checkAnswers(dataset, dayOf(Date.now())),
    ...checkNearDuplicates(dataset, step),
    ...(bench === null ? [] : benchFindings(bench)),
  ];
  progress.end();
  return { findings, bench };
}

function shown({ level, place, found, hint }: Finding): string {
  return `${paint(level === 'problem' ? 'red' : 'yellow', level)}  ${place}: ${found} ${hint}`;
}

function bare({ check, place, found, hint }: Finding): Omit<Finding, 'level'> {
  return { check, place, found, hint };
}

function summary({ claims, faqs, statements, voices, updates }: Dataset, problems: number, warnings: number, bench: BenchResult | null): string[] {
  const lists = [
    [claims, 'claim'],
    [faqs, 'question'],
    [statements, 'statement'],
    [voices, 'voice'],
    [updates, 'update'],
  ] as const;
  const held = `${lists.map(([list, word]) => counted(list.length, word)).join(', ')}.`;
  const said = `${problems === 0 ? 'No problem' : counted(problems, 'problem')}, ${counted(warnings, 'warning')}. ${held}`;
  if (bench === null) return [said];
  const { pages, sentences, markedPages, markedPer1000, limit } = bench;
  return [said, `Ordinary pages: ${markedPages} of ${pages} marked (${sentences} sentences), ${markedPer1000} in 1,000; at most ${limit}.`];
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function problemsIn(path: string, count: number): DataError {
  return new DataError(`${path} has ${counted(count, 'problem')}`);
}

function notAFolder(path: string): never {
  throw new UsageError(`${path} is not a folder`);
}

function pages(value: string): number {
  const limit = Number(value);
  if (!(limit >= 0 && limit <= 1000)) throw new InvalidArgumentError('a number from 0 to 1000');
  return limit;
}
