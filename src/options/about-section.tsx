/** Version, licence, and every permission with what it is for. */
import type { Overview } from '../messages/protocol.js';
import { useTranslate } from '../ui/translate.js';
import { Section } from './section.js';

/** Permissions as the browser names them in its list, with the key of what each is for. */
const PERMISSIONS = [
  ['aboutHostAccess', 'aboutHostAccessWords'],
  ['aboutStorage', 'aboutStorageWords'],
  ['aboutUnlimitedStorage', 'aboutUnlimitedStorageWords'],
  ['aboutAlarms', 'aboutAlarmsWords'],
  ['aboutScripting', 'aboutScriptingWords'],
  ['aboutActiveTab', 'aboutActiveTabWords'],
  ['aboutContextMenus', 'aboutContextMenusWords'],
] as const;

export function AboutSection({ overview }: { readonly overview: Overview }) {
  const t = useTranslate();
  return (
    <Section id="about" title={t('aboutTitle')} lead={t('aboutLead')}>
      <div class="panel">
        <dl class="kv padded">
          <dt>{t('aboutVersion')}</dt>
          <dd>{overview.version}</dd>
          <dt>{t('aboutLicence')}</dt>
          <dd>MIT</dd>
        </dl>
      </div>
      <h3 class="sub">{t('aboutPermissions')}</h3>
      <div class="panel">
        <dl class="kv padded">{PERMISSIONS.flatMap(([name, words]) => [<dt key={name}>{t(name)}</dt>, <dd key={words}>{t(words)}</dd>])}</dl>
      </div>
    </Section>
  );
}
