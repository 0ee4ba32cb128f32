/**
 * Numbers in a sentence as numbers: "1.2 million", "1,200,000", "1,2 juta" are the same quantity, and "seventy per cent" is "70%".
 * Used by the numbers guard: two sentences that name different numbers of the same thing do not say the same.
 *
 * Read from the words, not from the text again: which words may be part of a number is remembered with each spelling, so a sentence without one costs
 * a look at a flag per word.
 */
import type { Locale } from './locales/locale.js';
import { NumberSum, numeralsOf } from './numerals.js';
import { type Token, tokenize } from './tokenize.js';

export interface Quantity {
  readonly value: number;
  /** `%`, a currency (`$`, `€`, `rp` …), `x` for times, `th` for a rank, or the plain word that follows ("days"), else empty. */
  readonly unit: string;
  /** A year, as far as its place tells: four digits, 1900 to 2100, that count nothing. */
  readonly isYear: boolean;
  /** UTF-16, half-open, in the text given: the number with its multiplier, per cent or currency, without a plain unit. */
  readonly start: number;
  readonly end: number;
}

/** A quantity and the tokens it is made of. */
export interface PlacedQuantity extends Quantity {
  /** Token numbers, half-open. */
  readonly from: number;
  readonly to: number;
}

/** Most quantities read in a text: a table of figures is not a claim. */
const MAX_QUANTITIES = 32;

/** Currencies by sign and word, in the languages we know. */
const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: '$ us usd dollar dollars dolar dólar dólares bucks',
    '€': '€ eur euro euros',
    '£': '£ gbp pound pounds poundsterling',
    '¥': '¥ ￥ jpy cny yen yuan',
    '₹': '₹ inr rupee rupees',
    rp: 'rp idr rupiah',
    rm: 'rm myr ringgit',
  }).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit] as const)),
);
/** Currency words that are common words as well count only glued to the number, not after it. */
const GLUED_ONLY: ReadonlySet<string> = new Set(['us', 'rm']);

/** A number as one word: currency, digits with their signs, what is glued to it. */
const DIGITS = /^(\p{L}{2,3})?(\d+(?:[.,]\d+)*)(\p{L}{0,6})$/u;
/** Networks and dimensions are names: "5G", "3D". So are decades: "1990s". */
const NAMED = /^\d[dg]$|^\d+s$/u;
const RANK = /^(?:st|nd|rd|th)$/;
/** Between the ends of a range. */
const RANGE = /^\s?[-–—]\s?$|^ (?:to|and|until|sampai|hingga|dan|bis|a|à|hasta|até) $/u;

/** A number while it is read. */
interface Draft {
  value: number;
  /** What the digits were multiplied by. */
  scale: number;
  unit: string;
  isYear: boolean;
  start: number;
  end: number;
  from: number;
  to: number;
}

export function quantities(text: string, locale: Locale): Quantity[] {
  return placedQuantities(text, tokenize(text, locale), locale).map(({ value, unit, isYear, start, end }) => ({ value, unit, isYear, start, end }));
}

/** @param tokens of the text, in the locale. */
export function placedQuantities(text: string, tokens: readonly Token[], locale: Locale): PlacedQuantity[] {
  const found: Draft[] = [];
  for (let at = 0; at < tokens.length && found.length < MAX_QUANTITIES; at += 1) {
    if (tokens[at]?.isNumber !== true) continue;
    const draft = inDigits(text, tokens, at, locale) ?? inWords(text, tokens, at, locale);
    if (draft === null) continue;
    joinRange(text, found.at(-1), draft);
    found.push(draft);
    at = draft.to - 1;
  }
  return found.map(({ value, unit, isYear, start, end, from, to }) => ({ value, unit, isYear, start, end, from, to }));
}

