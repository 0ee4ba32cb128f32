/** What a page and the popup have to load stays small. Needs a build of the sources as they are; skipped without (npm test builds and runs it again). */
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isBuildFresh } from '../support/ensure.mjs';
import { exists, filesUnder, readText } from '../support/project-files.js';

const DIST = 'dist/extension';
/** Parsed and run in every page that is opened: at 30 KB a few milliseconds on a slow phone. */
const MAX_CONTENT_BYTES = 30 * 1024;
/** Read from disk at each opening; over this the popup opens with a pause. */
const MAX_POPUP_BYTES = 60 * 1024;

it.skipIf(!isBuildFresh())('content script is within its budget, gzip', () => {
  // The card is a script of its own, loaded when the first one is opened.
  const scripts = filesUnder(DIST).filter((path) => /\/content\/main\.iife\.js$/.test(path));
  expect(scripts).toHaveLength(1);
  expect(gzipBytes(scripts)).toBeLessThanOrEqual(MAX_CONTENT_BYTES);
});

it.skipIf(!isBuildFresh())('popup is within its budget, gzip', () => {
  const files = loadedBy(`${DIST}/src/popup/index.html`).filter((path) => /\.(?:js|css)$/.test(path));
  expect(files.length).toBeGreaterThan(1);
  expect(gzipBytes(files)).toBeLessThanOrEqual(MAX_POPUP_BYTES);
});

function gzipBytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readText(path)).length, 0);
}

/** A page and all it names, directly or through another: scripts, their imports, styles. */
function loadedBy(page: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const path = posix.normalize(name);
    if (seen.has(path) || !exists(path)) return;
    seen.add(path);
    for (const [, name = ''] of readText(path).matchAll(/["'`]([^"'`\s]+\.(?:js|css))["'`]/g)) {
      visit(name.startsWith('/') ? `${DIST}${name}` : `${posix.dirname(path)}/${name}`);
      visit(`${DIST}/${name}`);
    }
  };
  visit(page);
  return [...seen];
}
