/** A question of a publisher that is about the same words; its answer opens in place. */
import type { FaqView } from '../messages/protocol.js';
import { foreign } from '../ui/answer-words.js';
import { formatDate } from '../ui/format-date.js';
import { OutsideLink } from '../ui/outside-link.js';
import { byLine } from '../ui/speaker-words.js';
import { useTranslate, useUiLang } from '../ui/translate.js';

export function FoundQuestion({ faq }: { readonly faq: FaqView }) {
  const t = useTranslate();
  const lang = useUiLang();
  return (
    <li>
      <details class="details">
        <summary>
          <span class="said" {...foreign(faq.lang)}>
            {faq.question}
          </span>
        </summary>
        <p class="said" {...foreign(faq.lang)}>
          {faq.answer}
        </p>
        {faq.by.interestStatement !== '' && (
          <p class="meta" dir="auto">
            {faq.by.interestStatement}
          </p>
        )}
        <p>
          <OutsideLink href={faq.url}>{t('readOfficial')}</OutsideLink>{' '}
          <span class="meta">
            <bdi>{faq.host}</bdi>
          </span>
        </p>
      </details>
      <p class="meta">
        <bdi>{byLine(faq.by, t)}</bdi>
        {faq.modified !== null && ` · ${formatDate(faq.modified, lang)}`}
      </p>
    </li>
  );
}
