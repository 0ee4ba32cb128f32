/** The card's phrases: labels, links and dates, with the real English words. */
import '../../support/use-fake-browser.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardLabel, hiddenOn, hostOf } from '../../../src/content/card-words.js';
import type { AnswerView, CardView } from '../../../src/messages/protocol.js';
import { createTranslate, wordsOf } from '../../../src/platform/i18n.js';
import { dateFacts, directionOf, readWords } from '../../../src/ui/answer-words.js';

const english = JSON.parse(readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8')) as Record<string, { message: string }>;
const t = createTranslate(wordsOf(english), 'en');
const by = {
  key: 'x',
  name: 'World Health Organization',
  shortName: 'WHO',
  url: '',
  kind: 'intergovernmental',
  interest: 'none',
  interestStatement: '',
} as const;
const answer: AnswerView = {
  by,
  lang: 'en',
  answer: 'No.',
  why: null,
  url: 'https://www.who.int/x',
  host: 'who.int',
  title: 'x',
  rating: null,
  verdict: 'unknown',
  published: '2020-04-08',
  modified: null,
  expires: null,
  expired: false,
  evidence: [],
  developments: [],
};
const viewOf = (first: AnswerView): CardView => ({
  claimKey: 'a/b',
  claim: { lang: 'en', text: '' },
  answers: [first],
  agreement: null,
  dataset: { id: 'a', title: '', updated: '2026-11-22', corrections: '' },
  evaluated: true,
});
const rated = { ...answer, by: { ...by, shortName: 'TurnBackHoax', kind: 'fact-checker' }, rating: { label: 'Hoaks', verdict: 'false' } } as const;
const expired = { ...answer, expired: true, expires: '2026-10-31' };

describe('the card’s label', () => {
  it('says whose answer it is', () => expect(cardLabel(viewOf(answer), 'asserts', t)).toBe('WHO’s answer'));
  it('quotes a rater', () => expect(cardLabel(viewOf(rated), 'asserts', t)).toBe('Rated “Hoaks” by TurnBackHoax'));
  it('says that an answer may be old', () => expect(cardLabel(viewOf(expired), 'asserts', t)).toBe('WHO’s answer, may be out of date'));
  it('says what the page does itself', () => {
    expect(cardLabel(viewOf(answer), 'denies', t)).toBe('This page already answers it');
    expect(cardLabel(viewOf(answer), 'reports', t)).toBe('This page reports the rumour');
    expect(cardLabel(viewOf(answer), 'asks', t)).toBe('This page asks about it');
  });
});

describe('the link’s words', () => {
  const media = { ...answer, by: { ...by, shortName: 'Reuters', kind: 'media' } } as const;
  it('name what is read', () => {
    expect(readWords(answer, 'plain', t)).toBe('Read the official answer');
    expect(readWords(rated, 'plain', t)).toBe('Read the fact-check');
    expect(readWords(media, 'plain', t)).toBe('Read the report');
    expect(readWords(expired, 'plain', t)).toBe('See what WHO says now');
  });
  it('name whose it is', () => {
    expect(readWords(answer, 'named', t)).toBe('Read WHO’s answer');
    expect(readWords(media, 'named', t)).toBe('Read Reuters’ report');
  });
});

describe('dates', () => {
  it('say what is known', () => {
    expect(dateFacts(answer, '2026-11-22', t, 'en')).toEqual(['Answered 8 Apr 2020', 'Your copy is of 22 Nov 2026']);
    expect(dateFacts({ ...answer, published: null, modified: '2022' }, '2026', t, 'en')).toEqual([
      'Answer date not stated',
      'Last changed 2022',
      'Your copy is of 2026',
    ]);
  });
  it('do not say "changed" on the day of the answer', () => expect(dateFacts({ ...answer, modified: '2020-04-08' }, '2026', t, 'en')).toHaveLength(2));
  it('tell the end of an answer', () => {
    expect(dateFacts(expired, '2026', t, 'en')).toContain('Ran until 31 Oct 2026');
    expect(hiddenOn('2026-10-31')).toBe('2026-11-30');
    expect(hiddenOn('2026-10')).toBeNull();
  });
});

it('knows directions and hosts', () => {
  expect(['ar', 'fa-IR', 'en', 'id', 'arn'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr', 'ltr']);
  expect(hostOf('https://www.reuters.com/a')).toBe('reuters.com');
  expect(hostOf('no address')).toBe('no address');
});
