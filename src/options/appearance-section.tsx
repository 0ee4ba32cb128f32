/** How sure before marking, colours, language, and the fainter marks. */
import type { Overview, Settings } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { Segmented } from '../ui/segmented.js';
import { useTranslate } from '../ui/translate.js';
import { Section, Setting } from './section.js';

export function AppearanceSection({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  const { settings } = page.overview;
  const set = (change: Partial<Settings>) => void page.act(() => ask('setSettings', change));
  return (
    <Section id="appearance" title={t('appearanceTitle')} lead={t('appearanceLead')}>
      <div class="panel">
        <Setting title={t('sensitivity')} hint={t('sensitivityHint')}>
          <Segmented
            label={t('sensitivity')}
            value={settings.sensitivity}
            choices={[
              { value: 'strict', words: t('sensitivityStrict') },
              { value: 'balanced', words: t('sensitivityBalanced') },
              { value: 'wide', words: t('sensitivityWide') },
            ]}
            onChange={(sensitivity) => set({ sensitivity })}
          />
        </Setting>
        <Setting title={t('colours')} hint={t('coloursHint')}>
          <Segmented
            label={t('colours')}
            value={settings.appearance}
            choices={[
              { value: 'system', words: t('coloursSystem') },
              { value: 'light', words: t('coloursLight') },
              { value: 'dark', words: t('coloursDark') },
            ]}
            onChange={(appearance) => set({ appearance })}
          />
        </Setting>
        <Setting title={t('language')} hint={t('languageHint')}>
          <Segmented
            label={t('language')}
            value={settings.language}
            choices={[
              { value: 'browser', words: t('languageBrowser') },
              { value: 'en', words: 'English' },
              { value: 'id', words: 'Bahasa Indonesia' },
            ]}
            onChange={(language) => set({ language })}
          />
        </Setting>
        <Setting title={t('showAnswered')} hint={t('showAnsweredHint')}>
          <input
            class="switch"
            type="checkbox"
            role="switch"
            aria-checked={settings.showAnswered}
            aria-label={t('showAnswered')}
            checked={settings.showAnswered}
            onChange={(event) => set({ showAnswered: event.currentTarget.checked })}
          />
        </Setting>
      </div>
    </Section>
  );
}
