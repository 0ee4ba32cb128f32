/** The project's own files, for the tests of its architecture. Paths are relative to the top folder, with `/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** All files under a folder, sorted; none if it does not exist. */
export function filesUnder(folder: string): readonly string[] {
  if (!exists(folder)) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
    .sort();
}

/** TypeScript files of the product, without the build's own configuration. */
export function sourceFiles(): readonly string[] {
  return filesUnder('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('/vite.config.ts'));
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function readJson<T>(path: string): T {
  return JSON.parse(readText(path)) as T;
}

export function exists(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** Source without comments, so that a rule may be spoken about. Strings stay; a `//` after a colon (an address) is none. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}
