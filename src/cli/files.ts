/** Reads what commands are given: dataset folders, dataset files, JSON Lines. Every fault names the file and the line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../dataset/assemble.js';
import { validate } from '../dataset/validate.js';
import type { Dataset } from '../model/dataset.js';
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

/**
 * A dataset from its folder or from one file.
 * @returns the dataset, or the problems it has, one line each.
 */
export function readDataset(path: string): { readonly dataset: Dataset } | { readonly problems: readonly string[] } {
  const checked = validate(isFolder(path) ? readFolder(path) : readJson(path));
  if (checked.ok) return { dataset: checked.dataset };
  return { problems: checked.problems.map(({ path: at, expected, got, hint }) => `${path}: ${at}: expected ${expected}, got ${got}. ${hint}`) };
}

/** @throws DataError with every problem the dataset has. */
export function requireDataset(path: string): Dataset {
  const read = readDataset(path);
  if ('dataset' in read) return read.dataset;
  throw new DataError(`${read.problems.length} problems:\n${read.problems.join('\n')}`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reason(error)}`);
  }
}

function readFolder(folder: string): unknown {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (!names.includes('dataset.json')) throw new DataError(`${folder} has no dataset.json: a dataset folder begins with one`);
  return assemble(Object.fromEntries(names.map((name) => [name, readJson(join(folder, name))])));
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
