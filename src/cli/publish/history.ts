/**
 * Which states has this publisher published? `trust/published.json` in the dataset folder lists them, newest first, with the files that hold them: deltas are made from them,
 * and files no list of the last thirty names can go.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { MAX_DELTAS } from '../../dataset/trust/limits.js';
import { DataError } from '../errors.js';
import { readJson } from '../files.js';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const publishedShape = v.object({
  /** Version of its last head. */
  v: v.number(),
  /** When, as the head says. */
  published: v.string(),
  state: hash,
  full: hash,
  /** All files its head leads to, paths below the base. */
  files: v.array(v.pipe(v.string(), v.regex(/^(?:[ifd]\/[0-9a-f]{64}(?:\.gz)?)$/u))),
});

export type Published = v.InferOutput<typeof publishedShape>;

/** Newest first; empty before the first build. @throws DataError damaged */
export function readHistory(folder: string): readonly Published[] {
  const file = fileIn(folder);
  if (!existsSync(file)) return [];
  const parsed = v.safeParse(v.array(publishedShape), readJson(file));
  if (!parsed.success)
    throw new DataError(`${file} is damaged: take it from your last commit or backup; without it, delete it, and readers will load the whole once`);
  return parsed.output;
}

export function writeHistory(folder: string, history: readonly Published[]): void {
  mkdirSync(join(folder, 'trust'), { recursive: true });
  const text = `${JSON.stringify(history.slice(0, MAX_DELTAS), null, 2)}\n`;
  if (existsSync(fileIn(folder)) && readFileSync(fileIn(folder), 'utf8') === text) return;
  writeFileSync(fileIn(folder), text);
}

function fileIn(folder: string): string {
  return join(folder, 'trust', 'published.json');
}
