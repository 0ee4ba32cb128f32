/**
 * How fast, how large? `npm run bench [-- --quick] [-- --json]`. Every figure with its target from docs/ENGINE.md and whether it is reached. Machines differ, and this one may be busy:
 * only ratios within a run are to be compared, and no test fails by the clock.
 */
import { benchArticles } from './article.js';
import { articles, claimSource, missingFiles } from './corpus.js';
import { type Aim, type Figure, reaches, type Scale, type Section } from './figure.js';
import { benchIndex } from './index-size.js';
import { benchLibraries } from './libraries.js';
import { benchSearch } from './search.js';

const FULL: Scale = { claims: [10_000, 100_000, 250_000], libraryClaims: 10_000, buildClaims: 100_000, repeats: 15, articlesARepeat: 12 };
const QUICK: Scale = { claims: [1_000, 10_000], libraryClaims: 1_000, buildClaims: 10_000, repeats: 5, articlesARepeat: 6 };

const scale = process.argv.includes('--quick') ? QUICK : FULL;
const missing = missingFiles();
if (missing.length > 0) console.log(`bench: skipped, there is no ${missing.join(' and no ')}`);
else await run();

async function run(): Promise<void> {
  const news = articles();
  const claims = claimSource();
  const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const benches: Record<string, () => Section | Promise<Section>> = {
    articles: () => benchArticles(news, claims, scale),
    libraries: () => benchLibraries(news, claims, scale),
    search: () => benchSearch(news, claims, scale),
    index: () => benchIndex(claims, scale),
  };
  const sections: Section[] = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (only !== undefined && only !== name) continue;
    const section = await bench();
    sections.push(section);
    if (!process.argv.includes('--json')) print(section);
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(sections, null, 2));
}

function print({ title, figures }: Section): void {
  const width = Math.max(...figures.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const figure of figures) {
    const number = `${rounded(figure.value)} ${figure.unit}`.padStart(14);
    console.log(`  ${figure.what.padEnd(width)} ${number}  ${verdict(figure)}`.trimEnd());
  }
}

function verdict({ value, target, goal }: Figure): string {
  const parts: string[] = [];
  if (target !== undefined) parts.push(`target ${written(target)}: ${reaches(value, target) ? 'reached' : 'MISSED'}`);
  if (goal !== undefined) parts.push(`goal ${written(goal)}: ${reaches(value, goal) ? 'reached' : 'not yet'}`);
  return parts.join(', ');
}

function written(aim: Aim): string {
  return 'most' in aim ? `≤ ${aim.most.toLocaleString('en')}` : `≥ ${aim.least.toLocaleString('en')}`;
}

function rounded(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 1_000 ? 1 : 0 });
}
