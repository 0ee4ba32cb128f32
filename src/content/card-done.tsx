/** What the reader has just done, in the card's place: what it means, where it is kept, and the way back. */
import type { CardView, FailureCode } from '../messages/protocol.js';
import { OutsideLink } from '../ui/outside-link.js';
import { useTranslate } from '../ui/translate.js';
import { FailureLine } from './card-failure.js';

/** Acts that can be undone from the card. */
export type Deed = 'dismissed' | 'hidden' | 'toolbar' | 'off';

interface DoneProps {
  readonly deed: Deed;
  readonly view: CardView;
  /** Undoing it failed. */
  readonly failed: FailureCode | null;
  readonly onUndo: () => void;
}

export const DEED_LABELS: Readonly<Record<Deed, string>> = {
  dismissed: 'cardDismissedLabel',
  hidden: 'cardHiddenLabel',
  toolbar: 'cardToolbarLabel',
  off: 'cardOffLabel',
};
const WORDS: Readonly<Record<Deed, readonly [string, string]>> = {
  dismissed: ['cardDismissed', 'cardDismissedKept'],
  hidden: ['cardHidden', 'cardHiddenKept'],
  toolbar: ['cardToolbar', 'cardSiteKept'],
  off: ['cardOff', 'cardSiteKept'],
};

export function DeedDone({ deed, view, failed, onUndo }: DoneProps) {
  const t = useTranslate();
  const [said, kept] = WORDS[deed];
  const { corrections } = view.dataset;
  return (
    <div class="card-body done" role="status">
      <p class="answer second">{t(said)}</p>
      <p class="muted">{t(kept, { name: view.dataset.title })}</p>
      {failed !== null && <FailureLine code={failed} onRetry={onUndo} />}
      {failed === null && (
        <div class="row">
          <button type="button" class="btn" onClick={onUndo}>
            <UndoIcon />
            {t('cardUndo')}
          </button>
          {deed === 'dismissed' && /^(https:|mailto:)/.test(corrections) && (
            <OutsideLink href={corrections} class="btn plain">
              {t('cardWritePublisher')}
            </OutsideLink>
          )}
        </div>
      )}
    </div>
  );
}

function UndoIcon() {
  return (
    <svg class="i i-dir" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.5 4L3 6.5 5.5 9" />
    </svg>
  );
}
