/** The honest line under every tab: what was compared with what, and that silence proves nothing. */
import type { Overview } from '../messages/protocol.js';
import { formatDate } from '../ui/format-date.js';
import { Icon } from '../ui/icons.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { modeOn } from './site.js';
import type { Behind } from './use-page-state.js';

interface CoverageFootProps {
  readonly overview: Overview;
  readonly behind: Behind | null;
  readonly onReadAgain: () => void;
}

export function CoverageFoot({ overview, behind, onReadAgain }: CoverageFootProps) {
  const t = useTranslate();
  const lang = useUiLang();
  const newest = overview.datasets
    .filter(({ enabled }) => enabled)
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  const date = newest === undefined ? '' : ` ${t('footDate', { date: formatDate(newest, lang) })}`;

  const isOff = behind?.place.kind === 'site' && modeOn(behind.place.host, overview) === 'off';
  const page = behind && typeof behind.answer === 'object' ? behind.answer.page : null;
  const isReading = !isOff && (page ? page.status === 'reading' : behind === null || behind.answer === 'waiting');

  function words() {
    if (isReading) return t('footReading');
    if (isOff || !page)
      return (
        <>
          <b>{t(isOff ? 'footSiteNotRead' : 'footPageNotRead')}</b>
          {date}
        </>
      );
    const { claims, publishers } = overview.coverage;
    return (
      <>
        {t('footChecked', { claims: t('countClaims', { count: claims }), publishers: t('countPublishers', { count: publishers }) })} <b>{t('footNoMark')}</b>
        {date}
      </>
    );
  }

  return (
    <footer class="p-foot">
      <p role="status">{words()}</p>
      {page && !isOff && (
        <button type="button" class="ib" aria-label={t('footReadAgain')} title={t('footReadAgain')} onClick={onReadAgain}>
          <Icon name="refresh" />
        </button>
      )}
    </footer>
  );
}
