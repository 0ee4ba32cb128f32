/** How many names the statement has that the claim has not: another story has other people in it. 1 at eight, logarithmic; 0 for a headline, whose capitals tell nothing */
import { isHeadline } from '../statement.js';
import { type Feature, onLogScale } from './feature.js';

export const foreignNames = {
  name: 'foreignNames',
  measure: ({ statement, profile }) => {
    if (isHeadline(statement)) return 0;
    const foreign = statement.tokens.filter(({ term, isCapital, isFirst }) => term !== null && isCapital && !isFirst && !profile.share.has(term));
    return onLogScale(foreign.length, 8);
  },
} as const satisfies Feature;