function inDigits(text: string, tokens: readonly Token[], at: number, locale: Locale): Draft | null {
  const token = tokens[at] as Token;
  const parts = DIGITS.exec(token.word);
  if (parts === null || NAMED.test(token.word) || isPartOfName(text, token)) return null;
  const [, prefix = '', digits = '', suffix = ''] = parts;
  const value = parseNumber(digits, locale);
  if (value === null || (prefix !== '' && !CURRENCIES.has(prefix))) return null;
  const factor = suffix === '' ? 1 : (locale.multipliers[suffix] ?? null);
  const draft: Draft = { value, scale: factor ?? 1, unit: '', isYear: false, start: token.start, end: token.end, from: at, to: at + 1 };
  while (suffix === '' && follows(text, tokens, draft.to)) {
    const scale = locale.multipliers[tokens[draft.to]?.word ?? ''];
    if (scale === undefined) break;
    draft.scale *= scale;
    take(draft, tokens);
  }
  draft.value = exact(value, draft.scale);
  if (factor === null) draft.unit = RANK.test(suffix) ? 'th' : locale.times.has(suffix) ? 'x' : (CURRENCIES.get(suffix) ?? suffix);
  else if (prefix !== '') draft.unit = CURRENCIES.get(prefix) ?? '';
  if (draft.unit === '') readUnit(text, tokens, draft, locale);
  if (/^(?:19|20)\d\d$|^2100$/.test(token.word) && draft.scale === 1 && isYear(draft, tokens, locale)) {
    draft.isYear = true;
    draft.unit = '';
  }
  return draft;
}

/** "Boeing-747" is a name; "10-15" a range; "ke-3" and "pre-2020" count. */
function isPartOfName(text: string, { start }: Token): boolean {
  return (
    text.charAt(start - 1) === '-' && /\p{L}/u.test(text.charAt(start - 2)) && !/(?<!\p{L})(?:ke|pre|post)-$/iu.test(text.slice(Math.max(0, start - 6), start))
  );
}

function inWords(text: string, tokens: readonly Token[], at: number, locale: Locale): Draft | null {
  const numerals = numeralsOf(locale);
  const first = tokens[at] as Token;
  const numeral = numerals.get(first.word);
  if (numeral === undefined) return null;
  const draft: Draft = { value: 0, scale: 1, unit: '', isYear: false, start: first.start, end: first.end, from: at, to: at + 1 };
  const scaleAt = (i: number): number | undefined => (follows(text, tokens, i) ? locale.multipliers[tokens[i]?.word ?? ''] : undefined);
  if (numeral.role === 'half') {
    const scaled = locale.articles.has(tokens[draft.to]?.word ?? '') ? draft.to + 1 : draft.to;
    const scale = scaleAt(scaled);
    if (scale === undefined) return null;
    draft.value = scale / 2;
    while (draft.to <= scaled) take(draft, tokens);
    readUnit(text, tokens, draft, locale);
    return draft;
  }
  const sum = new NumberSum();
  const before = tokens[at - 1];
  const isCounted = numeral.role === 'scale' && before !== undefined && locale.articles.has(before.word) && follows(text, tokens, at);
  if (isCounted) {
    sum.take({ role: 'add', value: 1 });
    draft.start = before.start;
    draft.from -= 1;
  }
  if (!sum.take(numeral)) return null;
  for (;;) {
    // "two hundred *and* five".
    const skip = draft.to - at > 1 && locale.numeralLinks.has(tokens[draft.to]?.word ?? '') && follows(text, tokens, draft.to) ? 1 : 0;
    const next = numerals.get(tokens[draft.to + skip]?.word ?? '');
    if (next === undefined || !follows(text, tokens, draft.to + skip, true) || !sum.take(next)) break;
    for (let i = 0; i <= skip; i += 1) take(draft, tokens);
  }
  draft.value = sum.value;
  if (!Number.isFinite(draft.value)) return null;
  readUnit(text, tokens, draft, locale);
  // "One" and "two" alone are hardly ever what a sentence is about: they stay words, unless they measure something.
  const measures = draft.unit !== '' && !/^\p{L}{2,}$/u.test(draft.unit);
  return isCounted || measures || CURRENCY_UNITS.has(draft.unit) || draft.to - at > 1 || draft.value > 10 ? draft : null;
}

const CURRENCY_UNITS: ReadonlySet<string> = new Set(CURRENCIES.values());

/** Moves the end of a draft behind its next token. */
function take(draft: Draft, tokens: readonly Token[]): void {
  draft.end = tokens[draft.to]?.end ?? draft.end;
  draft.to += 1;
}

/** Whether only white space stands before token `at` (or a hyphen: "seventy-two"). */
function follows(text: string, tokens: readonly Token[], at: number, allowsHyphen = false): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.start - before.end > 3) return false;
  const gap = text.slice(before.end, token.start);
  return gap.trim() === '' || (allowsHyphen && gap === '-');
}

