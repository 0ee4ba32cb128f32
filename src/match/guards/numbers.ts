/**
 * Numbers must agree: where statement and wording both count the same thing (same unit), and no number is common to both, they say different things.
 * Years are told apart by having no unit and four digits: a wording from 2020 may be repeated in 2024.
 */
import type { Quantity } from '../quantities.js';
import type { Guard } from './guard.js';

export const numbers: Guard = {
  name: 'numbers',
  check: ({ statement, wording }) => {
    const ours = statement.quantities.filter(isCount);
    for (const theirs of wording.quantities.filter(isCount)) {
      const sameUnit = ours.filter((quantity) => quantity.unit === theirs.unit);
      if (sameUnit.length > 0 && !sameUnit.some((quantity) => quantity.value === theirs.value)) return String(sameUnit[0]?.value);
    }
    return null;
  },
};

function isCount({ unit, value }: Quantity): boolean {
  return unit !== '' || value < 1900 || value > 2100;
}
