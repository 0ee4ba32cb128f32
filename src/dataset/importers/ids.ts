/**
 * What is this record called, for good? A slug of its words, for people who read the file, and a hash of what makes it itself, so that the same input has the same id
 * on every run and two claims never share one.
 */

/** Longest slug, UTF-16 units: the format allows 80 with the hash. */
const MAX_SLUG = 56;

/** @example idOf('Tea cures the flu!', 'tea cures the flu') // 'tea-cures-the-flu-' and 11 letters or digits */
export function idOf(words: string, identity: string): string {
  const slug = slugOf(words, MAX_SLUG);
  return slug === '' ? `x-${hashOf(identity)}` : `${slug}-${hashOf(identity)}`;
}

/** Latin letters that do not come apart into a letter and a mark. */
const LATIN: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ı: 'i', þ: 'th' };

/** Lower-case Latin letters and digits with hyphens, whole words; empty for scripts without any. */
export function slugOf(words: string, max: number): string {
  const all = words
    .replace(/[øØæÆœŒßłŁđĐıþÞ]/gu, (letter) => LATIN[letter.toLowerCase()] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  if (all.length <= max) return all;
  return all
    .slice(0, max + 1)
    .replace(/-[^-]*$/u, '')
    .slice(0, max)
    .replace(/-$/u, '');
}

/** What makes two texts the same claim: letters and digits, case and accents of composition aside. */
export function sameTextKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A hash for names, not for security: two lanes of 32 bits in the manner of FNV-1a with different primes, 11 characters in base 36. Among 100,000 texts two share one
 * with a chance of 1 in 3 billion; Web Crypto's hashes are asynchronous and would make a generator of every caller.
 */
export function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  a ^= Math.imul(a >>> 13, 0x5bd1e995);
  return (BigInt(a >>> 0) * 4_294_967_296n + BigInt(b >>> 0)).toString(36).padStart(13, '0').slice(-11);
}
