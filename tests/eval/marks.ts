/**
 * What a reader would see: `npm run eval`. Counts marks of the packaged datasets by stance on our own fixture pages and, where ../shared/data is there, on the field passages,
 * neutral news and the article the product grew from. `--wrong` lists every wrong one, with the nearest claim and why.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createMatcherOver } from '../../src/match/matcher.js';
import type { Match, Stance } from '../../src/model/match.js';
import { starterSegments } from '../support/starter-claims.js';
import { jsonLines } from './data.js';

type Label = 'assert' | 'deny' | 'report' | 'ask' | 'near' | 'other';
type Seen = Stance | 'nothing';

const SHARED = '../shared/data';
const COLUMNS: readonly Seen[] = ['asserts', 'denies', 'reports', 'asks', 'nothing'];
const showWrong = process.argv.includes('--wrong');
const segments = starterSegments();
const claims = segments.flatMap((segment) => [...segment.claims]);
const matcher = createMatcherOver(segments);

/** Row name → what was seen → how often. */
const table = new Map<string, Map<Seen, number>>();

function count(row: string, seen: Seen): void {
  const counts = table.get(row) ?? new Map<Seen, number>();
  counts.set(seen, (counts.get(seen) ?? 0) + 1);
  table.set(row, counts);
}

/** An asserting match wins: it is what a reader would see. */
function seenIn(matches: readonly Match[]): Match | undefined {
  return matches.find(({ stance }) => stance === 'asserts') ?? matches[0];
}

function judge(set: string, label: Label, lang: string, text: string, found: Match | undefined, isSure = true): void {
  const seen = found?.stance ?? 'nothing';
  count(`${set} ${label}${isSure ? '' : ' (unsure)'} ${lang}`, seen);
  const isWrong = label === 'assert' ? seen !== 'asserts' : seen === 'asserts';
  if (showWrong && isWrong)
    console.log(
      `${set} ${label} ${lang}, seen as ${seen}: ${text}\n    ${found === undefined ? nearest(text, lang) : `${found.claimId} ${found.probability.toFixed(2)}`}`,
    );
}

function nearest(text: string, lang: string): string {
  const block = { id: '', text, lang };
  const why = claims.flatMap(({ id }) => matcher.explain(block, 0, text.length, id) ?? []).sort((a, b) => b.probability - a.probability)[0];
  if (why === undefined) return 'no claim in this language';
  const features = Object.entries(why.features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return `nearest: ${why.claimId} ${why.probability.toFixed(2)}; guards: ${why.guards.map(({ name, found }) => `${name} (${found})`).join(', ') || 'none'}; ${features.join(', ')}`;
}

function ownPages(): void {
  for (const slug of readdirSync('tests/fixtures/pages')) {
    const page = JSON.parse(readFileSync(`tests/fixtures/pages/${slug}/expected.json`, 'utf8')) as {
      lang: string;
      sentences: { text: string; label: Label }[];
    };
    for (const { text, label } of page.sentences) judge('own pages', label, page.lang, text, seenIn(matcher.match({ id: '', text, lang: page.lang })));
  }
}

function field(): void {
  interface Passage {
    lang: string;
    text: string;
    unsure?: boolean;
    sentences: { s: string; label: Label; unsure?: boolean }[];
  }
  for (const { lang, text, sentences, unsure = false } of jsonLines<Passage>(`${SHARED}/field/field.jsonl`)) {
    const matches = matcher.match({ id: '', text, lang });
    for (const sentence of sentences) {
      const from = text.indexOf(sentence.s);
      const inside = matches.filter(({ start, end }) => start < from + sentence.s.length && end > from);
      judge('field', sentence.label, lang, sentence.s, seenIn(inside), !unsure && sentence.unsure !== true);
    }
  }
}

function neutral(lang: string): void {
  let sentences = 0;
  for (const { text } of jsonLines<{ text: string }>(`${SHARED}/eval/neutral.${lang}.jsonl`)) {
    const block = { id: '', text, lang };
    sentences += matcher.countSentences(block);
    for (const match of matcher.match(block)) judge('neutral', 'other', lang, match.sentence, match);
  }
  console.log(`neutral ${lang}: ${sentences} sentences`);
}

function seed(): void {
  for (const text of readFileSync(`${SHARED}/seed/article.id.txt`, 'utf8').split('\n')) {
    for (const match of matcher.match({ id: '', text, lang: 'id' })) judge('seed article', 'other', 'id', match.sentence, match);
  }
}

ownPages();
if (existsSync(SHARED)) {
  field();
  neutral('en');
  neutral('id');
  seed();
} else console.log(`skipped: ${SHARED} is not here, only our own pages were judged`);

console.log(`\n${''.padEnd(28)}${COLUMNS.map((column) => column.padStart(9)).join('')}`);
for (const [row, counts] of [...table].sort(([a], [b]) => a.localeCompare(b)))
  console.log(row.padEnd(28) + COLUMNS.map((column) => String(counts.get(column) ?? 0).padStart(9)).join(''));
