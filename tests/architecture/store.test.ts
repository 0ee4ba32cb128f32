/** The store listing keeps to the stores' limits, and says of the package what the package says of itself. */
import { expect, it } from 'vitest';
import { readJson, readText } from '../support/project-files.js';

const field = (text: string, name: RegExp): string =>
  text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, label = '']) => name.test(label))?.[2] ?? '';

it.each([
  ['en', /^Name/u, /^Description/u, /^Summary/u],
  ['id', /^Nama/u, /^Deskripsi/u, /^Ringkasan/u],
])('%s: name, description and summary fit', (lang, name, description, summary) => {
  const text = readText(`docs/store/${lang}.md`);
  const words = readJson<Record<string, { message: string }>>(`public/_locales/${lang}/messages.json`);
  expect(field(text, name)).toBe(words['extensionName']?.message);
  expect(field(text, description)).toBe(words['extensionDescription']?.message);
  expect(field(text, name).length).toBeLessThanOrEqual(45);
  expect(field(text, description).length).toBeLessThanOrEqual(132);
  expect(field(text, summary).length).toBeLessThanOrEqual(250);
  expect(field(text, summary).length).toBeGreaterThan(100);
});

it('one version', () => {
  expect(readJson<{ version: string }>('manifest.json').version).toBe(readJson<{ version: string }>('package.json').version);
});
