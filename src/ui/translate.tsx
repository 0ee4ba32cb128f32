/**
 * The words on screen, for components: a context that carries the translator and its language.
 * `ui` may not import `platform`, so the type is written here once more; the two are structurally equal
 * and the compiler says so wherever a page passes one for the other.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Gives the words for a key of `public/_locales`, with `{name}` places filled in. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The languages Sunlit itself speaks. */
export type UiLang = 'en' | 'id';

export interface Translation {
  readonly t: Translate;
  readonly lang: UiLang;
}

/** Without a provider keys are shown as they are, so that a slip is seen and nothing breaks. */
export const TranslateContext = createContext<Translation>({ t: (key) => key, lang: 'en' });

/** The translator. */
export function useTranslate(): Translate {
  return useContext(TranslateContext).t;
}

/** The language of the interface, for dates, numbers and language names. */
export function useUiLang(): UiLang {
  return useContext(TranslateContext).lang;
}
