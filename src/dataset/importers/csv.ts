/**
 * A spreadsheet with a header, as CSV or with tabs or semicolons: each row is a claim review or a question. Rows are read as they come: a piece of the text is parsed, and
 * its last row, which may go on, waits for the next piece.
 */
import Papa from 'papaparse';
import { type Header, readHeader } from './csv-columns.js';
import type { Found, FoundItem, Source } from './found.js';
import { countLines } from './text-chunks.js';

/** Pieces are parsed when so much has come, UTF-16 units: parsing again what waits costs less than half a percent. */
const PIECE = 1024 * 1024;
const DELIMITERS = ['\t', ';', '|', ','];

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly isBroken: boolean;
}

export async function* readCsv(source: Source): AsyncIterable<Found> {
  let header: Header | null = null;
  let width = 0;
  let item = 0;
  for await (const { cells, line, isBroken } of rowsOf(source.chunks)) {
    if (width === 0) {
      width = cells.length;
      header = readHeader(cells);
      if (header === null) {
        yield { item: 1, line, kind: 'fault', code: 'unknown-kind', detail: `columns: ${cells.join(', ')}` };
        return;
      }
      continue;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    item += 1;
    if (isBroken || cells.length !== width)
      yield { item, line, kind: 'fault', code: 'broken-row', detail: `${cells.length} of ${width} fields: ${cells.join(' ')}` };
    else if (header !== null) yield { ...itemOf(header, cells), item, line };
  }
}

/** Whether the beginning of a text is a header this importer knows. */
export function looksLikeCsv(head: string): boolean {
  const first = headerOf(head);
  let known = false;
  Papa.parse(first, { delimiter: delimiterOf(first), step: ({ data }) => (known ||= readHeader(data) !== null) });
  return known;
}

function itemOf(header: Header, cells: readonly string[]): FoundItem {
  const cell = (column: number | undefined): string | undefined => (column === undefined ? undefined : cells[column]);
  const name = cell(header.columns.name) ?? '';
  const by = name.trim() === '' ? {} : { by: { name, url: undefined } };
  if (header.kind === 'faqs') {
    const { question, answer, url, lang, modified, tags } = header.columns;
    return { kind: 'faq', question: cell(question), answer: cell(answer), url: cell(url), lang: cell(lang), modified: cell(modified), tags: cell(tags), ...by };
  }
  const { claim, title, url, body, published, modified, lang, claimant, firstSeen, label, value, best, worst, tags } = header.columns;
  return {
    kind: 'review',
    claim: cell(claim),
    title: unquoted(cell(title)),
    url: cell(url),
    body: cell(body),
    published: cell(published),
    modified: cell(modified),
    lang: cell(lang),
    claimant: unquoted(cell(claimant)),
    firstSeen: cell(firstSeen),
    label: cell(label),
    value: cell(value),
    best: cell(best),
    worst: cell(worst),
    tags: cell(tags),
    ...by,
  };
}

/** Some programs write the quotation marks of a cell twice; they are the file's, not the text's. */
function unquoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (/^"([^"]*)"$/u.exec(text)?.[1] ?? text);
}

function delimiterOf(header: string): string {
  const count = (sign: string): number => header.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

async function* rowsOf(chunks: AsyncIterable<string>): AsyncIterable<Row> {
  let text = '';
  let line = 1;
  let delimiter: string | null = null;
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length < PIECE) continue;
    delimiter ??= delimiterOf(headerOf(text));
    const { rows, used } = parse(text, delimiter, line);
    // The last row may go on in the next piece.
    yield* rows.slice(0, -1);
    line = rows.at(-1)?.line ?? line;
    text = text.slice(used);
  }
  yield* parse(text, delimiter ?? delimiterOf(headerOf(text)), line).rows;
}

/** The rows of a text that begins in `line`; `used` is where its last row begins. */
function parse(text: string, delimiter: string, line: number): { readonly rows: readonly Row[]; readonly used: number } {
  const rows: Row[] = [];
  let [used, end, at] = [0, 0, line];
  Papa.parse(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      rows.push({ cells: data, line: at, isBroken: errors.length > 0 });
      at += countLines(text.slice(end, meta.cursor));
      [used, end] = [end, meta.cursor];
    },
  });
  return { rows, used };
}

function headerOf(text: string): string {
  return text.split(/\r?\n/u, 1)[0] ?? '';
}
