/** What is read, what is kept, what is never sent. Sentences only: there is no request to list (docs: privacy). */
import { useTranslate } from '../ui/translate.js';
import { Section } from './section.js';

const FACTS = ['privacyReads', 'privacyKeeps', 'privacySends', 'privacyRequests'] as const;

export function PrivacySection() {
  const t = useTranslate();
  return (
    <Section id="privacy" title={t('privacyTitle')} lead={t('privacyLead')}>
      <div class="panel">
        <dl class="kv padded">{FACTS.flatMap((key) => [<dt key={key}>{t(key)}</dt>, <dd key={`${key}-words`}>{t(`${key}Words`)}</dd>])}</dl>
      </div>
    </Section>
  );
}
