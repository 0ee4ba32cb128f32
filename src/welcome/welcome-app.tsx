/** The first run's parts, in reading order; the article in the language of the interface is shown, the other is not. */
import { useEffect } from 'preact/hooks';
import type { Overview } from '../messages/protocol.js';
import type { Page } from '../ui/app-frame.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { Closing } from './closing.js';
import { Elsewhere, rootOf } from './elsewhere.js';
import { Intro } from './intro.js';
import { Steps } from './steps.js';

export function WelcomeApp({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  const lang = useUiLang();
  useEffect(() => {
    document.title = t('welcomeTitle');
    rootOf('article-en').hidden = lang !== 'en';
    rootOf('article-id').hidden = lang !== 'id';
  }, [t, lang]);

  return (
    <>
      <Intro page={page} />
      <Elsewhere id="try-head">
        <h2 id="try-title">{t('tryTitle')}</h2>
        <p class="lead">{t('tryLead')}</p>
      </Elsewhere>
      <Elsewhere id="steps">
        <Steps />
      </Elsewhere>
      <Elsewhere id="closing">
        <Closing hasAccess={page.overview.hostAccess} />
      </Elsewhere>
    </>
  );
}
