/** `sunlit match` and `sunlit check`: what they print, and how they end. 0 fine, 1 a problem in the data, 2 wrong use. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.js';
import { sampleDataset } from '../../support/sample-dataset.js';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunlit-cli-'));
  const { claims, faqs, ...header } = sampleDataset();
  mkdirSync(at('dataset'));
  writeFileSync(at('dataset/dataset.json'), JSON.stringify(header));
  writeFileSync(at('dataset/claims-1.json'), JSON.stringify(claims));
  writeFileSync(at('dataset/faqs.json'), JSON.stringify(faqs));
  for (const list of ['statements', 'voices', 'updates'] as const) writeFileSync(at(`dataset/${list}.json`), JSON.stringify(header[list]));
  writeFileSync(at('dataset.json'), JSON.stringify(sampleDataset()));
  writeFileSync(at('broken.json'), JSON.stringify({ ...sampleDataset(), license: '', updated: '2020-02-30' }));
  writeFileSync(at('not.json'), '{');
  mkdirSync(at('empty'));
  writeFileSync(at('text.txt'), 'Good morning.\n\n5G masts spread COVID-19.\n\nIt is a hoax that 5G masts spread COVID-19.\n');
  writeFileSync(at('indonesian.txt'), 'Menara 5G menyebarkan virus corona.\n');
  writeFileSync(at('calm.txt'), 'The cat sat on the mat.\n');
  writeFileSync(
    at('texts.jsonl'),
    `${JSON.stringify({ id: 't1', text: '5G masts spread COVID-19.', lang: 'en' })}\n\n${JSON.stringify({ id: 't2', text: 'The cat sat.', lang: 'en' })}\n${JSON.stringify({ id: 3, text: 'Menara 5G menyebarkan virus corona.', lang: 'id' })}\n`,
  );
  writeFileSync(
    at('claims.jsonl'),
    `${JSON.stringify({ id: 'c1', text: 'Vaccines change human DNA.', lang: 'en' })}\n${JSON.stringify({ id: 'c2', title: 'Birds are secretly drones', text: 'See the attached leaflet.', lang: 'en' })}\n`,
  );
  writeFileSync(at('birds.txt'), 'Birds are secretly drones.');
  writeFileSync(at('bad-line.jsonl'), '{"id":"t1","text":"x"}\nnot json\n');
  writeFileSync(at('no-text.jsonl'), '{"id":"t1"}\n');
  writeFileSync(at('a-number.jsonl'), '5\n');
  writeFileSync(at('no-id.jsonl'), '{"text":"Vaccines change human DNA."}\n');
  writeFileSync(at('twice.jsonl'), '{"id":"c","text":"Vaccines change human DNA."}\n{"id":"c","text":"The Moon is made of cheese."}\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const rows = (out: readonly string[]): Record<string, unknown>[] => out.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('sunlit match', () => {
  it('prints one JSON object a line, with places in the text', async () => {
    const { code, out, err } = await runCli('match', at('dataset'), at('text.txt'), '--json');
    expect([code, err]).toEqual([0, '']);
    const text = 'Good morning.\n\n5G masts spread COVID-19.\n\nIt is a hoax that 5G masts spread COVID-19.\n';
    const found = rows(out);
    expect(found).toMatchObject([
      { file: at('text.txt'), claim: 'masts-spread-virus', stance: 'asserts', sentence: '5G masts spread COVID-19.' },
      { claim: 'masts-spread-virus', stance: 'denies' },
    ]);
    for (const { start, end, sentence, probability } of found) {
      expect(text.slice(Number(start), Number(end))).toBe(sentence);
      expect(Number(probability) > 0 && Number(probability) <= 1).toBe(true);
    }
  });

  it('takes a dataset as one file as well', async () => {
    expect((await runCli('match', at('dataset.json'), at('text.txt'), '--json')).out).toEqual(
      (await runCli('match', at('dataset'), at('text.txt'), '--json')).out,
    );
  });

  it('keeps places right in a text as long as a book', async () => {
    const text = `${'The cat sat on the mat, and nobody came.\n'.repeat(500)}5G masts spread COVID-19.\n${'All was quiet. '.repeat(2_000)}5G masts spread COVID-19.`;
    writeFileSync(at('book.txt'), text);
    const found = rows((await runCli('match', at('dataset'), at('book.txt'), '--json')).out);
    expect(found.map(({ start, end }) => text.slice(Number(start), Number(end)))).toEqual(['5G masts spread COVID-19.', '5G masts spread COVID-19.']);
  });

  it('prints nothing where nothing matches', async () => {
    expect(await runCli('match', at('dataset'), at('calm.txt'))).toEqual({ code: 0, out: [], err: '' });
  });

  it('prints for people, and says why', async () => {
    const { out } = await runCli('match', at('dataset'), at('text.txt'), '--explain');
    const text = out.join('\n');
    expect(text).toContain('asserts');
    expect(text).toContain('masts-spread-virus');
    for (const part of ['fits best', 'shares', 'covers', 'sure', 'guards', 'stance']) expect(text).toContain(part);
  });

  it('says why in JSON, too', async () => {
    const { out } = await runCli('match', at('dataset'), at('text.txt'), '--json', '--explain');
    expect(rows(out)[0]).toMatchObject({ why: { claimId: 'masts-spread-virus', guards: [], stance: { stance: 'asserts' } } });
  });

  it('reads texts from JSON Lines, by their ids and languages', async () => {
    const { code, out } = await runCli('match', at('dataset'), '--jsonl', at('texts.jsonl'), '--json');
    expect(code).toBe(0);
    expect(rows(out).map(({ id, claim }) => [id, claim])).toEqual([
      ['t1', 'masts-spread-virus'],
      ['3', 'masts-spread-virus'],
    ]);
  });

  it('takes the language of text files from the caller', async () => {
    expect((await runCli('match', at('dataset'), at('indonesian.txt'), '--lang', 'id', '--json')).out).toHaveLength(1);
  });

  it('matches against claims in JSON Lines, titles included', async () => {
    expect(rows((await runCli('match', '--claims', at('claims.jsonl'), at('birds.txt'), '--json', '--lang', 'en')).out)).toMatchObject([{ claim: 'c2' }]);
  });

  it('matches against the packaged datasets', async () => {
    const { code, err } = await runCli('match', '--starter', at('calm.txt'));
    expect([code, err]).toEqual([0, '']);
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['mtach']],
    ['no dataset', ['match']],
    ['no text', ['match', 'DATASET']],
    ['an unknown option', ['match', 'DATASET', 'TEXT', '--loud']],
    ['another sensitivity', ['match', 'DATASET', 'TEXT', '--sensitivity', 'loud']],
    ['two sources of claims', ['match', '--starter', '--claims', 'TEXT', 'TEXT']],
    ['a text that is not there', ['match', 'DATASET', '/nowhere/text.txt']],
    ['a dataset that is not there', ['match', '/nowhere', 'TEXT']],
    ['JSON Lines that are not there', ['match', 'DATASET', '--jsonl', '/nowhere.jsonl']],
    ['an option without its value', ['match', 'DATASET', '--jsonl']],
  ])('ends with 2 on %s', async (_name, args) => {
    const { code, err } = await runCli(...args.map((arg) => (arg === 'DATASET' ? at('dataset') : arg === 'TEXT' ? at('text.txt') : arg)));
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });

  it.each([
    ['a broken dataset', ['match', 'broken.json', 'text.txt'], 'broken.json'],
    ['a file that is not JSON', ['match', 'not.json', 'text.txt'], 'not.json'],
    ['a folder without dataset.json', ['match', 'empty', 'text.txt'], 'dataset.json'],
    ['a line that is not JSON', ['match', 'dataset', '--jsonl', 'bad-line.jsonl'], 'line 2'],
    ['a line without text', ['match', 'dataset', '--jsonl', 'no-text.jsonl'], 'line 1'],
    ['a line that is a number', ['match', 'dataset', '--jsonl', 'a-number.jsonl'], 'line 1'],
    ['a claim without id', ['match', '--claims', 'no-id.jsonl', 'text.txt'], 'line 1'],
    ['two claims with one id', ['match', '--claims', 'twice.jsonl', 'text.txt'], 'twice.jsonl'],
  ])('ends with 1 on %s, and says where', async (_name, args, where) => {
    const { code, err } = await runCli(...args.map((arg) => (existsSync(at(arg)) ? at(arg) : arg)));
    expect(code).toBe(1);
    expect(err).toContain(where);
  });

  it('helps when asked', async () => {
    expect((await runCli('--help')).code).toBe(0);
    expect((await runCli('match', '--help')).out.join('')).toContain('--sensitivity');
  });
});

describe('sunlit check', () => {
  it('says that a dataset is fit', async () => {
    const { code, out } = await runCli('check', at('dataset'));
    expect(code).toBe(0);
    expect(out.join(' ')).toMatch(/No problem, 2 warnings/u);
  });

  it('lists every problem with its place, and ends with 1', async () => {
    const { code, out } = await runCli('check', at('broken.json'));
    expect(code).toBe(1);
    expect(out.join('\n')).toContain('license');
    expect(out.join('\n')).toContain('updated');
  });

  it('lists them as JSON', async () => {
    const { code, out } = await runCli('check', at('broken.json'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out.join(''))).toMatchObject({
      problems: [
        {
          check: 'format',
          path: 'updated',
          place: expect.stringContaining('broken.json'),
          expected: expect.any(String),
          got: expect.any(String),
          hint: expect.any(String),
        },
        { path: 'license' },
      ],
      bench: null,
    });
    expect(JSON.parse((await runCli('check', at('dataset'), '--json')).out.join(''))).toMatchObject({ problems: [], bench: { markedPages: 0 } });
  });

  it('ends with 2 where there is nothing to check', async () => {
    expect((await runCli('check', '/nowhere')).code).toBe(2);
    expect((await runCli('check')).code).toBe(2);
  });
});
