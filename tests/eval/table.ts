/**
 * How good is the engine? `npm run eval`: ranking, marks and stance on ../shared/data/eval (dev splits), each beside its floor of floors.json; a figure under its floor
 * ends the run with 1. `--wrong` lists marks on neutral text and debates. What readers of the packaged datasets see is judged by `marks.ts`, which runs first.
 */
import { readFileSync } from 'node:fs';
import { createMatcher, type Matcher, readTextStance } from '../../src/match/matcher.js';
import { type RankingFigures, rankingFigures } from '../../src/match/ranking-figures.js';
import type { Match } from '../../src/model/match.js';
import { type Article, DATA, debates, hasData, jsonLines, neutral, type RankingSet, rankingSet } from './data.js';
import { withTypos } from './typos.js';

const floors = JSON.parse(readFileSync('tests/eval/floors.json', 'utf8')) as Record<string, number>;
const showWrong = process.argv.includes('--wrong');
let hasFailed = false;

/** Figures for which less is better have a ceiling: their floor is written with a minus. */
function figure(name: string, value: number, digits = 4): void {
  const floor = floors[name];
  const isBad = floor !== undefined && (floor < 0 ? value > -floor : value < floor);
  if (isBad) hasFailed = true;
  const beside = floor === undefined ? '' : `   ${floor < 0 ? 'at most' : 'at least'} ${Math.abs(floor)}${isBad ? '   ← FAILS' : ''}`;
  console.log(`  ${name.padEnd(52)}${value.toFixed(digits).padStart(9)}${beside}`);
}

function ranking(): void {
  console.log('\nRanking, dev');
  for (const [name, lang] of [
    ['ct20', 'en'],
    ['ct22-2a', 'en'],
    ['ct22-2b', 'en'],
    ['id-pooled', 'id'],
  ] as const) {
    const set = rankingSet(name, 'dev');
    const matcher = createMatcher(set.claims);
    const figuresOf = (spelt: (text: string, i: number) => string): RankingFigures =>
      rankingFigures(
        set.queries.map(({ id, text }, i) => ({
          found: matcher.rank({ id, text: spelt(text, i), lang }, 20).map(({ claimId }) => claimId),
          gold: set.gold.get(id) ?? new Set(),
        })),
      );
    report(
      name,
      figuresOf((text) => text),
    );
    figure(`${name} MAP@5 with typing errors`, figuresOf(withTypos).map5);
    if (name === 'id-pooled') report('id-pooled, hardly a word in common', hard(set, matcher));
  }
}

function report(name: string, { map5, mrr, p1, recall20 }: RankingFigures): void {
  figure(`${name} MAP@5`, map5);
  figure(`${name} MRR`, mrr);
  figure(`${name} P@1`, p1);
  figure(`${name} recall@20`, recall20);
}

/** Of the Indonesian pairs those whose texts share less than half of the claim's words: the rest is easy. */
function hard(set: RankingSet, matcher: Matcher): RankingFigures {
  const covered = new Map(
    jsonLines<{ q: string; claim_covered: number }>(`${DATA}/id-pooled/qrels.dev.jsonl`).map(({ q, claim_covered }) => [q, claim_covered]),
  );
  return rankingFigures(
    set.queries
      .filter(({ id }) => (covered.get(id) ?? 1) < 0.5)
      .map(({ id, text }) => ({ found: matcher.rank({ id, text, lang: 'id' }, 20).map(({ claimId }) => claimId), gold: set.gold.get(id) ?? new Set() })),
  );
}

interface Marks {
  readonly sentences: number;
  readonly marks: readonly Match[];
}

function marksOn(articles: readonly Article[], lang: string, matcher: Matcher): Marks {
  let sentences = 0;
  const marks: Match[] = [];
  for (const { id, text } of articles) {
    sentences += matcher.countSentences({ id, text, lang });
    marks.push(...matcher.match({ id, text, lang }));
  }
  return { sentences, marks };
}

