/** A folder's files become one dataset. */
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/dataset/assemble.js';
import { validate } from '../../../src/dataset/validate.js';
import { sampleDataset } from '../../support/sample-dataset.js';

describe('assemble', () => {
  it('joins the parts of a dataset to the whole', () => {
    const { claims, faqs, statements, voices, updates, ...header } = sampleDataset();
    const whole = assemble({
      'dataset.json': header,
      'claims.json': claims,
      'faqs.json': faqs,
      'statements.json': statements,
      'voices.json': voices,
      'updates.json': updates,
    });
    expect(whole).toEqual(sampleDataset());
    expect(validate(whole).ok).toBe(true);
  });

  it('joins claims of several files in the order of their names', () => {
    const files = { 'claims-b.json': [3, 4], 'dataset.json': {}, 'claims.a.json': [5], 'claims.json': [6], 'claims-a.json': [1, 2] };
    expect(assemble(files)).toMatchObject({ claims: [1, 2, 3, 4, 5, 6] });
    expect(assemble(Object.fromEntries(Object.entries(files).reverse()))).toEqual(assemble(files));
  });

  it('takes no other file for a list', () => {
    expect(
      assemble({ 'dataset.json': {}, 'myclaims.json': [1], 'claims.txt': [1], 'claimsets.json': [1], 'claims.json.bak': [1], 'notes.json': [1] }),
    ).toMatchObject({ claims: [] });
  });

  it('gives empty lists where files are missing', () => {
    expect(assemble({})).toEqual({ claims: [], faqs: [], statements: [], voices: [], updates: [] });
  });

  it.each([null, 'text', 4, []])('bears a header that is %j, and leaves it to the validator', (header) => {
    expect(validate(assemble({ 'dataset.json': header }))).toMatchObject({ ok: false });
  });

  it.each([null, 'text', { id: 'x' }])('bears a list that is %j, and leaves it to the validator', (list) => {
    const { claims: _claims, ...rest } = sampleDataset();
    expect(validate(assemble({ 'dataset.json': rest, 'claims.json': list }))).toMatchObject({ ok: false });
  });
});
