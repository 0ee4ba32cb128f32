/** `sunlit check` on datasets that are sound as data: what keeps them from being published, and what an author is told. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { benchFindings, runBench } from '../../../src/cli/checks/false-match-bench.js';
import type { Claim, Dataset } from '../../../src/model/dataset.js';
import { runCli } from '../../support/run-cli.js';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../../support/sample-dataset.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunlit-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Report {
  readonly problems: readonly { readonly check: string; readonly place: string; readonly found: string; readonly hint: string }[];
  readonly warnings: Report['problems'];
  readonly bench: { readonly pages: number; readonly markedPages: number; readonly marks: readonly { readonly sentence: string }[] } | null;
}

async function check(dataset: Dataset, ...more: string[]): Promise<Report & { readonly code: number }> {
  const file = join(folder, 'dataset.json');
  writeFileSync(file, JSON.stringify(dataset));
  const { code, out } = await runCli('check', file, '--json', ...more);
  return { code, ...(JSON.parse(out.join('')) as Report) };
}

const worded = (id: string, text: string, ...others: string[]): Claim =>
  sampleClaim({
    id,
    text,
    variants: others.map((one) => ({ lang: 'en', text: one })),
    notMatching: [{ lang: 'en', text: 'The weather was fine in the valley.' }],
  });
const BRIDGE = worded(
  'bridge',
  'The old bridge was sold to a circus.',
  'A circus has bought the old bridge.',
  'They sold our old bridge to circus people.',
  'The circus owns the old bridge now.',
);

describe('claims', () => {
  it('of several wordings and near misses need nothing', async () => {
    expect(await check(sampleDataset({ languages: ['en'], claims: [BRIDGE] }))).toMatchObject({ code: 0, problems: [], warnings: [] });
  });

  it.each([
    ['a wording of everyday words', worded('plain', 'They said that people know things about it.'), 'over-broad', 'problems'],
    ['few wordings', worded('few', 'The old mill grinds bones at night.'), 'few-variants', 'warnings'],
    ['no near misses', { ...BRIDGE, notMatching: [] }, 'no-near-misses', 'warnings'],
  ] as const)('with %s: %s', async (_name, claim, name, list) => {
    const report = await check(sampleDataset({ languages: ['en'], claims: [claim] }));
    expect(report[list].map((one) => one.check)).toContain(name);
    expect(report.code).toBe(list === 'problems' ? 1 : 0);
  });

  it('that say the same are told, once', async () => {
    const twin = worded('twin', 'The old bridge was sold to a circus.');
    const near = worded('near', 'Our old bridge is sold to the circus people.');
    const report = await check(sampleDataset({ languages: ['en'], claims: [BRIDGE, twin] }));
    expect(report.problems).toMatchObject([{ check: 'duplicate', place: 'claims/bridge' }]);
    expect((await check(sampleDataset({ languages: ['en'], claims: [BRIDGE, near] }))).warnings.map((one) => one.check)).toContain('near-duplicate');
    const linked = { ...near, supersededBy: 'bridge' };
    expect((await check(sampleDataset({ languages: ['en'], claims: [BRIDGE, linked] }))).warnings.map((one) => one.check)).not.toContain('near-duplicate');
  });
});

describe('answers', () => {
  it.each([
    ['an answer that expired long ago', { expires: '2020-01-01' }, 'unanswered', 'problems'],
    ['an answer of tomorrow’s', { published: '2999-01-01' }, 'date', 'problems'],
    ['an answer changed before it was given', { published: '2021-05-01', modified: '2020-05-01' }, 'date', 'warnings'],
  ] as const)('%s', async (_name, rebuttal, name, list) => {
    const report = await check(sampleDataset({ languages: ['en'], claims: [{ ...BRIDGE, rebuttals: [sampleRebuttal(rebuttal)] }] }));
    expect(report[list].map((one) => one.check)).toContain(name);
  });

  it('and a state of tomorrow', async () => {
    expect(await check(sampleDataset({ languages: ['en'], claims: [BRIDGE], updated: '2999-01-01' }))).toMatchObject({
      code: 1,
      problems: [{ check: 'date', place: 'dataset' }],
    });
  });
});

describe('the false-match bench', () => {
  it('counts marks on pages of the publisher’s own, and refuses too many', async () => {
    const own = join(folder, 'own');
    mkdirSync(join(own, 'deep'), { recursive: true });
    writeFileSync(join(own, 'a.txt'), 'Good news.\n\nA circus has bought the old bridge.\n');
    writeFileSync(join(own, 'deep/more.jsonl'), `${JSON.stringify({ id: 'm', text: 'The old mill is open on Sundays.', lang: 'en' })}\n`);
    const report = await check(sampleDataset({ languages: ['en'], claims: [BRIDGE] }), '--corpus', own, '--limit', '1');
    expect(report.code).toBe(1);
    expect(report.problems.map((one) => one.check)).toEqual(['false-match-bench']);
    expect(report.warnings.map((one) => one.check)).toEqual(['false-match']);
    expect(report.bench).toMatchObject({ markedPages: 1, marks: [{ page: 'a.txt', sentence: 'A circus has bought the old bridge.', claim: 'bridge' }] });
    expect(await check(sampleDataset({ languages: ['en'], claims: [BRIDGE] }), '--corpus', own)).toMatchObject({ code: 0, bench: { limit: 10 } });
  });

  it('calls a claim over-broad that marks many pages by itself', () => {
    const pages = Array.from({ length: 900 }, (_, i) => ({
      id: `p${i}`,
      lang: 'en',
      text: i < 3 ? 'The circus owns the old bridge now.' : 'The cat sat on the mat.',
    }));
    const result = runBench(sampleDataset({ claims: [BRIDGE] }), pages, () => undefined);
    expect(result).toMatchObject({ pages: 900, sentences: 900, markedPages: 3, markedPer1000: 3.3 });
    expect([...benchFindings(result)]).toMatchObject([{ level: 'problem', check: 'over-broad', place: 'claims/bridge' }]);
  });

  it('has pages in both languages, and marks none of them with a narrow dataset', async () => {
    const report = await check(sampleDataset({ claims: [BRIDGE] }));
    expect(report.bench?.pages).toBeGreaterThanOrEqual(300);
    expect(report.bench?.markedPages).toBe(0);
    expect((await check(sampleDataset({ languages: ['id'], claims: [BRIDGE] }))).bench?.pages).toBeLessThan(report.bench?.pages ?? 0);
    expect((await check(sampleDataset({ claims: [BRIDGE] }), '--no-bench')).bench).toBeNull();
  });

  it.each([
    ['a folder that is not there', ['--corpus', '/nowhere/at/all']],
    ['a limit that is none', ['--limit', 'many']],
  ])('refuses %s as wrong use', async (_name, options) => {
    const file = join(folder, 'dataset.json');
    writeFileSync(file, JSON.stringify(sampleDataset()));
    expect((await runCli('check', file, ...options)).code).toBe(2);
  });
});
