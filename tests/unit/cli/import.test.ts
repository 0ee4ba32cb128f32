/** `sunlit import`: what it writes, what it keeps, what it says, and how it ends. 0 fine, 1 nothing usable or a damaged folder, 2 wrong use. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as samples from '../../support/import-samples.js';
import { runCli } from '../../support/run-cli.js';

const { review } = samples;
let folder = '';
const at = (name: string): string => join(folder, name);
const write = (name: string, content: unknown): string => {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
};
const records = (name: string): Record<string, unknown>[] =>
  readFileSync(at(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunlit-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('sunlit import', () => {
  it('writes one file a kind, sorted by id, and a head to fill in', async () => {
    mkdirSync(at('in'));
    write('in/a.json', [review({ claimReviewed: 'Zebras pull the tram at night.' }), review()]);
    write('in/b.html', samples.page(samples.jsonLdScript(JSON.stringify(samples.faqPage))));
    write('in/.hidden', 'not read');
    const { code, out } = await runCli('import', at('in'), '-o', at('ds'));
    expect(code).toBe(0);
    expect(records('ds/claims.jsonl').map(({ text }) => text)).toEqual(['The ferry of Harrow Vale was sold to a circus.', 'Zebras pull the tram at night.']);
    expect(records('ds/faqs.jsonl')).toHaveLength(2);
    expect(existsSync(at('ds/updates.jsonl'))).toBe(false);
    expect(readFileSync(at('ds/dataset.yaml'), 'utf8')).toMatch(/^title:\n {2}en: "" # FILL IN/mu);
    expect(out.join('\n')).toContain('claims.jsonl: 2 new, 0 changed, 0 the same');
    expect(out.join('\n')).toMatch(/dropped 1 × no-answer: .*\n {2}.*b\.html:\d+, item/u);
  });

  it('makes a dataset that passes the check once the head is filled in', async () => {
    await runCli('import', write('a.json', review()), write('b.xml', samples.rss), '-o', at('ds'));
    expect((await runCli('check', at('ds'))).code).toBe(1);
    const filled = readFileSync(at('ds/dataset.yaml'), 'utf8')
      .replace('title:\n  en: ""', 'title:\n  en: Ferries')
      .replace('license: ""', 'license: CC0-1.0')
      .replace('  id: ""', '  id: vale')
      .replace('    en: ""', '    en: Vale')
      .replace('  url: ""', '  url: https://vale.example.org/')
      .replace('  kind: ""', '  kind: media')
      .replace('  interest: ""', '  interest: none')
      .replace('    en: "" #', '    en: None. #')
      .replace('  corrections: ""', '  corrections: mailto:desk@vale.example.org');
    write('ds/dataset.yaml', filled);
    expect(await runCli('check', at('ds'))).toMatchObject({ code: 0 });
  });

  it('says the same for the same sources, and keeps what people added', async () => {
    await runCli('import', write('a.json', review()), '-o', at('ds'));
    const before = readFileSync(at('ds/claims.jsonl'), 'utf8');
    expect((await runCli('import', at('a.json'), '-o', at('ds'))).out.join('\n')).toContain('0 new, 0 changed, 1 the same');
    expect(readFileSync(at('ds/claims.jsonl'), 'utf8')).toBe(before);
    const [claim] = records('ds/claims.jsonl');
    const variants = [{ lang: 'en', text: 'A circus has bought the ferry of the vale.' }];
    write('ds/claims.jsonl', `${JSON.stringify({ ...claim, variants })}\n${JSON.stringify({ ...claim, id: 'my-own' })}\n`);
    const { out } = await runCli('import', write('b.json', review({ dateModified: '2021-09-01' })), '-o', at('ds'));
    expect(out.join('\n')).toContain('0 new, 1 changed, 0 the same, 1 that were there before');
    expect(records('ds/claims.jsonl')).toMatchObject([{ id: 'my-own' }, { variants, rebuttals: [{ modified: '2021-09-01' }] }]);
  });

  it('joins answers to one claim', async () => {
    const other = review({ author: { name: 'Lake Desk' }, url: 'https://lake.example.org/1' });
    const { out } = await runCli('import', write('a.json', [review(), other, review()]), '-o', at('ds'));
    expect(records('ds/claims.jsonl')).toMatchObject([{ rebuttals: [{ by: 'vale-desk' }, { by: 'lake-desk' }] }]);
    expect(out.join('\n')).toMatch(/left-out 1 × same-answer/u);
    expect(out.join('\n')).toMatch(/noted 1 × same-claim/u);
  });

  it('leaves records alone that the author has in another file', async () => {
    await runCli('import', write('a.json', review()), '-o', at('ds'));
    write('ds/claims.mine.yaml', records('ds/claims.jsonl'));
    rmSync(at('ds/claims.jsonl'));
    const { out } = await runCli('import', at('a.json'), '-o', at('ds'));
    expect(out.join('\n')).toContain('1 not written, since another file of the folder has them');
    expect(existsSync(at('ds/claims.jsonl'))).toBe(false);
  });

  it('adds to a head what is missing, and keeps its comments', async () => {
    await runCli('import', write('a.json', review()), '-o', at('ds'));
    write('ds/dataset.yaml', `# mine\n${readFileSync(at('ds/dataset.yaml'), 'utf8')}`);
    const other = review({ author: { name: 'Lake Desk', url: 'https://lake.example.net' }, inLanguage: 'id' });
    const { out } = await runCli('import', write('b.json', other), '-o', at('ds'));
    expect(out.join('\n')).toContain('added organization lake-desk, domain lake.example.net, language id');
    const head = readFileSync(at('ds/dataset.yaml'), 'utf8');
    expect(head).toMatch(/^# mine\n/u);
    expect(head).toContain('# FILL IN');
    expect(head).toMatch(/^ {2}lake-desk:\n {4}name:\n/mu);
  });

  it('adds to a head in JSON as well', async () => {
    mkdirSync(at('ds'));
    write('ds/dataset.json', { spec: 'sunlit-dataset/1', domains: ['example.org'], languages: ['en'], organizations: {} });
    await runCli('import', write('a.json', review()), '-o', at('ds'));
    expect(JSON.parse(readFileSync(at('ds/dataset.json'), 'utf8'))).toMatchObject({
      domains: ['example.org'],
      organizations: { 'vale-desk': { kind: 'fact-checker' } },
    });
    expect(existsSync(at('ds/dataset.yaml'))).toBe(false);
  });

  it('gives the report as JSON, with every note', async () => {
    const { out } = await runCli('import', write('a.csv', samples.claimsCsv), '-o', at('ds'), '--json', '--report', at('notes.jsonl'));
    const report = JSON.parse(out.join('')) as { readonly notes: readonly { readonly code: string }[] };
    expect(report).toMatchObject({
      sources: [{ records: 2, dropped: 2 }],
      lists: { claims: { new: 2 } },
      head: { isNew: true },
      counts: { 'no-claim': 1, 'broken-row': 1 },
    });
    expect(report.notes).toHaveLength(5);
    expect(records('notes.jsonl')).toEqual(report.notes);
  });

  it('writes nothing in a dry run', async () => {
    const { code, out } = await runCli('import', write('a.json', review()), '-o', at('ds'), '--dry-run');
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('claims.jsonl: 1 new');
    expect(existsSync(at('ds'))).toBe(false);
    expect((await runCli('import', at('a.json'), '--dry-run')).code).toBe(0);
  });

  it('reads UTF-16, as spreadsheets save it', async () => {
    writeFileSync(at('a.txt'), Buffer.from(`\uFEFF${samples.faqCsv.replaceAll(';', '\t')}`, 'utf16le'));
    await runCli('import', at('a.txt'), '-o', at('ds'));
    expect(records('ds/faqs.jsonl')).toMatchObject([{ question: 'When does the ferry sail?' }]);
  });

  it('puts records under a key of the publisher’s', async () => {
    await runCli('import', write('a.json', samples.faqPage), '-o', at('ds'), '--by', 'ferry-office', '--kind', 'government', '--interest', 'self');
    expect(records('ds/faqs.jsonl')).toMatchObject([{ by: 'ferry-office' }, { by: 'ferry-office' }]);
    expect(readFileSync(at('ds/dataset.yaml'), 'utf8')).toMatch(/^ {2}ferry-office:\n(?: {4}.*\n)+? {4}kind: government\n {4}interest: self\n/mu);
  });
});

describe('the end of sunlit import', () => {
  it.each([
    ['nothing usable', () => ['import', write('a.txt', 'Good morning.'), '-o', at('ds')], 1, 'nothing usable'],
    ['a folder whose records are damaged', () => ['import', write('a.json', review()), '-o', damaged()], 1, 'claims.jsonl, record 1 is not JSON'],
    ['no folder to write to', () => ['import', write('a.json', review())], 2, '-o DIR'],
    ['a source that is not there', () => ['import', at('none.json'), '-o', at('ds')], 2, 'cannot be read'],
    ['no source', () => ['import', '-o', at('ds')], 2, 'missing required argument'],
    ['an address that is none', () => ['import', write('a.json', review()), '-o', at('ds'), '--url', 'ferry'], 2, 'https address'],
    ['a tag that is none', () => ['import', write('a.json', review()), '-o', at('ds'), '--lang', 'English'], 2, 'language tag'],
  ])('with %s', async (_name, args, code, words) => {
    const run = await runCli(...args());
    expect({ code: run.code, said: run.err.includes(words) }, run.err).toEqual({ code, said: true });
  });

  function damaged(): string {
    mkdirSync(at('ds'));
    write('ds/claims.jsonl', '{"id": \n');
    return at('ds');
  }

  it('has a help worth reading', async () => {
    const { code, out } = await runCli('import', '--help');
    expect(code).toBe(0);
    for (const words of ['Examples:', 'DataFeed', 'CSV', '--dry-run', 'Ends with 0']) expect(out.join('\n')).toContain(words);
  });
});
