/** The five tabs: arrow keys, Home and End move and choose; one stop for the Tab key (WAI-ARIA tabs pattern). */
import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../ui/translate.js';
import { TABS, type TabName } from './remembered.js';

const KEYS: Readonly<Record<TabName, string>> = {
  page: 'tabPage',
  faq: 'tabFaq',
  statements: 'tabStatements',
  voices: 'tabVoices',
  updates: 'tabUpdates',
};

interface TabListProps {
  readonly chosen: TabName;
  readonly onChoose: (tab: TabName) => void;
  /** Open answers on the page; 0 shows no number. */
  readonly answers: number;
  readonly hasUnread: boolean;
}

export function TabList({ chosen, onChoose, answers, hasUnread }: TabListProps) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);

  // In a narrow popup the tabs scroll: the chosen one must be seen.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);

  function move(event: KeyboardEvent): void {
    const isMirrored = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const at = TABS.indexOf(chosen);
    const steps: Readonly<Record<string, number>> = { ArrowRight: isMirrored ? -1 : 1, ArrowLeft: isMirrored ? 1 : -1, Home: -at, End: TABS.length - 1 - at };
    const step = steps[event.key];
    const next = step === undefined ? undefined : TABS[(at + step + TABS.length) % TABS.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <div class="tabs" role="tablist" aria-label={t('tabsLabel')} ref={list} onKeyDown={move}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === chosen}
          aria-controls={tab === chosen ? 'panel' : undefined}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {t(KEYS[tab])}
          {tab === 'page' && answers > 0 && (
            <>
              <span class="n" aria-hidden="true">
                {answers}
              </span>
              <span class="sr">, {t('countAnswers', { count: answers })}</span>
            </>
          )}
          {tab === 'updates' && hasUnread && (
            <>
              <span class="udot" />
              <span class="sr">{t('tabUnread')}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
