/** What a search over questions looks at. */
import type { SearchField } from './fuzzy-search.js';

/** A word in the question weighs most: an answer names many things its question is not about. */
export function faqFields({ question, answer, tags }: { readonly question: string; readonly answer: string; readonly tags: readonly string[] }): SearchField[] {
  return [
    { text: question, weight: 1 },
    { text: answer, weight: 0.6 },
    { text: tags.join(' '), weight: 0.8 },
  ];
}
