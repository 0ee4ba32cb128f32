/** How does a text fit a limit without lying? It ends at a sentence, else at a word with "…". Says so. */
import type { Say } from './notes.js';

/** A cut at a sentence may lose at most this share of what would fit; below it a cut at a word keeps more. */
const LEAST_KEPT = 0.4;
/** UTF-16 units read past the limit: a sentence that begins there. */
const AHEAD = 80;

/** @param max UTF-16 code units. @example shorten('Tea is hot. It is also wet.', 15, say) // 'Tea is hot.' */
export function shorten(text: string, max: number, say: Say): string {
  if (text.length <= max) return text;
  say('shortened', text);
  const sentences = wholeSentences(text, max);
  if (sentences.length >= max * LEAST_KEPT) return sentences;
  const words = text
    .slice(0, max)
    .replace(/\s+\S*$/u, '')
    .slice(0, max - 1);
  // Not half of a pair of surrogates.
  return `${words.replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** As many whole sentences from the start as fit. */
function wholeSentences(text: string, max: number): string {
  let end = 0;
  // A little more than fits, so that the cut itself is no sentence's end.
  for (const { segment, index } of segmenterOf('en').segment(text.slice(0, max + AHEAD))) {
    const to = index + segment.trimEnd().length;
    if (to > max) break;
    end = to;
  }
  return text.slice(0, end);
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
