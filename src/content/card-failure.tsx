/** What did not work, in words, with a way to try again. */
import type { FailureCode } from '../messages/protocol.js';
import { useTranslate } from '../ui/translate.js';

const KEYS: Readonly<Record<FailureCode, string>> = {
  unreachable: 'cardFailedUnreachable',
  refused: 'cardFailedRefused',
  storage: 'cardFailedStorage',
  gone: 'cardFailedGone',
  unexpected: 'cardFailedUnexpected',
};

export function FailureLine({ code, onRetry }: { readonly code: FailureCode; readonly onRetry: () => void }) {
  const t = useTranslate();
  return (
    <div class="done" role="alert">
      <p class="muted">{t(KEYS[code])}</p>
      <div class="row">
        <button type="button" class="btn" onClick={onRetry}>
          {t('cardTryAgain')}
        </button>
      </div>
    </div>
  );
}
