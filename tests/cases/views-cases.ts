/** When an answer is in the shade and when it is gone: last day it holds, and the days around it. */
export type Age = 'fresh' | 'expired' | 'gone';

export const EXPIRY_CASES: Readonly<Record<string, { expires: string | undefined; today: string; age: Age }>> = {
  'no expiry': { expires: undefined, today: '2099-01-01', age: 'fresh' },
  'the day before': { expires: '2026-11-10', today: '2026-11-09', age: 'fresh' },
  'the last day': { expires: '2026-11-10', today: '2026-11-10', age: 'fresh' },
  'the day after': { expires: '2026-11-10', today: '2026-11-11', age: 'expired' },
  'thirty days after': { expires: '2026-11-10', today: '2026-12-10', age: 'expired' },
  'thirty-one days after': { expires: '2026-11-10', today: '2026-12-11', age: 'gone' },
  'over the turn of the year': { expires: '2026-12-15', today: '2027-01-14', age: 'expired' },
  'gone over the turn of the year': { expires: '2026-12-15', today: '2027-01-15', age: 'gone' },
  'a month, within it': { expires: '2026-11', today: '2026-11-30', age: 'fresh' },
  'a month, after it': { expires: '2026-11', today: '2026-12-01', age: 'expired' },
  'a month, thirty days after it': { expires: '2026-11', today: '2026-12-30', age: 'expired' },
  'a month, gone': { expires: '2026-11', today: '2026-12-31', age: 'gone' },
  December: { expires: '2026-12', today: '2026-12-31', age: 'fresh' },
  'February of a leap year': { expires: '2024-02', today: '2024-02-29', age: 'fresh' },
  'after February of a leap year': { expires: '2024-02', today: '2024-03-01', age: 'expired' },
  'a year, within it': { expires: '2026', today: '2026-12-31', age: 'fresh' },
  'a year, after it': { expires: '2026', today: '2027-01-01', age: 'expired' },
  'a year, gone': { expires: '2026', today: '2027-01-31', age: 'gone' },
  'the last year there is': { expires: '9999', today: '2026-11-23', age: 'fresh' },
  'the last day there is': { expires: '9999-12-31', today: '2026-11-23', age: 'fresh' },
};
