/** The way out: to the web, or to the settings. */
import { useState } from 'preact/hooks';
import { openOptions } from '../platform/browser.js';
import { useTranslate } from '../ui/translate.js';

/** A closed page shows nothing any more; one that is still here after this was not allowed to close itself. */
const CLOSING_MS = 300;

/** @param hasAccess without it the button that gives access is the one filled button of the page. */
export function Closing({ hasAccess }: { readonly hasAccess: boolean }) {
  const t = useTranslate();
  const [isStillHere, setStillHere] = useState(false);
  return (
    <div class="actions">
      <button
        type="button"
        class={hasAccess ? 'btn primary large' : 'btn large'}
        onClick={() => {
          window.close();
          window.setTimeout(() => setStillHere(true), CLOSING_MS);
        }}
      >
        {t('welcomeStart')}
      </button>
      <button type="button" class="btn plain large" onClick={() => void openOptions()}>
        {t('welcomeSettings')}
      </button>
      <p class="muted" role="status">
        {isStillHere ? t('welcomeCloseTab') : ''}
      </p>
    </div>
  );
}
