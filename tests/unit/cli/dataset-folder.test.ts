/** A dataset folder in JSON, YAML and JSON Lines: read as one, and each problem at its file and line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { problemText, readDataset } from '../../../src/cli/files.js';
import { sampleDataset } from '../../support/sample-dataset.js';

let folder = '';
const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
const problems = (): readonly string[] => {
  const read = readDataset(folder);
  return 'problems' in read ? read.problems.map((problem) => problemText(problem).replace(`${folder}/`, '')) : [];
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunlit-folder-'));
  const { claims, faqs, statements, voices, updates, ...head } = sampleDataset();
  write('dataset.yaml', stringify(head));
  write('claims.jsonl', `${claims.map((claim) => JSON.stringify(claim)).join('\n\n')}\n`);
  write('faqs.yml', stringify(faqs));
  write('statements.json', JSON.stringify(statements, null, 2));
  write('voices.yaml', stringify(voices));
  write('updates.json', JSON.stringify(updates));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a dataset folder', () => {
  it('may mix JSON, YAML and JSON Lines', () => {
    expect(readDataset(folder)).toEqual({ dataset: sampleDataset() });
  });

  it('names the line in JSON Lines', () => {
    const [first] = sampleDataset().claims;
    write('claims.jsonl', `\n${JSON.stringify({ ...first, text: '' })}\n`);
    expect(problems()[0]).toMatch(/^claims\.jsonl:2: text: expected a text/u);
  });

  it('names the line in YAML and in JSON', () => {
    const { faqs, statements } = sampleDataset();
    write('faqs.yml', `# mine\n${stringify([{ ...faqs[0], question: '' }])}`);
    write('statements.json', JSON.stringify([{ ...statements[0], title: '' }], null, 2));
    expect(problems().map((problem) => problem.replace(/:\d+:.*$/u, ''))).toEqual(['faqs.yml', 'statements.json']);
    expect(problems().every((problem) => /^[\w.]+:[2-9]: (?:question|title): /u.test(problem))).toBe(true);
  });

  it('names the head for a field of the head', () => {
    const { claims: _claims, faqs: _faqs, statements: _statements, voices: _voices, updates: _updates, ...head } = sampleDataset();
    write('dataset.yaml', stringify({ ...head, license: '' }));
    expect(problems()[0]).toMatch(/^dataset\.yaml:\d+: license: expected/u);
  });

  it.each([
    ['no head', () => rmSync(join(folder, 'dataset.yaml')), 'has no dataset.yaml or dataset.json'],
    ['two heads', () => write('dataset.json', '{}'), 'has both dataset.json and dataset.yaml'],
    ['broken YAML', () => write('faqs.yml', 'a: 1\nb: [1\n'), /faqs\.yml:\d+ is not YAML/u],
    ['a broken line', () => write('claims.jsonl', '{}\n{\n'), 'claims.jsonl, line 2 is not JSON'],
  ])('with %s is refused', (_name, spoil, words) => {
    spoil();
    expect(() => readDataset(folder)).toThrow(words);
  });
});
