/** JSON Lines: one value a line, of any kind the other JSON importers know. A broken line costs that line only. */
import type { Found, Source } from './found.js';
import { readItem } from './json.js';
import { readJson } from './json-mend.js';
import { linesOf } from './text-chunks.js';

export async function* readJsonLines({ chunks }: Source): AsyncIterable<Found> {
  let item = 0;
  for await (const { text, line } of linesOf(chunks)) {
    if (text.trim() === '') continue;
    item += 1;
    const read = readJson(text);
    if ('problem' in read) {
      yield { item, line, kind: 'fault', code: 'broken-json', detail: read.problem };
      continue;
    }
    if (read.isMended) yield { item, line, kind: 'fault', code: 'json-mended' };
    for (const found of readItem(read.value, {}, item, { line })) yield { ...found, item };
  }
}
