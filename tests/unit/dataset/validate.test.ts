/** What a dataset may hold: every rule broken once, and that each problem can be mended by who reads it. */
import { describe, expect, it } from 'vitest';
import { MAX_RECORDS } from '../../../src/dataset/format.js';
import { validate } from '../../../src/dataset/validate.js';
import type { Dataset } from '../../../src/model/dataset.js';
import { VALIDATE_CASES } from '../../cases/validate-cases.js';
import { sampleClaim, sampleDataset } from '../../support/sample-dataset.js';

describe('validate', () => {
  it.each(Object.entries(VALIDATE_CASES))('%s', (_name, { path, spoil }) => {
    const draft = sampleDataset();
    spoil(draft);
    const checked = validate(draft);
    const paths = checked.ok ? [] : checked.problems.map((problem) => problem.path);
    if (path === null) expect(checked.ok ? [] : checked.problems).toEqual([]);
    else
      expect(
        paths.some((one) => one === path || one.startsWith(`${path}.`)),
        paths.join(', ') || 'no problem found',
      ).toBe(true);
  });

  it.each(Object.entries(VALIDATE_CASES).filter(([, { path }]) => path !== null))('says how to mend: %s', (_name, { spoil }) => {
    const draft = sampleDataset();
    spoil(draft);
    const checked = validate(draft);
    for (const { expected, hint, got } of checked.ok ? [] : checked.problems) {
      expect(expected).not.toBe('');
      expect(hint).toMatch(/^[A-Z].*\.$/su);
      expect(got.length).toBeLessThan(600);
    }
  });

  it('gives the dataset as it was', () => {
    const checked = validate(sampleDataset());
    expect(checked.ok && checked.dataset).toEqual(sampleDataset());
  });

  it('lists all problems, not only the first', () => {
    const draft = sampleDataset({ id: 'Bad Id', license: '' });
    const checked = validate(draft);
    expect(checked.ok ? [] : checked.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['id', 'license']));
  });

  it.each([null, undefined, 0, '', 'text', true, [], {}, [[]], { spec: 'sunlit-dataset/1' }])('refuses %j', (value) => {
    expect(validate(value)).toMatchObject({ ok: false });
  });

  it('leaves no field of every object behind in what it gives', () => {
    const parsed: unknown = JSON.parse(JSON.stringify(sampleDataset()).replace('"license"', '"__proto__":{"polluted":true},"license"'));
    const checked = validate(parsed);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    if (checked.ok) expect('polluted' in checked.dataset).toBe(false);
  });

  it('caps the number of records', () => {
    const many = sampleDataset() as unknown as { claims: unknown[] };
    many.claims = Array.from({ length: MAX_RECORDS + 1 }, () => null);
    expect(validate(many).ok).toBe(false);
  });

  it('bears what a parser gives for very deep JSON', () => {
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown;
    expect(validate(deep).ok).toBe(false);
    expect(validate({ ...sampleDataset(), claims: deep }).ok).toBe(false);
  });

  it.each([
    'https://xn--a.agency.example/',
    'https://xn--.agency.example/',
    'https://a..agency.example/',
    'https://agency.example/%zz',
    'https://agency.example?%',
    'https://xn--80ak6aa92e.agency.example/',
    `https://${'a'.repeat(200)}.agency.example/`,
  ])('lets no address pass that a browser cannot read: %s', (url) => {
    const claim = sampleClaim();
    const checked = validate(sampleDataset({ claims: [{ ...claim, rebuttals: claim.rebuttals.map((one) => ({ ...one, url })) }] }));
    const readable = URL.canParse(url);
    if (checked.ok) expect(readable).toBe(true);
    else expect(checked.problems).toMatchObject([{ path: 'claims[0].rebuttals[0].url' }]);
  });

  it('has the type of the model', () => {
    const checked = validate(sampleDataset());
    const dataset: Dataset | null = checked.ok ? checked.dataset : null;
    expect(dataset?.spec).toBe('sunlit-dataset/1');
  });
});
