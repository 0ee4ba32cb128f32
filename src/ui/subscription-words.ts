/** How a followed publisher stands, in words: for the settings and the popup. Times are ms since the epoch and passed in. */
import { faultWords } from './fault-words.js';
import { formatAge, formatDay, formatMoment } from './format-date.js';
import type { Translate, UiLang } from './translate.js';

/** The part of the protocol's `SubscriptionView` that is told here. */
export interface Standing {
  readonly state: 'waiting' | 'current' | 'old' | 'failing' | 'held';
  readonly since: number;
  readonly lastCheckedAt: number | null;
  readonly nextCheckAt: number;
  readonly publishedAt: number | null;
  readonly failure: { readonly fault: string } | null;
  readonly heldUntil: number | null;
}

export interface StandingWords {
  /** What is the matter, in bold; null where all is well. */
  readonly title: string | null;
  readonly words: string;
}

/** One status line. Old data is normal and said as a date; only a failure and a change that waits have a title. */
export function standingWords(standing: Standing, t: Translate, lang: UiLang, now: number): StandingWords {
  const { state, publishedAt, lastCheckedAt } = standing;
  const copy = publishedAt === null ? '' : formatDay(publishedAt, lang);
  const next = formatMoment(standing.nextCheckAt, now, lang);
  switch (state) {
    case 'failing': {
      const reason = faultWords(standing.failure?.fault ?? 'unreachable', t);
      if (publishedAt === null) return { title: t('subNothingYet'), words: `${reason} ${t('subTriesAgain', { time: next })}` };
      const since = formatMoment(lastCheckedAt ?? standing.since, now, lang);
      return { title: t('subNotUpdatedSince', { time: since }), words: `${reason} ${t('subKeepsCopy', { date: copy, time: next })}` };
    }
    case 'held':
      return { title: t('subHeld', { time: formatMoment(standing.heldUntil ?? standing.nextCheckAt, now, lang) }), words: t('subHeldWhy', { date: copy }) };
    case 'old':
      return { title: null, words: t('subOld', { date: copy }) };
    case 'waiting':
      return { title: null, words: t('subWaiting', { time: next }) };
    case 'current':
      return {
        title: null,
        words: lastCheckedAt === null ? t('subNotCheckedYet', { time: next }) : t('subChecked', { age: formatAge(lastCheckedAt, now, lang) }),
      };
  }
}

/** @example '3 added, 1 removed' · '' where nothing happened. */
export function changeWords(change: { readonly added: number; readonly changed: number; readonly removed: number }, t: Translate): string {
  return (
    [
      ['changeAdded', change.added],
      ['changeChanged', change.changed],
      ['changeRemoved', change.removed],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([key, count]) => t(key, { count }))
    .join(', ');
}
