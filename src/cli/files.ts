/** Reads what commands are given: dataset folders, dataset files, JSON Lines. Every fault names the file and the line. */
import { readFileSync, statSync } from 'node:fs';
import { assemble } from '../dataset/assemble.js';
import { type Problem, type Validation, validate } from '../dataset/validate.js';
import type { Dataset } from '../model/dataset.js';
import { readDatasetFolder } from './dataset-folder.js';
import { DataError, UsageError } from './errors.js';

/** @throws UsageError the file cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reason(error)}`);
  }
}

/** @throws UsageError unreadable. @throws DataError not JSON. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new DataError(`${file} is not JSON: ${reason(error)}`);
  }
}

/** The values of a JSON Lines file with their line numbers, from 1. Empty lines are passed over. @throws DataError a line is not JSON. */
export function readJsonLines(file: string): { readonly line: number; readonly value: unknown }[] {
  return readText(file)
    .split('\n')
    .flatMap((text, i) => {
      if (text.trim() === '') return [];
      try {
        return [{ line: i + 1, value: JSON.parse(text) as unknown }];
      } catch (error) {
        throw new DataError(`${file}, line ${i + 1} is not JSON: ${reason(error)}`);
      }
    });
}

/** A line's fields. @throws DataError it is not an object. */
export function fieldsOf(file: string, line: number, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new DataError(`${file}, line ${line}: expected an object`);
  return value as Record<string, unknown>;
}

/** A problem of form, at its place in a file: `claims.jsonl:12: text`. */
export type PlacedProblem = Problem & { readonly place: string };

/** A dataset from its folder or from one file, or all problems it has. */
export function readDataset(path: string): { readonly dataset: Dataset } | { readonly problems: readonly PlacedProblem[] } {
  if (!isFolder(path)) return checkedBy(validate(readJson(path)), (at) => `${path}: ${at}`);
  const { files, placeOf } = readDatasetFolder(path);
  return checkedBy(validate(assemble(files)), placeOf);
}

function checkedBy(checked: Validation, placeOf: (path: string) => string): ReturnType<typeof readDataset> {
  if (checked.ok) return { dataset: checked.dataset };
  return { problems: checked.problems.map((problem) => ({ ...problem, place: placeOf(problem.path) })) };
}

/** One line for people. */
export function problemText({ place, expected, got, hint }: PlacedProblem): string {
  return `${place}: expected ${expected}, got ${got}. ${hint}`;
}

/** @throws DataError with every problem the dataset has. */
export function requireDataset(path: string): Dataset {
  const read = readDataset(path);
  if ('dataset' in read) return read.dataset;
  throw new DataError(`${read.problems.length} problems:\n${read.problems.map(problemText).join('\n')}`);
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reason(error)}`);
  }
}

export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
