/** What is a node of JSON-LD, and of which type? For those who read one. */
import type { FoundItem, Surroundings } from './found.js';

export type JsonNode = Readonly<Record<string, unknown>>;

/** Reads a node it knows, else gives null. */
export type NodeReader = (node: JsonNode, around: Surroundings) => readonly FoundItem[] | null;

export function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a node is of a schema.org type, however the type is written. @example isOf({ '@type': 'https://schema.org/Claim' }, 'Claim') // true */
export function isOf(node: JsonNode, type: string): boolean {
  return typesOf(node).includes(type.toLowerCase());
}

export function typesOf(node: JsonNode): readonly string[] {
  const given = node['@type'] ?? node['type'];
  return (Array.isArray(given) ? given : [given]).map((one) => (typeof one === 'string' ? one.replace(/^.*[/#:]/u, '').toLowerCase() : ''));
}
