/** ClaimReview of schema.org: which claim, who reviewed it, with what result? Fields are looked for where publishers really put them. */
import type { FoundBody, FoundItem, Surroundings } from './found.js';
import { isNode, isOf, type JsonNode } from './node.js';
import { rawText } from './plain-text.js';

export function readClaimReview(node: JsonNode, around: Surroundings): readonly FoundItem[] | null {
  if (!isOf(node, 'ClaimReview')) return null;
  const reviewed = firstNode(node['itemReviewed']);
  const rating = node['reviewRating'];
  const { alternateName, ratingValue, bestRating, worstRating } = isNode(rating) ? rating : { alternateName: rating };
  const by = bodyOf(node['author']) ?? bodyOf(node['publisher']) ?? around.by;
  return [
    {
      kind: 'review',
      claim: first(node['claimReviewed'], isOf(reviewed, 'Claim') ? [reviewed['text'], reviewed['name']] : []),
      title: first(node['headline'], [node['name'], around.title]),
      url: first(node['url'], [addressIn(node['mainEntityOfPage']), around.url]),
      body: first(node['reviewBody'], [node['description']]),
      published: first(node['datePublished'], [node['dateCreated']]),
      modified: node['dateModified'],
      lang: first(node['inLanguage'], [around.lang]),
      claimant: nameIn(reviewed['author']),
      firstSeen: reviewed['datePublished'],
      appearances: [reviewed['appearance'], reviewed['firstAppearance'], reviewed['url']].flat().map(addressIn),
      label: alternateName,
      value: ratingValue,
      best: bestRating,
      worst: worstRating,
      ...(by === undefined ? {} : { by }),
      tags: node['keywords'],
    },
  ];
}

/** The first that says something. */
function first(value: unknown, others: readonly unknown[]): unknown {
  return [value, ...others].find((one) => rawText(one).trim() !== '');
}

function firstNode(value: unknown): JsonNode {
  return (Array.isArray(value) ? value.find(isNode) : isNode(value) ? value : undefined) ?? {};
}

/** An author or publisher: a node, a bare name, or a list, of which an organization goes before a person. */
export function bodyOf(value: unknown): FoundBody | undefined {
  if (typeof value === 'string' && value.trim() !== '') return { name: value, url: undefined };
  const nodes = (Array.isArray(value) ? value : [value]).filter(isNode);
  const node = nodes.find((one) => !isOf(one, 'Person')) ?? nodes[0];
  if (node === undefined) return undefined;
  const url = first(node['url'], [node['@id'], node['sameAs']]);
  return rawText(node['name']).trim() === '' && rawText(url).trim() === '' ? undefined : { name: node['name'], url };
}

function nameIn(value: unknown): unknown {
  return typeof value === 'string' ? value : firstNode(value)['name'];
}

function addressIn(value: unknown): unknown {
  return isNode(value) ? first(value['url'], [value['@id']]) : value;
}
