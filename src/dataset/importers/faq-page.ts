/** FAQPage of schema.org: its Questions with the answer that was accepted, or the first one suggested. Each question may have an address of its own. */
import type { FoundItem, Surroundings } from './found.js';
import { isNode, isOf, type JsonNode } from './node.js';
import { rawText } from './plain-text.js';

export function readFaqPage(node: JsonNode, around: Surroundings): readonly FoundItem[] | null {
  if (!isOf(node, 'FAQPage') && !isOf(node, 'Question')) return null;
  const questions = isOf(node, 'Question') ? [node] : [node['mainEntity'], node['hasPart']].flat().filter(isNode);
  return questions.filter((one) => isOf(one, 'Question')).map((one) => questionOf(one, node, around));
}

function questionOf(question: JsonNode, page: JsonNode, around: Surroundings): FoundItem {
  const answers = [question['acceptedAnswer'], question['suggestedAnswer']].flat();
  const answer = answers.find((one) => isNode(one) && rawText(one['text']).trim() !== '') ?? answers.find((one) => typeof one === 'string');
  // An `@id` that is only a fragment or an inner key is no address.
  const url = [question['url'], page['url'], around.url, page['@id']].find((one) => /^https?:/iu.test(rawText(one).trim()));
  return {
    kind: 'faq',
    question: rawText(question['name']).trim() === '' ? question['text'] : question['name'],
    answer: isNode(answer) ? answer['text'] : answer,
    url,
    lang: question['inLanguage'] ?? page['inLanguage'] ?? around.lang,
    modified: question['dateModified'] ?? page['dateModified'],
  };
}
