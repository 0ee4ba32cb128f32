/** The packaged words, for tests of components: what a reader sees, not keys. */
import { readFileSync } from 'node:fs';
import type { Translate, UiLang } from '../../../src/ui/translate.js';

export function wordsFile(lang: UiLang): Record<string, { message: string; description?: string }> {
  return JSON.parse(readFileSync(`public/_locales/${lang}/messages.json`, 'utf8'));
}

/** As `createTranslate` of the platform, which reads files by fetch and so cannot serve here. */
export function translator(lang: UiLang): Translate {
  const words = wordsFile(lang);
  const plural = new Intl.PluralRules(lang);
  return (key, values = {}) => {
    const { count } = values;
    const counted = typeof count === 'number' ? (words[`${key}_${plural.select(count)}`] ?? words[`${key}_other`]) : undefined;
    return (counted ?? words[key])?.message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)) ?? key;
  };
}
