/** The evaluation data of ../shared/data/eval, read where it lies: nothing of it is kept in this repository. */
import { existsSync, readFileSync } from 'node:fs';
import type { MatchClaim } from '../../src/model/match.js';

export const DATA = '../shared/data/eval';

export function hasData(): boolean {
  return existsSync(DATA);
}

export interface Query {
  readonly id: string;
  readonly text: string;
}

/** A set of labelled queries over claims. */
export interface RankingSet {
  readonly claims: readonly MatchClaim[];
  readonly queries: readonly Query[];
  /** Query → the claims it repeats. */
  readonly gold: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Article {
  readonly id: string;
  readonly text: string;
}

export function jsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

export function rankingSet(name: string, split: 'train' | 'dev'): RankingSet {
  const gold = new Map<string, Set<string>>();
  for (const { q, c } of jsonLines<{ q: string; c: string }>(`${DATA}/${name}/qrels.${split}.jsonl`)) gold.set(q, (gold.get(q) ?? new Set()).add(c));
  const claims = jsonLines<{ id: string; text: string; title?: string; lang: string }>(`${DATA}/${name}/claims.jsonl`).map(({ id, text, title, lang }) => ({
    id,
    text,
    lang,
    ...(title === undefined ? {} : { title }),
    variants: [],
    notMatching: [],
  }));
  return { claims, queries: jsonLines<Query>(`${DATA}/${name}/queries.${split}.jsonl`).filter(({ id }) => gold.has(id)), gold };
}

export function neutral(lang: string): readonly Article[] {
  return jsonLines<Article>(`${DATA}/neutral.${lang}.jsonl`);
}

/** Whole debates and speeches in pieces of a page's paragraph, a sentence a line. */
export function debates(): readonly Article[] {
  const SENTENCES = 40;
  return jsonLines<{ id: string; sentences: string[] }>(`${DATA}/transcripts.jsonl`).flatMap(({ id, sentences }) =>
    Array.from({ length: Math.ceil(sentences.length / SENTENCES) }, (_, i) => ({
      id: `${id}/${i}`,
      text: sentences.slice(i * SENTENCES, (i + 1) * SENTENCES).join('\n'),
    })),
  );
}
