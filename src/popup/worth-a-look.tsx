/** Two things to read where a page has nothing to list: a question that changes by the day, and the newest update. */
import type { Library } from '../messages/protocol.js';
import { foreign } from '../ui/answer-words.js';
import { formatDate } from '../ui/format-date.js';
import { byLine } from '../ui/speaker-words.js';
import { useTranslate, useUiLang } from '../ui/translate.js';

interface WorthALookProps {
  readonly library: Library;
  readonly onOpenFaq: (key: string) => void;
  readonly onOpenUpdates: () => void;
}

const DAY_MS = 86_400_000;

export function WorthALook({ library, onOpenFaq, onOpenUpdates }: WorthALookProps) {
  const t = useTranslate();
  const lang = useUiLang();
  // By the day, not by chance: the same popup opened twice shows the same, and nothing about the page decides.
  const readable = library.faqs.filter((entry) => entry.lang === lang);
  const faqs = readable.length > 0 ? readable : library.faqs;
  const faq = faqs[Math.floor(Date.now() / DAY_MS) % Math.max(1, faqs.length)];
  const [update] = library.updates;
  if (!faq && !update) return null;
  return (
    <section class="group">
      <h2 class="gh">{t('worthTitle')}</h2>
      <ul class="list">
        {faq && (
          <li>
            <button type="button" class="rowb" onClick={() => onOpenFaq(faq.key)}>
              <span class="t" {...foreign(faq.lang)}>
                {faq.question}
              </span>
              <span class="meta dots">
                <span>{t('worthFaq')}</span>
                <span>{byLine(faq.by, t)}</span>
              </span>
            </button>
          </li>
        )}
        {update && (
          <li>
            <button type="button" class="rowb" onClick={onOpenUpdates}>
              <span class="t" {...foreign(update.lang)}>
                {update.text}
              </span>
              <span class="meta dots">
                <span>{t('worthUpdate')}</span>
                <span>{formatDate(update.published, lang)}</span>
                <span>{update.datasetTitle}</span>
              </span>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
