/** An answer's own phrases, for card and search: what its link says, its dates, which way its text runs. */
import type { PartialDate } from '../model/text.js';
import { formatDate } from './format-date.js';
import { isRated, type LabelledAnswer, labelOf } from './speaker-words.js';
import type { Translate, UiLang } from './translate.js';

/** The part of an answer that is put into words; `AnswerView` of the protocol is one. */
export interface WordedAnswer extends LabelledAnswer {
  readonly expired: boolean;
  readonly published: PartialDate | null;
  readonly modified: PartialDate | null;
  readonly expires: PartialDate | null;
}

/** The words of the link to the answer's page. @param form `named` says whose page it is, where several stand together or the label does not say. */
export function readWords(answer: WordedAnswer, form: 'plain' | 'named', t: Translate): string {
  const name = answer.by.shortName;
  if (answer.expired) return t('cardSeeNow', { name });
  if (isRated(answer)) return t('cardReadFactCheck');
  if (form === 'named') return t(answer.by.kind === 'media' ? 'cardReadReportOf' : 'cardReadAnswerOf', { label: labelOf(answer, t), name });
  if (answer.by.kind === 'fact-checker') return t('cardReadFactCheck');
  if (answer.by.kind === 'media') return t('cardReadReport');
  return t(answer.by.kind === 'academic' || answer.by.kind === 'community' ? 'cardReadAnswer' : 'cardReadOfficial');
}

/** When it was answered, changed, and how old the copy is: short facts, one after the other. */
export function dateFacts(answer: WordedAnswer, copy: string, t: Translate, lang: UiLang): readonly string[] {
  const on = (key: string, date: string) => t(key, { date: formatDate(date, lang) });
  const { published, modified, expires } = answer;
  return [
    published === null ? t('cardAnsweredUnknown') : on('cardAnsweredOn', published),
    ...(modified === null || modified === published ? [] : [on('cardChangedOn', modified)]),
    ...(expires === null ? [] : [on(answer.expired ? 'cardRanUntil' : 'cardHoldsUntil', expires)]),
    on('cardCopyOf', copy),
  ];
}

/** Direction of a text, by its language. */
export function directionOf(lang: string): 'rtl' | 'ltr' {
  return /^(ar|fa|he|iw|ur|ps|sd|ug|yi|dv|ckb)\b/i.test(lang) ? 'rtl' : 'ltr';
}

/** Language and direction of foreign text, as attributes. */
export function foreign(lang: string): { readonly lang: string; readonly dir: 'rtl' | 'ltr' } {
  return { lang, dir: directionOf(lang) };
}
