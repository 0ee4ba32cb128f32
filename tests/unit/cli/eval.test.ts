/** `sunlit eval`: figures of small files whose answers can be reckoned by hand, and how it ends when they are wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.js';

let folder = '';
const at = (name: string): string => join(folder, name);
const write = (name: string, rows: readonly unknown[]): void => writeFileSync(at(name), rows.map((row) => JSON.stringify(row)).join('\n'));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunlit-eval-'));
  write('claims.jsonl', [
    { id: 'dna', text: 'Vaccines change human DNA for ever.', lang: 'en' },
    { id: 'birds', text: 'Birds are secretly government drones.', lang: 'en' },
    { id: 'cheese', text: 'The Moon is made of green cheese.', lang: 'en' },
  ]);
  write('queries.jsonl', [
    { id: 'q1', text: 'Vaccines change human DNA for ever, says my aunt', lang: 'en' },
    { id: 'q2', text: 'all those birds are drones, government drones', lang: 'en' },
    { id: 'q3', text: 'nothing in common with them' },
    { id: 'unjudged', text: 'The Moon is made of green cheese.' },
  ]);
  write('qrels.jsonl', [
    { q: 'q1', c: 'dna' },
    { q: 'q2', c: 'birds' },
    { q: 'q3', c: 'cheese' },
  ]);
  write('neutral.jsonl', [
    { id: 'n1', text: 'The cat sat on the mat. The dog was out for a walk.' },
    { id: 'n2', sentences: ['Good evening, and welcome.', 'Birds are secretly government drones.'] },
  ]);
  write('stance.jsonl', [
    { claim: 'The Moon is made of green cheese', text: 'No, the Moon is not made of green cheese', label: 'denies' },
    { claim: 'The Moon is made of green cheese', text: 'The Moon is made of green cheese', label: 'asserts' },
    { claim: 'The Moon is made of green cheese', text: 'Is the Moon made of green cheese?', label: 'observes' },
  ]);
  write('others.jsonl', [{ q: 'someone', c: 'dna' }]);
  write('no-claim.jsonl', [{ q: 'q1' }]);
  write('odd-label.jsonl', [{ claim: 'a b c', text: 'a b c', label: 'perhaps' }]);
  write('no-text.jsonl', [{ id: 'x' }]);
  write('german.jsonl', [{ claim: 'Der Mond', text: 'Der Mond', label: 'asserts', lang: 'de' }]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const evaluate = async (...options: string[]): Promise<Record<string, unknown>> => {
  const { code, out, err } = await runCli('eval', ...options, '--json');
  expect([code, err, out.length]).toEqual([0, '', 1]);
  return JSON.parse(out[0] ?? '') as Record<string, unknown>;
};

describe('sunlit eval', () => {
  it('ranks: one object of figures, over the judged queries', async () => {
    const third = 2 / 3;
    expect(await evaluate('--claims', at('claims.jsonl'), '--queries', at('queries.jsonl'), '--qrels', at('qrels.jsonl'))).toEqual({
      map5: expect.closeTo(third),
      mrr: expect.closeTo(third),
      p1: expect.closeTo(third),
      recall20: expect.closeTo(third),
      n: 3,
    });
  });

  it('counts sentences of neutral text and lists its marks', async () => {
    expect(await evaluate('--claims', at('claims.jsonl'), '--neutral', at('neutral.jsonl'))).toEqual({
      sentences: 4,
      marks: [{ sentence: 'Birds are secretly government drones.', claim: 'birds', probability: expect.any(Number), stance: 'asserts' }],
    });
  });

  it('sorts stances by their labels', async () => {
    expect(await evaluate('--stance', at('stance.jsonl'))).toEqual({
      confusion: {
        asserts: { asserts: 1, denies: 0, reports: 0, asks: 0 },
        denies: { asserts: 0, denies: 1, reports: 0, asks: 0 },
        observes: { asserts: 0, denies: 0, reports: 0, asks: 1 },
      },
    });
  });

  it('works with the packaged datasets', async () => {
    expect(await evaluate('--starter', '--neutral', at('neutral.jsonl'))).toEqual({ sentences: 4, marks: [] });
  });

  it('prints for people without --json', async () => {
    const ranking = await runCli('eval', '--claims', at('claims.jsonl'), '--queries', at('queries.jsonl'), '--qrels', at('qrels.jsonl'));
    expect(ranking.out.join('\n')).toContain('MAP@5      0.6667');
    const neutral = await runCli('eval', '--claims', at('claims.jsonl'), '--neutral', at('neutral.jsonl'));
    expect(neutral.out.join('\n')).toContain('1 marks in 4 sentences: 2500 per 10,000');
    const stance = await runCli('eval', '--stance', at('stance.jsonl'));
    expect(stance.out.join('\n')).toMatch(/asserts\s+1\s+0\s+0\s+0/u);
  });

  it.each([
    ['nothing asked', 2, ['--claims', 'claims.jsonl'], 'name one of'],
    ['two things asked', 2, ['--claims', 'claims.jsonl', '--neutral', 'neutral.jsonl', '--stance', 'stance.jsonl'], 'name one of'],
    ['queries without answers', 2, ['--claims', 'claims.jsonl', '--queries', 'queries.jsonl'], 'belong together'],
    ['no claims', 2, ['--neutral', 'neutral.jsonl'], 'nothing to match against'],
    ['a file that is not there', 2, ['--claims', 'claims.jsonl', '--neutral', 'nobody.jsonl'], 'cannot be read'],
    ['answers to other queries', 1, ['--claims', 'claims.jsonl', '--queries', 'queries.jsonl', '--qrels', 'others.jsonl'], 'judges none of the queries'],
    [
      'an answer without a claim',
      1,
      ['--claims', 'claims.jsonl', '--queries', 'queries.jsonl', '--qrels', 'no-claim.jsonl'],
      'line 1: a judgement needs q and c',
    ],
    ['an unknown label', 1, ['--stance', 'odd-label.jsonl'], 'line 1: the label is asserts, denies or observes, not "perhaps"'],
    ['a text without a text', 1, ['--claims', 'claims.jsonl', '--neutral', 'no-text.jsonl'], 'line 1: a text needs id and text'],
    ['a language it does not read', 1, ['--stance', 'german.jsonl'], 'line 1: Sunlit does not read de'],
  ] as const)('ends in words with %s', async (_what, exit, options, words) => {
    const { code, err, out } = await runCli('eval', ...options.map((option) => (option.endsWith('.jsonl') ? at(option) : option)));
    expect(code).toBe(exit);
    expect(err).toContain(words);
    expect(out).toEqual([]);
  });
});
