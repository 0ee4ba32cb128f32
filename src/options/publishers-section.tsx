/** The datasets: who answers, how much, how old, what is wrong, and a switch each; those that are followed can be updated, turned back and let go. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DatasetView, Overview } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { DatasetFacts } from '../ui/dataset-facts.js';
import { DatasetSwitch } from '../ui/dataset-switch.js';
import { faultWords } from '../ui/fault-words.js';
import { formatDate } from '../ui/format-date.js';
import { joinWords, languageName } from '../ui/format-language.js';
import { Icon } from '../ui/icons.js';
import { isolate } from '../ui/isolate.js';
import { speakersWords } from '../ui/speaker-words.js';
import { subscribeLinkOf } from '../ui/subscribe-link.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { AddPublisher } from './add-publisher.js';
import { Section } from './section.js';
import { Deeds, LastChange, Standing, SubscriptionFacts } from './subscription.js';

/** A publisher the reader let go while this page is open. */
interface Stopped {
  readonly link: string;
  readonly publisherId: string;
  readonly title: string;
}

export function PublishersSection({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  const [stopped, setStopped] = useState<readonly Stopped[]>([]);
  const { datasets } = page.overview;

  async function stop({ id, title, subscription }: DatasetView): Promise<void> {
    if (subscription === null) return;
    const { publisherId } = subscription;
    if (!(await page.act(() => ask('unsubscribe', { datasetId: id })))) return;
    setStopped((last) => [...last, { link: subscribeLinkOf(subscription), publisherId, title }]);
  }

  return (
    <Section id="publishers" title={t('publishersTitle')} lead={t('publishersLead')}>
      {datasets.length === 0 ? (
        <p class="notice">{t('publishersNone')}</p>
      ) : (
        <div class="panel">
          {datasets.map((dataset) => (
            <Dataset key={dataset.id} page={page} dataset={dataset} onStop={() => void stop(dataset)} />
          ))}
        </div>
      )}
      {stopped.map((publisher) => (
        <StoppedNotice
          key={publisher.link}
          page={page}
          publisher={publisher}
          onBack={() => setStopped((last) => last.filter(({ link }) => link !== publisher.link))}
        />
      ))}
      <AddPublisher datasets={datasets} />
    </Section>
  );
}

interface DatasetProps {
  readonly page: Page<Overview>;
  readonly dataset: DatasetView;
  readonly onStop: () => void;
}

function Dataset({ page, dataset, onStop }: DatasetProps) {
  const t = useTranslate();
  const lang = useUiLang();
  const now = Date.now();
  const { mainSpeaker, counts, subscription } = dataset;
  const languages = joinWords(
    dataset.languages.map((tag) => languageName(tag, lang)),
    lang,
  );
  const speakers = speakersWords(dataset, t, 'full');
  const who = mainSpeaker ? speakers : t('datasetCollected', { publisher: dataset.publisher.name, speakers });
  const amount = [t('countClaims', { count: counts.claims }), t('countQuestions', { count: counts.faqs }), languages].join(', ');
  const facts = [amount, t('datasetDate', { date: formatDate(dataset.updated, lang) }), ...(subscription === null ? [t('datasetPackaged')] : [])];
  return (
    <DatasetSwitch
      id={`publisher-${dataset.id}`}
      title={dataset.title}
      kind={mainSpeaker?.kind ?? 'many'}
      enabled={dataset.enabled}
      onChange={(enabled) => void page.act(() => ask('setDatasetEnabled', { datasetId: dataset.id, enabled }))}
      lines={[who, facts.join(' · ')]}
    >
      {subscription !== null && <Standing subscription={subscription} now={now} />}
      {dataset.problem !== null && (
        <div class="notice">
          <Icon name="clock" />
          <span>
            <b>{t('problemTitle', { title: isolate(dataset.title) })}</b> {dataset.problem}
          </span>
        </div>
      )}
      {subscription?.change && <LastChange change={subscription.change} />}
      <details class="details">
        <summary>{t(subscription === null ? 'datasetDetails' : 'datasetDetailsKey')}</summary>
        <dl class="kv">
          <DatasetFacts dataset={dataset} />
          {subscription !== null && <SubscriptionFacts subscription={subscription} now={now} />}
        </dl>
      </details>
      {subscription !== null && <Deeds page={page} dataset={dataset} subscription={subscription} onStop={onStop} />}
    </DatasetSwitch>
  );
}

interface StoppedNoticeProps {
  readonly page: Page<Overview>;
  readonly publisher: Stopped;
  readonly onBack: () => void;
}

/** Said where the list ends, with the way back for as long as the page is open. The entry that had focus is gone, so focus comes here. */
function StoppedNotice({ page, publisher, onBack }: StoppedNoticeProps) {
  const t = useTranslate();
  const notice = useRef<HTMLDivElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => notice.current?.focus(), []);

  async function followAgain(): Promise<void> {
    if (isBusy) return;
    const { link, publisherId } = publisher;
    setBusy(true);
    setProblem('');
    await page.act(async () => {
      const reply = await ask('subscribe', { link, publisherId });
      if (reply.ok && 'fault' in reply.value) setProblem(faultWords(reply.value.fault, t));
      else if (reply.ok) onBack();
      return reply;
    });
    setBusy(false);
  }

  return (
    <div ref={notice} class="notice bar stopped" tabIndex={-1}>
      <Icon name="info" />
      <span role="status">
        {t('subStopped', { title: isolate(publisher.title) })}{' '}
        <button type="button" class="btn plain" aria-disabled={isBusy} onClick={() => void followAgain()}>
          {t(isBusy ? 'previewBusy' : 'subFollowAgain')}
        </button>
        {problem !== '' && <> {problem}</>}
      </span>
    </div>
  );
}
