/** Three things to try on the article beside them. */
import { useState } from 'preact/hooks';
import { openPopup } from '../platform/browser.js';
import { useTranslate } from '../ui/translate.js';

export function Steps() {
  const t = useTranslate();
  const [isRefused, setRefused] = useState(false);
  return (
    <ol class="steps">
      <li>
        <h3>{t('stepPress')}</h3>
        <p>{t('stepPressWords')}</p>
      </li>
      <li>
        <h3>
          {t('stepKeys')} <kbd>Alt + Shift + N</kbd>
        </h3>
        <p>{t('stepKeysWords')}</p>
      </li>
      <li>
        <h3>{t('stepPopup')}</h3>
        <p>{t('stepPopupWords')}</p>
        <button type="button" class="btn" onClick={() => void openPopup().then((isOpen) => setRefused(!isOpen))}>
          {t('stepPopupOpen')}
        </button>
        <p class="meta" role="status">
          {isRefused ? t('stepPopupRefused') : ''}
        </p>
      </li>
    </ol>
  );
}
