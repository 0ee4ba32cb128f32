/** Pairs of question and answer as JSON objects, one per line or in a list: `{ q, a, url, lang, source, updated }`, or the longer names. */
import type { FoundItem, Surroundings } from './found.js';
import type { JsonNode } from './node.js';

export function readFaqPair(node: JsonNode, around: Surroundings): readonly FoundItem[] | null {
  const question = node['question'] ?? node['q'];
  const answer = node['answer'] ?? node['a'];
  if (typeof question !== 'string' || (typeof answer !== 'string' && answer !== undefined)) return null;
  const by = node['source'] ?? node['organization'];
  return [
    {
      kind: 'faq',
      question,
      answer,
      url: node['url'] ?? node['link'] ?? around.url,
      lang: node['lang'] ?? node['language'] ?? around.lang,
      modified: node['updated'] ?? node['modified'],
      ...(typeof by === 'string' && by.trim() !== '' ? { by: { name: by, url: undefined } } : {}),
      tags: node['tags'] ?? node['category'],
    },
  ];
}
