/**
 * The files of real publishers, with all their faults: how many records each gives, and what is said of it. They are other people's and lie beside the repository, in
 * `../shared/data/publishers`; without them these tests are skipped. Only numbers are kept here.
 */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { recordSchemas } from '../../../../src/dataset/format.js';
import { importText } from '../../../support/import-text.js';

const DATA = '../shared/data/publishers';
const isThere = existsSync(DATA);
if (!isThere) console.warn(`Skipped: ${DATA} is not there, so no real file is imported.`);

interface Expected {
  readonly records: number;
  readonly notes: Readonly<Record<string, number>>;
  readonly options?: { readonly as?: 'claims'; readonly titleAsClaim?: true };
}

const FILES: Readonly<Record<string, Expected>> = {
  'claimreview-jsonld/collector-test-objects.json': {
    records: 5,
    notes: {
      'language-guessed': 5,
      'address-upgraded': 1,
      'claim-is-question': 1,
      'name-from-host': 1,
      'rating-unknown': 1,
      'title-missing': 3,
      'no-claim': 1,
      'bad-appearance': 1,
    },
  },
  'claimreview-jsonld/folkets-dk.da.json': { records: 1, notes: { 'language-guessed': 1, 'title-missing': 1 } },
  'claimreview-pages/076f4f33bf75059db581bedf36e76fb65e89a8f7752db3339aa3ea11c5122f32.html': {
    records: 1,
    notes: { 'headline-words': 1, 'claim-is-question': 1, 'claimant-is-publisher': 1 },
  },
  'claimreview-pages/1ee91d1fce65e09be8b8d2d29eab771546d98ca2ba5c862941e660e9fec12432.html': { records: 1, notes: { quotes: 1, shortened: 1 } },
  'claimreview-pages/8380689f358c1e3a0f6fca6e11ed13e5304a74060139f7a584347db213950446.html': { records: 1, notes: {} },
  'datafeed/google-datafeed-item.te.json': { records: 1, notes: { 'language-guessed': 1, 'title-missing': 1 } },
  'extracted-csv/output_sample_aap.csv': { records: 0, notes: { 'no-claim': 100 } },
  'extracted-csv/output_sample_aap.csv with titles as claims': {
    records: 54,
    notes: { 'claim-is-denial': 46, 'language-guessed': 33, 'title-as-claim': 54, 'language-assumed': 21 },
    options: { titleAsClaim: true },
  },
  'extracted-csv/output_sample_afpfactcheck.csv': { records: 53, notes: { 'language-guessed': 42, 'language-assumed': 11, 'claim-is-denial': 1 } },
  'extracted-csv/output_sample_africacheck.csv': { records: 3, notes: { 'no-claim': 24, 'language-guessed': 3 } },
  'extracted-csv/output_sample_africacheck.csv with titles as claims': {
    records: 11,
    notes: { 'claim-is-denial': 16, 'language-guessed': 6, 'language-assumed': 5, 'title-as-claim': 8 },
    options: { titleAsClaim: true },
  },
  'extracted-csv/output_sample_checkyourfact.csv': {
    records: 37,
    notes: { 'language-guessed': 33, 'claim-is-title': 37, 'claim-is-question': 35, 'language-assumed': 4, 'claim-is-denial': 1 },
  },
  'extracted-csv/output_sample_fatabyyano.csv': {
    records: 3,
    notes: { 'claim-is-denial': 29, 'language-guessed': 3, 'headline-label': 1, composed: 1, quotes: 2, 'claim-is-title': 2 },
  },
  'extracted-csv/output_sample_fullfact.csv': { records: 44, notes: { 'language-guessed': 41, 'language-assumed': 3 } },
  'extracted-csv/output_sample_politifact.csv': { records: 30, notes: { 'address-upgraded': 30, 'language-guessed': 28, quotes: 13, 'language-assumed': 2 } },
  'extracted-csv/output_sample_snopes.csv': { records: 33, notes: { 'language-guessed': 28, 'language-assumed': 5, 'claim-is-question': 1 } },
  'extracted-csv/output_sample_truthorfiction.csv': {
    records: 30,
    notes: { 'language-guessed': 28, quotes: 9, 'claim-is-question': 1, 'claim-is-title': 1, 'language-assumed': 2 },
  },
  'extracted-csv/output_sample_vishvasnews.csv': {
    records: 122,
    notes: { 'language-assumed': 3, quotes: 122, 'language-guessed': 119, 'claim-is-question': 1, shortened: 1, composed: 7, characters: 3 },
  },
  'factcheck-api/claims-search-response.en.json': { records: 10, notes: { quotes: 4, 'claim-is-question': 1 } },
  'faq/covid-faq.jsonl': { records: 1555, notes: { shortened: 103, characters: 195, 'address-tracking': 7 } },
  'faqpage-pages/financescout24.de.autokredit.html': { records: 14, notes: { markup: 14 } },
  'faqpage-pages/giromatch.com.kredit.html': { records: 2, notes: {} },
  'faqpage-pages/haus.de-Vorsatzschallung.html': { records: 4, notes: { markup: 4 } },
  'faqpage-pages/haustiermagazin.com-katzenspielzeug.html': { records: 5, notes: { markup: 1 } },
  'faqpage-pages/smava.de.privatkredit.html': { records: 4, notes: {} },
  'rss/feed1.atom': { records: 2, notes: { 'address-upgraded': 2, 'language-assumed': 2 } },
  'rss/feed2.rss': { records: 1, notes: { 'address-upgraded': 1, 'language-guessed': 1 } },
  'turnbackhoax/article.html': { records: 1, notes: { 'language-guessed': 1, 'headline-label': 1, 'title-missing': 1 } },
  'turnbackhoax/feed.xml': { records: 0, notes: { 'no-date': 2 } },
  'turnbackhoax/feed.xml as claims': {
    records: 2,
    notes: { 'address-tracking': 1, 'language-guessed': 2, 'title-as-claim': 2, 'headline-label': 2 },
    options: { as: 'claims' },
  },
};

