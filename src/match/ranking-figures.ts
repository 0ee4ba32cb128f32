/** The measures of a ranking, as the CheckThat! lab and TREC take them. */

/** What was found for a query, best first, and what is right. */
export interface RankedQuery {
  readonly found: readonly string[];
  readonly gold: ReadonlySet<string>;
}

/** All [0, 1], means over the queries. */
export interface RankingFigures {
  /** Mean average precision over the first five; a query's precisions are divided by how many of its right claims could stand there. */
  readonly map5: number;
  /** Mean of 1 ÷ rank of the first right claim; 0 where none is found. */
  readonly mrr: number;
  /** Share of queries whose first claim is right. */
  readonly p1: number;
  /** Share of the right claims among the first twenty. */
  readonly recall20: number;
  /** Queries. */
  readonly n: number;
}

export function rankingFigures(queries: readonly RankedQuery[]): RankingFigures {
  const mean = (measure: (query: RankedQuery) => number): number =>
    queries.length === 0 ? 0 : queries.reduce((sum, query) => sum + measure(query), 0) / queries.length;
  return {
    map5: mean(averagePrecision5),
    mrr: mean(reciprocalRank),
    p1: mean(({ found, gold }) => Number(gold.has(found[0] ?? ''))),
    recall20: mean(recall20),
    n: queries.length,
  };
}

const DEPTH = 5;

function averagePrecision5({ found, gold }: RankedQuery): number {
  let hits = 0;
  let sum = 0;
  found.slice(0, DEPTH).forEach((claim, i) => {
    if (!gold.has(claim)) return;
    hits += 1;
    sum += hits / (i + 1);
  });
  return gold.size === 0 ? 0 : sum / Math.min(gold.size, DEPTH);
}

function reciprocalRank({ found, gold }: RankedQuery): number {
  const at = found.findIndex((claim) => gold.has(claim));
  return at < 0 ? 0 : 1 / (at + 1);
}

function recall20({ found, gold }: RankedQuery): number {
  return gold.size === 0 ? 0 : found.slice(0, 20).filter((claim) => gold.has(claim)).length / gold.size;
}
