/** How old the data is, and the way to ask for newer: nothing to press where every dataset came in the package. */
import { useState } from 'preact/hooks';
import type { Overview } from '../messages/protocol.js';
import { formatAge, formatDate } from '../ui/format-date.js';
import { useTranslate, useUiLang } from '../ui/translate.js';

interface DataAgeProps {
  readonly overview: Overview;
  readonly onUpdate: () => Promise<boolean>;
}

export function DataAge({ overview, onUpdate }: DataAgeProps) {
  const t = useTranslate();
  const lang = useUiLang();
  const [phase, setPhase] = useState<'idle' | 'busy' | 'done'>('idle');
  const enabled = overview.datasets.filter((dataset) => dataset.enabled);
  const followed = enabled.flatMap(({ subscription }) => (subscription === null ? [] : [subscription]));
  const newest = enabled
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  const checks = followed.map(({ lastCheckedAt }) => lastCheckedAt ?? 0);
  const checkedAt = Math.max(0, ...checks);

  function age(): string {
    if (checkedAt > 0) return t('footUpdated', { age: formatAge(checkedAt, Date.now(), lang) });
    return newest === undefined ? '' : t('footDate', { date: formatDate(newest, lang) });
  }
  if (followed.length === 0) return <>{age()}</>;

  const failed = followed.filter(({ failure }) => failure !== null).length;
  const outcome = phase === 'busy' ? t('subUpdating') : phase === 'done' ? t(failed === 0 ? 'footUpToDate' : 'footNotUpdated', { count: failed }) : '';
  return (
    <>
      {age()} <span role="status">{outcome}</span>{' '}
      {phase !== 'busy' && (
        <button
          type="button"
          class="btn plain inline"
          onClick={() => {
            setPhase('busy');
            void onUpdate().then((isDone) => setPhase(isDone ? 'done' : 'idle'));
          }}
        >
          {t('subUpdate')}
        </button>
      )}
    </>
  );
}
