/** JSON Feed (jsonfeed.org): its items are messages. */
import { bodyOf } from './claim-review.js';
import type { FoundItem } from './found.js';
import { isNode, type JsonNode } from './node.js';

export function readJsonFeed(node: JsonNode): readonly FoundItem[] | null {
  const { version, items, title, home_page_url: home } = node;
  if (typeof version !== 'string' || !version.startsWith('https://jsonfeed.org/') || !Array.isArray(items)) return null;
  const by = bodyOf(node['authors'] ?? node['author']) ?? { name: title, url: home };
  return items.filter(isNode).map((item) => ({
    kind: 'entry',
    title: item['title'],
    summary: item['summary'] ?? item['content_text'] ?? item['content_html'],
    url: item['url'] ?? item['external_url'],
    lang: item['language'] ?? node['language'],
    published: item['date_published'] ?? item['date_modified'],
    by,
  }));
}
