/** What the visits say: faults of a page, its figures in a line, and the table of docs/PERFORMANCE.md. Numbers only. */
import type { Visit } from './visit.js';

/** What the 95th page of a hundred may be given to do more, and the longest task of ours, CPU ms. */
export const MOST_MS = 50;

/** The same page, round for round. */
export interface Pair {
  readonly name: string;
  readonly isHeavy: boolean;
  readonly rounds: readonly (readonly [plain: Visit, ours: Visit])[];
}

/** What must not be. */
export function problemsOf({ rounds }: Pair): readonly string[] {
  const longest = Math.max(...rounds.map(([, ours]) => ours.cost.longest));
  return [
    ...rounds.flatMap(([plain, ours], round) => [
      ...ours.errors.filter((error) => !plain.errors.includes(error)).map((error) => `round ${round}, exception: ${error}`),
      ...(plain.dom === ours.dom ? [] : [`round ${round}, DOM differs at ${difference(plain.dom, ours.dom)}`]),
    ]),
    ...(shiftOf(rounds) > 0 ? [`layout shift ${shiftOf(rounds).toFixed(4)}`] : []),
    ...(longest > MOST_MS
      ? [`a task of ours of ${longest.toFixed(0)} ms: ${rounds.map(([, ours]) => ours.cost).find((cost) => cost.longest === longest)?.longestWhat}`]
      : []),
  ];
}

/** How far things jumped as Sunlit came and went, in its worst round. */
function shiftOf(rounds: Pair['rounds']): number {
  return Math.max(...rounds.map(([, ours]) => ours.shift));
}

const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;
const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Ours of a page, less what counts as ours without Sunlit: continuations of the page's own promises. Median of the rounds, CPU ms. */
function addedOf({ rounds }: Pair): number {
  return median(rounds.map(([plain, ours]) => ours.cost.ours - plain.cost.ours));
}

/** Of a hundred pages the fifth most costly, CPU ms. */
export function addedP95(pairs: readonly Pair[]): number {
  return quantile(pairs.map(addedOf), 0.95);
}

/** A page in a line. */
export function figuresOf(pair: Pair): string {
  const { rounds } = pair;
  const of = (pick: (pair: readonly [Visit, Visit]) => number): number => median(rounds.map(pick));
  return `ours ${addedOf(pair).toFixed(1)} ms CPU, longest ${Math.max(...rounds.map(([, ours]) => ours.cost.longest)).toFixed(1)}; the page ${of(([plain]) => plain.cost.all).toFixed(0)} → ${of(([, ours]) => ours.cost.all).toFixed(0)} ms`;
}

/** The table of docs/PERFORMANCE.md. */
export function tableOf(pairs: readonly Pair[], rounds: number): string {
  const real = pairs.filter(({ isHeavy }) => !isHeavy);
  const row = (name: string, group: readonly Pair[]): string => {
    const added = group.map(addedOf);
    const ratios = group.map(({ rounds: all }) => median(all.map(([, ours]) => ours.cost.all)) / median(all.map(([plain]) => plain.cost.all)));
    const longest = group.flatMap(({ rounds: all }) => all.map(([, ours]) => ours.cost.longest));
    const same = group.filter(({ rounds: all }) => all.every(([plain, ours]) => plain.dom === ours.dom)).length;
    const still = group.filter(({ rounds: all }) => shiftOf(all) <= 0).length;
    const figures = [median(added), quantile(added, 0.95), Math.max(...longest)].map((value) => value.toFixed(1));
    return `| ${name} | ${figures.join(' | ')} | ${median(ratios).toFixed(2)} | ${same} of ${group.length} | ${still} of ${group.length} |`;
  };
  return [
    `| ${rounds} rounds | ours, median | ours, 95th percentile | longest task of ours | main thread, with / without | same DOM | nothing moved |`,
    '|---|---|---|---|---|---|---|',
    ...(real.length > 0 ? [row(`${real.length} real pages`, real)] : []),
    ...pairs.filter(({ isHeavy }) => isHeavy).map((pair) => row(pair.name, [pair])),
  ].join('\n');
}

function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `${at}: …${a.slice(at - 60, at + 60)}… / …${b.slice(at - 60, at + 60)}…`;
}
