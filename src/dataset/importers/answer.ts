/**
 * What does the answer say in one sentence? The review's own first sentence where it answers; else who rated and how, in the record's language, as plain as can be.
 * A first sentence that tells the rumour again would show the rumour as its own rebuttal: it needs a cue of judgement, or it is not taken.
 */
import type { Rating } from '../../model/dataset.js';
import { primaryLang } from '../../model/text.js';
import { sameTextKey } from './ids.js';
import { firstSentence } from './shorten.js';

/** Longest answer the format takes, UTF-16 units. */
const MAX_ANSWER = 400;
const MIN_ANSWER = 20;

interface Words {
  readonly rated: (label: string, by: string) => string;
  readonly checked: (by: string) => string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: { rated: (label, by) => `Rated “${label}” by ${by}.`, checked: (by) => `Checked by ${by}.` },
  id: { rated: (label, by) => `Dinilai “${label}” oleh ${by}.`, checked: (by) => `Diperiksa oleh ${by}.` },
  ms: { rated: (label, by) => `Dinilai “${label}” oleh ${by}.`, checked: (by) => `Disemak oleh ${by}.` },
  es: { rated: (label, by) => `Calificado como «${label}» por ${by}.`, checked: (by) => `Verificado por ${by}.` },
  fr: { rated: (label, by) => `Évalué « ${label} » par ${by}.`, checked: (by) => `Vérifié par ${by}.` },
  pt: { rated: (label, by) => `Classificado como “${label}” por ${by}.`, checked: (by) => `Verificado por ${by}.` },
  it: { rated: (label, by) => `Valutato «${label}» da ${by}.`, checked: (by) => `Verificato da ${by}.` },
  de: { rated: (label, by) => `Von ${by} mit „${label}“ bewertet.`, checked: (by) => `Von ${by} geprüft.` },
  da: { rated: (label, by) => `Vurderet som »${label}« af ${by}.`, checked: (by) => `Undersøgt af ${by}.` },
};

/** Words by which a sentence judges rather than tells. “No” only in front, or of proof: “no less” tells. */
const CUES: Readonly<Record<string, RegExp>> = {
  en: /\b(?:false|fake|hoax|untrue|not|never|misleading|incorrect|wrong|debunk\w*|evidence|altered|doctored|satir\w*|out of context|inaccurate|unproven|true|correct|actually|no (?:proof|truth|record|sign|such))\b|^no\b|n[’']t\b/giu,
  id: /\b(?:salah|keliru|palsu|hoaks|hoax|bohong|tidak|bukan|belum|menyesatkan|penipuan|tanpa bukti|faktanya|sebenarnya|benar)\b/giu,
};

export interface Answer {
  readonly lang: string;
  readonly answer: string;
}

/**
 * @param body what the review says, plain
 * @param by the body's name
 * @returns the answer, in `lang` where we have its words, else in English
 */
export function answerOf(body: string, claim: string, rating: Rating | null, by: string, lang: string): Answer {
  const own = ownSentence(body, claim, lang);
  if (own !== null) return { lang, answer: own };
  const known = WORDS[primaryLang(lang)];
  const { rated, checked } = known ?? (WORDS['en'] as Words);
  return { lang: known === undefined ? 'en' : lang, answer: rating === null ? checked(by) : rated(rating.label, by) };
}

function ownSentence(body: string, claim: string, lang: string): string | null {
  const sentence = firstSentence(body, lang, MAX_ANSWER);
  const cues = CUES[primaryLang(lang)];
  if (sentence === null || cues === undefined || sentence.length < MIN_ANSWER || sentence.endsWith('?')) return null;
  const told = new Set(sameTextKey(claim).split(' '));
  // A cue the claim has as well judges nothing: “It is not true that …” may be the rumour.
  return sentence.match(cues)?.some((cue) => !told.has(sameTextKey(cue))) === true ? sentence : null;
}
