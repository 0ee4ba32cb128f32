/** The words of the card, asked for once per language. */
import { createTranslate } from '../platform/i18n.js';
import type { Translation } from '../ui/translate.js';
import { askPatiently } from './ask-patiently.js';

/** For a background that never answered: enough to say so and to close the card. */
const FALLBACK = {
  cardFailedLabel: 'The answer cannot be shown',
  cardFailedUnreachable: 'Sunlit does not respond. If it was just updated, reload this page.',
  cardTryAgain: 'Try again',
  cardClose: 'Close',
  cardLoadingLabel: 'Answer',
  cardLoading: '…',
};

let known: Promise<Translation | null> | null = null;

/** The translator for card and announcements. */
export async function cardTranslation(): Promise<Translation> {
  known ??= load();
  const translation = await known;
  if (translation !== null) return translation;
  known = null;
  return { t: createTranslate(FALLBACK, 'en'), lang: 'en' };
}

/** The reader chose another language, perhaps: asks again next time. */
export function forgetTranslation(): void {
  known = null;
}

async function load(): Promise<Translation | null> {
  const reply = await askPatiently('getCardWords', null);
  if (!reply.ok) return null;
  const { words, lang } = reply.value;
  return { t: createTranslate(words, lang), lang };
}
