/** The publisher's files are on their way: what happens, in words that change when it takes long, and a way out. */
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../ui/skeleton.js';
import { useTranslate } from '../ui/translate.js';
import { View } from './view.js';

/** From when on waiting is said to take long: a quick host has answered three times over by then. */
const SLOW_MS = 4_000;
const LONG_MS = 15_000;

const PROGRESS = ['subscribeProgressAsk', 'subscribeProgressSlow', 'subscribeProgressLong'] as const;

interface LoadingViewProps {
  readonly host: string;
  readonly onProgress: (words: string) => void;
  readonly onCancel: () => void;
}

export function LoadingView({ host, onProgress, onCancel }: LoadingViewProps) {
  const t = useTranslate();
  const [step, setStep] = useState(0);
  useEffect(() => {
    const timers = [SLOW_MS, LONG_MS].map((ms, at) => window.setTimeout(() => setStep(at + 1), ms));
    return () => {
      for (const timer of timers) window.clearTimeout(timer);
    };
  }, []);
  const words = t(PROGRESS[step] ?? PROGRESS[0], { host });
  useEffect(() => onProgress(words), [words]);

  return (
    <View title={t('subscribeLoading', { host })} lead={t('subscribeLoadingLead')}>
      <div class="panel waiting">
        <p class="muted" aria-hidden="true">
          {words}
        </p>
        <Skeleton />
        <div class="actions">
          <button type="button" class="btn" onClick={onCancel}>
            {t('subscribeCancel')}
          </button>
        </div>
      </div>
    </View>
  );
}
