/** The honest line under every tab: what was compared with what, and that silence proves nothing. */
import type { Overview } from '../messages/protocol.js';
import { Icon } from '../ui/icons.js';
import { useTranslate } from '../ui/translate.js';
import { DataAge } from './data-age.js';
import { modeOn } from './site.js';
import type { Behind } from './use-page-state.js';

interface CoverageFootProps {
  readonly overview: Overview;
  readonly behind: Behind | null;
  readonly onReadAgain: () => void;
  /** Asks all publishers now. False if that could not be asked for. */
  readonly onUpdate: () => Promise<boolean>;
}

export function CoverageFoot({ overview, behind, onReadAgain, onUpdate }: CoverageFootProps) {
  const t = useTranslate();
  const isOff = behind?.place.kind === 'site' && modeOn(behind.place.host, overview) === 'off';
  const page = behind && typeof behind.answer === 'object' ? behind.answer.page : null;
  const isReading = !isOff && (page ? page.status === 'reading' : behind === null || behind.answer === 'waiting');

  function words() {
    if (isReading) return t('footReading');
    if (isOff || !page) return <b>{t(isOff ? 'footSiteNotRead' : 'footPageNotRead')}</b>;
    const { claims, publishers } = overview.coverage;
    return (
      <>
        {t('footChecked', { claims: t('countClaims', { count: claims }), publishers: t('countPublishers', { count: publishers }) })} <b>{t('footNoMark')}</b>
      </>
    );
  }

  return (
    <footer class="p-foot">
      <p>
        <span role="status">{words()}</span> {!isReading && <DataAge overview={overview} onUpdate={onUpdate} />}
      </p>
      {page && !isOff && (
        <button type="button" class="ib" aria-label={t('footReadAgain')} title={t('footReadAgain')} onClick={onReadAgain}>
          <Icon name="refresh" />
        </button>
      )}
    </footer>
  );
}
