/**
 * How long is an article read, beside cutting it into words alone? The engine as shipped, from text to marks, over articles it has not seen; the words of both are known to the tokeniser, so
 * that the smaller side of the ratio is at its smallest.
 */
import { buildClaimIndex } from '../../src/match/claim-index.js';
import { ClaimSet } from '../../src/match/claim-set.js';
import { candidatesOf, createMatcher, readBlock } from '../../src/match/matcher.js';
import { segment } from '../../src/match/segment.js';
import { readStatement } from '../../src/match/statement.js';
import type { MatchClaim } from '../../src/model/match.js';
import { type Article, LOCALE, SENTENCES_AN_ARTICLE } from './corpus.js';
import { type Aim, type Figure, median, type Scale, type Section, timed } from './figure.js';

/** Claims → how many times the tokeniser's time the whole engine may take. */
const AIMS: ReadonlyMap<number, { readonly target: Aim; readonly goal: Aim }> = new Map([
  [10_000, { target: { most: 4 }, goal: { most: 2 } }],
  [100_000, { target: { most: 10 }, goal: { most: 5 } }],
  [250_000, { target: { most: 20 }, goal: { most: 10 } }],
]);

/** Sentences of a paragraph, as pages send them. */
const SENTENCES_A_PARAGRAPH = 4;
const WARM_UPS = 3;

interface Times {
  /** Milliseconds an article. */
  readonly engine: number;
  readonly paragraphs: number;
  readonly tokenising: number;
  readonly joining: number;
  readonly candidates: number;
}

export function benchArticles(articles: readonly Article[], claims: (count: number) => MatchClaim[], scale: Scale): Section {
  const figures: Figure[] = [];
  const engine = new Map<number, number>();
  for (const count of scale.claims) {
    const times = timesAt(claims(count), articles, scale);
    const at = `at ${count.toLocaleString('en')} claims`;
    engine.set(count, times.engine);
    figures.push(
      { what: `article ÷ tokenising, ${at}`, value: times.engine / times.tokenising, unit: '×', ...AIMS.get(count) },
      { what: `the same in paragraphs ÷ tokenising, ${at}`, value: times.paragraphs / times.tokenising, unit: '×' },
      { what: `words and join ÷ tokenising, ${at}`, value: times.joining / times.tokenising, unit: '×' },
      { what: `a sentence, ${at}`, value: (times.engine * 1000) / SENTENCES_AN_ARTICLE, unit: 'µs' },
      { what: `pairs compared a sentence, ${at}`, value: times.candidates / SENTENCES_AN_ARTICLE, unit: 'pairs' },
    );
  }
  const counts = [...engine.keys()];
  for (const count of counts) {
    const less = engine.get(count / 10);
    if (less === undefined) continue;
    figures.push({
      what: `article at ${count.toLocaleString('en')} ÷ at a tenth of the claims`,
      value: (engine.get(count) ?? 0) / less,
      unit: '×',
      target: { most: 3 },
    });
  }
  return { title: `Articles of ${SENTENCES_AN_ARTICLE} sentences`, figures };
}

function timesAt(claims: readonly MatchClaim[], articles: readonly Article[], { repeats, articlesARepeat }: Scale): Times {
  const matcher = createMatcher(claims);
  const set = new ClaimSet(claims, buildClaimIndex(claims, LOCALE), LOCALE);
  const rounds: Times[] = [];
  for (let round = 0; round < repeats + WARM_UPS; round += 1) {
    const part = articles.slice(round * articlesARepeat, (round + 1) * articlesARepeat);
    const blocks = part.map(({ text }, i) => ({ id: String(i), lang: 'en', text }));
    const paragraphs = part.flatMap(({ sentences }) => paragraphsOf(sentences)).map((text, i) => ({ id: String(i), lang: 'en', text }));
    let candidates = 0;
    const tokenise = (): void => {
      for (const { text } of blocks) for (const { start, end } of segment(text, LOCALE)) readStatement(text.slice(start, end), LOCALE);
    };
    tokenise();
    const tokenising = timed(tokenise);
    const engine = timed(() => {
      for (const block of blocks) matcher.match(block);
    });
    const inParagraphs = timed(() => {
      for (const block of paragraphs) matcher.match(block);
    });
    const countPairs = (): void => {
      for (const block of blocks) candidates += candidatesOf(readBlock(block), [set]).length;
    };
    // Once to read the profiles of the claims found.
    countPairs();
    candidates = 0;
    const joining = timed(countPairs);
    rounds.push({
      engine: engine / part.length,
      paragraphs: inParagraphs / part.length,
      tokenising: tokenising / part.length,
      joining: joining / part.length,
      candidates: candidates / part.length,
    });
  }
  const middle = (of: (times: Times) => number): number => median(rounds.slice(WARM_UPS).map(of));
  return {
    engine: middle(({ engine }) => engine),
    paragraphs: middle(({ paragraphs }) => paragraphs),
    tokenising: middle(({ tokenising }) => tokenising),
    joining: middle(({ joining }) => joining),
    candidates: middle(({ candidates }) => candidates),
  };
}

function paragraphsOf(sentences: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (let from = 0; from < sentences.length; from += SENTENCES_A_PARAGRAPH) paragraphs.push(sentences.slice(from, from + SENTENCES_A_PARAGRAPH).join('\n'));
  return paragraphs;
}
