/** What holds for any text whatever: offsets, coverage, no exception, bounded work. Strings are drawn from every plane, with lone surrogates and control characters. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Lexicon } from '../../src/match/lexicon.js';
import { LOCALES } from '../../src/match/locales/index.js';
import { createMatcher, MAX_SENTENCES } from '../../src/match/matcher.js';
import { normalizeWord } from '../../src/match/normalize.js';
import { quantities } from '../../src/match/quantities.js';
import { isOneSentence, MAX_SENTENCE, segment } from '../../src/match/segment.js';
import { Reading } from '../../src/match/statement.js';
import { tokenize } from '../../src/match/tokenize.js';
import { ALL_CLAIMS } from '../cases/claims.js';

/** Pieces that the readers of text look at closely, so that chance finds their seams. */
const PIECES = [
  '.',
  ',',
  '-',
  '’',
  "'",
  '#',
  '@',
  '!',
  '?',
  '…',
  '“',
  '”',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\u202e',
  '\ufeff',
  '\ud83d',
  '\ude00',
  '😀',
  '\u0301',
  '\u0000',
  'U.S.',
  'Dr.',
  'e.g.',
  'No. 5',
  '1,200.50',
  '1.2 juta',
  '70 per cent',
  'Rp18.000',
  'https://a.example/x',
  '#BanTikTok',
  'COVID-19',
  'mata-mata',
  'vaksinnya',
  'İ',
  'ß',
  '漢字',
  'العربية',
  'the',
  'yang',
  'not',
  'tidak',
  'hoax',
  '5G masts',
  'spread',
  'COVID-19.',
  'TikTok',
  'Chinese government',
  'user data',
  'Vaccines change DNA.',
  'x'.repeat(700),
] as const;

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)) },
);
const anyLang = fc.constantFrom(null, 'en', 'id', 'de', '', 'en-GB', '__proto__');
const RUNS = { numRuns: 400 };

const matcher = createMatcher(ALL_CLAIMS, { sensitivity: 'wide' });

describe.each(LOCALES.map((locale) => [locale.lang, locale] as const))('any text in %s', (_lang, locale) => {
  it('gives tokens that point at their words, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, word, term, isFirst } of tokenize(text, locale)) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          expect(text.slice(start, end)).toMatch(/[\p{Alphabetic}\p{N}]/u);
          // The place holds the word: read alone, or with what stands before it, it is the same word again. A tag is taken apart as a whole, so its parts are not.
          const again = [tokenize(text.slice(start, end), locale)[0], tokenize(text.slice(0, end), locale).at(-1)];
          if (!/[#@]\S*$/u.test(text.slice(0, start + 1))) expect(again.some((token) => token?.word.includes(word) === true)).toBe(true);
          expect(term === null || term !== '').toBe(true);
          expect(isFirst).toBe(last === 0 && tokenize(text.slice(0, start), locale).length === 0);
          last = end;
        }
      }),
      RUNS,
    );
  });

  it('gives sentences that do not overlap and leave out nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        let kept = '';
        for (const { start, end } of segment(text, locale)) {
          expect(start >= last && end > start && end <= text.length && end - start <= MAX_SENTENCE).toBe(true);
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          kept += text.slice(start, end);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
        expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
      RUNS,
    );
  });

  it('takes no line for one sentence where the segmenter sees two', () => {
    const lines = anyText.map((text) => text.replace(/[\n\r\u0085\u2028\u2029]/gu, ' '));
    const segmenter = new Intl.Segmenter(locale.lang, { granularity: 'sentence' });
    fc.assert(
      fc.property(lines, (line) => {
        if (isOneSentence(line, 0, line.length)) expect([...segmenter.segment(line)].length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
    for (const title of ['No, masts do not spread the virus', 'Masts hum', 'Is it true?', 'He said: “It is.” '])
      expect(isOneSentence(title, 0, title.length)).toBe(true);
  });

  it('gives the join the hashes that the statement has', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = new Reading(text, locale);
        const hashes = reading.hashes.map(({ hash }) => hash);
        expect(hashes).toEqual(reading.statement.tokens.map(({ hash }) => hash));
        expect(new Reading(text, locale).statement).toEqual(reading.statement);
      }),
      RUNS,
    );
  });

  it('reads a word of plain letters as it reads the same word with something invisible in it', () => {
    const letters = fc.stringMatching(/^[A-Za-z]{2,12}$/);
    const lexicon = new Lexicon(locale);
    const listed = fc
      .constantFrom(...locale.stopWords, ...locale.concepts.flat(), 'US', 'USA', 'AS', 'hoaaaax', 'HOAAAX', 'vaccines', 'bukunya')
      .filter((word) => /^[A-Za-z]{2,}$/.test(word));
    fc.assert(
      fc.property(fc.oneof(letters, listed), (word) => {
        expect(lexicon.entry(word)).toEqual(lexicon.entry(`${word.slice(0, 1)}\u200b${word.slice(1)}`));
      }),
      RUNS,
    );
  });

  it('gives quantities that are numbers at a place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { value, start, end } of quantities(text, locale)) {
          expect(Number.isFinite(value) && value >= 0).toBe(true);
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      RUNS,
    );
  });
});

