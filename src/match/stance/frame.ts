/**
 * What stands around a sentence and tells how it is meant: the sentences before and after it, the label its block begins with, the title of the page.
 *
 * Made in one place, for a page's block (`matcher.ts`) as for a text by itself (`text-stance.ts`), so that both read a sentence alike.
 * Example: "[SALAH] Air lemon menyembuhkan kanker. Beredar di WhatsApp …": the label "[SALAH]" frames both sentences.
 */
import type { Sentence } from '../segment.js';

/** What surrounds a sentence; all of it as it stands there, not normalised. */
export interface Frame {
  /** The sentence after it in the same block, or empty. */
  readonly next: string;
  /** Title of the page and heading above, or empty. */
  readonly title: string;
  /** The sentence before it in the same block. */
  readonly previous?: string;
  /** The label at the start of the block, without its brackets or colon: "HOAX", "Fact check". */
  readonly label?: string;
}

/** The frame of sentence number `at` of a text; of none of them (-1), the title alone. */
export function frameOf(text: string, sentences: readonly Sentence[], at: number, title: string): Frame {
  const textOf = (sentence: Sentence | undefined): string => (sentence === undefined ? '' : text.slice(sentence.start, sentence.end));
  if (at < 0) return { next: '', title };
  return { previous: textOf(sentences[at - 1]), next: textOf(sentences[at + 1]), title, label: labelOf(text) };
}

/** Longest label, UTF-16 units: "Fact check", "Klarifikasi resmi". What is longer before a colon is somebody's name and office, or half a sentence. */
const MAX_LABEL = 32;

/**
 * What a text is labelled as by its own first words, or empty.
 * @example labelOf('[SALAH] Lemon cures') // 'SALAH'
 * @example labelOf('Fact check: lemon cures') // 'Fact check'
 */
export function labelOf(text: string): string {
  const bracketed = /^\s*[[(【]\s*([^\])】\n]{2,32}?)\s*[\])】]/u.exec(text);
  if (bracketed !== null) return bracketed[1] ?? '';
  const colon = /^\s*(\p{L}[^:|\n.!?"“”]{1,40}?)\s*(?::\s|\s[|–—-]\s)/u.exec(text)?.[1] ?? '';
  return colon.length <= MAX_LABEL ? colon : '';
}
