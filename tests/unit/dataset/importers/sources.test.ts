/** Whole sources: each kind is known by its content, gives the records it should, in pieces as well as at once, and tells what it dropped. */
import { describe, expect, it } from 'vitest';
import { IMPORTERS, importerOf } from '../../../../src/dataset/importers/index.js';
import type { Claim } from '../../../../src/model/dataset.js';
import * as samples from '../../../support/import-samples.js';
import { importText } from '../../../support/import-text.js';

const { review } = samples;
const json = (value: unknown): string => JSON.stringify(value);

interface SourceCase {
  readonly text: string;
  readonly importer: string;
  /** How many records of which list. */
  readonly out: Readonly<Record<string, number>>;
  readonly codes: readonly string[];
}

const SOURCES: Readonly<Record<string, SourceCase>> = {
  'one claim review': { text: json(review()), importer: 'json', out: { claims: 1 }, codes: [] },
  'a list of them': { text: json([review(), review({ claimReviewed: 'The bakery turns milk blue.' })]), importer: 'json', out: { claims: 2 }, codes: [] },
  'a graph': {
    text: json({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization', name: 'X' }, review()] }),
    importer: 'json',
    out: { claims: 1 },
    codes: [],
  },
  'a DataFeed': {
    text: json({
      '@type': 'DataFeed',
      dataFeedElement: [
        { '@type': 'DataFeedItem', item: [review()] },
        { '@type': 'DataFeedItem', item: review() },
      ],
    }),
    importer: 'json',
    out: { claims: 2 },
    codes: [],
  },
  'JSON Lines': { text: `${json(review())}\n${json(review())}\n`, importer: 'json-lines', out: { claims: 2 }, codes: [] },
  'a question page': { text: json(samples.faqPage), importer: 'json', out: { faqs: 2 }, codes: ['markup', 'no-answer'] },
  'a reply of the Fact Check Tools API': { text: json(samples.apiReply), importer: 'json', out: { claims: 2 }, codes: [] },
  RSS: { text: samples.rss, importer: 'feed', out: { updates: 1 }, codes: ['address-tracking', 'no-date'] },
  Atom: { text: samples.atom, importer: 'feed', out: { updates: 1 }, codes: [] },
  'a JSON Feed': { text: json(samples.jsonFeed), importer: 'json', out: { updates: 1 }, codes: [] },
  'claims in CSV': { text: samples.claimsCsv, importer: 'csv', out: { claims: 2 }, codes: ['broken-row', 'no-claim', 'rating-unknown', 'title-missing'] },
  'questions in CSV': { text: samples.faqCsv, importer: 'csv', out: { faqs: 1 }, codes: [] },
  'question pairs': { text: samples.faqLines, importer: 'json-lines', out: { faqs: 2 }, codes: ['broken-json'] },
  'a page with JSON-LD': { text: samples.page(samples.jsonLdScript(json(review()))), importer: 'html', out: { claims: 1 }, codes: [] },
  'a page with mended JSON-LD': {
    text: samples.page(samples.jsonLdScript(`<!-- ${json(review())} -->`)),
    importer: 'html',
    out: { claims: 1 },
    codes: ['json-mended'],
  },
  'a page with broken JSON-LD and sound one': {
    text: samples.page(samples.jsonLdScript('{"a": Anna}') + samples.jsonLdScript(json(review()))),
    importer: 'html',
    out: { claims: 1 },
    codes: ['broken-json'],
  },
  'a page with microdata': { text: samples.page(samples.microdataFaq), importer: 'html', out: { faqs: 1 }, codes: [] },
  'a page with neither': { text: samples.page('<p>Hello</p>'), importer: 'html', out: {}, codes: ['nothing-found'] },
  'an object of no kind': { text: '{"ferry": 1}', importer: 'json', out: {}, codes: ['unknown-item'] },
};

describe.each(Object.entries(SOURCES))('%s', (_name, { text, importer, out, codes }) => {
  it('is known by its content', () => {
    expect(importerOf(text, 'source')?.name).toBe(importer);
  });

  it('gives its records, whole or in pieces of seven letters', async () => {
    for (const size of [text.length, 7]) {
      const imported = await importText(text, {}, 'source', size);
      expect(
        Object.fromEntries([...new Set(imported.made.map(({ list }) => list))].map((list) => [list, imported.made.filter((one) => one.list === list).length])),
      ).toEqual(out);
      expect(imported.codes).toEqual(codes);
    }
  });
});

describe('kinds', () => {
  it.each([
    ['plain words', 'Good morning.'],
    ['a table of something else', 'name,colour\nferry,blue\n'],
    ['bytes', '\u0000\u0001PNG'],
    ['nothing', ''],
  ])('are not guessed for %s', async (_name, text) => {
    expect((await importText(text)).codes).toEqual(['unknown-kind']);
  });

  it('have a name and say what they read', () => {
    for (const { name, reads } of IMPORTERS) expect([name, reads].filter((text) => text === '')).toEqual([]);
  });
});

describe('a claim review', () => {
  const claimOf = async (changes: Readonly<Record<string, unknown>>, options = {}): Promise<Claim | null> => {
    const [first] = (await importText(json(review(changes)), options)).made;
    return first?.list === 'claims' ? first.record : null;
  };
  const codesOf = async (changes: Readonly<Record<string, unknown>>): Promise<readonly string[]> => (await importText(json(review(changes)))).codes;

  it('becomes a claim with one answer', async () => {
    const claim = await claimOf({});
    expect(claim).toMatchObject({
      lang: 'en',
      text: 'The ferry of Harrow Vale was sold to a circus.',
      claimant: 'A post',
      firstSeen: '2021-07-10',
      rebuttals: [
        {
          by: 'vale-desk',
          answer: 'Rated “False” by Vale Desk.',
          title: 'What became of the ferry',
          rating: { label: 'False', verdict: 'false' },
          published: '2021-07-16',
        },
      ],
    });
  });

  it('brings its organization', async () => {
    const [first] = (await importText(json(review()))).made;
    expect(first?.speaker).toMatchObject({
      key: 'vale-desk',
      organization: { name: { en: 'Vale Desk' }, url: 'https://desk.example.org/', kind: 'fact-checker', interest: 'none' },
    });
  });

  it.each([
    ['no claim', { claimReviewed: '' }, 'no-claim'],
    ['an address for a claim', { claimReviewed: 'https://example.org/post' }, 'no-claim'],
    ['a claim of one word', { claimReviewed: 'Ferry!' }, 'claim-too-short'],
    ['a denial for a claim', { claimReviewed: 'The ferry was not sold', headline: 'The ferry was not sold' }, 'claim-is-denial'],
    ['no address', { url: '' }, 'no-address'],
    ['a bad address', { url: 'javascript:void(0)' }, 'bad-address'],
  ])('with %s is dropped', async (_name, changes, code) => {
    expect(await claimOf(changes)).toBeNull();
    expect(await codesOf(changes)).toEqual([code]);
  });

  it.each([
    ['a date before the calendar', { datePublished: '0001-01-01 00:00:00Z' }, 'date-impossible'],
    ['a claim younger than its review', { itemReviewed: { '@type': 'Claim', datePublished: '2022-01-01' } }, 'date-order'],
    ['the publisher as claimant', { itemReviewed: { '@type': 'Claim', author: { name: 'Vale Desk' } } }, 'claimant-is-publisher'],
    ['a rating off its scale', { reviewRating: { ratingValue: -1, bestRating: -1, worstRating: -1 } }, 'rating-off-scale'],
    ['a sentence as rating', { reviewRating: { alternateName: `The ferry ${'is still there and '.repeat(8)}sails.` } }, 'rating-is-sentence'],
    ['no name of its author', { author: { url: 'https://desk.example.org/' } }, 'name-from-host'],
    ['an appearance that is none', { itemReviewed: { '@type': 'Claim', appearance: ['1', 'https://example.net/p'] } }, 'bad-appearance'],
    ['no language', { inLanguage: undefined }, 'language-guessed'],
    ['a question', { claimReviewed: 'Was the ferry of Harrow Vale sold?' }, 'claim-is-question'],
  ])('with %s stays, and it is said', async (_name, changes, code) => {
    expect(await claimOf(changes)).not.toBeNull();
    expect(await codesOf(changes)).toEqual([code]);
  });

  it('takes a label in front of the claim for the rating where there is no other', async () => {
    const claim = await claimOf({ claimReviewed: '[SALAH] Feri lembah dijual ke sirkus', inLanguage: 'id', reviewRating: undefined });
    expect(claim).toMatchObject({
      text: 'Feri lembah dijual ke sirkus',
      rebuttals: [{ rating: { label: 'SALAH', verdict: 'false' }, answer: 'Dinilai “SALAH” oleh Vale Desk.' }],
    });
  });

  it('takes the title for the claim only on request, or where a label shows what it is', async () => {
    expect(await claimOf({ claimReviewed: '', headline: 'The ferry was sold to a circus' })).toBeNull();
    expect(await claimOf({ claimReviewed: '', headline: 'The ferry was sold to a circus' }, { titleAsClaim: true })).toMatchObject({
      text: 'The ferry was sold to a circus',
    });
    expect(await claimOf({ claimReviewed: '', headline: '[HOAX] The ferry was sold to a circus' })).toMatchObject({ text: 'The ferry was sold to a circus' });
  });

  it('goes under the organization the options name', async () => {
    const [first] = (await importText(json(review()), { by: 'my-desk', kind: 'media', interest: 'party' })).made;
    expect(first).toMatchObject({
      record: { rebuttals: [{ by: 'my-desk' }] },
      speaker: { key: 'my-desk', organization: { kind: 'media', interest: 'party' } },
    });
  });

  it('takes no English rating for a hint at the language, and no rating for a tag', async () => {
    const foreign = review({ claimReviewed: 'ᎣᏏᏲ ᎣᎯᏍᏗ ᎠᏆᏚᎵᎭ ᎠᏓᏅᏖᏗ', headline: '', inLanguage: '', keywords: 'Ferries, False, fact check' });
    const { made, codes } = await importText(json(foreign));
    expect(made).toMatchObject([{ record: { lang: 'und', tags: ['Ferries'] } }]);
    expect(codes).toEqual(['language-unknown', 'title-missing']);
  });

  it('has the same id for the same words, whoever reviews them', async () => {
    const other = review({ claimReviewed: '“The ferry of Harrow Vale was sold to a CIRCUS”', url: 'https://lake.example.org/1' });
    const { made } = await importText(json([review(), other]));
    expect(new Set(made.map(({ record }) => record.id)).size).toBe(1);
  });
});

describe('a feed', () => {
  it('keeps the label in front of an update, and makes it a rating of a claim', async () => {
    const dated = samples.rss.replace('<link>https://vale.example.org/hoax</link>', '<link>https://vale.example.org/hoax</link><pubDate>17 Jul 2021</pubDate>');
    const updates = (await importText(dated)).made.map(({ record }) => ('text' in record ? record.text : ''));
    expect(updates).toEqual(['The ferry & the fog', '[HOAX] The ferry of the vale was sold to a circus']);
    const { made, codes } = await importText(samples.rss, { as: 'claims' });
    expect(made.map(({ record }) => record)).toMatchObject([
      { text: 'The ferry of the vale was sold to a circus', rebuttals: [{ by: 'vale-news', rating: { label: 'HOAX', verdict: 'false' } }] },
    ]);
    expect(codes).toContain('no-claim');
  });

  it('gives statements with their summaries', async () => {
    const { made } = await importText(samples.rss, { as: 'statements' });
    expect(made.map(({ record }) => record)).toMatchObject([
      { title: 'The ferry & the fog', summary: 'It stayed in port.', url: 'https://vale.example.org/fog', published: '2021-07-16' },
    ]);
  });
});

describe('a file too large to be read whole', () => {
  const many = 3_000;
  const padded = (i: number) => review({ claimReviewed: `The ferry of village ${i} was sold to a circus.`, reviewBody: 'No, it sails. '.repeat(120) });
  const items = Array.from({ length: many }, (_, i) => padded(i));

  it.each([
    ['a list', json(items)],
    ['a DataFeed', json({ '@type': 'DataFeed', dataFeedElement: items.map((item) => ({ '@type': 'DataFeedItem', item: [item] })) })],
    ['a graph', json({ '@context': 'https://schema.org', '@graph': items })],
  ])('gives every item of %s', async (_name, text) => {
    expect(text.length).toBeGreaterThan(5 * 1024 * 1024);
    const { made, codes } = await importText(text, {}, 'big', 64 * 1024);
    expect({ made: made.length, codes }).toEqual({ made: many, codes: [] });
  });

  it('gives what came before its first fault, and says where that is', async () => {
    const text = json(items);
    const { made, notes } = await importText(`${text.slice(0, -2)}, nonsense]`, {}, 'big', 64 * 1024);
    expect(made).toHaveLength(many - 1);
    expect(notes).toMatchObject([{ code: 'broken-json', item: many, detail: expect.stringContaining('position') }]);
  });
});

describe('hostile sources take no longer than others', () => {
  it.each([
    ['brackets', json(review({ claimReviewed: '<a'.repeat(500_000) }))],
    ['a deep list', `[${'['.repeat(100_000)}${']'.repeat(100_000)}]`],
    ['a deep claim', `{"@type": "ClaimReview", "url": "https://example.org/", "claimReviewed": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['a thousand comments', `{"a": [1,${'/**/'.repeat(400)}x]}`],
    ['deep elements', `<html>${'<div itemprop="x">a'.repeat(50_000)}`],
    ['marks of entities', json(review({ claimReviewed: '&amp;'.repeat(200_000) }))],
    ['an endless row', `claim,url\n"${'a,'.repeat(500_000)}`],
  ])('with %s', async (_name, text) => {
    const started = performance.now();
    await importText(text);
    // A second at most on two shared cores; a search that goes back on itself takes minutes.
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe('places', () => {
  it('name item and line', async () => {
    const { notes } = await importText(samples.claimsCsv, {}, 'claims.csv');
    expect(notes.map(({ code, file, item, line }) => ({ code, file, item, line }))).toEqual([
      { code: 'title-missing', file: 'claims.csv', item: 1, line: 2 },
      { code: 'no-claim', file: 'claims.csv', item: 2, line: 4 },
      { code: 'broken-row', file: 'claims.csv', item: 3, line: 5 },
      { code: 'rating-unknown', file: 'claims.csv', item: 4, line: 6 },
      { code: 'title-missing', file: 'claims.csv', item: 4, line: 6 },
    ]);
  });

  it('name the line of a block in a page', async () => {
    const { notes } = await importText(samples.page(`\n\n${samples.jsonLdScript('{"a": Anna}')}`));
    expect(notes).toMatchObject([{ code: 'broken-json', line: 4 }]);
  });
});
