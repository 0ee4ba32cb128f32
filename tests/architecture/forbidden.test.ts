/** What no file of the product may contain: ways for text from a page or a dataset to become markup or code, and ways for a page to speak to us. */
import { expect, it } from 'vitest';
import { filesUnder, readText, withoutComments } from '../support/project-files.js';

const FORBIDDEN: readonly [what: string, pattern: RegExp][] = [
  ['text made into markup', /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML(?:Unsafe)?|createContextualFragment|srcdoc)\b/],
  ['document.write', /\bdocument\s*\.\s*writeln?\b/],
  ['text made into code', /\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]/],
  ['a door for messages of the page', /\baddEventListener\s*\(\s*['"]message['"]|\bonmessage\b|\bpostMessage\s*\(|\bonMessageExternal\b|\bonConnectExternal\b/],
  ['a script in the page’s own world', /world\s*:\s*['"]MAIN['"]/],
  ['a console left behind', /\bconsole\s*\.\s*(?:log|debug|dir|table)\b/],
];
/** The command-line tool may print. */
const MAY_PRINT = /^src\/cli\//;

const files = filesUnder('src').filter((path) => /\.(?:tsx?|html)$/.test(path));

it.each(FORBIDDEN)('has no %s', (what, pattern) => {
  const found = files.filter((path) => !(what.startsWith('a console') && MAY_PRINT.test(path)) && pattern.test(withoutComments(readText(path))));
  expect(found).toEqual([]);
});

it('has no inline script, style or handler in its pages', () => {
  const inline = files.filter((path) => path.endsWith('.html') && /<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son\w+=/i.test(readText(path)));
  expect(inline).toEqual([]);
});

it('has no left and right in its styles: start and end mirror with the writing', () => {
  const sided = filesUnder('src').flatMap((path) =>
    path.endsWith('.css')
      ? [...withoutComments(readText(path)).matchAll(/[^\n]*(?<![\w-])(?:[\w-]+-)?(?:left|right)\b[^\n]*/g)].map(([line]) => `${path}: ${line.trim()}`)
      : [],
  );
  expect(sided).toEqual([]);
});

it('loads nothing from elsewhere', () => {
  const remote = filesUnder('src').filter(
    (path) => /\.(?:html|css)$/.test(path) && /(?:src|href)=["']https?:|url\(\s*["']?https?:|@import\s+["']?https?:/i.test(readText(path)),
  );
  expect(remote).toEqual([]);
});
