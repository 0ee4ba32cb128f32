/** Any value into the validator gives an answer, never an exception; what it lets pass the screens can show; what a stranger changed at random is either found or harmless. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardView, datasetView, libraryView } from '../../src/background/views.js';
import { assemble } from '../../src/dataset/assemble.js';
import { validate } from '../../src/dataset/validate.js';
import { sampleDataset } from '../support/sample-dataset.js';

const NASTY = [
  '',
  ' ',
  '\u0000',
  '\u202e',
  '<b>',
  '__proto__',
  'constructor',
  'https://evil.example/',
  'https://agency.example/',
  '2020-02-30',
  '9999',
  'a'.repeat(3_000),
  '\ud800',
  'cafe\u0301',
  'the',
  'en',
] as const;

const leaf = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(...NASTY), fc.constant(null));

/** Every place in a value, as the path of keys that leads there. */
function places(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [at, ...keys.flatMap((key) => places((value as Record<string | number, unknown>)[key], [...at, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

const ALL_PLACES = places(sampleDataset());

describe('validate', () => {
  it('gives an answer to any value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (value) => {
        const checked = validate(value);
        if (!checked.ok) expect(checked.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('gives an answer to a sound dataset with anything in any place, and what passes can be shown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL_PLACES), leaf, (place, value) => {
        const checked = validate(replaced(sampleDataset(), place, value));
        if (!checked.ok) {
          for (const { path, expected, hint } of checked.problems) expect([typeof path, expected === '', hint === '']).toEqual(['string', false, false]);
          return;
        }
        const { dataset } = checked;
        for (const lang of ['en', 'id']) {
          for (const claim of dataset.claims) cardView(dataset, claim, lang, '2026-11-23');
          datasetView(dataset, true, lang, '2026-11-23');
          libraryView([dataset], lang, () => false);
        }
        expect(validate(JSON.parse(JSON.stringify(dataset)))).toEqual({ ok: true, dataset });
      }),
      { numRuns: 2_000 },
    );
  });

  it('lets no link pass that is not https on a declared domain', () => {
    const host = fc.oneof(
      fc.domain(),
      fc.constantFrom(
        'agency.example',
        'www.agency.example',
        'agency.example.evil.example',
        'xagency.example',
        'agency.example@evil.example',
        'agency.example:444',
        'AGENCY.example',
      ),
    );
    const address = fc
      .tuple(
        fc.constantFrom('https://', 'http://', 'HTTPS://', '//', 'javascript:', 'https:/', 'https:\\\\'),
        host,
        fc.oneof(fc.webPath(), fc.constantFrom('', '/@agency.example', '\\agency.example', '?x', '#x')),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(address, (url) => {
        const dataset = replaced(sampleDataset(), ['claims', 0, 'rebuttals', 0, 'url'], url);
        if (!validate(dataset).ok) return;
        const read = new URL(url);
        expect([read.protocol, read.port, read.username, read.password]).toEqual(['https:', '', '', '']);
        expect(/(?:^|\.)(?:agency|company|paper|publisher)\.example$/u.test(read.hostname), url).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('assemble', () => {
  it('gives a value for any files', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('dataset.json', 'claims.json', 'claims-1.json', 'faqs.json', '__proto__')), fc.jsonValue()),
        (files) => void validate(assemble(files)),
      ),
    );
  });
});
