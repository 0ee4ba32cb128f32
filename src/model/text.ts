/** Small text types every layer shares. */

/** A BCP 47 language tag, lower-case primary subtag first: `en`, `id`, `pt-BR`. */
export type Lang = string;

/** The same text in several languages, keyed by {@link Lang}. Never empty. */
export type TextByLang = Readonly<Record<Lang, string>>;

/** A text with its language. */
export interface LangText {
  readonly lang: Lang;
  readonly text: string;
}

/** An ISO 8601 day, month or year, no finer than what is known: `2020-08-17`, `2020-08`, `2020`. */
export type PartialDate = string;

/** The primary language subtag of a tag, lower-case: `pt-BR` → `pt`. An empty tag gives an empty string. */
export function primaryLang(tag: Lang): string {
  return (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}

/**
 * The text in the wanted language, else in English, else in the first language there is.
 * @example inLang({ en: 'Health', id: 'Kesehatan' }, 'id-ID') // 'Kesehatan'
 */
export function inLang(texts: TextByLang, wanted: Lang): string {
  return texts[wanted] ?? texts[primaryLang(wanted)] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
}
