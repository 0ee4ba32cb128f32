/** What does an index cost: to build on the reader's device, to keep, to read back? */
import { buildingClaimIndex, type ClaimIndex, loadClaimIndex } from '../../src/match/claim-index.js';
import { ClaimSet } from '../../src/match/claim-set.js';
import type { MatchClaim } from '../../src/model/match.js';
import { LOCALE } from './corpus.js';
import { bytesInUse, median, type Scale, type Section, timed } from './figure.js';

const LOADS = 9;
const MEGA = 1_000_000;

export function benchIndex(source: (count: number) => MatchClaim[], { buildClaims }: Scale): Section {
  const claims = source(buildClaims);
  const before = bytesInUse();
  const { index, workMs, longestMs } = build(claims);
  const indexBytes = bytesInUse() - before;
  const set = new ClaimSet(claims, index, LOCALE);
  const setBytes = bytesInUse() - before - indexBytes;
  const { byteLength } = index.buffer;
  const stamp = new Uint8Array(32);
  const loads = Array.from({ length: LOADS }, () => timed(() => loadClaimIndex(index.buffer, LOCALE.lang, stamp)));
  const share = buildClaims / 100_000;
  return {
    title: `The index of ${buildClaims.toLocaleString('en')} claims`,
    figures: [
      { what: 'saved, a wording', value: byteLength / index.wordingCount, unit: 'bytes', target: { most: 100 }, goal: { most: 60 } },
      { what: 'saved', value: byteLength / MEGA, unit: 'MB' },
      { what: 'in memory, index', value: indexBytes / MEGA, unit: 'MB' },
      { what: `in memory, working space of ${set.locale.lang}`, value: setBytes / MEGA, unit: 'MB' },
      { what: 'build, work', value: workMs, unit: 'ms', target: { most: 5_000 * share } },
      { what: 'build, longest slice', value: longestMs, unit: 'ms', target: { most: 50 } },
      { what: 'load, 10 MB', value: (median(loads) * 10 * MEGA) / byteLength, unit: 'ms', target: { most: 5 } },
    ],
  };
}

function build(claims: readonly MatchClaim[]): { index: ClaimIndex; workMs: number; longestMs: number } {
  const building = buildingClaimIndex(claims, LOCALE);
  let workMs = 0;
  let longestMs = 0;
  for (;;) {
    const from = performance.now();
    const step = building.next();
    const took = performance.now() - from;
    workMs += took;
    longestMs = Math.max(longestMs, took);
    if (step.done === true) return { index: step.value, workMs, longestMs };
  }
}
