/**
 * Words on screen. They live in `public/_locales/<lang>/messages.json`, where the browser finds its share; we read the same
 * files so that the reader's choice of language can differ from the browser's.
 *
 * Places are `{name}`. A text that counts has the keys `<key>_one`, `<key>_other` and is asked for with `count`, by the plural
 * rules of Intl; Indonesian needs `_other` only.
 */
import type { Words } from '../messages/protocol.js';
import { packagedUrl } from './browser.js';

/** Gives the words for a key. An unknown key gives the key itself, so that a slip is seen and nothing breaks. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Reads the packaged words of one language. */
export async function loadWords(lang: 'en' | 'id'): Promise<Words> {
  const response = await fetch(packagedUrl(`_locales/${lang}/messages.json`));
  return wordsOf((await response.json()) as Record<string, { message: string }>);
}

/** The words of a parsed messages.json. */
export function wordsOf(file: Readonly<Record<string, { readonly message: string }>>): Words {
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
}

/**
 * Intl's tables take the browser a hundredth of a second to load: only the first text that counts pays for them. On a page with marks and no
 * card, none does (a page could tell by the clock: docs/SECURITY.md).
 * @example createTranslate({ a_one: '{count} answer', a_other: '{count} answers' }, 'en')('a', { count: 2 }) // '2 answers'
 */
export function createTranslate(words: Words, lang: 'en' | 'id'): Translate {
  let plural: Intl.PluralRules | undefined;
  let number: Intl.NumberFormat | undefined;
  const pluralOf = (count: number) => {
    plural ??= new Intl.PluralRules(lang);
    return plural.select(count);
  };
  const formatted = (value: number) => {
    number ??= new Intl.NumberFormat(lang);
    return number.format(value);
  };
  return (key, values = {}) => {
    const { count } = values;
    const counted = typeof count === 'number' ? (words[`${key}_${pluralOf(count)}`] ?? words[`${key}_other`]) : undefined;
    const text = counted ?? words[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === 'number' ? formatted(value) : value;
    });
  };
}
