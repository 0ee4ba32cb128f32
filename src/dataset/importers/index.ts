/**
 * What can be imported, and how is a kind known? The table of importers, and the one door: a source in, records and notes out, as they come.
 *
 * Lenient in, strict out: readers take what real files hold, makers give only what the format accepts, and everything between the two is told in notes. Any bytes may
 * come; nothing throws but the source itself. No file, network or clock here: the caller brings the text.
 */
import { looksLikeCsv, readCsv } from './csv.js';
import { readFeed } from './feed.js';
import type { Found, Reader, Source } from './found.js';
import { readHtmlPage } from './html-page.js';
import { readJsonSource } from './json.js';
import { readJsonLines } from './json-lines.js';
import type { Made, MakeOptions } from './make.js';
import { makeClaim } from './make-claim.js';
import { makeEntry } from './make-entry.js';
import { makeFaq } from './make-faq.js';
import { isLoss, type Note, type NoteCode, noteOf } from './notes.js';
import { peek } from './text-chunks.js';

interface Importer {
  readonly name: string;
  /** What it reads, for the command's help. */
  readonly reads: string;
  /** @param head the beginning of the text, without white space in front */
  readonly knows: (head: string, fileName: string) => boolean;
  readonly read: Reader;
}

/** Asked in this order; the first that knows the text reads it. */
export const IMPORTERS: readonly Importer[] = [
  { name: 'feed', reads: 'RSS and Atom', knows: (head) => /^(?:<[?!][\s\S]{0,2000}?)?<(?:rss|feed|rdf:RDF)[\s>]/iu.test(head), read: readFeed },
  { name: 'json-lines', reads: 'JSON Lines of any of the JSON kinds', knows: isJsonLines, read: readJsonLines },
  {
    name: 'json',
    reads: 'JSON: ClaimReview, DataFeed, FAQPage, Fact Check Tools API replies, JSON Feed, question and answer pairs',
    knows: (head) => /^(?:(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?\s*)?(?:\/\/[^\n]*\n\s*)*[[{]/iu.test(head),
    read: readJsonSource,
  },
  {
    name: 'html',
    reads: 'web pages with ClaimReview or FAQPage, as JSON-LD or microdata',
    knows: (head) => /^<|<(?:html|head|body|script)[\s>]/iu.test(head),
    read: readHtmlPage,
  },
  { name: 'csv', reads: 'CSV with a header', knows: looksLikeCsv, read: readCsv },
];

/** How much of a source is looked at to tell its kind, UTF-16 units. */
const HEAD = 64 * 1024;

export type Imported = { readonly made: Made; readonly item: number } | { readonly note: Note };

/** The records and notes of one source, in its order. */
export async function* importSource(source: Source, options: MakeOptions): AsyncIterable<Imported> {
  const { head, all } = await peek(source.chunks, HEAD);
  const importer = importerOf(head, source.name);
  const note = (code: NoteCode, at: { readonly item: number; readonly line?: number }, detail?: string): Imported => ({
    note: noteOf(code, { file: source.name, ...at }, detail),
  });
  if (importer === null) {
    yield note('unknown-kind', { item: 1 });
    return;
  }
  let isEmpty = true;
  for await (const found of importer.read({ name: source.name, chunks: withoutMark(all) })) {
    isEmpty = false;
    const said = new Map<NoteCode, string | undefined>();
    // One note of a code for an item: three fields with entities are one thing to look at.
    const made = make(found, options, (code, detail) => void (said.has(code) || said.set(code, detail)));
    for (const [code, detail] of said) if (made !== null || found.kind === 'fault' || isLoss(code)) yield note(code, found, detail);
    if (made !== null) yield { made, item: found.item };
  }
  if (isEmpty) yield note('nothing-found', { item: 1 });
}

/** @returns null where no importer knows the text. */
export function importerOf(head: string, fileName: string): Importer | null {
  const text = head.replace(/^[\uFEFF\s]+/u, '');
  return text.includes('\0') ? null : (IMPORTERS.find(({ knows }) => knows(text, fileName)) ?? null);
}

function make(found: Found, options: MakeOptions, say: (code: NoteCode, detail?: string) => void): Made | null {
  switch (found.kind) {
    case 'review':
      return makeClaim(found, options, say);
    case 'faq':
      return makeFaq(found, options, say);
    case 'entry':
      return makeEntry(found, options, say);
    case 'fault':
      say(found.code, found.detail);
      return null;
  }
}

/** A value in the first line and more behind it, or the name says so: a single value is a JSON file as well. */
function isJsonLines(head: string, fileName: string): boolean {
  if (!/^[[{]/u.test(head)) return false;
  if (/\.(?:jsonl|ndjson)$/iu.test(fileName)) return true;
  const [first = '', second = ''] = head.split(/\r?\n/u, 2);
  if (second.trim() === '') return false;
  try {
    return typeof JSON.parse(first) === 'object';
  } catch {
    // Not a value of its own: a JSON text over several lines.
    return false;
  }
}

async function* withoutMark(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let isFirst = true;
  for await (const chunk of chunks) {
    yield isFirst ? chunk.replace(/^\uFEFF/u, '') : chunk;
    isFirst = false;
  }
}
