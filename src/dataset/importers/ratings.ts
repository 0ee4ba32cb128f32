/**
 * What did the rater say, and which of our nine verdicts is that? The words stay as they are; the verdict comes from lists, one per language, and from a number only where
 * there are no words. What is in no list is `unknown`: a verdict nobody gave must not be made up.
 */
import type { Rating, Verdict } from '../../model/dataset.js';
import { primaryLang } from '../../model/text.js';
import type { FoundReview } from './found.js';
import type { Say } from './notes.js';
import { plainText, rawText } from './plain-text.js';
import type { RatingList } from './rating-list.js';
import { RATINGS_AR } from './ratings-ar.js';
import { RATINGS_DA } from './ratings-da.js';
import { RATINGS_DE } from './ratings-de.js';
import { RATINGS_EN } from './ratings-en.js';
import { RATINGS_ES } from './ratings-es.js';
import { RATINGS_FR } from './ratings-fr.js';
import { RATINGS_ID } from './ratings-id.js';
import { RATINGS_PT } from './ratings-pt.js';

/** English first: fact-checkers of every country use it. */
const LISTS: Readonly<Record<string, RatingList>> = {
  en: RATINGS_EN,
  id: RATINGS_ID,
  es: RATINGS_ES,
  fr: RATINGS_FR,
  pt: RATINGS_PT,
  de: RATINGS_DE,
  da: RATINGS_DA,
  ar: RATINGS_AR,
};

/** Longest label the format takes, UTF-16 units. */
const MAX_LABEL = 120;
/** A scale in five steps, the one Google's guide for ClaimReview proposes: 1 false … 5 true. */
const STEPS: readonly Verdict[] = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true'];

const words = new Map<string, ReadonlyMap<string, Verdict>>(
  Object.entries(LISTS).map(([lang, list]) => [
    lang,
    new Map(Object.entries(list).flatMap(([verdict, labels]) => labels.map((label) => [keyOf(label), verdict as Verdict] as const))),
  ]),
);

/** @returns null where neither words nor a number say anything. The label is verbatim, but for tags and invisible characters. */
export function readRating({ label, value, best, worst }: FoundReview, lang: string, say: Say): Rating | null {
  const inWords = plainText(label, say);
  if (inWords !== '') return ofWords(inWords, lang, say);
  const number = plainText(value, say);
  if (number === '') return null;
  if (!/^[-+]?\d+(?:[.,]\d+)?$/u.test(number)) {
    say('rating-in-words', number);
    return ofWords(number, lang, say);
  }
  return ofNumber(number, rawText(best), rawText(worst), say);
}

function ofWords(label: string, lang: string, say: Say): Rating | null {
  if (label.length > MAX_LABEL) return null;
  const verdict = verdictOf(label, lang);
  if (verdict === null) say('rating-unknown', label);
  return { label, verdict: verdict ?? 'unknown' };
}

/**
 * The verdict of a rater's words, null where no list has them. The language's own list is asked first, then the others: Indian and Arab fact-checkers rate in English.
 * @example verdictOf('[SALAH]', 'id') // 'false'
 * @example verdictOf('False: the photo is from 2012', 'en') // 'false'
 * @example verdictOf('Needs more tea', 'en') // null
 */
export function verdictOf(label: string, lang: string): Verdict | null {
  const start = /^([^.:!]{2,40})[.:!]\s/u.exec(label)?.[1];
  const order = [primaryLang(lang), ...Object.keys(LISTS)];
  for (const text of start === undefined ? [label] : [label, start]) {
    for (const tag of order) {
      const verdict = words.get(tag)?.get(keyOf(text));
      if (verdict !== undefined) return verdict;
    }
  }
  return null;
}

/** The languages whose lists have this label: a hint at the language of a review that names none. */
export function languagesOf(label: string): readonly string[] {
  return Object.keys(LISTS).filter((lang) => words.get(lang)?.has(keyOf(label)) === true);
}

/**
 * The place of a number between worst and best, read as the scale says. Where best is the lower number the scale runs downwards: real ones with “Falso” at 5 of
 * worst 5, best 1 mean just that. A number outside its scale, as −1 of −1…−1, says nothing.
 */
function ofNumber(number: string, best: string, worst: string, say: Say): Rating | null {
  const [value, top, bottom] = [number, best === '' ? '5' : best, worst === '' ? '1' : worst].map((text) => Number(text.replace(',', '.'))) as [
    number,
    number,
    number,
  ];
  const place = (value - bottom) / (top - bottom);
  if (!Number.isFinite(place) || place < 0 || place > 1) {
    say('rating-off-scale', `${number} of ${worst}…${best}`);
    return null;
  }
  if (top < bottom) say('rating-turned', `${number} of ${worst}…${best}`);
  return { label: `${number}/${top}`, verdict: STEPS[Math.round(place * (STEPS.length - 1))] ?? 'unknown' };
}

function keyOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/['`´]/gu, '’')
    .replace(/^[\s[("“«]+|[\s\])"”».!]+$/gu, '')
    .replace(/\s+/gu, ' ');
}
