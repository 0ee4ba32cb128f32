/**
 * Page text as it is, made comparable word by word. Offsets always stay those of the original text, because every word is
 * cut out first and normalised alone; nothing here changes the length of the text that offsets point into.
 */

/** Characters that show nothing and are put between letters to hide a word: zero-width signs, soft hyphen, word joiner, direction marks, fillers. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u3164\uffa0]/gu;

/** Curly and typewriter apostrophes are one character to us. */
const APOSTROPHES = /[\u2018\u2019\u02bc\u2032`´]/gu;
/** So are hyphens that must not break. */
const HYPHENS = /[\u2010\u2011]/gu;

/** Digits of Arabic, Persian, Hindi, Bengali and Thai; each row begins at a unit that ends in 0 or 6. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/gu;

function latinDigit(digit: string): string {
  const unit = digit.charCodeAt(0);
  return String(unit >= 0x0966 && unit <= 0x09ef ? (unit & 0xf) - 6 : unit & 0xf);
}

const PLAIN = /^[\w-]*$/;

/** Marks in a row kept on one letter. Vietnamese needs two, Thai and Hindi up to four; more is noise heaped on a word to hide it. */
const MAX_MARKS = 4;
const HEAPED_MARKS = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');
/** Marks that are still apart after composition: on letters of Europe they are no spelling but noise. */
const LOOSE_MARKS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u0300-\u036f]+/gu;

/** A word as it shows, its case kept: NFKC (full-width, mathematical, circled letters), without what is invisible or heaped on it. */
export function visibleWord(word: string): string {
  if (PLAIN.test(word)) return word;
  // Taken out first: what they keep apart may compose. NFKC of many marks in a row is slow, so heaps go before it.
  const seen = word.replace(INVISIBLE, '').replace(HEAPED_MARKS, '$1').replace(APOSTROPHES, "'").normalize('NFKC');
  return seen.replace(INVISIBLE, '').replace(HEAPED_MARKS, '$1').replace(LOOSE_MARKS, '$1').replace(OTHER_DIGITS, latinDigit).replace(HYPHENS, '-');
}

/**
 * A word in its comparable form: as it shows, in lower case, with straight apostrophes.
 * @example normalizeWord('Ｖac\u200bcine’s') // "vaccine's"
 */
export function normalizeWord(word: string): string {
  const lower = visibleWord(word).toLowerCase();
  // Lower case of "İ" brings a mark of its own.
  return PLAIN.test(lower) ? lower : lower.normalize('NFC').replace(LOOSE_MARKS, '$1');
}

const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/u;
/** Letters with a stroke, and ligatures: Unicode does not take them apart. */
const STROKES: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th' };

/**
 * A word in lower case without accents on its Latin letters; other scripts keep theirs, where they part words ("й" is no "и").
 * @example foldAccents('müller') // "muller"
 */
export function foldAccents(word: string): string {
  if (!ACCENTED.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
    .replace(/[øłđħŧıßæœðþ]/gu, (letter) => STROKES[letter] ?? letter);
}
