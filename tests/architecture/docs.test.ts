/** Documents speak of files that exist: every path in backticks. */
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { exists, filesUnder, readText } from '../support/project-files.js';

const DOCUMENTS = ['README.md', ...filesUnder('docs').filter((path) => path.endsWith('.md'))].filter(exists);

it.each(DOCUMENTS)('%s names files that exist', (document) => {
  const paths = [...readText(document).matchAll(/`((?:src|tests|docs|public)\/[^`\s]*)`/g)].map(([, path]) => path ?? '');
  expect(paths.filter((path) => !exists(fixedPart(path)))).toEqual([]);
});

/** Of `src/match/locales/<lang>.ts` or `tests/unit/**` the folder that must be there. */
function fixedPart(path: string): string {
  const place = path.search(/[*<{…[]/);
  if (place === -1) return path.replace(/[:#].*$/, '');
  const before = path.slice(0, place);
  return before.endsWith('/') ? before : dirname(before);
}
