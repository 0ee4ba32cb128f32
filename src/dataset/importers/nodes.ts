/**
 * What is in this JSON value? Walks through containers (lists, `@graph`, feeds, API replies) and hands each node to the reader that knows its kind. The table at the end
 * is the list of kinds. Schema.org nodes of other kinds are passed over without a word: a page describes its logo and its breadcrumbs in the same block.
 */
import { readClaimReview } from './claim-review.js';
import { readFactCheckClaim } from './fact-check-api.js';
import { readFaqPage } from './faq-page.js';
import { readFaqPair } from './faq-pairs.js';
import type { FoundItem, Surroundings } from './found.js';
import { readJsonFeed } from './json-feed.js';
import { isNode, type NodeReader, typesOf } from './node.js';

/** Fields that hold other nodes of any kind. */
const CONTAINERS = ['@graph', 'dataFeedElement', 'item', 'itemListElement', 'claims', 'mainEntity', 'hasPart', 'review', 'subjectOf'];
/** Deeper no real feed goes; a hostile one must not exhaust the stack. */
const MAX_DEPTH = 12;

/** @returns null where a node is of no known kind and no schema.org node either: its source should be told. */
export function readNodes(value: unknown, around: Surroundings): readonly FoundItem[] | null {
  return walk(value, around, 0);
}

function walk(value: unknown, around: Surroundings, depth: number): readonly FoundItem[] | null {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => walk(one, around, depth + 1) ?? []);
  if (!isNode(value)) return null;
  for (const read of READERS) {
    const found = read(value, around);
    if (found !== null) return found;
  }
  const inside = CONTAINERS.flatMap((name) => (name in value ? (walk(value[name], around, depth + 1) ?? []) : []));
  return inside.length > 0 || typesOf(value).some((type) => type !== '') || CONTAINERS.some((name) => name in value) ? inside : null;
}

/** The kinds, likeliest first. */
const READERS: readonly NodeReader[] = [readClaimReview, readFaqPage, readFactCheckClaim, readJsonFeed, readFaqPair];
