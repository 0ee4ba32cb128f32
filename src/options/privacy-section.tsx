/** What is read, what is kept, what is never sent, and the list of every request (docs: privacy). */
import type { Overview } from '../messages/protocol.js';
import { useTranslate } from '../ui/translate.js';
import { RequestLog } from './request-log.js';
import { Section } from './section.js';

const FACTS = ['privacyReads', 'privacyKeeps', 'privacySends'] as const;

export function PrivacySection({ overview }: { readonly overview: Overview }) {
  const t = useTranslate();
  return (
    <Section id="privacy" title={t('privacyTitle')} lead={t('privacyLead')}>
      <div class="panel">
        <dl class="kv padded">{FACTS.flatMap((key) => [<dt key={key}>{t(key)}</dt>, <dd key={`${key}-words`}>{t(`${key}Words`)}</dd>])}</dl>
      </div>
      <RequestLog trigger={overview} />
    </Section>
  );
}
