/**
 * The stance of a whole text, a headline or a few sentences, towards one claim that it is known to be about.
 *
 * Read sentence by sentence, each with its frame, as a page is; then joined:
 * - a denial by the writer wins over all telling and asking: "They say that … . This is false."; so does a sentence that only points back ("Nope, the story is fake.");
 * - of the rest the sentence that says most of the claim decides, the first of equals.
 * A denial by polarity alone ("does not") counts only from a sentence that says enough of the claim: a longer text has a "not" somewhere.
 */
import type { Locale } from '../locales/locale.js';
import { segment } from '../segment.js';
import { readStatement, type Statement } from '../statement.js';
import { frameOf, rebuttalIn } from './frame.js';
import { readStance, type StanceClaim, type StanceReading } from './stance.js';

/** Most sentences of a text looked at: more is no headline but an article, and its stance is that of its beginning. */
const MAX_SENTENCES = 60;
/** So many shared terms make a sentence one about the claim, unless none of the text has as many. */
const LEAST_SHARED = 2;

interface Part {
  readonly shared: number;
  readonly reading: StanceReading;
}

/**
 * @param claimText the claim in the language of the text; its own words are no cues.
 * @returns `asserts` with an empty cue for a text without sentences
 * @example stanceOfText('The bridge was closed.', 'Bridge closed? No, says mayor.', en).stance // 'denies'
 */
export function stanceOfText(claimText: string, text: string, locale: Locale): StanceReading {
  const best = readStatement(claimText, locale);
  const claim: StanceClaim = { wordings: [best], best };
  const sentences = segment(text, locale, MAX_SENTENCES);
  const parts = sentences.map(({ start, end }, at): Part => {
    const statement = readStatement(text.slice(start, end), locale);
    const shared = [...best.terms.keys()].filter((term) => statement.terms.has(term)).length;
    return { shared, reading: readStance(statement, claim, windowOf(statement, best), frameOf(text, sentences, at, '')) };
  });
  const most = Math.max(0, ...parts.map(({ shared }) => shared));
  const about = parts.filter(({ shared }) => shared >= Math.min(most, LEAST_SHARED));
  const denial = about.find(({ reading }) => reading.stance === 'denies');
  if (denial !== undefined) return denial.reading;
  for (const { start, end } of sentences.slice(1)) {
    const cue = rebuttalIn(text.slice(start, end), locale, claim);
    if (cue !== null) return { stance: 'denies', cue };
  }
  return about.find(({ shared }) => shared === most)?.reading ?? { stance: 'asserts', cue: '' };
}

/** From the first to the last word that is the claim's; the whole statement if none is. */
function windowOf({ tokens }: Statement, claim: Statement): { from: number; to: number } {
  const places = tokens.flatMap(({ term }, at) => (term !== null && claim.terms.has(term) ? [at] : []));
  return { from: places[0] ?? 0, to: (places.at(-1) ?? tokens.length - 1) + 1 };
}
