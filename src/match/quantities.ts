/**
 * Numbers in a sentence as numbers: "1.2 million", "1,200,000", "1,2 juta" are the same quantity, and "70 per cent" is "70%".
 * Used by the numbers guard: two sentences that name different numbers of the same thing do not say the same.
 */
import type { Locale } from './locales/locale.js';

export interface Quantity {
  readonly value: number;
  /** `%`, a currency sign, or the plain word that follows ("days"), else empty. */
  readonly unit: string;
  /** UTF-16, half-open, in the text given. */
  readonly start: number;
  readonly end: number;
}

const NUMBER =
  /(?<![\p{L}\p{N}-])(rp\.?\s?|(?:us)?[$€£]\s?)?(\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?:\s*(%|per\s?cent|persen|[\p{L}]+))?(?:\s+([\p{L}]+))?/giu;

/** Most quantities read in a text: a table of figures is not a claim. */
const MAX_QUANTITIES = 32;

export function quantities(text: string, locale: Locale): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    if (found.length === MAX_QUANTITIES) break;
    const [all, currency, digits = '', next, afterNext] = match;
    const value = parseNumber(digits, locale);
    if (value === null) continue;
    const factor = locale.multipliers[(next ?? '').toLowerCase()];
    const word = ((factor === undefined ? next : afterNext) ?? '').toLowerCase();
    const unit =
      currency !== undefined
        ? currency.trim().toLowerCase().replace('.', '').replace('us$', '$')
        : /^(?:%|per\s?cent|percent|persen)$/u.test(word)
          ? '%'
          : word;
    found.push({ value: value * (factor ?? 1), unit, start: match.index, end: match.index + all.length });
  }
  return found;
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
