/** Small numbers as words, for headings. */
import type { Translate } from './translate.js';

/** "Two" for 2, as British headings have it; from ten on the number itself. */
export function numberWord(count: number, t: Translate): string | number {
  return count >= 1 && count <= 9 ? t(`number${count}`) : count;
}
