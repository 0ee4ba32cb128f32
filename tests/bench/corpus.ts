/**
 * What the bench reads: neutral news in articles of 60 sentences, and claims in any number. From ../shared/data, which is not part of the repository.
 * Where there are fewer real claims than asked for, further ones are put together of the first half of one and the second half of another: more pairs of
 * words than real text has, so figures over 100,000 claims err on the slow side.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { localeOf } from '../../src/match/locales/index.js';
import type { Locale } from '../../src/match/locales/locale.js';
import { segment } from '../../src/match/segment.js';
import type { MatchClaim } from '../../src/model/match.js';

const NEWS = '../shared/data/eval/neutral.en.jsonl';
const CLAIMS = '../shared/data/eval/scale.claims.jsonl.gz';
const SEED = 20_260;

export const SENTENCES_AN_ARTICLE = 60;
export const LOCALE = localeOf('en') as Locale;

export interface Article {
  readonly text: string;
  readonly sentences: readonly string[];
}

/** Files that are missing; empty if the bench can run. */
export function missingFiles(): string[] {
  return [NEWS, CLAIMS].filter((file) => !existsSync(file));
}

/** All neutral news, cut anew into articles of {@link SENTENCES_AN_ARTICLE} sentences. */
export function articles(): Article[] {
  const texts = lines<{ text: string }>(readFileSync(NEWS, 'utf8')).map(({ text }) => text);
  const sentences = texts.flatMap((text) => segment(text, LOCALE).map(({ start, end }) => text.slice(start, end)));
  const made: Article[] = [];
  for (let from = 0; from + SENTENCES_AN_ARTICLE <= sentences.length; from += SENTENCES_AN_ARTICLE) {
    const part = sentences.slice(from, from + SENTENCES_AN_ARTICLE);
    made.push({ text: part.join('\n'), sentences: part });
  }
  return made;
}

/** Gives the first `count` of an endless row of English claims, always the same. */
export function claimSource(): (count: number) => MatchClaim[] {
  const random = randomFrom(SEED);
  const texts = lines<{ text: string; lang: string }>(gunzipSync(readFileSync(CLAIMS)).toString('utf8'))
    .filter(({ lang }) => lang === 'en')
    .map(({ text }) => text);
  // The file is sorted by source.
  for (let i = texts.length - 1; i > 0; i -= 1) {
    const other = Math.floor(random() * (i + 1));
    [texts[i], texts[other]] = [texts[other] as string, texts[i] as string];
  }
  const real = texts.length;
  const half = (isFirst: boolean): string => {
    const words = (texts[Math.floor(random() * real)] as string).split(' ');
    const middle = Math.ceil(words.length / 2);
    return (isFirst ? words.slice(0, middle) : words.slice(middle)).join(' ');
  };
  return (count) => {
    while (texts.length < count) texts.push(`${half(true)} ${half(false)}`);
    return texts.slice(0, count).map((text, i) => ({ id: `c${i}`, lang: 'en', text, variants: [], notMatching: [] }));
  };
}

function lines<T>(text: string): T[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** mulberry32: the same numbers in every run, [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
