/** The table of languages the engine knows, and the guess of which one a text is in. */
import { en } from './en.js';
import { id } from './id.js';
import type { Locale } from './locale.js';

export const LOCALES: readonly Locale[] = [en, id];

/** The locale of a language tag, or null if the engine does not know the language. */
export function localeOf(lang: string | null): Locale | null {
  const primary = (lang ?? '').split(/[-_]/, 1)[0]?.toLowerCase();
  // `in` is what Java and old Android pages still send for Indonesian.
  return LOCALES.find((locale) => locale.lang === (primary === 'in' ? 'id' : primary)) ?? null;
}

/** Words looked at to guess a language: enough for a paragraph, bounded for any text. */
const GUESS_WORDS = 60;

/**
 * The language most of a text's function words belong to, or null if hardly any belongs to one we know.
 * @param declared what the page says; it wins a tie, and is overruled only by a clear majority, since pages often declare wrongly.
 */
export function guessLocale(wordsOfText: readonly string[], declared: Locale | null): Locale | null {
  let best = declared;
  let bestHits = 0;
  const sample = wordsOfText.slice(0, GUESS_WORDS);
  const declaredHits = declared === null ? 0 : hits(sample, declared);
  for (const locale of LOCALES) {
    const found = hits(sample, locale);
    if (found > bestHits && (locale === declared || found >= declaredHits * 2 + 1)) {
      best = locale;
      bestHits = found;
    }
  }
  return best;
}

function hits(sample: readonly string[], locale: Locale): number {
  let count = 0;
  for (const word of sample) if (locale.stopWords.has(word)) count += 1;
  return count;
}
