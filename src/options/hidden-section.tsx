/** What the reader put aside: answers hidden everywhere, and sentences said to be another claim. Each can be taken back. */
import type { Overview } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { formatDay } from '../ui/format-date.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { Section } from './section.js';

export function HiddenSection({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  const lang = useUiLang();
  const { hidden, dismissed } = page.overview;
  return (
    <Section id="hidden" title={t('hiddenTitle')} lead={t('hiddenLead')}>
      <h3 class="sub">{t('hiddenAnswers')}</h3>
      {hidden.length === 0 ? (
        <p class="muted">{t('hiddenAnswersNone')}</p>
      ) : (
        <ul class="panel kept">
          {hidden.map(({ claimKey, answer, by, since }) => (
            <li key={claimKey} class="set">
              <div class="set-words">
                {answer === '' ? <span>{t('hiddenGone')}</span> : <span class="said">{answer}</span>}
                <span class="meta dots">
                  {by !== '' && <span>{by}</span>}
                  <span>{t('since', { date: formatDay(since, lang) })}</span>
                </span>
              </div>
              <button type="button" class="btn" onClick={() => void page.act(() => ask('unhideClaim', { claimKey }))}>
                {t('hiddenRestore')}
              </button>
            </li>
          ))}
        </ul>
      )}

      <h3 class="sub">{t('dismissedTitle')}</h3>
      {dismissed.length === 0 ? (
        <p class="muted">{t('dismissedNone')}</p>
      ) : (
        <>
          <ul class="panel kept">
            {dismissed.map(({ claimKey, sentence, since }) => (
              <li key={`${claimKey} ${sentence}`} class="set">
                <div class="set-words">
                  <span class="said" dir="auto">
                    {sentence}
                  </span>
                  <span class="meta">{t('since', { date: formatDay(since, lang) })}</span>
                </div>
                <button type="button" class="btn" onClick={() => void page.act(() => ask('forgetDismissals', { dismissals: [{ claimKey, sentence }] }))}>
                  {t('dismissedForget')}
                </button>
              </li>
            ))}
          </ul>
          {dismissed.length > 1 && (
            <div class="actions">
              <button
                type="button"
                class="btn plain"
                onClick={() => {
                  const dismissals = dismissed.map(({ claimKey, sentence }) => ({ claimKey, sentence }));
                  void page.act(() => ask('forgetDismissals', { dismissals }));
                }}
              >
                {t('dismissedForgetAll')}
              </button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