/** Finds per cent, currency, times or the plain word that is counted, and takes into the draft what belongs to the number. */
function readUnit(text: string, tokens: readonly Token[], draft: Draft, locale: Locale): void {
  const percent = /^\s?[%％]/u.exec(text.slice(draft.end, draft.end + 2))?.[0];
  if (percent !== undefined) {
    draft.unit = '%';
    draft.end += percent.length;
    return;
  }
  if (readCurrencyBefore(text, tokens, draft)) return;
  const sign = CURRENCIES.get(text.charAt(draft.end));
  if (sign !== undefined) {
    draft.unit = sign;
    draft.end += 1;
    return;
  }
  if (!follows(text, tokens, draft.to)) return;
  const word = tokens[draft.to]?.word ?? '';
  const two = follows(text, tokens, draft.to + 1) ? `${word} ${tokens[draft.to + 1]?.word}` : '';
  if (locale.percentWords.has(word) || locale.percentWords.has(two)) {
    draft.unit = '%';
    if (!locale.percentWords.has(word)) take(draft, tokens);
    take(draft, tokens);
  } else if (CURRENCIES.has(word) && !GLUED_ONLY.has(word)) {
    draft.unit = CURRENCIES.get(word) ?? '';
    take(draft, tokens);
  } else if (locale.times.has(word)) draft.unit = 'x';
  else if (/^\p{L}+$/u.test(word) && tokens[draft.to]?.term !== null) draft.unit = word;
}

/** "$5", "US$ 5", "Rp. 18.000". */
function readCurrencyBefore(text: string, tokens: readonly Token[], draft: Draft): boolean {
  const before = tokens[draft.from - 1];
  const unit = before === undefined ? undefined : CURRENCIES.get(before.word);
  if (before !== undefined && unit !== undefined && before.word.length <= 3 && /^\.?\s?$/u.test(text.slice(before.end, draft.start).slice(0, 4))) {
    draft.unit = unit;
    draft.start = before.start;
    draft.from -= 1;
    return true;
  }
  const at = /\s/u.test(text.charAt(draft.start - 1)) ? draft.start - 2 : draft.start - 1;
  const sign = CURRENCIES.get(text.charAt(at));
  if (at < 0 || sign === undefined || /\p{L}/u.test(text.charAt(at))) return false;
  draft.unit = sign;
  draft.start = text.slice(Math.max(0, at - 2), at) === 'US' ? at - 2 : at;
  return true;
}

/** Four digits that count nothing: no unit, or something else than a plain noun behind them ("2020 TikTok …", "2020 was"). */
function isYear(draft: Draft, tokens: readonly Token[], locale: Locale): boolean {
  if (draft.unit === '') return true;
  const next = tokens[draft.to];
  const before = tokens[draft.from - 1];
  if (next === undefined || next.word !== draft.unit) return false;
  return next.isCapital || (before !== undefined && locale.yearWords.has(before.word));
}

/** "5 to 10 million", "$5–10", "50-60 persen": what stands at one end holds for both. */
function joinRange(text: string, before: Draft | undefined, draft: Draft): void {
  if (before === undefined || draft.start - before.end > 8 || !RANGE.test(text.slice(before.end, draft.start))) return;
  if (before.isYear || draft.isYear) return;
  if (before.unit === '') {
    before.unit = draft.unit;
    if (before.scale === 1 && draft.scale > 1 && before.value < draft.value / draft.scale) before.value = exact(before.value, draft.scale);
  } else if (draft.unit === '') draft.unit = before.unit;
}

/** 1.2 × 1,000,000 without the dust of binary fractions: terms are made of it. */
function exact(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(12));
}

/**
 * A sign parts thousands when every group behind it has three digits, else it is the decimal sign, whatever the locale says: "1.2 juta" is 1.2 million. Where both
 * readings are possible ("1.200") the locale decides, and with a second sign the last one is the decimal sign.
 */
function parseNumber(digits: string, locale: Locale): number | null {
  const signs = [...new Set(digits.match(/[.,]/gu) ?? [])];
  const [first = '', second] = signs;
  const isGrouped = (sign: string, text: string): boolean =>
    text
      .split(sign)
      .slice(1)
      .every((group) => group.length === 3);
  let text = digits;
  if (second !== undefined) text = digits.replaceAll(first, '').replace(second, '.');
  else if (first !== '') {
    const isThousands = isGrouped(first, digits) && (first === locale.thousands || digits.split(first).length > 2);
    text = isThousands ? digits.replaceAll(first, '') : digits.replace(first, '.');
  }
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
