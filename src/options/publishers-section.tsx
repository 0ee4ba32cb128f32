/** The datasets: who answers, how much, how old, what is wrong, and a switch each. */
import type { DatasetView, Overview } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { DatasetSwitch } from '../ui/dataset-switch.js';
import { formatDate } from '../ui/format-date.js';
import { joinWords, languageName } from '../ui/format-language.js';
import { Icon } from '../ui/icons.js';
import { OutsideLink } from '../ui/outside-link.js';
import { byLine, kindWords, speakersWords } from '../ui/speaker-words.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { Section } from './section.js';

export function PublishersSection({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  return (
    <Section id="publishers" title={t('publishersTitle')} lead={t('publishersLead')}>
      {page.overview.datasets.length === 0 ? (
        <p class="notice">{t('publishersNone')}</p>
      ) : (
        <div class="panel">
          {page.overview.datasets.map((dataset) => (
            <Dataset
              key={dataset.id}
              dataset={dataset}
              onChange={(enabled) => void page.act(() => ask('setDatasetEnabled', { datasetId: dataset.id, enabled }))}
            />
          ))}
        </div>
      )}
    </Section>
  );
}

function Dataset({ dataset, onChange }: { readonly dataset: DatasetView; readonly onChange: (enabled: boolean) => void }) {
  const t = useTranslate();
  const lang = useUiLang();
  const { mainSpeaker, counts } = dataset;
  const languages = joinWords(
    dataset.languages.map((tag) => languageName(tag, lang)),
    lang,
  );
  const speakers = speakersWords(dataset, t, 'full');
  const who = mainSpeaker ? speakers : t('datasetCollected', { publisher: dataset.publisher.name, speakers });
  const amount = joinFacts([t('countClaims', { count: counts.claims }), t('countQuestions', { count: counts.faqs }), languages]);
  return (
    <DatasetSwitch
      id={`publisher-${dataset.id}`}
      title={dataset.title}
      kind={mainSpeaker?.kind ?? 'many'}
      enabled={dataset.enabled}
      onChange={onChange}
      lines={[who, `${amount} · ${t('datasetDate', { date: formatDate(dataset.updated, lang) })}`]}
    >
      {dataset.problem !== null && (
        <div class="notice">
          <Icon name="clock" />
          <span>
            <b>{t('problemTitle', { title: dataset.title })}</b> {dataset.problem}
          </span>
        </div>
      )}
      <details class="details">
        <summary>{t('datasetDetails')}</summary>
        <Details dataset={dataset} />
      </details>
    </DatasetSwitch>
  );
}

/** What a reader should know before trusting an answer: who stands behind it, what it may speak about, where it leads. */
function Details({ dataset }: { readonly dataset: DatasetView }) {
  const t = useTranslate();
  const { publisher, mainSpeaker, counts } = dataset;
  const isMailto = dataset.corrections.startsWith('mailto:');
  return (
    <dl class="kv">
      <dt>{t('detailsPublisher')}</dt>
      <dd>
        <b>{publisher.name}</b>, {kindWords(publisher, t)}. {publisher.interestStatement}{' '}
        <OutsideLink href={publisher.url}>{shortUrl(publisher.url)}</OutsideLink>
      </dd>
      {mainSpeaker && mainSpeaker.key !== publisher.key && mainSpeaker.name !== publisher.name && (
        <>
          <dt>{t('detailsSpeaker')}</dt>
          <dd>
            <b>{byLine(mainSpeaker, t, 'full')}</b>. {mainSpeaker.interestStatement}
          </dd>
        </>
      )}
      {dataset.about.length > 0 && (
        <>
          <dt>{t('detailsAbout')}</dt>
          <dd>{dataset.about.join(' · ')}</dd>
        </>
      )}
      <dt>{t('detailsAmount')}</dt>
      <dd>
        {joinFacts([
          t('countClaims', { count: counts.claims }),
          t('countQuestions', { count: counts.faqs }),
          t('countStatementsShort', { count: counts.statements }),
          t('countVoices', { count: counts.voices }),
          t('countUpdates', { count: counts.updates }),
        ])}
      </dd>
      <dt>{t('detailsLinks')}</dt>
      <dd>{dataset.domains.join(', ')}</dd>
      <dt>{t('detailsLicence')}</dt>
      <dd>{dataset.license}</dd>
      <dt>{t('detailsCorrections')}</dt>
      <dd>
        {isMailto ? (
          <a href={dataset.corrections}>{dataset.corrections.slice('mailto:'.length)}</a>
        ) : (
          <OutsideLink href={dataset.corrections}>{shortUrl(dataset.corrections)}</OutsideLink>
        )}
      </dd>
    </dl>
  );
}

function joinFacts(facts: readonly string[]): string {
  return facts.join(', ');
}

/** Address as shown: without scheme, `www.` and closing slash. */
function shortUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
