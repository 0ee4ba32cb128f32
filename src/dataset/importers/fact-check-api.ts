/** A reply of Google's Fact Check Tools API: `claims[]`, each with the reviews it has in `claimReview[]`. Reviews of one claim become several answers under it. */
import type { FoundItem } from './found.js';
import { isNode, type JsonNode } from './node.js';

export function readFactCheckClaim(node: JsonNode): readonly FoundItem[] | null {
  const reviews = node['claimReview'];
  if (!Array.isArray(reviews)) return null;
  return reviews.filter(isNode).map((review) => {
    const publisher = isNode(review['publisher']) ? review['publisher'] : {};
    const site = publisher['site'];
    return {
      kind: 'review',
      claim: node['text'],
      claimant: node['claimant'],
      firstSeen: node['claimDate'],
      title: review['title'],
      url: review['url'],
      published: review['reviewDate'],
      lang: review['languageCode'],
      label: review['textualRating'],
      by: { name: publisher['name'] ?? site, url: typeof site === 'string' ? `https://${site}/` : undefined },
    };
  });
}
