/** Names of languages, and lists, in the reader's language. */
import type { Lang } from '../model/text.js';
import type { UiLang } from './translate.js';

/**
 * A language's name; the tag itself if the browser knows none.
 * @example languageName('id', 'en') // 'Indonesian'
 */
export function languageName(tag: Lang, lang: UiLang): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag; // No well-formed tag: a dataset may carry one, the validator only warns.
    throw error;
  }
}

/** @example joinWords(['English', 'Indonesian'], 'en') // 'English and Indonesian' */
export function joinWords(words: readonly string[], lang: UiLang): string {
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : 'id', { type: 'conjunction' }).format(words);
}
