/** The card's own phrases: which words stand where, by who speaks and how the sentence stands to the rumour. */
import type { CardView } from '../messages/protocol.js';
import type { Stance } from '../model/match.js';
import { labelOf } from '../ui/speaker-words.js';
import type { Translate } from '../ui/translate.js';

/** The dialog's name. Of a sentence that does not assert the rumour, it says what the page does instead. */
export function cardLabel(view: CardView, stance: Stance, t: Translate): string {
  if (stance !== 'asserts') return t({ denies: 'cardLabelDenied', reports: 'cardLabelReported', asks: 'cardLabelAsked' }[stance]);
  const answer = view.answers[0];
  if (answer === undefined) return '';
  const label = labelOf(answer, t);
  return answer.expired ? t('cardLabelExpired', { label }) : label;
}

/** Days an answer out of date is still shown, in the shade. */
const SHOWN_AFTER_EXPIRY_DAYS = 30;

/** The day an expired answer will be hidden; null if its end is not known to the day. */
export function hiddenOn(expires: string): string | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(expires) ? Date.parse(expires) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time + SHOWN_AFTER_EXPIRY_DAYS * 86_400_000).toISOString().slice(0, 10);
}

/** @example hostOf('https://www.reuters.com/a') // 'reuters.com' */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url; // No address: the validator lets none through; show what there is.
  }
}
