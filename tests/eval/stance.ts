/**
 * How well stance is read: `node tests/support/run-ts.mjs tests/eval/stance.ts [--wrong] [--lang=en|id]`.
 *
 * Towards a given claim, on the labelled sets of ../shared/data where they are (Emergent headlines; Indonesian texts whose label is by construction: what
 * circulated asserts, what the fact-checker wrote denies). Whether a claim is found at all is not asked here but in `marks.ts`.
 * `observes` is right when read as `reports` or `asks`. `--wrong` lists what is not right, with the words that decided.
 */
import { existsSync } from 'node:fs';
import { en } from '../../src/match/locales/en.js';
import { id } from '../../src/match/locales/id.js';
import { stanceOfText } from '../../src/match/stance/text-stance.js';
import type { Stance } from '../../src/model/match.js';
import { jsonLines } from './data.js';

interface Pair {
  readonly claim: string;
  readonly text: string;
  readonly label: 'asserts' | 'denies' | 'observes';
  readonly source: string;
}

const COLUMNS: readonly Stance[] = ['asserts', 'denies', 'reports', 'asks'];
const RIGHT: Readonly<Record<Pair['label'], readonly Stance[]>> = { asserts: ['asserts'], denies: ['denies'], observes: ['reports', 'asks'] };
const showWrong = process.argv.includes('--wrong');
const langs = ['en', 'id'].filter((lang) => !process.argv.some((argument) => argument.startsWith('--lang=') && argument !== `--lang=${lang}`));

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function judge(lang: string): void {
  const file = `../shared/data/eval/stance.${lang}.jsonl`;
  if (!existsSync(file)) {
    console.log(`skipped: ${file} is not here`);
    return;
  }
  const locale = lang === 'en' ? en : id;
  const rows = new Map<string, Map<Stance, number>>();
  for (const { claim, text, label, source } of jsonLines<Pair>(file)) {
    const { stance, cue } = stanceOfText(claim, text, locale);
    for (const row of [label, `${label} ${source}`]) {
      const counts = rows.get(row) ?? new Map<Stance, number>();
      rows.set(row, counts.set(stance, (counts.get(stance) ?? 0) + 1));
    }
    if (showWrong && !RIGHT[label].includes(stance)) console.log(`${label} -> ${stance} (${cue})\n    claim: ${claim}\n    text:  ${text}`);
  }
  console.log(`\n${lang.padEnd(36)}${COLUMNS.map((column) => column.padStart(9)).join('')}`);
  for (const [row, counts] of [...rows].sort(([a], [b]) => a.localeCompare(b)))
    console.log(row.padEnd(36) + COLUMNS.map((column) => String(counts.get(column) ?? 0).padStart(9)).join(''));
  const of = (label: Pair['label'], ...stances: Stance[]): string => {
    const counts = rows.get(label) ?? new Map<Stance, number>();
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return percent(
      stances.reduce((sum, stance) => sum + (counts.get(stance) ?? 0), 0),
      total,
    );
  };
  console.log(
    `denials recognised ${of('denies', 'denies')}, read as assertions ${of('denies', 'asserts')}; asserts lost ${of('asserts', 'denies')}, read as reports or questions ` +
      `${of('asserts', 'reports', 'asks')}; observes read as denials ${of('observes', 'denies')}, as assertions ${of('observes', 'asserts')}`,
  );
}

for (const lang of langs) judge(lang);
