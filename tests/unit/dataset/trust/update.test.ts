/** The reader's rules, case by case; and for each case that whatever was refused changed nothing. */
import { describe, expect, it } from 'vitest';
import { APPLICABLE_CASES, TRUST_CASES } from '../../../cases/trust-cases.js';
import { SupReader, SupRepository } from '../../../support/sup-repository.js';

const OUTCOMES = ['updated', 'unchanged', 'stale', 'braked'];

it('has no fewer cases than the suite it follows, each under an id of its own', () => {
  const ids = Object.values(TRUST_CASES).flatMap((cases) => cases.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(APPLICABLE_CASES);
});

describe.each(Object.entries(TRUST_CASES))('%s', (_area, cases) => {
  it.each(cases.map((one) => [one.id, one.name, one] as const))('%s %s', async (_id, _name, { roles, run, expected, requests, thenGoesOn }) => {
    const repository = await SupRepository.create(roles);
    const reader = new SupReader(repository);
    const outcome = await run({ repository, reader });
    expect(outcome, reader.fault?.message).toBe(expected);
    if (requests !== undefined) expect(repository.requests.map((path) => (path.startsWith('root') ? path : path.split('/')[0]))).toEqual(requests);
    if (outcome === 'updated') expect(reader.trusted?.state).toEqual(repository.state);
    if (outcome === 'updated' || outcome === 'unchanged') expect(reader.trusted?.head?.bytes).toEqual(repository.file('head'));
    if (thenGoesOn) expect(await reader.update()).toBe('unchanged');
    else if (!OUTCOMES.includes(outcome)) {
      // Asked again, it is refused again: nothing of the refused was kept.
      const before = reader.kept;
      if (reader.trusted !== null && expected !== 'unavailable') expect(await reader.update()).toBe(expected);
      expect(reader.kept).toEqual(before);
    }
  });
});
