/** "Why this mark?": the sentence of the page and the claim side by side, the words that decided lit, then the checks in sentences. */
import { useEffect, useState } from 'preact/hooks';
import type { ExplanationView, Reply } from '../messages/protocol.js';
import { foreign } from '../ui/answer-words.js';
import { Highlight } from '../ui/highlight.js';
import { Icon } from '../ui/icons.js';
import { useTranslate } from '../ui/translate.js';
import { FailureLine } from './card-failure.js';

interface WhyMarkProps {
  readonly explain: () => Promise<Reply<ExplanationView>>;
  /** Language of the sentence on the page, if known. */
  readonly lang: string | null;
}

export function WhyMark({ explain, lang }: WhyMarkProps) {
  const t = useTranslate();
  const [reply, setReply] = useState<Reply<ExplanationView> | null>(null);
  const [attempt, setAttempt] = useState(0);
  // Once per attempt: `explain` is another function at each drawing.
  useEffect(() => {
    let isCurrent = true;
    void explain().then((answer) => {
      if (isCurrent) setReply(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [attempt]);
  return (
    <section class="why" aria-labelledby="why-title">
      <h3 id="why-title">{t('cardWhyTitle')}</h3>
      {reply === null && <p class="muted">{t('cardLoading')}</p>}
      {reply?.ok === false && (
        <FailureLine
          code={reply.code}
          onRetry={() => {
            setReply(null);
            setAttempt(attempt + 1);
          }}
        />
      )}
      {reply?.ok === true && <Explanation explanation={reply.value} lang={lang} />}
    </section>
  );
}

function Explanation({ explanation, lang }: { readonly explanation: ExplanationView; readonly lang: string | null }) {
  const t = useTranslate();
  const { sentence, claim, checks } = explanation;
  return (
    <>
      <div class="pair">
        <div>
          <h4>{t('cardWhyPage')}</h4>
          <p class="said" {...(lang === null ? { dir: 'auto' as const } : foreign(lang))}>
            <Highlight {...sentence} />
          </p>
        </div>
        <div>
          <h4>{t('cardWhyClaim')}</h4>
          <p class="said" {...foreign(claim.lang)}>
            <Highlight text={claim.text} lit={claim.lit} />
          </p>
        </div>
      </div>
      <ul class="checks">
        {checks.map(({ key, values }) => (
          <li key={key}>
            <Icon name="check" />
            <span>{t(key, values)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
