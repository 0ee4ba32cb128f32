/** `sunlit eval`: how well claims are found on texts whose answer is known. At the setting the extension ships. */
import type { Command } from 'commander';
import { createMatcherOver, languageOf, type Matcher, readTextStance } from '../../match/matcher.js';
import { type RankingFigures, rankingFigures } from '../../match/ranking-figures.js';
import type { Stance } from '../../model/match.js';
import { blocksOf } from '../blocks.js';
import { addClaimOptions, type ClaimOptions, segmentsOf } from '../claims.js';
import { DataError, UsageError } from '../errors.js';
import { fieldsOf, readJsonLines } from '../files.js';
import { round } from '../round.js';
import { textRows } from '../texts.js';

interface Options extends ClaimOptions {
  readonly queries?: string;
  readonly qrels?: string;
  readonly neutral?: string;
  readonly stance?: string;
  readonly lang?: string;
  readonly json?: boolean;
}

export function addEval(program: Command): void {
  const command = program
    .command('eval')
    .description('Measures how well claims are found: by queries with known answers, by neutral text, by labelled stances.')
    .argument('[dataset]', 'a dataset folder or file (unless --starter or --claims)');
  addClaimOptions(command)
    .option('--queries <file>', 'texts that repeat a claim, in JSON Lines: {id, text, lang?}; with --qrels')
    .option('--qrels <file>', 'which claim each repeats, in JSON Lines: {q, c}')
    .option('--neutral <file>', 'texts that repeat none, in JSON Lines: {id, text, lang?}: lists every mark')
    .option('--stance <file>', 'texts with their stance to a claim, in JSON Lines: {claim, text, label}; label is asserts, denies or observes')
    .option('--lang <tag>', 'language of texts that name none (default: the claims’)')
    .option('--json', 'one JSON object')
    .addHelpText('after', '\nExample: sunlit eval my-dataset --neutral news.jsonl')
    .action(run);
}

function run(path: string | undefined, options: Options): void {
  const { queries, qrels, neutral, stance, json = false } = options;
  const asked = [queries, neutral, stance].filter((file) => file !== undefined).length;
  if (asked !== 1) throw new UsageError('name one of: --queries FILE with --qrels FILE, --neutral FILE, --stance FILE');
  if ((queries === undefined) !== (qrels === undefined)) throw new UsageError('--queries and --qrels belong together');
  if (stance !== undefined) return evalStance(stance, options.lang, json);
  const segments = segmentsOf(options, path === undefined ? [] : [path]);
  const lang = options.lang ?? commonest(segments.flatMap(({ claims }) => [...claims].map((claim) => claim.lang))) ?? 'en';
  const matcher = createMatcherOver(segments);
  if (queries !== undefined && qrels !== undefined) evalRanking(matcher, { queries, qrels, lang, json });
  else if (neutral !== undefined) evalNeutral(matcher, neutral, lang, json);
}

function evalRanking(matcher: Matcher, { queries, qrels, lang, json }: { queries: string; qrels: string; lang: string; json: boolean }): void {
  const gold = new Map<string, Set<string>>();
  for (const { line, value } of readJsonLines(qrels)) {
    const { q, c } = fieldsOf(qrels, line, value);
    if (q === undefined || c === undefined) throw new DataError(`${qrels}, line ${line}: a judgement needs q and c`);
    gold.set(String(q), (gold.get(String(q)) ?? new Set()).add(String(c)));
  }
  const ranked = textRows(queries).flatMap((row) => {
    const own = gold.get(row.id);
    if (own === undefined) return [];
    return [{ found: matcher.rank({ id: row.id, text: row.text, lang: row.lang ?? lang }, DEPTH).map(({ claimId }) => claimId), gold: own }];
  });
  if (ranked.length === 0) throw new DataError(`${qrels} judges none of the queries of ${queries}`);
  const figures = rankingFigures(ranked);
  if (json) console.log(JSON.stringify(figures));
  else console.log(rankingLines(figures).join('\n'));
}

/** As deep as recall is measured. */
const DEPTH = 20;

function rankingLines({ map5, mrr, p1, recall20, n }: RankingFigures): string[] {
  return [
    `MAP@5      ${map5.toFixed(4)}`,
    `MRR        ${mrr.toFixed(4)}`,
    `P@1        ${p1.toFixed(4)}`,
    `recall@20  ${recall20.toFixed(4)}`,
    `queries    ${n}`,
  ];
}

interface NeutralMark {
  readonly sentence: string;
  readonly claim: string;
  readonly probability: number;
  readonly stance: Stance;
}

function evalNeutral(matcher: Matcher, file: string, fallback: string, json: boolean): void {
  let sentences = 0;
  const marks: NeutralMark[] = [];
  for (const { id, text, lang } of textRows(file)) {
    for (const { block } of blocksOf(id, text, lang ?? fallback)) {
      sentences += matcher.countSentences(block);
      for (const { sentence, claimId, probability, stance } of matcher.match(block))
        marks.push({ sentence, claim: claimId, probability: round(probability), stance });
    }
  }
  if (json) {
    console.log(JSON.stringify({ sentences, marks }));
    return;
  }
  for (const { sentence, claim, probability, stance } of marks) console.log(`${stance}  ${probability}  ${claim}\n  ${sentence}`);
  console.log(`${marks.length} marks in ${sentences} sentences: ${sentences === 0 ? 0 : round((marks.length * 10_000) / sentences)} per 10,000`);
}

const LABELS = ['asserts', 'denies', 'observes'] as const;
type Label = (typeof LABELS)[number];
type Counts = Record<Stance, number>;

function evalStance(file: string, given: string | undefined, json: boolean): void {
  const none = (): Counts => ({ asserts: 0, denies: 0, reports: 0, asks: 0 });
  const confusion: Record<Label, Counts> = { asserts: none(), denies: none(), observes: none() };
  const pairs = readJsonLines(file).map(({ line, value }) => stancePair(file, line, value));
  // A headline alone often does not tell its language; all of them together do.
  const fallback = given ?? commonest(pairs.flatMap(({ claim }) => languageOf(claim) ?? [])) ?? 'en';
  for (const { line, claim, text, label, lang } of pairs) {
    const reading = readTextStance(claim, text, lang ?? fallback);
    if (reading === null) throw new DataError(`${file}, line ${line}: Sunlit does not read ${lang ?? fallback}`);
    confusion[label][reading.stance] += 1;
  }
  if (json) {
    console.log(JSON.stringify({ confusion }));
    return;
  }
  console.log(`${''.padEnd(10)}${STANCES.map((stance) => stance.padStart(9)).join('')}`);
  for (const label of LABELS) console.log(`${label.padEnd(10)}${STANCES.map((stance) => String(confusion[label][stance]).padStart(9)).join('')}`);
}

interface StancePair {
  readonly line: number;
  readonly claim: string;
  readonly text: string;
  readonly label: Label;
  readonly lang: string | null;
}

function stancePair(file: string, line: number, value: unknown): StancePair {
  const { claim, text, label, lang } = fieldsOf(file, line, value);
  const known = LABELS.find((one) => one === label);
  if (typeof claim !== 'string' || typeof text !== 'string') throw new DataError(`${file}, line ${line}: a pair needs claim and text`);
  if (known === undefined) throw new DataError(`${file}, line ${line}: the label is asserts, denies or observes, not ${JSON.stringify(label)}`);
  return { line, claim, text, label: known, lang: typeof lang === 'string' ? lang : null };
}

const STANCES: readonly Stance[] = ['asserts', 'denies', 'reports', 'asks'];

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
