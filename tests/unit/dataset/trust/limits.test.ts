/** The limits are those that publishers read in docs/DATASET.md: a change here is a change there, and to the protocol. */
import { expect, it } from 'vitest';
import * as limits from '../../../../src/dataset/trust/limits.js';
import { readText } from '../../../support/project-files.js';

const DOCUMENT = readText('docs/DATASET.md').replace(/\s+/gu, ' ');
const [KIB, MIB] = [1024, 1024 * 1024];

const PROMISED: Readonly<Record<keyof typeof limits, readonly [value: number, words: string]>> = {
  MAX_HEAD_BYTES: [8 * KIB, 'what the latest state is | 8 KiB'],
  MAX_ROOT_BYTES: [32 * KIB, 'number N from 1 | 32 KiB'],
  MAX_INDEX_BYTES: [64 * KIB, '64 KiB, also decoded'],
  MAX_DELTA_GZ_BYTES: [2 * MIB, 'a delta | 2 MiB'],
  MAX_DELTA_RAW_BYTES: [16 * MIB, '2 MiB, 16 MiB decoded'],
  MAX_FULL_GZ_BYTES: [16 * MIB, 'the full snapshot | 16 MiB'],
  MAX_FULL_RAW_BYTES: [64 * MIB, '16 MiB, 64 MiB decoded'],
  MAX_RECORD_BYTES: [16 * KIB, 'at most 16 KiB without the newline'],
  MAX_HEADER_BYTES: [64 * KIB, 'without its five lists, at most 64 KiB'],
  MAX_STATE_RECORDS: [100_000, 'At most 100,000 records'],
  MAX_JSON_DEPTH: [8, 'at most 8 levels deep'],
  MAX_KEYS: [16, 'base64 of 32 bytes }`, at most 16'],
  MAX_MIRRORS: [4, 'at most 4 addresses'],
  MAX_DOMAINS: [100, '1 to 100'],
  MAX_DELTAS: [30, 'at most 30: each delta'],
  MAX_ROOT_STEPS: [32, 'at most 32, each signed'],
  MAX_VERSION_STEP: [100_000, 'not more than 100,000 ahead'],
  STALE_GRACE_MS: [24 * 3_600_000, 'Expired by more than a day'],
  MAX_REMOVED_SHARE: [0.3, 'More than 30 % of the records removed'],
  MAX_CHANGED_SHARE: [0.5, 'or 50 % changed'],
};

it.each(Object.entries(limits))('%s is %j, as promised', (name, value) => {
  const [promised, words] = PROMISED[name as keyof typeof limits];
  expect(value).toBe(promised);
  expect(DOCUMENT).toContain(words);
});
