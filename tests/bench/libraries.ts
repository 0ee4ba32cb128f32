/**
 * How much faster is the engine than searching the claims with a library, once a sentence? Each library as its manual would have it, over the same claims and sentences. The slow ones get
 * a few sentences, and their time an article is reckoned from these.
 */
import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { createMatcher } from '../../src/match/matcher.js';
import type { MatchClaim } from '../../src/model/match.js';
import { type Article, SENTENCES_AN_ARTICLE } from './corpus.js';
import { type Aim, type Figure, median, type Scale, type Section, timed } from './figure.js';

const WANTED = 20;
const WARM_UPS = 5;

interface Library {
  readonly name: string;
  /** Sentences searched; fewer for the slow. */
  readonly sentences: number;
  readonly target?: Aim;
  readonly open: (claims: readonly MatchClaim[]) => Promise<(sentence: string) => unknown>;
}

const LIBRARIES: readonly Library[] = [
  {
    name: 'Fuse.js 7.5, ignoreLocation',
    sentences: 3,
    target: { least: 100_000 },
    open: async (claims) => {
      const fuse = new Fuse(claims, { keys: ['text'], ignoreLocation: true });
      return (sentence) => fuse.search(sentence, { limit: WANTED });
    },
  },
  {
    name: 'MiniSearch 7.2',
    sentences: 120,
    target: { least: 1_000 },
    open: async (claims) => {
      const index = miniSearch(claims);
      return (sentence) => index.search(sentence).slice(0, WANTED);
    },
  },
  {
    name: 'MiniSearch 7.2, prefix, fuzzy 0.2',
    sentences: 30,
    open: async (claims) => {
      const index = miniSearch(claims);
      return (sentence) => index.search(sentence, { prefix: true, fuzzy: 0.2 }).slice(0, WANTED);
    },
  },
  {
    name: 'FlexSearch 0.8, suggest',
    sentences: 300,
    open: async (claims) => {
      const index = new FlexSearch.Index();
      for (const [i, { text }] of claims.entries()) index.add(i, text);
      return (sentence) => index.search(sentence, { limit: WANTED, suggest: true });
    },
  },
  {
    name: 'lunr 2.3',
    sentences: 120,
    open: async (claims) => {
      const index = lunr((builder) => {
        builder.ref('id');
        builder.field('text');
        for (const claim of claims) builder.add(claim);
      });
      // By words, not by lunr's query language: a sentence may hold its signs.
      return (sentence) => index.query((query) => query.term(lunr.tokenizer(sentence), {})).slice(0, WANTED);
    },
  },
  {
    name: 'Orama 3.1',
    sentences: 30,
    open: async (claims) => {
      const index = create({ schema: { text: 'string' } });
      await insertMultiple(
        index,
        claims.map(({ text }) => ({ text })),
        5_000,
      );
      return (sentence) => search(index, { term: sentence, limit: WANTED });
    },
  },
];

export async function benchLibraries(articles: readonly Article[], source: (count: number) => MatchClaim[], scale: Scale): Promise<Section> {
  const claims = source(scale.libraryClaims);
  const engineMs = engineTime(claims, articles, scale);
  const sentences = articles.flatMap((article) => article.sentences);
  const figures: Figure[] = [{ what: 'engine, an article', value: engineMs, unit: 'ms' }];
  for (const { name, sentences: count, target, open } of LIBRARIES) {
    const find = await open(claims);
    const times: number[] = [];
    for (let i = 0; i < count + WARM_UPS; i += 1) {
      // Fuse.js takes seconds for one, and is warm after it.
      if (count < WARM_UPS && i > 0 && i < WARM_UPS) continue;
      const from = performance.now();
      await find(sentences[i * 7] as string);
      if (i >= WARM_UPS) times.push(performance.now() - from);
    }
    const article = (times.reduce((sum, time) => sum + time, 0) / times.length) * SENTENCES_AN_ARTICLE;
    const basis = count < SENTENCES_AN_ARTICLE ? ` (reckoned from ${count} sentences)` : '';
    figures.push(
      { what: `${name}, an article${basis}`, value: article, unit: 'ms' },
      { what: `${name} ÷ engine${basis}`, value: article / engineMs, unit: '×', ...(target === undefined ? {} : { target }) },
    );
  }
  return { title: `Beside libraries, at ${scale.libraryClaims.toLocaleString('en')} claims`, figures };
}

/** Milliseconds an article, each seen once. */
function engineTime(claims: readonly MatchClaim[], articles: readonly Article[], { articlesARepeat, repeats }: Scale): number {
  const matcher = createMatcher(claims);
  const times: number[] = [];
  for (let round = 0; round < repeats + WARM_UPS; round += 1) {
    const part = articles.slice(round * articlesARepeat, (round + 1) * articlesARepeat);
    const time = timed(() => {
      for (const { text } of part) matcher.match({ id: '', lang: 'en', text });
    });
    if (round >= WARM_UPS) times.push(time / part.length);
  }
  return median(times);
}

function miniSearch(claims: readonly MatchClaim[]): MiniSearch<MatchClaim> {
  const index = new MiniSearch<MatchClaim>({ fields: ['text'] });
  index.addAll(claims);
  return index;
}
