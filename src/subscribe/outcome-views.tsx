/** How it went: followed, stopped again, cancelled, or why it could not be looked at. */
import type { PublisherPreview, UpdateFault } from '../messages/protocol.js';
import { openOptions } from '../platform/browser.js';
import { faultRemedy, faultWords } from '../ui/fault-words.js';
import { Icon } from '../ui/icons.js';
import { isolate } from '../ui/isolate.js';
import { useTranslate } from '../ui/translate.js';
import { View } from './view.js';

interface FollowedViewProps {
  readonly preview: PublisherPreview;
  readonly host: string;
  readonly datasetId: string;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** After the reader said yes: what happens next, and the way back. */
export function FollowedView({ preview, host, datasetId, isBusy, onUndo }: FollowedViewProps) {
  const t = useTranslate();
  return (
    <View title={t('subscribeDone', { title: isolate(preview.dataset.title) })}>
      <ol class="next">
        {(['subscribeNextUse', 'subscribeNextAsk', 'subscribeNextStop'] as const).map((key) => (
          <li key={key}>
            <Icon name="check" />
            <span>{t(key, { host })}</span>
          </li>
        ))}
      </ol>
      <div class="actions">
        <button type="button" class="btn primary" onClick={() => void openOptions(`publisher-${datasetId}`)}>
          {t('subscribeOpenSettings')}
        </button>
        <button type="button" class="btn plain" aria-disabled={isBusy} onClick={() => !isBusy && onUndo()}>
          {t('subscribeUndo')}
        </button>
      </div>
    </View>
  );
}

/** Stopped again at once. */
export function StoppedView({ title, onAgain }: { readonly title: string; readonly onAgain: () => void }) {
  const t = useTranslate();
  return (
    <View title={t('subscribeStopped', { title: isolate(title) })} lead={t('subscribeStoppedLead')}>
      <div class="actions">
        <button type="button" class="btn" onClick={onAgain}>
          {t('subscribeAgain')}
        </button>
      </div>
    </View>
  );
}

/** The reader said no. The browser closes the tab; where it may not, this is seen. */
export function CancelledView({ onAgain }: { readonly onAgain: () => void }) {
  const t = useTranslate();
  return (
    <View title={t('subscribeCancelled')} lead={t('subscribeCancelledLead')}>
      <div class="actions">
        <button type="button" class="btn" onClick={onAgain}>
          {t('subscribeAgain')}
        </button>
      </div>
    </View>
  );
}

interface FaultViewProps {
  readonly host: string;
  readonly fault: UpdateFault;
  readonly detail: string;
  readonly onRetry: () => void;
  readonly onOther: () => void;
}

/** What happened, what the reader can do, and for the curious what exactly. */
export function FaultView({ host, fault, detail, onRetry, onOther }: FaultViewProps) {
  const t = useTranslate();
  return (
    <View title={t('subscribeFault', { host })}>
      <div class="notice">
        <Icon name="info" />
        <span>
          <b>{faultWords(fault, t)}</b> {faultRemedy(fault, t)}
        </span>
      </div>
      <p class="lead nothing">{t('subscribeFaultNothing')}</p>
      <div class="actions">
        <button type="button" class="btn primary" onClick={onRetry}>
          {t('tryAgain')}
        </button>
        <button type="button" class="btn plain" onClick={onOther}>
          {t('subscribeOther')}
        </button>
      </div>
      {detail !== '' && (
        <details class="details">
          <summary>{t('faultDetail')}</summary>
          <p class="addr" lang="en" dir="auto">
            {detail}
          </p>
        </details>
      )}
    </View>
  );
}
