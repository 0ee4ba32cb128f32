/** How Sunlit stands on this device, for whoever reports a bug: nothing of pages, and copied only by the reader's own hand. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Diagnostics } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { formatMoment } from '../ui/format-date.js';
import { joinWords, languageName } from '../ui/format-language.js';
import { formatSize } from '../ui/format-size.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { diagnosticsText } from './diagnostics-text.js';
import { Section } from './section.js';

/** @param trigger asked for anew whenever it changes. */
export function DiagnosticsSection({ trigger }: { readonly trigger: unknown }) {
  const t = useTranslate();
  const [found, setFound] = useState<Diagnostics | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isOpen = true;
    void ask('getDiagnostics', null).then((reply) => {
      if (!isOpen) return;
      if (reply.ok) setFound(reply.value);
      setFailure(reply.ok ? null : reply.code);
    });
    return () => {
      isOpen = false;
    };
  }, [trigger, round]);
  return (
    <Section id="diagnostics" title={t('diagnosticsTitle')} lead={t('diagnosticsLead')}>
      {failure !== null && <FailureNotice code={failure} onRetry={() => setRound((last) => last + 1)} />}
      {found !== null && (
        <>
          <Facts found={found} />
          <CopyText text={diagnosticsText(found)} />
          <Errors errors={found.errors} />
        </>
      )}
    </Section>
  );
}

function Facts({ found }: { readonly found: Diagnostics }) {
  const t = useTranslate();
  const lang = useUiLang();
  const { version, indexVersion, browser, database, datasets, problems, counts } = found;
  return (
    <div class="panel">
      <dl class="kv padded">
        <dt>{t('aboutVersion')}</dt>
        <dd>{t('diagnosticsVersions', { version, index: indexVersion, browser })}</dd>
        <dt>{t('diagnosticsDatabase')}</dt>
        <dd>
          {t(database.trouble === null ? 'diagnosticsOnDisk' : 'diagnosticsInMemory')}
          {database.trouble !== null && (
            <p class="addr" lang="en" dir="auto">
              {database.trouble}
            </p>
          )}
        </dd>
        {datasets.flatMap(({ id, title, enabled, counts: records, bytes, indexes }) => [
          <dt key={id} dir="auto">
            {title}
          </dt>,
          <dd key={`${id}-facts`}>
            {joinWords(
              [
                t('countClaims', { count: records.claims }),
                t('countQuestions', { count: records.faqs }),
                t('countStatementsShort', { count: records.statements }),
                t('countVoices', { count: records.voices }),
                t('countUpdates', { count: records.updates }),
              ],
              lang,
            )}
            <p class="meta">
              {[
                ...(enabled ? [] : [t('modeOff')]),
                ...(bytes === null ? [t('datasetPackaged')] : [t('diagnosticsStored', { size: formatSize(bytes, lang) })]),
                ...indexes.map((index) => t('diagnosticsIndex', { language: languageName(index.lang, lang), size: formatSize(index.bytes, lang) })),
              ].join(' · ')}
            </p>
          </dd>,
        ])}
        {problems.flatMap(({ id, reason }) => [
          <dt key={id}>{id}</dt>,
          <dd key={`${id}-problem`}>
            {t('problemTitle', { title: id })}
            <p class="addr" lang="en" dir="auto">
              {reason}
            </p>
          </dd>,
        ])}
        <dt>{t('privacyKeeps')}</dt>
        <dd>
          {joinWords(
            [
              t('countSites', { count: counts.sites }),
              t('countHidden', { count: counts.hidden }),
              t('countNotes', { count: counts.dismissed }),
              t('countRequests', { count: counts.requests }),
            ],
            lang,
          )}
        </dd>
      </dl>
    </div>
  );
}

/** Copies; where the browser does not let us, shows the text to be copied by hand. */
function CopyText({ text }: { readonly text: string }) {
  const t = useTranslate();
  const [copied, setCopied] = useState<boolean | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (copied === false) area.current?.select();
  }, [copied]);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false); // Refused, or no clipboard: the text is shown.
    }
  }
  return (
    <>
      <div class="actions">
        <button type="button" class="btn" onClick={() => void copy()}>
          {t('diagnosticsCopy')}
        </button>
        <p class="meta" role="status">
          {copied === null ? t('diagnosticsCopyHint') : t(copied ? 'diagnosticsCopied' : 'diagnosticsNotCopied')}
        </p>
      </div>
      {copied === false && <textarea ref={area} class="addr plain-text" readOnly rows={8} lang="en" dir="ltr" aria-label={t('diagnosticsText')} value={text} />}
    </>
  );
}

function Errors({ errors }: { readonly errors: Diagnostics['errors'] }) {
  const t = useTranslate();
  const lang = useUiLang();
  const now = Date.now();
  return (
    <>
      <h3 class="sub">{t('diagnosticsErrors')}</h3>
      {errors.length === 0 ? (
        <p class="muted">{t('diagnosticsNoErrors')}</p>
      ) : (
        <ul class="panel faults">
          {errors.map(({ at, level, text }, index) => (
            <li key={index}>
              <span class="meta">
                {formatMoment(at, now, lang)} · {t(level === 'error' ? 'diagnosticsError' : 'diagnosticsWarning')}
              </span>
              <span class="addr" lang="en" dir="auto">
                {text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
