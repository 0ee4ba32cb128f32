/** How is a text taken that comes in pieces? Its beginning without losing it, its lines, or the whole if it is small. */

/** The first `least` characters or more, and the text from its first character on. */
export async function peek(
  chunks: AsyncIterable<string>,
  least: number,
): Promise<{ readonly head: string; readonly all: AsyncIterable<string>; readonly isWhole: boolean }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: string[] = [];
  let length = 0;
  let isWhole = false;
  while (length < least) {
    const { done, value } = await iterator.next();
    if (done === true) {
      isWhole = true;
      break;
    }
    parts.push(value);
    length += value.length;
  }
  return { head: parts.join(''), all: resume(parts, isWhole ? null : iterator), isWhole };
}

async function* resume(parts: readonly string[], rest: AsyncIterator<string> | null): AsyncIterable<string> {
  yield* parts;
  if (rest === null) return;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

export interface TextLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Lines without their ends. A last line needs none. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncIterable<TextLine> {
  let line = 0;
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const text of parts) yield { text, line: ++line };
  }
  if (rest !== '') yield { text: rest, line: ++line };
}

/** The line a place stands in, from 1, kept up while a text comes in pieces. */
export class LineCounter {
  private line = 1;
  /** Where the piece in hand begins, and how much of it was counted. */
  private start = 0;
  private counted = 0;
  private chunk = '';

  /** The next piece, before a parser gets it. */
  take(chunk: string): void {
    this.line += countLines(this.chunk.slice(this.counted));
    this.start += this.chunk.length;
    this.counted = 0;
    this.chunk = chunk;
  }

  /** @param offset UTF-16 units from the beginning of the text, never smaller than the last time */
  lineAt(offset: number): number {
    const to = Math.max(this.counted, offset - this.start);
    this.line += countLines(this.chunk.slice(this.counted, to));
    this.counted = to;
    return this.line;
  }
}

/** How many line breaks a text has. */
export function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
