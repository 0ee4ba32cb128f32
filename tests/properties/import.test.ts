/** Any bytes into the importers: no throw, and every record that comes out is one the format accepts; whoever cuts the text into pieces makes no difference. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { organizationSchema, recordSchemas } from '../../src/dataset/format.js';
import { joinClaims } from '../../src/dataset/importers/join-claims.js';
import { readJson } from '../../src/dataset/importers/json-mend.js';
import type { MakeOptions } from '../../src/dataset/importers/make.js';
import { NOTES, type NoteCode } from '../../src/dataset/importers/notes.js';
import { plainText } from '../../src/dataset/importers/plain-text.js';
import * as samples from '../support/import-samples.js';
import { importText } from '../support/import-text.js';

const NASTY = [
  '',
  ' ',
  '\u0000',
  '\u202e',
  '<b>x',
  '&amp;lt;p&amp;gt;',
  '__proto__',
  '[SALAH] ',
  '{',
  '[',
  '-1',
  '0001-01-01',
  'a'.repeat(3_000),
  '\ud800',
  'e\u0301'.repeat(9),
  '&#x0;',
  '&#xd800;',
  '<!--',
  '](',
  '…',
];
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...NASTY),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 4 }).map((parts) => parts.join('')),
);
const anything = fc.oneof(nasty, fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined));

const options: fc.Arbitrary<Partial<MakeOptions>> = fc.record({ as: fc.constantFrom('updates', 'statements', 'claims'), titleAsClaim: fc.boolean() });

async function expectSound(text: string, given: Partial<MakeOptions>, chunk?: number): Promise<void> {
  const { made, notes } = await importText(text, given, 'any', chunk ?? text.length);
  for (const { list, record, speaker } of made) {
    expect(v.safeParse(recordSchemas[list], record).success, JSON.stringify(record)).toBe(true);
    if (speaker !== null) expect(v.safeParse(organizationSchema, speaker.organization).success, JSON.stringify(speaker)).toBe(true);
  }
  for (const { code, message } of notes) expect(NOTES[code as NoteCode][1]).toBe(message);
}

const SOURCES = [
  JSON.stringify(samples.review()),
  JSON.stringify(samples.faqPage),
  JSON.stringify(samples.apiReply),
  JSON.stringify(samples.jsonFeed),
  samples.rss,
  samples.atom,
  samples.claimsCsv,
  samples.faqCsv,
  samples.faqLines,
  samples.page(samples.jsonLdScript(JSON.stringify(samples.review())) + samples.microdataFaq),
];

describe('importers', () => {
  it('make sound records, or none, of any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), nasty), options, (text, given) => expectSound(text, given)),
      { numRuns: 400 },
    );
  });

  it('make sound records, or none, of claim reviews with anything in any field', async () => {
    const fields = Object.keys(samples.review());
    const spoilt = fc.dictionary(
      fc.constantFrom(...fields.filter((name) => name !== '@type'), 'publisher', 'reviewBody', 'keywords', 'dateModified', 'mainEntityOfPage'),
      anything,
      { maxKeys: 4 },
    );
    await fc.assert(
      fc.asyncProperty(spoilt, options, (changes, given) => expectSound(JSON.stringify(samples.review(changes)), given)),
      { numRuns: 800 },
    );
  });

  it('make sound records, or none, of real kinds of sources with something put in, at any place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SOURCES), fc.nat(), nasty, fc.integer({ min: 1, max: 60 }), options, (source, at, stuff, chunk, given) => {
        const place = at % (source.length + 1);
        return expectSound(source.slice(0, place) + stuff + source.slice(place), given, chunk);
      }),
      { numRuns: 800 },
    );
  });

  it('give the same for any pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SOURCES), fc.integer({ min: 1, max: 200 }), async (source, chunk) => {
        expect(await importText(source, {}, 'any', chunk)).toEqual(await importText(source, {}, 'any'));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the parts', () => {
  it('make texts the format takes, or empty ones', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const plain = plainText(text, () => {});
        expect(plain).toBe(plain.normalize('NFC').trim());
        expect(plainText(plain, () => {}).length).toBeLessThanOrEqual(plain.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('read sound JSON as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readJson(JSON.stringify(value))).toEqual({ value: JSON.parse(JSON.stringify(value)) as unknown, isMended: false });
      }),
    );
  });

  it('join a claim with itself to itself', async () => {
    const [first] = (await importText(JSON.stringify(samples.review()))).made;
    if (first?.list !== 'claims') throw new Error('the sample makes a claim');
    expect(joinClaims(first.record, first.record)).toEqual(first.record);
  });
});
