/** A question with its answer becomes an FAQ entry, or nothing and the reason. */
import type { FaqEntry } from '../../model/dataset.js';
import type { FoundFaq } from './found.js';
import { idOf, sameTextKey } from './ids.js';
import { fits, type Made, type MakeOptions, makeAddress, makeDate, makeLanguage, makeTags } from './make.js';
import type { Say } from './notes.js';
import { speakerOf } from './organizations.js';
import { plainText } from './plain-text.js';
import { shorten } from './shorten.js';

/** Longest texts the format takes, UTF-16 units. */
const MAX_QUESTION = 300;
const MAX_ANSWER = 2_000;

export function makeFaq(found: FoundFaq, options: MakeOptions, say: Say): Made | null {
  const question = shorten(plainText(found.question, say), MAX_QUESTION, say);
  const answer = shorten(plainText(found.answer, say), MAX_ANSWER, say);
  if (question === '') {
    say('no-question', answer);
    return null;
  }
  if (answer === '') {
    say('no-answer', question);
    return null;
  }
  const url = makeAddress(found.url, options, say);
  if (url === null) return null;
  const lang = makeLanguage(found.lang, [question, answer], undefined, options, say);
  // Nobody named: the publisher itself answers.
  const speaker = found.by === undefined && options.by === undefined ? null : speakerOf(found.by, url, lang, false, options, say);
  const modified = makeDate(found.modified, say);
  const record: FaqEntry = {
    // The same question on two pages of one body may have two answers; both stay.
    id: idOf(question, `${sameTextKey(question)} ${url}`),
    lang,
    ...(speaker === null ? {} : { by: speaker.key }),
    question,
    answer,
    url,
    tags: makeTags(found.tags, lang),
    ...(modified === undefined ? {} : { modified }),
  };
  return fits({ list: 'faqs', record, speaker }, say) ? { list: 'faqs', record, speaker } : null;
}