describe('any word', () => {
  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(anyText, (word) => {
        expect(normalizeWord(normalizeWord(word))).toBe(normalizeWord(word));
      }),
      RUNS,
    );
  });
});

describe('any block', () => {
  it('is matched without throwing, with valid places, at most once a sentence', () => {
    fc.assert(
      fc.property(anyText, anyLang, anyText, (text, lang, pageTitle) => {
        const block = { id: 'b', text, lang };
        let last = 0;
        const matches = matcher.match(block, { pageTitle });
        for (const { start, end, sentence, probability, claimId, stance } of matches) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          expect(text.slice(start, end)).toBe(sentence);
          expect(probability > 0 && probability <= 1).toBe(true);
          expect(ALL_CLAIMS.some(({ id }) => id === claimId)).toBe(true);
          expect(matcher.explain(block, start, end, claimId, { pageTitle })).toMatchObject({ probability, guards: [], stance: { stance } });
          last = end;
        }
        expect(matches.length).toBeLessThanOrEqual(matcher.countSentences(block));
        expect(matcher.match(block, { pageTitle })).toEqual(matches);
      }),
      RUNS,
    );
  });

  it('may be explained at any offsets against any claim', () => {
    fc.assert(
      fc.property(
        anyText,
        anyLang,
        fc.integer(),
        fc.integer(),
        fc.constantFrom(...ALL_CLAIMS.map(({ id }) => id), 'none', '__proto__'),
        (text, lang, start, end, claim) => {
          matcher.explain({ id: 'b', text, lang }, start, end, claim);
        },
      ),
      RUNS,
    );
  });

  it('keeps its marks when something harmless stands after it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('5G masts spread COVID-19.', 'Vaccines change human DNA.'),
        fc.array(fc.constantFrom('The cat sat there.', 'We had tea and it was fine.', 'Nobody came.'), { maxLength: 5 }),
        (first, rest) => {
          const alone = matcher.match({ id: 'b', text: first, lang: 'en' });
          const together = matcher.match({ id: 'b', text: [first, ...rest].join(' '), lang: 'en' });
          expect(together).toEqual(alone);
        },
      ),
    );
  });
});

describe('texts of 100 KB', () => {
  const SIZE = 100_000;
  const big: Readonly<Record<string, string>> = {
    'one letter': 'a'.repeat(SIZE),
    'full stops': '.'.repeat(SIZE),
    'white space': ' '.repeat(SIZE),
    // The segmenter is slow on these, see the next test: a tenth of the size until it stops where the matcher does.
    'line ends': '\n'.repeat(SIZE / 10),
    numbers: '1,'.repeat(SIZE / 2),
    digits: '7'.repeat(SIZE),
    'numbers and white space': `1${' '.repeat(SIZE)}`,
    hyphens: 'a-'.repeat(SIZE / 2),
    tags: '#Aa'.repeat(SIZE / 4),
    'one tag': `#${'Aa'.repeat(SIZE / 2)}`,
    apostrophes: "n't".repeat(SIZE / 4),
    abbreviations: 'Dr. '.repeat(SIZE / 40),
    'hidden signs': `a${'\u200b'.repeat(SIZE)}b`,
    'combining marks': `a${'\u0301'.repeat(SIZE)}`,
    'half characters': '\ud83d'.repeat(SIZE),
    brackets: '('.repeat(SIZE),
    'quotation marks': '"'.repeat(SIZE),
    addresses: 'https://'.repeat(SIZE / 8),
    'a claim over and over': '5G masts spread COVID-19. '.repeat(SIZE / 26),
    'a claim without stops': '5G masts spread COVID-19 '.repeat(SIZE / 25),
    negators: 'not no never '.repeat(SIZE / 13),
  };

  it.each(Object.entries(big))('%s', (_name, text) => {
    for (const lang of ['en', 'id', null]) {
      const block = { id: 'b', text, lang };
      const matches = matcher.match(block);
      expect(matches.length).toBeLessThanOrEqual(MAX_SENTENCES);
      expect(matcher.countSentences(block)).toBeLessThanOrEqual(MAX_SENTENCES);
      for (const { start, end, sentence } of matches) expect(text.slice(start, end)).toBe(sentence);
    }
  });

  it('reads no further into a block than its sentences are looked at', () => {
    // Counted, not clocked: each piece the segmenter gives costs tens of microseconds, and a hostile page may send a hundred thousand of them.
    const original = Intl.Segmenter.prototype.segment;
    let pieces = 0;
    const counted = vi.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(function (this: Intl.Segmenter, text: string) {
      const segments = original.call(this, text);
      return {
        containing: (at?: number) => segments.containing(at),
        *[Symbol.iterator]() {
          for (const segment of segments) {
            pieces += 1;
            yield segment;
          }
        },
      } as unknown as Intl.Segments;
    });
    matcher.match({ id: 'b', text: 'Masts hum. '.repeat(SIZE / 11), lang: 'en' });
    counted.mockRestore();
    expect(pieces).toBeGreaterThan(0);
    expect(pieces).toBeLessThanOrEqual(MAX_SENTENCES * 2);
  });
});
