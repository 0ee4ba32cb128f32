/**
 * How is a JSON file of hundreds of megabytes read item by item? A streaming parser keeps only the item it is in; each complete one is handed on and forgotten.
 * Such a file cannot be mended, only read to its first fault: what came before the fault stays.
 */
import { JSONParser } from '@streamparser/json';

/** Where items lie: in the list at the top, or in one of these fields of the object at the top. Never both: the parser would keep the field's whole list to hand it on. */
const IN_LIST = ['$.*'];
const IN_OBJECT = ['$.dataFeedElement.*', '$.@graph.*', '$.claims.*', '$.items.*', '$.itemListElement.*'];

export type StreamEvent = { readonly item: unknown } | { readonly problem: string };

/** @param isList whether the value at the top is a list, else it is an object */
export async function* streamItems(chunks: AsyncIterable<string>, isList: boolean): AsyncIterable<StreamEvent> {
  let ready: unknown[] = [];
  let problem: string | null = null;
  const parser = new JSONParser({ paths: isList ? IN_LIST : IN_OBJECT, keepStack: false });
  parser.onValue = ({ value }) => {
    ready.push(value);
  };
  parser.onError = (error) => {
    problem ??= error.message;
  };
  for await (const chunk of chunks) {
    parser.write(chunk);
    for (const item of ready) yield { item };
    ready = [];
    if (problem !== null) break;
  }
  if (problem === null && !parser.isEnded) problem = 'the text ends before its value does';
  if (problem !== null) yield { problem };
}
