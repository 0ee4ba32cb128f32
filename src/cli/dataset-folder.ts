/** What does a dataset folder hold, and on which line of which file is it? JSON, YAML and JSON Lines side by side; every fault has its file and, where it can be told, its line. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parse, parseDocument, YAMLParseError } from 'yaml';
import { type FolderFiles, headName, LISTS, listFiles, locate } from '../dataset/assemble.js';
import { DataError } from './errors.js';
import { readJson, readJsonLines, readText } from './files.js';

export interface DatasetFolder {
  readonly files: FolderFiles;
  /** A problem's place for people: `claims.jsonl:12: text`. */
  readonly placeOf: (path: string) => string;
}

/** @throws DataError no head, two heads, or a file that cannot be parsed. */
export function readDatasetFolder(folder: string): DatasetFolder {
  const all = readdirSync(folder);
  const head = headName(all);
  if (head === undefined) throw new DataError(`${folder} has no dataset.yaml or dataset.json: a dataset folder begins with one`);
  const second = headName(all.filter((name) => name !== head));
  if (second !== undefined) throw new DataError(`${folder} has both ${head} and ${second}: keep one`);
  const lines = new Map<string, readonly number[]>();
  const names = [head, ...LISTS.flatMap((list) => listFiles(all, list))];
  const files = Object.fromEntries(names.map((name) => [name, readRecords(join(folder, name), (numbers) => lines.set(name, numbers))]));
  return { files, placeOf: (path) => placeOf(folder, files, lines, path) };
}

/** The value of a file, by its ending. */
export function readRecords(file: string, keepLines: (lines: readonly number[]) => void): unknown {
  if (/\.ya?ml$/u.test(file)) return readYaml(file);
  if (!file.endsWith('.jsonl')) return readJson(file);
  const rows = readJsonLines(file);
  keepLines(rows.map(({ line }) => line));
  return rows.map(({ value }) => value);
}

/** @throws DataError not YAML. */
export function readYaml(file: string): unknown {
  try {
    return parse(readText(file)) as unknown;
  } catch (error) {
    if (error instanceof YAMLParseError) throw new DataError(`${file}${at(error.linePos?.[0].line)} is not YAML: ${error.message.split('\n', 1)[0] ?? ''}`);
    throw error;
  }
}

function placeOf(folder: string, files: FolderFiles, lines: ReadonlyMap<string, readonly number[]>, path: string): string {
  const place = locate(files, path);
  if (place === null) return `${folder}: ${path}`;
  const { file, index, path: inside } = place;
  const line =
    index === undefined ? lineIn(join(folder, file), keysOf(inside)) : (lines.get(file)?.[index] ?? lineIn(join(folder, file), [index, ...keysOf(inside)]));
  return `${join(folder, file)}${at(line)}: ${inside === '' ? path : inside}`;
}

/** Largest file whose text is parsed once more for a line, UTF-16 units: half a second. */
const MAX_FOR_LINES = 2_000_000;
const documents = new Map<string, (keys: readonly (string | number)[]) => number | undefined>();

/** The line of a place in a JSON or YAML file. JSON is YAML: one reader of places serves both. */
function lineIn(file: string, keys: readonly (string | number)[]): number | undefined {
  const known = documents.get(file);
  if (known !== undefined) return known(keys);
  const text = readText(file);
  if (text.length > MAX_FOR_LINES) return undefined;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const find = (path: readonly (string | number)[]): number | undefined => {
    const node: unknown = document.getIn(path, true);
    const range = typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? (node.range as readonly number[]) : undefined;
    // A missing field has no place of its own: the place of what should hold it.
    return range?.[0] !== undefined ? counter.linePos(range[0]).line : path.length === 0 ? undefined : find(path.slice(0, -1));
  };
  documents.set(file, find);
  return find(keys);
}

/** `rebuttals[0].url` → rebuttals, 0, url. */
function keysOf(path: string): readonly (string | number)[] {
  return (path.match(/[^.[\]]+/gu) ?? []).map((key) => (/^\d+$/u.test(key) ? Number(key) : key));
}

function at(line: number | undefined): string {
  return line === undefined ? '' : `:${line}`;
}
