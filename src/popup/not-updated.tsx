/** Publishers whose last files were not taken: why, what is used instead, when it tries again. Offline has its own notice. */
import type { DatasetView } from '../messages/protocol.js';
import { openOptions } from '../platform/browser.js';
import { faultWords } from '../ui/fault-words.js';
import { formatDay, formatMoment } from '../ui/format-date.js';
import { Icon } from '../ui/icons.js';
import { isolate } from '../ui/isolate.js';
import { useTranslate, useUiLang } from '../ui/translate.js';

export function NotUpdated({ datasets }: { readonly datasets: readonly DatasetView[] }) {
  const t = useTranslate();
  const lang = useUiLang();
  const now = Date.now();
  return (
    <>
      {datasets.map(({ id, title, enabled, subscription }) => {
        if (!enabled || subscription?.state !== 'failing' || subscription.failure === null || subscription.failure.fault === 'offline') return null;
        const { publishedAt, nextCheckAt, failure } = subscription;
        const time = formatMoment(nextCheckAt, now, lang);
        return (
          <div class="notice bar" key={id}>
            <Icon name="clock" />
            <span>
              <b>{t('notUpdatedTitle', { title: isolate(title) })}</b> {faultWords(failure.fault, t)}{' '}
              {publishedAt === null ? t('subTriesAgain', { time }) : t('subKeepsCopy', { date: formatDay(publishedAt, lang), time })}{' '}
              <button type="button" class="btn plain" onClick={() => void openOptions(`publisher-${id}`).then(() => window.close())}>
                {t('problemDetails')}
              </button>
            </span>
          </div>
        );
      })}
    </>
  );
}
