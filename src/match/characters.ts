/**
 * What a character is to the reader of words: one small number for each, looked up in a table. A regular expression with Unicode classes costs several times
 * as much on a whole page; here it runs once for each character ever seen.
 */

/** Neither part of a word nor a sign that words care for. */
export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** A letter of a script that writes no spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
export const UNSPACED = 4;
/** A combining mark: belongs to the character before it. */
export const MARK = 5;
/** Shows nothing: zero-width signs, soft hyphen, direction marks, fillers. May hide inside a word. */
export const HIDDEN = 6;
/** May join two parts of a word: hyphens, apostrophes, `.` and `,`. */
export const JOINER = 7;

const UNSPACED_LETTER = /[\u30fc\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Circled letters are signs to Unicode, and letters to those who write "Ⓥⓐⓒⓒⓘⓝⓔ". */
const ANY_LETTER = /[\p{L}\u24b6-\u24e9]/u;
const ANY_DIGIT = /\p{N}/u;
const ANY_MARK = /\p{M}/u;
/** The Hangul fillers count as letters in Unicode, and the joiner U+034F as a mark; none of them shows. */
const ANY_HIDDEN = /\p{Cf}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u3164\uffa0]/u;
const ANY_JOINER = /[-.,'’‘ʼ‐‑＇]/u;

function classify(character: string): number {
  if (ANY_HIDDEN.test(character)) return HIDDEN;
  if (ANY_MARK.test(character)) return MARK;
  if (ANY_LETTER.test(character)) return UNSPACED_LETTER.test(character) ? UNSPACED : LETTER;
  if (ANY_DIGIT.test(character)) return DIGIT;
  return ANY_JOINER.test(character) ? JOINER : OTHER;
}

/** Kind by UTF-16 unit; 0 = not looked at yet, or half of a pair. For the innermost loops; others ask {@link kindAt}. */
export const kinds = new Uint8Array(0x10000);

/** The kind of the character at a place; of one that takes two units, ask at the first. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] as number;
  if (known > 0) return known;
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const point = text.codePointAt(at) ?? unit;
    return point > 0xffff ? classify(String.fromCodePoint(point)) : OTHER;
  }
  if (unit >= 0xdc00 && unit <= 0xdfff) return OTHER;
  const kind = classify(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

/** UTF-16 units of the character at a place: 1 or 2. */
export function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}
