/** Text → sentences: where they end, what is no end, and that nothing is lost. */
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/match/locales/index.js';
import type { Locale } from '../../../src/match/locales/locale.js';
import { MAX_SENTENCE, segment } from '../../../src/match/segment.js';
import { SENTENCE_CASES } from '../../cases/segment-cases.js';

const locale = (lang: string): Locale => localeOf(lang) as Locale;
const sentencesOf = (text: string, lang = 'en'): string[] => segment(text, locale(lang)).map(({ start, end }) => text.slice(start, end));

describe('segment', () => {
  it.each(Object.entries(SENTENCE_CASES))('%s', (_name, { lang, sentences, joint = ' ' }) => {
    expect(sentencesOf(sentences.join(joint), lang)).toEqual(sentences);
  });

  it('gives none for an empty or white text', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf(' \n\t\u00a0 ')).toEqual([]);
  });

  it('joins back to the text but for white space', () => {
    for (const { lang, sentences, joint = ' ' } of Object.values(SENTENCE_CASES)) {
      const text = `  ${sentences.join(joint)}\n`;
      expect(sentencesOf(text, lang).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }
  });

  it('cuts a list without stops at white space', () => {
    const text = 'word '.repeat(MAX_SENTENCE).trim();
    const sentences = sentencesOf(text);
    expect(sentences.length).toBeGreaterThan(1);
    for (const sentence of sentences) {
      expect(sentence.length).toBeLessThanOrEqual(MAX_SENTENCE);
      expect(sentence).toMatch(/^word(?: word)*$/u);
    }
  });

  it('cuts what has no white space at all, and never through a character', () => {
    for (const text of ['x'.repeat(MAX_SENTENCE * 3 + 1), `x${'😀'.repeat(MAX_SENTENCE)}`]) {
      const sentences = sentencesOf(text);
      expect(sentences.join('')).toBe(text);
      for (const sentence of sentences) {
        expect(sentence.length).toBeLessThanOrEqual(MAX_SENTENCE);
        expect(sentence).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }
    }
  });
});
