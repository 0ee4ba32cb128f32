/** "This page": the answers to its sentences, or in words why there are none. */
import { useState } from 'preact/hooks';
import type { CardView, ClaimKey, Library, ListedMatch, Overview, PageState } from '../messages/protocol.js';
import { askTab, openOptions, requestHostAccess } from '../platform/browser.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Icon } from '../ui/icons.js';
import { Skeleton } from '../ui/skeleton.js';
import { useTranslate } from '../ui/translate.js';
import { MatchGroups } from './match-groups.js';
import { NotUpdated } from './not-updated.js';
import { Offers } from './offers.js';
import type { TabName } from './remembered.js';
import { modeOn, type Position } from './site.js';
import type { Behind } from './use-page-state.js';
import { WorthALook } from './worth-a-look.js';

interface PageTabProps {
  readonly overview: Overview;
  readonly behind: Behind | null;
  readonly library: Library | null;
  readonly onSwitch: (position: Position) => Promise<void>;
  /** Loads the overview again, after host access was given. */
  readonly onReload: () => Promise<void>;
  readonly onRetry: () => void;
  readonly onOpenFaq: (key: string) => void;
  readonly onOpenTab: (tab: TabName) => void;
}

export function PageTab({ overview, behind, library, onSwitch, onReload, onRetry, onOpenFaq, onOpenTab }: PageTabProps) {
  const t = useTranslate();
  const suggestions = library && <WorthALook library={library} onOpenFaq={onOpenFaq} onOpenUpdates={() => onOpenTab('updates')} />;
  const site = behind?.place.kind === 'site' ? behind.place : null;

  if (site && modeOn(site.host, overview) === 'off') {
    return (
      <>
        <div class="empty">
          <h2>{t('offTitle', { host: site.host })}</h2>
          <p>{t('offHint')}</p>
          <div class="row">
            <button type="button" class="btn" onClick={() => void onSwitch(overview.settings.defaultMode === 'off' ? 'chosen' : 'on')}>
              {t('offTurnOn')}
            </button>
          </div>
        </div>
        {suggestions}
      </>
    );
  }
  if (!behind || behind.answer === 'waiting') return <Reading />;
  if (behind.answer === 'silent') {
    return (
      <>
        <Silent isSite={site !== null} hasAccess={overview.hostAccess} onAllowed={() => void onReload().then(onRetry)} />
        {suggestions}
      </>
    );
  }

  const { page, cards } = behind.answer;
  if (page.status === 'reading' && page.matches.length === 0) return <Reading />;
  return (
    <>
      <Offers offers={page.offers} datasets={overview.datasets} />
      <Notices overview={overview} page={page} />
      {site && modeOn(site.host, overview) === 'toolbar' && (
        <div class="notice bar">
          <Icon name="eye" />
          <span>
            {t('toolbarNotice')}{' '}
            <button type="button" class="btn plain" onClick={() => void onSwitch(overview.settings.defaultMode === 'off' ? 'chosen' : 'on')}>
              {t('toolbarShowMarks')}
            </button>
          </span>
        </div>
      )}
      {behind.failure !== null && <FailureNotice code={behind.failure} onRetry={onRetry} />}
      {page.matches.length === 0 ? (
        <div class="empty" role="status">
          <h2>{t('noneTitle')}</h2>
          <p>{t('noneHint', { sentences: t('countSentences', { count: page.sentences }) })}</p>
        </div>
      ) : (
        <Matches tabId={behind.tabId} matches={page.matches} cards={cards} />
      )}
      {page.matches.length < 2 && suggestions}
    </>
  );
}

function Reading() {
  const t = useTranslate();
  return (
    <>
      <p class="gh" role="status">
        {t('readingTitle')}
      </p>
      <Skeleton />
    </>
  );
}

/** No content script answers: because the browser keeps it out, because the reader has not allowed it yet, or because the page is older than it. */
function Silent({ isSite, hasAccess, onAllowed }: { readonly isSite: boolean; readonly hasAccess: boolean; readonly onAllowed: () => void }) {
  const t = useTranslate();
  const state = !isSite && hasAccess ? 'closed' : hasAccess ? 'stale' : 'access';
  return (
    <div class="empty">
      <h2>{t(`${state}Title`)}</h2>
      <p>{t(`${state}Hint`)}</p>
      {state === 'access' && (
        <div class="row">
          <button
            type="button"
            class="btn"
            onClick={() => {
              void requestHostAccess().then((isGiven) => isGiven && onAllowed());
            }}
          >
            {t('accessAllow')}
          </button>
        </div>
      )}
    </div>
  );
}

const TROUBLE_KEYS = { 'settings-reset': 'troubleSettings', 'storage-unavailable': 'troubleStorage', 'datasets-failed': 'troubleDatasets' } as const;

/** What did not work, why in plain words, and what is used instead. */
function Notices({ overview, page }: { readonly overview: Overview; readonly page: PageState }) {
  const t = useTranslate();
  const broken = overview.datasets.filter(({ enabled, problem }) => enabled && problem !== null);
  return (
    <>
      {!navigator.onLine && (
        <div class="notice bar">
          <Icon name="cloudOff" />
          <span>
            <b>{t('offlineTitle')}</b> {t('offlineHint')}
          </span>
        </div>
      )}
      {page.status === 'paused' && (
        <div class="notice bar">
          <Icon name="clock" />
          <span>{t('pausedNotice')}</span>
        </div>
      )}
      {overview.troubles.map((trouble) => (
        <div class="notice bar" key={trouble}>
          <Icon name="info" />
          <span>{t(TROUBLE_KEYS[trouble])}</span>
        </div>
      ))}
      <NotUpdated datasets={overview.datasets} />
      {broken.map(({ id, title, problem }) => (
        <div class="notice bar" key={id}>
          <Icon name="clock" />
          <span>
            <b>{t('problemTitle', { title })}</b> {problem}{' '}
            <button type="button" class="btn plain" onClick={() => void openOptions(`publisher-${id}`).then(() => window.close())}>
              {t('problemDetails')}
            </button>
          </span>
        </div>
      ))}
    </>
  );
}

interface MatchesProps {
  readonly tabId: number | null;
  readonly matches: readonly ListedMatch[];
  readonly cards: ReadonlyMap<ClaimKey, CardView>;
}

/** The lists; a press goes to the sentence, opens its card and takes the popup out of the way. */
function Matches({ tabId, matches, cards }: MatchesProps) {
  const t = useTranslate();
  const [lost, setLost] = useState(false);
  async function show(id: string): Promise<void> {
    const reply = tabId === null ? null : await askTab(tabId, 'showMatch', { id });
    if (reply?.ok && reply.value) window.close();
    else setLost(true);
  }
  return (
    <>
      {lost && (
        <div class="notice bar" role="alert">
          <Icon name="info" />
          <span>{t('matchGone')}</span>
        </div>
      )}
      <MatchGroups matches={matches} cards={cards} onShow={(id) => void show(id)} />
    </>
  );
}
