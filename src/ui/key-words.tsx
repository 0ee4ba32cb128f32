/** A publisher's id as eight words, to be compared with those on its own site. English in every language: they are read aloud and compared letter by letter. */
import { useTranslate } from './translate.js';

export function KeyWords({ words }: { readonly words: readonly string[] }) {
  const t = useTranslate();
  return (
    <ol class="words" lang="en" dir="ltr" aria-label={t('keyWordsLabel')}>
      {words.map((word, at) => (
        <li key={at}>{word}</li>
      ))}
    </ol>
  );
}