const BLOCKS = {
  'all-blocks': { blocks: 1077, records: 8, mended: 35, broken: 13 },
  'claimreview-faqpage-blocks': { blocks: 8, records: 8, mended: 0, broken: 0 },
  'invalid-json-blocks': { blocks: 47, records: 0, mended: 35, broken: 10 },
};

describe.skipIf(!isThere)('real files', () => {
  it.each(Object.entries(FILES))('%s', async (name, { records, notes, options = {} }) => {
    const file = name.replace(/ .*$/u, '');
    const imported = await importText(readFileSync(`${DATA}/${file}`, 'utf8'), options, file, 64 * 1024);
    for (const { list, record } of imported.made) expect(v.safeParse(recordSchemas[list], record).success).toBe(true);
    const counts: Record<string, number> = {};
    for (const { code } of imported.notes) counts[code] = (counts[code] ?? 0) + 1;
    expect({ records: imported.made.length, notes: counts }).toEqual({ records, notes });
  });

  const blocksOf = (file: string): readonly string[] =>
    readFileSync(`${DATA}/jsonld-blocks/${file}.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { readonly raw: string }).raw);

  it.each(Object.entries(BLOCKS))('JSON-LD blocks of %s, one by one', async (file, expected) => {
    const counts = { blocks: 0, records: 0, mended: 0, broken: 0 };
    for (const raw of blocksOf(file)) {
      const { made, notes } = await importText(`<script type="application/ld+json">${raw}</script>`, {}, file);
      counts.blocks += 1;
      counts.records += made.length;
      counts.mended += notes.filter(({ code }) => code === 'json-mended').length;
      counts.broken += notes.filter(({ code }) => code === 'broken-json').length;
    }
    expect(counts).toEqual(expected);
  });
});
