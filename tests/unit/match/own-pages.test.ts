/**
 * The engine on our own fixture pages, sentences written before it was tuned (tests/fixtures/pages): most assertions are marked, and hardly anything else is
 * marked as asserting. The shares are the least the product may do, not what it does; `npm run eval` prints the counts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMatcherOver } from '../../../src/match/matcher.js';
import { starterSegments } from '../../support/starter-claims.js';

interface Labelled {
  readonly text: string;
  readonly label: 'assert' | 'deny' | 'report' | 'ask' | 'near';
  readonly lang: string;
}

const PAGES = 'tests/fixtures/pages';
/** Of the sentences that assert a rumour, marked as asserting. */
const LEAST_FOUND = 0.85;
/** Of all others, marked as asserting: two of sixty. */
const MOST_WRONG = 2 / 60;

const sentences = readdirSync(PAGES).flatMap((slug) => {
  const page = JSON.parse(readFileSync(`${PAGES}/${slug}/expected.json`, 'utf8')) as { lang: string; sentences: Omit<Labelled, 'lang'>[] };
  return page.sentences.map((sentence): Labelled => ({ ...sentence, lang: page.lang }));
});
const matcher = createMatcherOver(starterSegments());
const isMarked = ({ text, lang }: Labelled): boolean => matcher.match({ id: '', text, lang }).some(({ stance }) => stance === 'asserts');

describe('our own pages', () => {
  const asserting = sentences.filter(({ label }) => label === 'assert');
  const others = sentences.filter(({ label }) => label !== 'assert');

  it('hold enough of every kind', () => {
    expect(asserting.length).toBeGreaterThanOrEqual(30);
    expect(sentences.filter(({ label }) => label === 'deny' || label === 'report' || label === 'ask').length).toBeGreaterThanOrEqual(30);
    expect(sentences.filter(({ label }) => label === 'near').length).toBeGreaterThanOrEqual(30);
  });

  it('get most assertions marked', () => {
    const lost = asserting.filter((sentence) => !isMarked(sentence));
    expect(1 - lost.length / asserting.length, lost.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  it('get hardly anything else marked as asserting', () => {
    const wrong = others.filter(isMarked);
    expect(wrong.length / others.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(MOST_WRONG);
  });
});