function operatingPoints(name: string, lang: string, texts: readonly (readonly [string, readonly Article[]])[]): void {
  console.log(`\nMarks with the claims of ${name}`);
  const { claims, queries, gold } = rankingSet(name, 'dev');
  const shipped = createMatcher(claims);
  const wide = createMatcher(claims, { sensitivity: 'wide' });
  /** For each query the surest mark with its claim, or nothing. */
  const found = (matcher: Matcher): number[] =>
    queries.map(({ id, text }) =>
      matcher
        .match({ id, text, lang })
        .reduce((most, { claimId, probability }) => (gold.get(id)?.has(claimId) === true ? Math.max(most, probability) : most), 0),
    );
  const byWide = found(wide);
  const recallAt = (threshold: number): number => byWide.filter((probability) => probability > threshold).length / queries.length;
  figure(`${name} recall of marks as shipped`, found(shipped).filter((probability) => probability > 0).length / queries.length, 3);
  for (const [label, articles] of texts) {
    const { sentences, marks } = marksOn(articles, lang, shipped);
    figure(`${label} marks per 10,000 sentences as shipped`, (marks.length * 10_000) / sentences, 2);
    if (showWrong) list(label, marks, claims);
    const probabilities = marksOn(articles, lang, wide)
      .marks.map(({ probability }) => probability)
      .sort((a, b) => b - a);
    for (const per of [1_000, 10_000]) {
      const allowed = Math.floor(sentences / per);
      figure(`${name} recall at 1 mark per ${per.toLocaleString('en')} of ${label}`, recallAt(probabilities[allowed] ?? 0), 3);
    }
  }
}

function list(label: string, marks: readonly Match[], claims: RankingSet['claims']): void {
  const texts = new Map(claims.map(({ id, text }) => [id, text]));
  for (const { sentence, claimId, probability, stance } of [...marks].sort((a, b) => b.probability - a.probability))
    console.log(`    ${label} ${probability.toFixed(3)} ${stance}: ${sentence.replace(/\s+/gu, ' ').slice(0, 220)}\n        ~ ${texts.get(claimId)}`);
}

/** Whether 0.9 means 0.9: sentences of dev tweets and of neutral news together, by how sure the engine says it is. */
function reliability(): void {
  console.log('\nReliability: of pairs said to be this sure, so many are right (dev tweets and neutral news, ct22-2a)');
  const { claims, queries, gold } = rankingSet('ct22-2a', 'dev');
  const matcher = createMatcher(claims, { sensitivity: 'wide' });
  const seen: { probability: number; isRight: boolean }[] = [];
  for (const { id, text } of queries)
    for (const { claimId, probability } of matcher.match({ id, text, lang: 'en' })) seen.push({ probability, isRight: gold.get(id)?.has(claimId) === true });
  for (const { probability } of marksOn(neutral('en'), 'en', matcher).marks) seen.push({ probability, isRight: false });
  for (const [from, to] of [
    [0.35, 0.5],
    [0.5, 0.65],
    [0.65, 0.8],
    [0.8, 0.9],
    [0.9, 0.97],
    [0.97, 1.01],
  ] as const) {
    const inside = seen.filter(({ probability }) => probability >= from && probability < to);
    const said = inside.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, inside.length);
    const right = inside.filter(({ isRight }) => isRight).length / Math.max(1, inside.length);
    console.log(`  ${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}: said ${said.toFixed(2)}, right ${right.toFixed(2)} of ${inside.length}`);
  }
}

function stance(): void {
  console.log('\nStance');
  for (const lang of ['en', 'id']) {
    const rows = jsonLines<{ claim: string; text: string; label: string }>(`${DATA}/stance.${lang}.jsonl`);
    const read = rows.map(({ claim, text, label }) => ({ label, stance: readTextStance(claim, text, lang)?.stance }));
    const share = (label: string, as: string): number => {
      const own = read.filter((row) => row.label === label);
      return own.filter((row) => row.stance === as).length / own.length;
    };
    figure(`stance ${lang} denials recognised`, share('denies', 'denies'), 3);
    figure(`stance ${lang} assertions lost`, share('asserts', 'denies'), 3);
  }
}

if (!hasData()) console.log(`skipped: ${DATA} is not here`);
else {
  ranking();
  operatingPoints('ct22-2a', 'en', [
    ['neutral.en', neutral('en')],
    ['transcripts', debates()],
  ]);
  operatingPoints('id-pooled', 'id', [['neutral.id', neutral('id')]]);
  reliability();
  stance();
  if (hasFailed) {
    console.error('\nA figure is under its floor (tests/eval/floors.json).');
    process.exitCode = 1;
  }
}
