/** Where Sunlit works: the rule for all sites, and the sites with a choice of their own. */
import { useId, useState } from 'preact/hooks';
import type { Overview } from '../messages/protocol.js';
import { ask, requestHostAccess } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { formatDay } from '../ui/format-date.js';
import { Icon } from '../ui/icons.js';
import { SiteModeChoice } from '../ui/site-mode-choice.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { parseHost } from './host-name.js';
import { Section, Setting } from './section.js';

export function SitesSection({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  const lang = useUiLang();
  const { settings, sites, hostAccess } = page.overview;
  return (
    <Section id="sites" title={t('sitesTitle')} lead={t('sitesLead')}>
      {!hostAccess && <AccessNotice onAllowed={page.reload} />}
      <div class="panel">
        <Setting title={t('sitesElsewhere')} hint={t('sitesElsewhereHint')}>
          <SiteModeChoice
            label={t('sitesElsewhere')}
            mode={settings.defaultMode}
            onChange={(defaultMode) => void page.act(() => ask('setSettings', { defaultMode }))}
          />
        </Setting>
        {sites.map(({ host, mode, since }) => (
          <Setting key={host} title={host} hint={t('since', { date: formatDay(since, lang) })}>
            <span class="set-control">
              <SiteModeChoice label={host} mode={mode} onChange={(chosen) => void page.act(() => ask('setSiteMode', { host, mode: chosen }))} />
              <button
                type="button"
                class="ib"
                aria-label={t('sitesForget', { host })}
                title={t('sitesForget', { host })}
                onClick={() => void page.act(() => ask('setSiteMode', { host, mode: null }))}
              >
                <Icon name="close" />
              </button>
            </span>
          </Setting>
        ))}
      </div>
      <AddSite page={page} />
    </Section>
  );
}

/** Typing a host. It starts with the mode that differs from the rule for all; the reader can change it in the list. */
function AddSite({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const mode = page.overview.settings.defaultMode === 'off' ? 'on' : 'off';

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const parsed = parseHost(typed);
    if ('problem' in parsed) return setProblem(t(parsed.problem === 'empty' ? 'sitesAddEmpty' : 'sitesAddMalformed'));
    if (page.overview.sites.some(({ host }) => host === parsed.host)) return setProblem(t('sitesAddKnown', { host: parsed.host }));
    setProblem(null);
    if (await page.act(() => ask('setSiteMode', { host: parsed.host, mode }))) setTyped('');
  }

  return (
    <form class="add" onSubmit={(event) => void add(event)} noValidate>
      <label for={id}>{t(mode === 'off' ? 'sitesAddOff' : 'sitesAddOn')}</label>
      <div class="actions">
        <div class="field">
          <input
            id={id}
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="example.org"
            value={typed}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setProblem(null);
            }}
          />
        </div>
        <button type="submit" class="btn">
          {t('sitesAdd')}
        </button>
      </div>
      <p class="problem" id={`${id}-problem`} role="status">
        {problem}
      </p>
    </form>
  );
}

/** Firefox: the reader has not allowed Sunlit on web pages, or took it back. */
function AccessNotice({ onAllowed }: { readonly onAllowed: () => Promise<void> }) {
  const t = useTranslate();
  return (
    <div class="notice bar">
      <Icon name="info" />
      <span>
        <b>{t('accessTitle')}</b> {t('accessHint')}{' '}
        <button
          type="button"
          class="btn plain"
          onClick={() => {
            void requestHostAccess().then((isGiven) => (isGiven ? onAllowed() : undefined));
          }}
        >
          {t('accessAllow')}
        </button>
      </span>
    </div>
  );
}
