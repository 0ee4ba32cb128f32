/** How do two people compare a publisher's id by telephone? As words, one for each byte. */
import { fromHex } from './bytes.js';
import { WORDS } from './words.js';

/**
 * Eight words are 64 bits. Six would be 48: one graphics card finds a second root with the same six words overnight, by the speed of SHA-256 alone.
 * The whole id is what readers pin; words are for comparing.
 */
const WORD_COUNT = 8;

/** @example fingerprintWords('000102…') // ['acorn', 'actor', 'album', …] @param publisherId 64 hexadecimal digits */
export function fingerprintWords(publisherId: string, count: number = WORD_COUNT): readonly string[] {
  return Array.from(fromHex(publisherId).subarray(0, count), (byte) => WORDS[byte] ?? '');
}
