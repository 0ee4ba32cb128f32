/**
 * Dates and ages in words, never finer than what is known and never in another calendar than the reader's language writes.
 * English is British: day before month.
 */
import type { PartialDate } from '../model/text.js';
import type { UiLang } from './translate.js';

const LOCALES: Readonly<Record<UiLang, string>> = { en: 'en-GB', id: 'id-ID' };

/** Parts of a partial date; null if it is none. */
function partsOf(date: PartialDate): { readonly time: number; readonly hasMonth: boolean; readonly hasDay: boolean } | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (!found) return null;
  const [, year, month, day] = found;
  return { time: Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1')), hasMonth: month !== undefined, hasDay: day !== undefined };
}

/**
 * A date in words, as fine as it is known. What is no date comes back as it is.
 * @example formatDate('2020-08-17', 'en') // '17 Aug 2020'
 * @example formatDate('2020-08', 'id') // 'Agu 2020'
 * @example formatDate('2020', 'en') // '2020'
 */
export function formatDate(date: PartialDate, lang: UiLang): string {
  const parts = partsOf(date);
  if (!parts) return date;
  return new Intl.DateTimeFormat(LOCALES[lang], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts.hasMonth ? { month: 'short' } : {}),
    ...(parts.hasDay ? { day: 'numeric' } : {}),
  }).format(parts.time);
}

/**
 * The month a date lies in, for headings; the year if the month is not known.
 * @example formatMonth('2020-08-17', 'en') // 'August 2020'
 */
export function formatMonth(date: PartialDate, lang: UiLang): string {
  const parts = partsOf(date);
  if (!parts) return date;
  return new Intl.DateTimeFormat(LOCALES[lang], { timeZone: 'UTC', year: 'numeric', ...(parts.hasMonth ? { month: 'long' } : {}) }).format(parts.time);
}

/** The reader's own day of a moment. @param time milliseconds since the epoch. */
export function formatDay(time: number, lang: UiLang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], { day: 'numeric', month: 'short', year: 'numeric' }).format(time);
}

/**
 * A moment as one would tell it: the hour today, day and hour else, with the year where it is another. In the reader's own time zone.
 * @example formatMoment(noon, noon + 60_000, 'en') // '12:00'
 * @example formatMoment(noonOfYesterday, noon, 'en') // '24 Nov, 12:00'
 */
export function formatMoment(time: number, now: number, lang: UiLang): string {
  const [then, today] = [new Date(time), new Date(now)];
  const isThisYear = then.getFullYear() === today.getFullYear();
  const isToday = then.toDateString() === today.toDateString();
  return new Intl.DateTimeFormat(LOCALES[lang], {
    hour: '2-digit',
    minute: '2-digit',
    ...(isToday ? {} : { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) }),
  }).format(time);
}

/** Longest age told in each unit: a unit is used until two of the next are full, since "1 day" for 30 hours is too coarse. */
const UNITS: readonly { readonly unit: Intl.RelativeTimeFormatUnit; readonly ms: number; readonly until: number }[] = [
  { unit: 'minute', ms: 60_000, until: 3_600_000 },
  { unit: 'hour', ms: 3_600_000, until: 2 * 86_400_000 },
  { unit: 'day', ms: 86_400_000, until: 60 * 86_400_000 },
  { unit: 'month', ms: 30.44 * 86_400_000, until: 730 * 86_400_000 },
  { unit: 'year', ms: 365.25 * 86_400_000, until: Number.POSITIVE_INFINITY },
];

/**
 * How long ago a moment was. Both times in milliseconds since the epoch; a moment in the future counts as now.
 * @example formatAge(0, 3 * 3_600_000, 'en') // '3 hours ago'
 */
export function formatAge(time: number, now: number, lang: UiLang): string {
  const age = Math.max(0, now - time);
  const words = new Intl.RelativeTimeFormat(LOCALES[lang], { numeric: 'auto' });
  if (age < 60_000) return words.format(0, 'second');
  const step = UNITS.find(({ until }) => age < until);
  return step ? words.format(-Math.floor(age / step.ms), step.unit) : '';
}
