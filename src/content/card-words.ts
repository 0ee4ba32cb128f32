/** The card's own phrases: which words stand where, by who speaks and how the sentence stands to the rumour. */
import type { AnswerView, CardView } from '../messages/protocol.js';
import type { Stance } from '../model/match.js';
import { formatDate } from '../ui/format-date.js';
import { isRated, labelOf } from '../ui/speaker-words.js';
import type { Translate, UiLang } from '../ui/translate.js';

/** The dialog's name. Of a sentence that does not assert the rumour, it says what the page does instead. */
export function cardLabel(view: CardView, stance: Stance, t: Translate): string {
  if (stance !== 'asserts') return t({ denies: 'cardLabelDenied', reports: 'cardLabelReported', asks: 'cardLabelAsked' }[stance]);
  const answer = view.answers[0];
  if (answer === undefined) return '';
  const label = labelOf(answer, t);
  return answer.expired ? t('cardLabelExpired', { label }) : label;
}

/** The words of the link to the answer's page. @param form `named` says whose page it is, where several stand together or the label does not say. */
export function readWords(answer: AnswerView, form: 'plain' | 'named', t: Translate): string {
  const name = answer.by.shortName;
  if (answer.expired) return t('cardSeeNow', { name });
  if (isRated(answer)) return t('cardReadFactCheck');
  if (form === 'named') return t(answer.by.kind === 'media' ? 'cardReadReportOf' : 'cardReadAnswerOf', { label: labelOf(answer, t), name });
  if (answer.by.kind === 'fact-checker') return t('cardReadFactCheck');
  if (answer.by.kind === 'media') return t('cardReadReport');
  return t(answer.by.kind === 'academic' || answer.by.kind === 'community' ? 'cardReadAnswer' : 'cardReadOfficial');
}

/** When it was answered, changed, and how old the copy is: short facts, one after the other. */
export function dateFacts(answer: AnswerView, copy: string, t: Translate, lang: UiLang): readonly string[] {
  const on = (key: string, date: string) => t(key, { date: formatDate(date, lang) });
  const { published, modified, expires } = answer;
  return [
    published === null ? t('cardAnsweredUnknown') : on('cardAnsweredOn', published),
    ...(modified === null || modified === published ? [] : [on('cardChangedOn', modified)]),
    ...(expires === null ? [] : [on(answer.expired ? 'cardRanUntil' : 'cardHoldsUntil', expires)]),
    on('cardCopyOf', copy),
  ];
}

/** Days an answer out of date is still shown, in the shade. */
const SHOWN_AFTER_EXPIRY_DAYS = 30;

/** The day an expired answer will be hidden; null if its end is not known to the day. */
export function hiddenOn(expires: string): string | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(expires) ? Date.parse(expires) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time + SHOWN_AFTER_EXPIRY_DAYS * 86_400_000).toISOString().slice(0, 10);
}

/** Direction of a text, by its language. */
export function directionOf(lang: string): 'rtl' | 'ltr' {
  return /^(ar|fa|he|iw|ur|ps|sd|ug|yi|dv|ckb)\b/i.test(lang) ? 'rtl' : 'ltr';
}

/** Language and direction of foreign text, as attributes. */
export function foreign(lang: string): { readonly lang: string; readonly dir: 'rtl' | 'ltr' } {
  return { lang, dir: directionOf(lang) };
}

/** @example hostOf('https://www.reuters.com/a') // 'reuters.com' */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url; // No address: the validator lets none through; show what there is.
  }
}
