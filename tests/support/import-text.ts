/** Runs a text through the importers, in pieces as small as wanted, and gives what came out. */
import { importSource } from '../../src/dataset/importers/index.js';
import type { Made, MakeOptions } from '../../src/dataset/importers/make.js';
import type { Note } from '../../src/dataset/importers/notes.js';

export interface ImportedText {
  readonly made: readonly Made[];
  readonly notes: readonly Note[];
  /** Codes of the notes, sorted, each once. */
  readonly codes: readonly string[];
}

export const IMPORT_OPTIONS: MakeOptions = { as: 'updates', titleAsClaim: false };

/** @param chunk UTF-16 units of a piece; the whole at once by default */
export async function importText(text: string, options: Partial<MakeOptions> = {}, name = 'source', chunk = text.length): Promise<ImportedText> {
  const made: Made[] = [];
  const notes: Note[] = [];
  for await (const one of importSource({ name, chunks: piecesOf(text, chunk) }, { ...IMPORT_OPTIONS, ...options })) {
    if ('note' in one) notes.push(one.note);
    else made.push(one.made);
  }
  return { made, notes, codes: [...new Set(notes.map(({ code }) => code))].sort() };
}

async function* piecesOf(text: string, size: number): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += Math.max(1, size)) yield text.slice(at, at + Math.max(1, size));
}
