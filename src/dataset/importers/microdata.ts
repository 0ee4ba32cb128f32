/**
 * Microdata (`itemscope`, `itemprop`) in a page becomes the same nodes JSON-LD has, so that one reader serves both. Fed with a parser's events; keeps only items of types
 * an importer knows at the top.
 */
import type { JsonNode } from './node.js';

const WANTED = /schema\.org\/(?:FAQPage|Question|ClaimReview)$/iu;
/** Attributes in which elements carry a value instead of text. */
const VALUE_ATTRIBUTES = ['content', 'datetime', 'href', 'src'];

/** What an open element is: an item, a property of the item around it whose text is collected, both, or neither. */
interface Open {
  readonly node: Record<string, unknown> | null;
  readonly property: string | null;
  text: string;
}

export class Microdata {
  readonly nodes: JsonNode[] = [];
  private readonly open: Open[] = [];
  /** Of the open elements, the items and those whose text is a value; inner ones last. */
  private readonly items: Record<string, unknown>[] = [];
  private readonly collecting: Open[] = [];

  openTag(attributes: Readonly<Record<string, string>>): void {
    const isInside = this.items.length > 0;
    const type = attributes['itemtype'] ?? '';
    const node = 'itemscope' in attributes && (isInside || WANTED.test(type)) ? { '@type': type } : null;
    const property = isInside ? (attributes['itemprop'] ?? null) : null;
    const value = node === null ? VALUE_ATTRIBUTES.map((name) => attributes[name]).find((one) => one !== undefined) : undefined;
    if (property !== null && value !== undefined) this.set(property, value);
    const one: Open = { node, property: value === undefined ? property : null, text: '' };
    this.open.push(one);
    if (node !== null) this.items.push(node);
    else if (one.property !== null) this.collecting.push(one);
  }

  text(data: string): void {
    for (const one of this.collecting) one.text += data;
  }

  closeTag(): void {
    const closed = this.open.pop();
    if (closed === undefined) return;
    if (closed.node !== null) this.items.pop();
    else if (closed.property !== null) this.collecting.pop();
    if (closed.property !== null) this.set(closed.property, closed.node ?? closed.text);
    else if (closed.node !== null) this.nodes.push(closed.node);
  }

  /** A property that comes again is a list. */
  private set(name: string, value: unknown): void {
    const item = this.items.at(-1);
    if (item === undefined || name === '__proto__') return;
    const before = item[name];
    item[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
}
