/**
 * Which day does a stranger mean? Dates in the shapes feeds, schema.org and spreadsheets use become `YYYY-MM-DD`, or no finer than what is known, or a reason.
 * The day is the one written down: its time zone is not reckoned with, since the page shows that day, too. What may be two days is none.
 */
import type { PartialDate } from '../../model/text.js';
import type { NoteCode } from './notes.js';
import { rawText } from './plain-text.js';

/** Before it no fact-check has a web page; 0001, 1900 and 1970 are placeholders of programs. */
const FIRST_YEAR = 1971;
const LAST_YEAR = 2100;

/** Months by their first letters, in the languages of the data: January is 1. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:jan|ene|gen)/u, 1],
  [/^(?:feb|fev|fév|pebr)/u, 2],
  [/^(?:mar|mär|mrt|maa)/u, 3],
  [/^(?:apr|abr|avr)/u, 4],
  [/^(?:may|mai|mei|mag|maj)/u, 5],
  [/^(?:jun|juin|giu)/u, 6],
  [/^(?:jul|juil|lug)/u, 7],
  [/^(?:aug|ago|agu|aoû|aout|agt)/u, 8],
  [/^(?:sep|set)/u, 9],
  [/^(?:oct|okt|out|ott)/u, 10],
  [/^(?:nov|nop)/u, 11],
  [/^(?:dec|des|dic|dez|déc)/u, 12],
];

export type ReadDate = { readonly date: PartialDate } | { readonly reason: NoteCode } | null;

/**
 * @returns null where there is no date at all.
 * @example readDate('Mon, 06 Sep 2010 00:01:00 +0000') // { date: '2010-09-06' }
 * @example readDate('03/04/2021') // { reason: 'date-ambiguous' }
 */
export function readDate(value: unknown): ReadDate {
  const text = rawText(value).trim();
  if (text === '') return null;
  return isoLike(text) ?? slashed(text) ?? worded(text) ?? epoch(text) ?? { reason: 'bad-date' };
}

/** 2021-07-16, 2021-7-9, 2020/03/17, 2020.03.17, 20200317, 2021-07, 2021, each with any time behind it. */
function isoLike(text: string): ReadDate {
  const [, year, month, day] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:$|[T\s,+Z].*$)/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/u.exec(text) ?? [];
  return year === undefined ? null : dayOf(Number(year), month, day);
}

/** 12/08/2026 and its like: one of the two must be above 12, or they must be equal; with dots the day comes first everywhere. */
function slashed(text: string): ReadDate {
  const [, first = '', sign, second = '', year] = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})(?:$|[\s,T].*$)/u.exec(text) ?? [];
  if (year === undefined) return null;
  if (sign === '.' || Number(first) > 12 || first === second) return dayOf(Number(year), second, first);
  return Number(second) > 12 ? dayOf(Number(year), first, second) : { reason: 'date-ambiguous' };
}

/** 17 August 2020 · August 17, 2020 · Mon, 06 Sep 2010 … · 17 de agosto de 2020 · Aug 2020 */
function worded(text: string): ReadDate {
  const month = text
    .toLowerCase()
    .match(/\p{L}{3,}/gu)
    ?.map((word) => MONTHS.find(([start]) => start.test(word))?.[1])
    .find((number) => number !== undefined);
  const numbers = text.replace(/\d{1,2}:\d{2}.*$/u, '').match(/\d+/gu) ?? [];
  const year = numbers.find((number) => number.length === 4);
  if (month === undefined || year === undefined) return null;
  const day = numbers.find((number) => number.length <= 2);
  return dayOf(Number(year), String(month), day);
}

/** Seconds or milliseconds since 1970. */
function epoch(text: string): ReadDate {
  if (!/^\d{9,13}$/u.test(text)) return null;
  const number = Number(text);
  const date = new Date(text.length > 10 ? number : number * 1_000).toISOString();
  return { date: date.slice(0, 10) };
}

function dayOf(year: number, month: string | undefined, day: string | undefined): ReadDate {
  if (year < FIRST_YEAR || year > LAST_YEAR) return { reason: 'date-impossible' };
  if (month === undefined) return { date: String(year) };
  const [m, d] = [Number(month), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(year, m, 0)).getUTCDate()) return { reason: 'date-impossible' };
  const yearMonth = `${year}-${String(m).padStart(2, '0')}`;
  return { date: day === undefined ? yearMonth : `${yearMonth}-${String(d).padStart(2, '0')}` };
}
