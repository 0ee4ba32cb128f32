/** The sections one under another, and the way between them. */
import { useEffect } from 'preact/hooks';
import type { Overview } from '../messages/protocol.js';
import type { Page } from '../ui/app-frame.js';
import { useTranslate } from '../ui/translate.js';
import { AboutSection } from './about-section.js';
import { AppearanceSection } from './appearance-section.js';
import { BackupSection } from './backup-section.js';
import { DiagnosticsSection } from './diagnostics-section.js';
import { HiddenSection } from './hidden-section.js';
import { KeyboardSection } from './keyboard-section.js';
import { PrivacySection } from './privacy-section.js';
import { PublishersSection } from './publishers-section.js';
import { SideNav } from './side-nav.js';
import { SitesSection } from './sites-section.js';

export function OptionsApp({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  useEffect(() => {
    document.title = t('optionsTitle');
  }, [t]);
  useEffect(() => {
    // The sections come after the address was read, so the browser could not go to its `#` part by itself.
    goToHash();
    window.addEventListener('hashchange', goToHash);
    return () => window.removeEventListener('hashchange', goToHash);
  }, []);

  useEffect(() => {
    // A publisher is added in another tab: coming back, the reader finds it here.
    const onReturn = () => document.visibilityState === 'visible' && void page.reload();
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [page.reload]);

  return (
    <div class="wrap">
      <SideNav />
      <main class="main">
        <h1 class="sr">{t('optionsTitle')}</h1>
        {page.notice}
        <PublishersSection page={page} />
        <SitesSection page={page} />
        <AppearanceSection page={page} />
        <HiddenSection page={page} />
        <PrivacySection overview={page.overview} />
        <BackupSection page={page} />
        <KeyboardSection />
        <DiagnosticsSection trigger={page.overview} />
        <AboutSection overview={page.overview} />
      </main>
    </div>
  );
}

/** Goes to a section or, by `#publisher-<id>`, to a publisher, and puts focus there for readers of speech. */
function goToHash(): void {
  const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  target?.scrollIntoView?.();
  target?.focus({ preventScroll: true });
}
