/** A failed request in words, with a way out. Codes are those of `messages/protocol.ts`; an unknown one reads as unexpected. */
import { Icon } from './icons.js';
import { useTranslate } from './translate.js';

const KEYS: Readonly<Record<string, string>> = {
  unreachable: 'failureUnreachable',
  refused: 'failureRefused',
  storage: 'failureStorage',
  gone: 'failureGone',
};

export function FailureNotice({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  const t = useTranslate();
  return (
    <div class="notice bar" role="alert">
      <Icon name="info" />
      <span>
        {t(KEYS[code] ?? 'failureUnexpected')}{' '}
        <button type="button" class="btn plain" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      </span>
    </div>
  );
}
