/** Words that make numbers, of one language, and how a row of them adds up: "two hundred and five thousand", "tujuh puluh lima juta". */
import type { Locale } from './locales/locale.js';

/** What a word does in a number: it adds, multiplies what stands before it, makes a teen of it ("dua belas"), or is half of what follows. */
export interface Numeral {
  readonly role: 'add' | 'scale' | 'teen' | 'half';
  readonly value: number;
}

const tables = new WeakMap<Locale, ReadonlyMap<string, Numeral>>();

export function numeralsOf(locale: Locale): ReadonlyMap<string, Numeral> {
  let table = tables.get(locale);
  if (table === undefined) {
    const made = new Map<string, Numeral>();
    for (const [word, value] of Object.entries(locale.multipliers)) made.set(word, { role: 'scale', value });
    for (const [word, value] of Object.entries(locale.numerals)) made.set(word, { role: 'add', value });
    for (const word of locale.halves) made.set(word, { role: 'half', value: 0.5 });
    if (locale.teen !== null) made.set(locale.teen, { role: 'teen', value: 10 });
    table = made;
    tables.set(locale, table);
  }
  return table;
}

/**
 * Adds up number words as they are spoken. Below a thousand a scale multiplies what has just been said ("tujuh *puluh*"), from a thousand on all that was
 * said since the last such scale ("dua ratus lima *ribu*").
 */
export class NumberSum {
  private whole = 0;
  private group = 0;
  private pending: number | null = null;
  /** The last scale from a thousand on: they only get smaller. */
  private ceiling = Number.POSITIVE_INFINITY;

  /** Takes the next word. False: it does not go on the number, and nothing changed. */
  take({ role, value }: Numeral): boolean {
    if (role === 'half') return false;
    if (role === 'teen') {
      if (this.pending === null || this.pending > 9) return false;
      this.pending += value;
      return true;
    }
    if (role === 'add') {
      // "seventy two" goes on; "two seventy" and "dua tiga" are two numbers.
      if (this.pending !== null && (this.pending < 20 || this.pending % 10 !== 0 || value > 9)) return false;
      if (value >= this.ceiling) return false;
      if (value >= 1_000) this.close(value, 1);
      else if (value >= 100) this.group += value;
      else this.pending = (this.pending ?? 0) + value;
      return true;
    }
    if (value < 1_000) {
      if (this.pending === null || value >= this.ceiling) return false;
      this.group += this.pending * value;
      this.pending = null;
      return true;
    }
    if (value >= this.ceiling || this.group + (this.pending ?? 0) === 0) return false;
    this.close(value, this.group + (this.pending ?? 0));
    return true;
  }

  private close(scale: number, times: number): void {
    this.whole += times * scale;
    this.group = 0;
    this.pending = null;
    this.ceiling = scale;
  }

  get value(): number {
    return this.whole + this.group + (this.pending ?? 0);
  }
}
