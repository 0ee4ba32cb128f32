/** Which questions of the publishers are about a text, by the popup's search: the whole text, then sentence by sentence, since few entries have most words of a paragraph. */
import type { FaqView } from '../messages/protocol.js';
import { faqFields } from '../ui/faq-fields.js';
import { createSearch } from '../ui/fuzzy-search.js';

/** Most questions shown below the answers. */
const MAX_QUESTIONS = 5;

export function questionsAbout(text: string, faqs: readonly FaqView[]): readonly FaqView[] {
  if (text.trim() === '') return [];
  const search = createSearch(faqs, faqFields);
  const sentences = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);
  const hits = [text, ...sentences].flatMap((part) => (/[\p{L}\p{N}]/u.test(part) ? search(part).hits.map(({ item }) => item) : []));
  return [...new Set(hits)].slice(0, MAX_QUESTIONS);
}
