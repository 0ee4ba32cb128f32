/** What Sunlit is, what it reads, never sends and does not know; access where the browser asks for it; who answers. */
import type { DatasetView, Overview } from '../messages/protocol.js';
import { ask, requestHostAccess } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { DatasetSwitch } from '../ui/dataset-switch.js';
import { joinWords, languageName } from '../ui/format-language.js';
import { numberWord } from '../ui/number-words.js';
import { speakersWords } from '../ui/speaker-words.js';
import { type Translate, type UiLang, useTranslate, useUiLang } from '../ui/translate.js';

const PROMISES = ['welcomeReads', 'welcomeSends', 'welcomeKnows'] as const;

export function Intro({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  const lang = useUiLang();
  const { datasets, hostAccess } = page.overview;
  return (
    <div class="parts">
      <div class="hero">
        <h1>{t('welcomeHeadline')}</h1>
        <p>{t('welcomeLead')}</p>
      </div>
      {page.notice}
      {!hostAccess && <Access onAllowed={page.reload} />}
      <div class="three">
        {PROMISES.map((key) => (
          <section key={key}>
            <h2>{t(key)}</h2>
            <p>{t(`${key}Words`)}</p>
          </section>
        ))}
      </div>
      <section class="sect">
        <h2>{t('welcomePublishers', { count: datasets.length, number: numberWord(datasets.length, t) })}</h2>
        <p class="lead">{t('welcomePublishersLead')}</p>
        <div class="panel">
          {datasets.map((dataset) => (
            <DatasetSwitch
              key={dataset.id}
              title={dataset.title}
              kind={dataset.mainSpeaker?.kind ?? 'many'}
              enabled={dataset.enabled}
              lines={linesOf(dataset, t, lang)}
              onChange={(enabled) => void page.act(() => ask('setDatasetEnabled', { datasetId: dataset.id, enabled }))}
            />
          ))}
        </div>
      </section>
    </div>
  );
}

function linesOf(dataset: DatasetView, t: Translate, lang: UiLang): readonly string[] {
  const { mainSpeaker, counts, languages } = dataset;
  const speakers = speakersWords(dataset, t, 'full');
  const who = mainSpeaker ? speakers : t('datasetAnswered', { speakers });
  const names = languages.map((tag) => languageName(tag, lang));
  return [who, [t('countClaims', { count: counts.claims }), t('countQuestions', { count: counts.faqs }), joinWords(names, lang)].join(', ')];
}

/** Firefox installs without access to web pages; the reader gives it here, by a press, or not at all. */
function Access({ onAllowed }: { readonly onAllowed: () => Promise<void> }) {
  const t = useTranslate();
  return (
    <section class="panel access">
      <div>
        <h2>{t('accessTitle')}</h2>
        <p class="muted">{t('accessHint')}</p>
      </div>
      <button
        type="button"
        class="btn primary"
        onClick={() => {
          void requestHostAccess().then((isGiven) => (isGiven ? onAllowed() : undefined));
        }}
      >
        {t('accessAllow')}
      </button>
    </section>
  );
}
