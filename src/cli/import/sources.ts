/** Which files does an import read, and how do their bytes come? Files, folders with all below them, `-` for standard input. Nothing is ever fetched. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.js';
import { reason } from '../files.js';

export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
  readonly open: () => NodeJS.ReadableStream;
}

/** Large enough to be quick, small enough not to be seen in the memory, bytes. */
const CHUNK = 256 * 1024;

/** The sources in the order given; a folder's files by name. Names that begin with a dot, and links, which may lead in circles, are passed over. @throws UsageError there is no such file. */
export function listSources(paths: readonly string[]): readonly SourceFile[] {
  return paths.flatMap((path) => (path === '-' ? [{ name: '-', bytes: 0, open: () => process.stdin }] : filesAt(path)));
}

function filesAt(path: string): readonly SourceFile[] {
  const { size, isFolder } = look(path);
  if (!isFolder) return [{ name: path, bytes: size, open: () => createReadStream(path, { highWaterMark: CHUNK }) }];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory()))
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

function look(path: string): { readonly size: number; readonly isFolder: boolean } {
  try {
    const stat = statSync(path);
    return { size: stat.size, isFolder: stat.isDirectory() };
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reason(error)}`);
  }
}

/** A file's text in pieces, from UTF-8, or from UTF-16 where it begins with its mark, as spreadsheets save. Other bytes become U+FFFD. @param onBytes told how many more bytes have come */
export async function* textOf({ open }: SourceFile, onBytes: (bytes: number) => void): AsyncIterable<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of open()) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    onBytes(bytes.length);
    decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
    yield decoder.decode(bytes, { stream: true });
  }
  if (decoder !== null) yield decoder.decode();
}
