import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/ui/fuzzy-search.js';

const ENTRIES = [
  { question: 'Did TikTok hand American user data to the Chinese government?', answer: 'TikTok said no, with limits on which employees have access.' },
  { question: 'Do 5G masts spread viruses?', answer: 'No. Viruses cannot travel on radio waves, and a vaccine holds no microchip.' },
  { question: 'Bagaimana cara memeriksa pesan tsunami?', answer: 'Buka situs BMKG. Café is how a coffee house is spelt.' },
  { question: 'How long do vaccines take to work?', answer: 'About two weeks.' },
];
const search = createSearch(ENTRIES, ({ question, answer }) => [
  { text: question, weight: 1 },
  { text: answer, weight: 0.6 },
]);
const found = (query: string) => search(query).hits.map(({ item }) => ENTRIES.indexOf(item));

describe('createSearch', () => {
  it('gives everything, unlit, for an empty query', () => {
    expect(found('  ')).toEqual([0, 1, 2, 3]);
    expect(search('').hits.every(({ lit, score }) => lit.length === 0 && score === 1)).toBe(true);
  });

  it('finds words with typing errors and says so', () => {
    const { hits, closeSpelling } = search('goverment acces');
    expect(hits.map(({ item }) => ENTRIES.indexOf(item))).toEqual([0]);
    expect(closeSpelling).toBe(true);
    expect(search('government').closeSpelling).toBe(false);
  });

  it('lights whole words by their offsets in the text as given', () => {
    const [hit] = search('goverment acces').hits;
    const words = hit?.lit.map((spans, field) => spans.map(({ start, end }) => [ENTRIES[0]?.question, ENTRIES[0]?.answer][field]?.slice(start, end)));
    expect(words).toEqual([['government'], ['access']]);
  });

  it('finds while the word is still being typed, and words with another ending', () => {
    expect(found('tsun')).toEqual([2]);
    expect(found('vaccines')).toEqual([3, 1]);
  });

  it('puts a word in the question before the same word in the answer', () => {
    expect(found('vaccine')).toEqual([3, 1]);
  });

  it('ignores accents and case', () => {
    expect(found('CAFE')).toEqual([2]);
  });

  it('finds nothing rather than everything that shares the common words', () => {
    expect(found('how blockchain')).toEqual([]);
    expect(found('blockchain')).toEqual([]);
  });

  it('does not take short words for one another', () => {
    expect(found('mist')).toEqual([]);
  });

  it('gives scores from 0 to 1, best first', () => {
    const scores = search('do vaccines spread viruses').hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  it('reads ahead in turns, and finds the same', () => {
    const ahead = createSearch(ENTRIES, ({ question }) => [{ text: question, weight: 1 }]);
    expect(ahead.prepare(0)).toBe(false);
    expect(ahead.prepare(10_000)).toBe(true);
    expect(ahead('masts').hits.map(({ item }) => ENTRIES.indexOf(item))).toEqual([1]);
  });

  it('parts scripts that write no spaces', () => {
    const texts = createSearch(['疫苗不含微芯片。', 'วัคซีนไม่มีไมโครชิป', '지하철은 안전하다'], (text) => [{ text, weight: 1 }]);
    expect(texts('疫苗').hits.map(({ item, lit }) => [item, lit])).toEqual([['疫苗不含微芯片。', [[{ start: 0, end: 2 }]]]]);
    expect(texts('วัคซีน').hits.map(({ item }) => item)).toEqual(['วัคซีนไม่มีไมโครชิป']);
    expect(texts('지하철은').hits.map(({ item }) => item)).toEqual(['지하철은 안전하다']);
  });

  it('survives any typed characters', () => {
    for (const query of ['(', '\\', '*', '"', "' | !", '🦠', 'a'.repeat(500)]) expect(() => search(query)).not.toThrow();
  });
});
