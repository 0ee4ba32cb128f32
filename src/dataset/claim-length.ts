/** Is a claim long enough to be told from ordinary sentences? One rule for validator and importers. */

/** A claim needs so many words of three letters or more, or so many characters. */
export const MIN_CLAIM_WORDS = 3;
export const MIN_CLAIM_CHARS = 20;

/** @example isTooShort('It is.') // true */
export function isTooShort(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]{3,}/gu)?.length ?? 0;
  return words < MIN_CLAIM_WORDS && text.length < MIN_CLAIM_CHARS;
}
