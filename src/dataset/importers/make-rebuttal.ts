/** A claim review's answer: who gives it, in which words, rated how, and when. */
import type { Rating, Rebuttal } from '../../model/dataset.js';
import { answerOf } from './answer.js';
import type { FoundReview } from './found.js';
import { makeDate } from './make.js';
import type { Say } from './notes.js';
import { plainText, rawText } from './plain-text.js';
import { shorten } from './shorten.js';

/** Longest title the format takes, UTF-16 units. */
const MAX_TITLE = 300;
/** So much of a body is read, UTF-16 units: its first sentence with the markup around it. */
export const MAX_BODY = 2_000;

/** What the maker of the claim has read already. */
export interface RebuttalParts {
  readonly by: string;
  readonly name: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  readonly rating: Rating | null;
}

export function rebuttalOf(found: FoundReview, { by, name, url, title, text, lang, rating }: RebuttalParts, say: Say): Rebuttal {
  const published = makeDate(found.published, say);
  const modified = makeDate(found.modified, say);
  const label = plainText(found.label, () => {});
  // A label that is too long to be one is an explanation in the wrong field.
  const isSentence = label !== '' && rating === null;
  if (isSentence) say('rating-is-sentence', label);
  if (title === '') say('title-missing');
  return {
    by,
    ...answerOf(isSentence ? label : plainText(rawText(found.body).slice(0, MAX_BODY), () => {}), text, rating, name, lang),
    url,
    title: title === '' ? shorten(text, MAX_TITLE, () => {}) : title,
    ...(rating === null ? {} : { rating }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined || modified === published ? {} : { modified }),
  };
}
