/**
 * A term as one number, so that joining a page with 100,000 claims compares numbers in flat arrays and not strings.
 *
 * 52 bits: two independent 32-bit mixes of the UTF-16 units (FNV-1a, and one in the manner of MurmurHash2), of the second the upper 20 bits. A number of
 * that size is a safe integer, fits a Float64Array and needs no BigInt. A million terms collide with a chance of one in nine thousand; what collides
 * is a candidate too many, and its features are still measured on the terms themselves.
 */

/** Hash of no term: a stop word's. No term has it. */
export const NO_TERM = 0;

const LOW_RANGE = 2 ** 32;

/**
 * @returns a non-negative safe integer below 2^52, never 0 ({@link NO_TERM}); the same on every machine, so an index may store it.
 * @example hashTerm('virus') === hashTerm('virus')
 */
export function hashTerm(term: string): number {
  let fnv = 0x811c9dc5;
  let murmur = 0x9747b28c ^ term.length;
  for (let i = 0; i < term.length; i += 1) {
    const unit = term.charCodeAt(i);
    fnv = Math.imul(fnv ^ unit, 0x01000193);
    murmur = Math.imul(murmur ^ unit, 0x5bd1e995);
    murmur ^= murmur >>> 15;
  }
  // The last units have hardly touched the upper bits: stir once more, as MurmurHash3 does at its end.
  murmur = Math.imul(murmur ^ (murmur >>> 16), 0x85ebca6b);
  murmur ^= murmur >>> 13;
  const hash = (murmur >>> 12) * LOW_RANGE + (fnv >>> 0);
  return hash === NO_TERM ? 1 : hash;
}
