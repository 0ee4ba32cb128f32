/**
 * Page text as it is, made comparable word by word. Offsets always stay those of the original text, because every word is
 * cut out first and normalised alone; nothing here changes the length of the text that offsets point into.
 */

/** Characters that show nothing and are put between letters to hide a word: zero-width signs, soft hyphen, word joiner. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]|\p{Variation_Selector}/gu;

/** Curly and typewriter apostrophes are one character to us. */
const APOSTROPHES = /[\u2018\u2019\u02bc\u2032`´]/gu;

/**
 * A word in its comparable form: NFKC, lower case, no invisible characters, straight apostrophes.
 * @example normalizeWord('Ｖac\u200bcine’s') // "vaccine's"
 */
export function normalizeWord(word: string): string {
  return word.normalize('NFKC').replace(INVISIBLE, '').replace(APOSTROPHES, "'").toLowerCase();
}
