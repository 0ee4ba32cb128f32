/** Do records fit the limit a reader holds them against? A record over it would keep the whole dataset from being taken. */
import { LISTS } from '../../dataset/assemble.js';
import { MAX_RECORD_BYTES } from '../../dataset/trust/limits.js';
import { writeLine } from '../../dataset/trust/lines.js';
import type { Dataset } from '../../model/dataset.js';
import type { Finding } from './finding.js';

export function* checkSizes(dataset: Dataset): Iterable<Finding> {
  for (const list of LISTS)
    for (const record of dataset[list]) {
      const size = writeLine(list, record).length;
      if (size > MAX_RECORD_BYTES)
        yield {
          level: 'problem',
          check: 'too-large',
          place: `${list}/${record.id}`,
          found: `It takes ${size} bytes, where ${MAX_RECORD_BYTES} are allowed.`,
          hint: 'Shorten its texts, or part it into two records.',
        };
    }
}
