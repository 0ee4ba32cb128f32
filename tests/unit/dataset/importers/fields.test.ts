/** Single fields: dates, addresses, texts, ratings, headlines, languages, ids, JSON. The tables are in tests/cases/import-cases.ts. */
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../src/dataset/importers/addresses.js';
import { answerOf } from '../../../../src/dataset/importers/answer.js';
import { readDate } from '../../../../src/dataset/importers/dates.js';
import { denies } from '../../../../src/dataset/importers/denial.js';
import { readHeadline } from '../../../../src/dataset/importers/headline.js';
import { hashOf, idOf, sameTextKey } from '../../../../src/dataset/importers/ids.js';
import { readJson } from '../../../../src/dataset/importers/json-mend.js';
import { guessLanguage, readLanguage } from '../../../../src/dataset/importers/language.js';
import type { NoteCode } from '../../../../src/dataset/importers/notes.js';
import { plainText } from '../../../../src/dataset/importers/plain-text.js';
import { readRating, verdictOf } from '../../../../src/dataset/importers/ratings.js';
import { shorten } from '../../../../src/dataset/importers/shorten.js';
import { ADDRESS_CASES, DATE_CASES, HEADLINE_CASES, JSON_CASES, LANGUAGE_CASES, RATING_CASES, TEXT_CASES, VERDICT_CASES } from '../../../cases/import-cases.js';

/** What a call says, beside what it gives. */
function hearing<T>(call: (say: (code: NoteCode) => void) => T): { readonly value: T; readonly codes: readonly NoteCode[] } {
  const codes: NoteCode[] = [];
  return { value: call((code) => codes.push(code)), codes };
}

const quiet = (): void => {};

describe('a date', () => {
  it.each(DATE_CASES)('%j', (given, expected) => {
    const read = readDate(given);
    expect(read === null ? null : 'date' in read ? read.date : read.reason).toBe(expected);
  });
});

describe('an address', () => {
  it.each(ADDRESS_CASES)('%j', (given, address, codes) => {
    expect(hearing((say) => readAddress(given, say))).toEqual({ value: address, codes });
  });
});

describe('a text', () => {
  it.each(TEXT_CASES)('%j', (given, text, codes) => {
    expect(hearing((say) => plainText(given, say))).toEqual({ value: text, codes });
  });
});

describe('a rating', () => {
  it.each(VERDICT_CASES)('%j in %s', (label, lang, verdict) => {
    expect(verdictOf(label, lang)).toBe(verdict);
  });

  it.each(Object.entries(RATING_CASES))('of %s', (_name, { given, rating, codes }) => {
    expect(hearing((say) => readRating({ kind: 'review', claim: '', ...given }, 'en', say))).toEqual({ value: rating, codes });
  });
});

describe('a headline', () => {
  it.each(HEADLINE_CASES)('%s', (headline, lang, text, label) => {
    expect(readHeadline(headline, lang, quiet)).toEqual({ text, label });
  });

  it('denies by strong words only, and never by a question', () => {
    expect(denies('The ferry was not sold', 'en')).toBe(true);
    expect(denies('The ferry was sold', 'en')).toBe(false);
    expect(denies('Was the ferry not sold?', 'en')).toBe(false);
    expect(denies('Färjan är inte såld', 'sv')).toBe(false);
  });
});

describe('a language', () => {
  it.each(LANGUAGE_CASES)('of %s', (text, lang) => {
    expect(guessLanguage(text)).toBe(lang);
  });

  it.each([
    ['en_us', 'en-US'],
    ['EN', 'en'],
    ['en-Poly', 'en'],
    ['zh-hant-TW', 'zh-Hant-TW'],
    ['English', null],
    ['', null],
  ])('tag %j', (tag, expected) => {
    expect(readLanguage(tag)).toBe(expected);
  });
});

describe('JSON with', () => {
  it.each(Object.entries(JSON_CASES))('%s', (_name, [text, value, isMended = true]) => {
    const read = readJson(text);
    if (value === null) expect(read).toHaveProperty('problem', expect.stringMatching(/^line \d+, offset \d+/u));
    else expect(read).toEqual({ value, isMended });
  });

  it.each([
    ['<![CDATA[\n{\n"a": Anna }\n]]>', 3],
    ['{\n"a": "he said "no"",\n"b": 1\n}', 2],
    ['{"ä": "ö",\n"b": [1 2],\n\n}', 2],
    ['{\n"a": [1', 2],
  ])('a fault names its line: %j', (text, line) => {
    expect(readJson(text)).toHaveProperty('problem', expect.stringMatching(new RegExp(`^line ${line},`, 'u')));
  });
});

describe('an id', () => {
  it('is a slug with a hash, and the same for the same words', () => {
    expect(idOf('Tea cures the flu!', sameTextKey('Tea cures the flu!'))).toBe(idOf('Tea cures the flu!', sameTextKey('Tea cures  the Flu')));
    expect(idOf('Tea cures the flu!', 'a')).toMatch(/^tea-cures-the-flu-[a-z0-9]{11}$/u);
    expect(idOf('Smørrebrød und Straße', 'a')).toMatch(/^smorrebrod-und-strasse-/u);
    expect(idOf('مضلل', 'a')).toMatch(/^x-[a-z0-9]{11}$/u);
  });

  it('differs for a hundred thousand texts that differ by a digit', () => {
    expect(new Set(Array.from({ length: 100_000 }, (_, i) => hashOf(`the ferry of village ${i}`))).size).toBe(100_000);
  });
});

describe('a text that is too long', () => {
  it('ends at a sentence, else at a word', () => {
    expect(shorten('Tea is hot. It is also wet.', 20, quiet)).toBe('Tea is hot.');
    expect(shorten('Promises by the U.S. were not kept, said the ferryman of the vale.', 30, quiet)).toBe('Promises by the U.S. were not…');
    expect(shorten('x'.repeat(30), 10, quiet)).toBe(`${'x'.repeat(9)}…`);
    expect(shorten('short', 10, quiet)).toBe('short');
  });
});

describe('an answer', () => {
  const rating = { label: 'False', verdict: 'false' } as const;

  it('is the review’s own first sentence where it judges', () => {
    expect(answerOf('No, the ferry was not sold. It sails.', 'The ferry was sold to a circus.', rating, 'Vale Desk', 'en').answer).toBe(
      'No, the ferry was not sold.',
    );
  });

  it.each([
    ['tells the rumour again', 'The ferry was sold to a circus, no less.', 'The ferry was sold to a circus.'],
    ['only begins to tell', 'On Monday a post went round the village.', 'The ferry was sold to a circus.'],
    ['is a question', 'Was the ferry not sold to a circus last year?', 'The ferry was sold.'],
    ['has no end', 'No, the ferry was not', 'The ferry was sold.'],
  ])('is who rated how where the sentence %s', (_why, body, claim) => {
    expect(answerOf(body, claim, rating, 'Vale Desk', 'en')).toEqual({ lang: 'en', answer: 'Rated “False” by Vale Desk.' });
  });

  it('speaks the record’s language, else English and says so', () => {
    expect(answerOf('', '', { label: 'Salah', verdict: 'false' }, 'Meja Lembah', 'id')).toEqual({ lang: 'id', answer: 'Dinilai “Salah” oleh Meja Lembah.' });
    expect(answerOf('', '', rating, 'Vale Desk', 'te')).toEqual({ lang: 'en', answer: 'Rated “False” by Vale Desk.' });
    expect(answerOf('', '', null, 'Vale Desk', 'en').answer).toBe('Checked by Vale Desk.');
  });
});
