/** Who may import whom: the table of docs/ARCHITECTURE.md, checked on every import in src. The linter says the same while typing (biome.json). */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, sourceFiles, withoutComments } from '../support/project-files.js';

/** `model` is open to all; `starter` and `benign` are data only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  match: [],
  dataset: [],
  messages: [],
  platform: ['messages'],
  background: ['match', 'dataset', 'messages', 'platform', 'starter'],
  ui: [],
  content: ['messages', 'platform', 'ui'],
  popup: ['messages', 'platform', 'ui'],
  options: ['messages', 'platform', 'ui'],
  welcome: ['messages', 'platform', 'ui'],
  subscribe: ['messages', 'platform', 'ui'],
  find: ['messages', 'platform', 'ui'],
  cli: ['match', 'dataset', 'starter', 'benign'],
};

/** Packages with one wrapper each. */
const WRAPPERS: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['src/platform/browser.ts', 'src/platform/storage.ts'],
  'fuse.js': ['src/ui/fuzzy-search.ts'],
};

const imports = sourceFiles().flatMap((file) => specifiersOf(readText(file)).map((specifier) => ({ file, specifier })));

describe('layers', () => {
  it('finds the imports at all', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it('has a row in the table for every folder of src', () => {
    const folders = new Set(sourceFiles().map(layerOf));
    expect([...folders].filter((layer) => !(layer in MAY_IMPORT))).toEqual([]);
  });

  it('keeps every relative import inside the table', () => {
    const wrong = imports.filter(({ file, specifier }) => {
      // The version number is the package's; no code crosses.
      if (!specifier.startsWith('.') || specifier === '../../package.json') return false;
      // The built content script's address, which the background registers: CRXJS gives it by this import, no code crosses.
      if (specifier.endsWith('.iife?script&iife')) return layerOf(file) !== 'background';
      const [from, to] = [layerOf(file), layerOf(posix.join(posix.dirname(file), specifier))];
      return from !== to && to !== 'model' && !MAY_IMPORT[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('imports packages with one wrapper only there', () => {
    expect(imports.filter(({ file, specifier }) => WRAPPERS[specifier]?.includes(file) === false)).toEqual([]);
  });

  it('keeps importers and their parsers out of the extension', () => {
    const inside = imports.filter(({ file }) => layerOf(file) !== 'cli' && !file.startsWith('src/dataset/importers/'));
    const heavy = /\/importers\/|^(?:htmlparser2|papaparse|yaml|@streamparser\/json)$/u;
    expect(inside.filter(({ specifier }) => heavy.test(specifier))).toEqual([]);
  });

  it('touches the browser API only in platform', () => {
    const users = sourceFiles().filter((file) => layerOf(file) !== 'platform' && /\b(?:chrome|browser)\.[a-z]\w*\./.test(withoutComments(readText(file))));
    expect(users).toEqual([]);
  });
});

function layerOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Static, dynamic, side-effect and re-exporting imports. */
function specifiersOf(source: string): readonly string[] {
  const pattern = /(?:^|[;}\s])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...withoutComments(source).matchAll(pattern)].map(([, fixed, dynamic]) => fixed ?? dynamic ?? '');
}
