/** How does a text fit a limit without lying? It ends at a sentence, else at a word with "…". Says so. */
import type { Say } from './notes.js';

/** A cut at a sentence may lose at most this share of what would fit; below it a cut at a word keeps more. */
const LEAST_KEPT = 0.4;

/** @param max UTF-16 code units. @example shorten('Tea is hot. It is also wet.', 15, say) // 'Tea is hot.' */
export function shorten(text: string, max: number, say: Say): string {
  if (text.length <= max) return text;
  say('shortened', text);
  const room = text.slice(0, max);
  const sentence = /^.*[.!?。！？](?=\s|$)/su.exec(room)?.[0] ?? '';
  if (sentence.length >= max * LEAST_KEPT) return sentence;
  const words = room.slice(0, max - 1).replace(/\s+\S*$/u, '');
  return `${words.replace(/[\ud800-\udbff]$/u, '').trimEnd()}…`;
}

/**
 * The first sentence of a text, or null if it has none of a fit size. Only the start is read: bodies run to whole articles.
 * @example firstSentence('No such law exists. It was a joke.', 'en', 400) // 'No such law exists.'
 */
export function firstSentence(text: string, lang: string, max: number): string | null {
  const start = text.slice(0, max + 1);
  for (const { segment } of segmenterOf(lang).segment(start)) {
    const sentence = segment.trim();
    return sentence.length <= max && /[.!?。！？।]["”’»)]*$/u.test(sentence) ? sentence : null;
  }
  return null;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, made);
  return made;
}
