/** The popup put together: what is open, what is known, and which tab shows it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Overview } from '../messages/protocol.js';
import { ask, askTab } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { useTranslate } from '../ui/translate.js';
import { CoverageFoot } from './coverage-foot.js';
import { FaqTab } from './faq-tab.js';
import { PageTab } from './page-tab.js';
import { PopupTop } from './popup-top.js';
import type { Filter } from './publisher-filter.js';
import { type PopupMemory, rememberPopup, type TabName } from './remembered.js';
import { changeTo, type Place, type Position } from './site.js';
import { StatementsTab } from './statements-tab.js';
import { TabList } from './tab-list.js';
import { UpdatesTab } from './updates-tab.js';
import { narrow, useLibrary } from './use-library.js';
import { usePageState } from './use-page-state.js';
import { VoicesTab } from './voices-tab.js';

const TAB_KEYS = { page: 'tabPage', faq: 'tabFaq', statements: 'tabStatements', voices: 'tabVoices', updates: 'tabUpdates' } as const;
const NOWHERE: Place = { kind: 'closed' };

export function PopupApp({ page, start }: { readonly page: Page<Overview>; readonly start: PopupMemory }) {
  const t = useTranslate();
  const { overview, act, notice } = page;
  const [memory, setMemory] = useState(start);
  const [openFaq, setOpenFaq] = useState<string | null>(null);
  const [about, setAbout] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const behind = usePageState(round);
  const library = useLibrary(overview, memory.tab !== 'page' || (behind !== null && behind.answer !== 'waiting'));
  useEffect(() => rememberPopup(memory), [memory]);

  const change = (part: Partial<PopupMemory>) => setMemory((last) => ({ ...last, ...part }));
  const show = (tab: TabName) => change({ tab });
  const place = behind?.place ?? NOWHERE;
  const pageState = behind && typeof behind.answer === 'object' ? behind.answer.page : null;

  async function switchSite(position: Position): Promise<void> {
    if (place.kind !== 'site') return;
    const { settings, mode } = changeTo(position, overview);
    const isSet = settings === null || (await act(() => ask('setSettings', settings)));
    if (isSet) await act(() => ask('setSiteMode', { host: place.host, mode }));
    setRound((last) => last + 1);
  }

  async function readAgain(): Promise<void> {
    if (behind?.tabId !== null && behind?.tabId !== undefined) await askTab(behind.tabId, 'refreshPage', null);
    setRound((last) => last + 1);
  }

  const datasets = overview.datasets.filter(({ enabled }) => enabled);
  const filter: Filter = { datasets, left: memory.left, onChange: (left) => change({ left }) };
  const isLit = pageState !== null && !(place.kind === 'site' && behind?.answer === 'silent');
  // The same lists at every key: the search over them has read thousands of entries.
  const narrowed = useMemo(() => (library.library ? narrow(library.library, memory.left) : null), [library.library, memory.left]);

  function panel() {
    if (memory.tab === 'page') {
      return (
        <PageTab
          overview={overview}
          behind={behind}
          library={library.library}
          onSwitch={switchSite}
          onReload={page.reload}
          onRetry={() => setRound((last) => last + 1)}
          onOpenFaq={(key) => {
            setOpenFaq(key);
            change({ tab: 'faq', query: '', left: [] });
          }}
          onOpenTab={show}
        />
      );
    }
    if (!narrowed) return library.failure === null ? <Skeleton /> : <FailureNotice code={library.failure} onRetry={library.retry} />;
    switch (memory.tab) {
      case 'faq':
        return (
          <FaqTab
            library={narrowed}
            filter={filter}
            query={memory.query}
            onQuery={(query) => change({ query })}
            openKey={openFaq}
            onOpen={setOpenFaq}
            onSeeStatements={(query) => {
              setAbout(query);
              show('statements');
            }}
          />
        );
      case 'statements':
        return <StatementsTab statements={narrowed.statements} filter={filter} about={about} onShowAll={() => setAbout(null)} />;
      case 'voices':
        return <VoicesTab voices={narrowed.voices} filter={filter} />;
      case 'updates':
        return <UpdatesTab updates={narrowed.updates} filter={filter} onRead={(keys) => void act(() => ask('markUpdatesRead', { keys }))} />;
    }
  }

  return (
    <div class={isLit ? 'popup' : 'popup off'}>
      <PopupTop overview={overview} place={place} onSwitch={(position) => void switchSite(position)} />
      <main class="p-main">
        <TabList chosen={memory.tab} onChoose={show} answers={pageState?.open ?? 0} hasUnread={overview.unreadUpdates > 0} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls, so the keyboard must reach it (WAI-ARIA tabs pattern). */}
        <div class="p-body" role="tabpanel" id="panel" key={memory.tab} aria-label={t(TAB_KEYS[memory.tab])} tabIndex={0}>
          {notice}
          {panel()}
        </div>
      </main>
      <CoverageFoot
        overview={overview}
        behind={behind}
        onReadAgain={() => void readAgain()}
        onUpdate={() => act(() => ask('updateNow', { datasetId: null }))}
      />
    </div>
  );
}
