/** How a followed publisher stands, what its last update did, and what can be done: ask now, go back, take what waits, stop. */
import { useState } from 'preact/hooks';
import type { DatasetView, Overview, SubscriptionView, UpdateChange } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { shortUrl } from '../ui/dataset-facts.js';
import { faultWords } from '../ui/fault-words.js';
import { formatDay, formatMoment } from '../ui/format-date.js';
import { formatSize } from '../ui/format-size.js';
import { Icon } from '../ui/icons.js';
import { isolate } from '../ui/isolate.js';
import { KeyWords } from '../ui/key-words.js';
import { changeWords, standingWords } from '../ui/subscription-words.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { InlineQuestion } from './inline-question.js';

/** The status line; what needs a reader's eye stands in the shade, the rest is one more line. */
export function Standing({ subscription, now }: { readonly subscription: SubscriptionView; readonly now: number }) {
  const t = useTranslate();
  const lang = useUiLang();
  const { title, words } = standingWords(subscription, t, lang, now);
  if (title === null) return <p class="muted standing">{words}</p>;
  return (
    <div class="notice">
      <Icon name="clock" />
      <span>
        <b>{title}</b> {words}
      </span>
    </div>
  );
}

type Deed = 'update' | 'undo' | 'allow';

interface DeedsProps {
  readonly page: Page<Overview>;
  readonly dataset: DatasetView;
  readonly subscription: SubscriptionView;
  readonly onStop: () => void;
}

/** The buttons. A request that failed as such is the frame's to tell; how the publisher answered stands here. */
export function Deeds({ page, dataset, subscription, onStop }: DeedsProps) {
  const t = useTranslate();
  const [busy, setBusy] = useState<Deed | null>(null);
  /** What was done last, and the change that was there before it. */
  const [done, setDone] = useState<{ readonly deed: Deed; readonly changeAt: number | null } | null>(null);
  const { id: datasetId } = dataset;

  async function run(deed: Deed): Promise<void> {
    if (busy !== null) return;
    setBusy(deed);
    setDone(null);
    const changeAt = subscription.change?.at ?? null;
    const isDone = await page.act(() => {
      if (deed === 'update') return ask('updateNow', { datasetId });
      return deed === 'undo' ? ask('undoUpdate', { datasetId }) : ask('allowChange', { datasetId });
    });
    setBusy(null);
    if (isDone) setDone({ deed, changeAt });
  }

  return (
    <>
      <p class={busy === null ? 'result' : 'result sr'} role="status">
        {busy === 'update' || busy === 'allow' ? t('subUpdating') : ''}
        {done === null ? '' : resultWords(done.deed, done.changeAt, subscription, t)}
      </p>
      <div class="deeds">
        {subscription.state === 'held' && (
          <button type="button" class="btn" aria-disabled={busy !== null} onClick={() => void run('allow')}>
            {t('subAllow')}
          </button>
        )}
        <button type="button" class="btn plain" aria-disabled={busy !== null} onClick={() => void run('update')}>
          {t(busy === 'update' ? 'subUpdating' : 'subUpdate')}
        </button>
        {subscription.canUndo && (
          <InlineQuestion
            words={t('subUndo')}
            question={t('subUndoQuestion')}
            yes={t('subUndoYes')}
            no={t('subscribeCancel')}
            isDisabled={busy !== null}
            onYes={() => void run('undo')}
          />
        )}
        <InlineQuestion
          words={t('subStop')}
          question={t('subStopQuestion', { title: isolate(dataset.title) })}
          yes={t('subStop')}
          no={t('subStopNo')}
          isDisabled={busy !== null}
          onYes={onStop}
        />
      </div>
    </>
  );
}

function resultWords(deed: Deed, changeAt: number | null, subscription: SubscriptionView, t: ReturnType<typeof useTranslate>): string {
  if (deed === 'undo') return t('subUndone');
  const { failure, change, state } = subscription;
  if (failure !== null) return t('subNotUpdated', { reason: faultWords(failure.fault, t) });
  if (state === 'held') return t('subHeldNow');
  return change !== null && change.at !== changeAt ? t('subUpdated', { changes: changeWords(change, t) }) : t('subNothingNew');
}

const DEED_KEYS = { added: 'deedAdded', changed: 'deedChanged', removed: 'deedRemoved' } as const;

/** Counts, and the first records by what happened to them. */
export function LastChange({ change }: { readonly change: UpdateChange }) {
  const t = useTranslate();
  const lang = useUiLang();
  const all = change.added + change.changed + change.removed;
  const more = all - change.records.length;
  return (
    <details class="details">
      <summary>{t('subWhatChanged')}</summary>
      <div class="change">
        <p class="muted">{t('subChangeOf', { date: formatDay(change.at, lang), changes: all === 0 ? t('subNothingNew') : changeWords(change, t) })}</p>
        <ul>
          {change.records.map(({ deed, text }) => (
            <li key={`${deed} ${text}`}>
              <span class="tag">{t(DEED_KEYS[deed])}</span>
              <span class="said" dir="auto">
                {text}
              </span>
            </li>
          ))}
        </ul>
        {more > 0 && change.records.length > 0 && <p class="meta">{t('subChangeMore', { count: more })}</p>}
      </div>
    </details>
  );
}

/** Rows for the details: key, host, times, size. */
export function SubscriptionFacts({ subscription, now }: { readonly subscription: SubscriptionView; readonly now: number }) {
  const t = useTranslate();
  const lang = useUiLang();
  const { failure } = subscription;
  return (
    <>
      <dt>{t('previewKey')}</dt>
      <dd>
        <KeyWords words={subscription.words} />
      </dd>
      <dt>{t('detailsHost')}</dt>
      <dd class="addr" dir="ltr">
        {shortUrl(subscription.base)}
      </dd>
      <dt>{t('detailsSince')}</dt>
      <dd>{formatDay(subscription.since, lang)}</dd>
      <dt>{t('detailsNext')}</dt>
      <dd>{t('detailsNextWords', { time: formatMoment(subscription.nextCheckAt, now, lang) })}</dd>
      <dt>{t('detailsStored')}</dt>
      <dd>{formatSize(subscription.bytes, lang)}</dd>
      {failure !== null && (
        <>
          <dt>{t('faultDetail')}</dt>
          <dd class="addr" lang="en" dir="auto">
            {failure.detail}
          </dd>
        </>
      )}
    </>
  );
}
