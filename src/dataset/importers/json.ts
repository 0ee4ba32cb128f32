/** One JSON value: a claim review, a list of them, a graph, a feed, an API's reply. Small ones are read whole and may be mended, large ones item by item. */
import type { Found, Source } from './found.js';
import { readJson } from './json-mend.js';
import { streamItems } from './json-stream.js';
import { isNode } from './node.js';
import { readNodes } from './nodes.js';
import { peek } from './text-chunks.js';

/** Up to here a file is read whole and may be mended, UTF-16 units: with the value it becomes some 20 MB, a fraction of the 300 MB an import may take. */
const MAX_WHOLE = 4 * 1024 * 1024;

export async function* readJsonSource({ chunks }: Source): AsyncIterable<Found> {
  const { head, all, isWhole } = await peek(chunks, MAX_WHOLE);
  if (isWhole) yield* readJsonText(head);
  else yield* readJsonStream(all, /^[\uFEFF\s]*\[/u.test(head));
}

/** @param around what holds for the file or page the text was in */
export function* readJsonText(text: string, around = {}, place: { readonly item?: number; readonly line?: number } = {}): Iterable<Found> {
  let item = place.item ?? 1;
  const at = place.line === undefined ? {} : { line: place.line };
  const read = readJson(text);
  if ('problem' in read) {
    yield { item, ...at, kind: 'fault', code: 'broken-json', detail: read.problem };
    return;
  }
  if (read.isMended) yield { item, ...at, kind: 'fault', code: 'json-mended' };
  // The items of a list at the top count one by one, so that an unknown one has its number.
  for (const value of Array.isArray(read.value) ? read.value : [read.value]) {
    for (const found of readItem(value, around, item, at)) {
      item = Math.max(item, found.item);
      yield found;
    }
    item += 1;
  }
}

/** A value's finds, numbered on from `item`. */
export function* readItem(value: unknown, around: object, item: number, at: { readonly line?: number } = {}): Iterable<Found> {
  const found = readNodes(value, around);
  if (found === null)
    yield { item, ...at, kind: 'fault', code: 'unknown-item', detail: isNode(value) ? `fields: ${Object.keys(value).slice(0, 12).join(', ')}` : typeof value };
  else for (const [i, one] of found.entries()) yield { ...one, item: item + i, ...at };
}

async function* readJsonStream(chunks: AsyncIterable<string>, isList: boolean): AsyncIterable<Found> {
  let item = 1;
  for await (const event of streamItems(chunks, isList)) {
    if ('problem' in event) yield { item, kind: 'fault', code: 'broken-json', detail: event.problem };
    else yield* readItem(event.item, {}, item);
    item += 1;
  }
}
