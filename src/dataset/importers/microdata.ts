/**
 * Microdata (`itemscope`, `itemprop`) in a page becomes the same nodes JSON-LD has, so that one reader serves both. Fed with a parser's events; keeps only items of types
 * an importer knows at the top.
 */
import type { JsonNode } from './node.js';

const WANTED = /schema\.org\/(?:FAQPage|Question|ClaimReview)$/iu;
/** Attributes in which elements carry a value instead of text. */
const VALUE_ATTRIBUTES = ['content', 'datetime', 'href', 'src'];

interface Open {
  readonly node: Record<string, unknown> | null;
  readonly property: string | null;
  text: string;
}

export class Microdata {
  readonly nodes: JsonNode[] = [];
  private readonly open: Open[] = [];

  openTag(attributes: Readonly<Record<string, string>>): void {
    const isItem = 'itemscope' in attributes;
    const type = attributes['itemtype'] ?? '';
    const inside = this.item() !== undefined;
    const node = isItem && (inside || WANTED.test(type)) ? { '@type': type } : null;
    const property = inside ? (attributes['itemprop'] ?? null) : null;
    const value = VALUE_ATTRIBUTES.map((name) => attributes[name]).find((one) => one !== undefined);
    if (property !== null && node === null && value !== undefined) this.set(property, value);
    this.open.push({ node, property: node === null && value !== undefined ? null : property, text: '' });
  }

  text(data: string): void {
    for (const one of this.open) if (one.property !== null && one.node === null) one.text += data;
  }

  closeTag(): void {
    const closed = this.open.pop();
    if (closed === undefined) return;
    if (closed.node !== null && closed.property === null) this.nodes.push(closed.node);
    else if (closed.property !== null) this.set(closed.property, closed.node ?? closed.text);
  }

  private item(): Record<string, unknown> | undefined {
    for (let i = this.open.length - 1; i >= 0; i -= 1) {
      const node = this.open[i]?.node;
      if (node !== null && node !== undefined) return node;
    }
    return undefined;
  }

  /** A property that comes again is a list. */
  private set(name: string, value: unknown): void {
    const item = this.item();
    if (item === undefined || name === '__proto__') return;
    const before = item[name];
    item[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
}
