/** Every request that left this device: when, where to, how much, how it went. Newest first. */
import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LoggedRequest } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { faultWords } from '../ui/fault-words.js';
import { formatMoment } from '../ui/format-date.js';
import { formatSize } from '../ui/format-size.js';
import { useTranslate, useUiLang } from '../ui/translate.js';

/** Rows shown at first: some weeks of one publisher. */
const SHOWN = 100;

/** @param trigger the log is asked for anew whenever it changes. */
export function RequestLog({ trigger }: { readonly trigger: unknown }) {
  const t = useTranslate();
  const [log, setLog] = useState<readonly LoggedRequest[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isOpen = true;
    void ask('getRequestLog', null).then((reply) => {
      if (!isOpen) return;
      if (reply.ok) setLog(reply.value);
      setFailure(reply.ok ? null : reply.code);
    });
    return () => {
      isOpen = false;
    };
  }, [trigger, round]);

  return (
    <>
      <h3 class="sub" id="requests">
        {t('privacyRequests')}
      </h3>
      <p class="lead">{t('logLead')}</p>
      {failure !== null && <FailureNotice code={failure} onRetry={() => setRound((last) => last + 1)} />}
      {log !== null && (log.length === 0 ? <p class="notice">{t('logNone')}</p> : <Table log={log} />)}
    </>
  );
}

function Table({ log }: { readonly log: readonly LoggedRequest[] }) {
  const t = useTranslate();
  const lang = useUiLang();
  const [isWhole, setWhole] = useState(false);
  const now = Date.now();
  const shown = isWhole ? log : log.slice(0, SHOWN);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls sideways in a narrow window, so the keyboard must reach it. */}
      <section class="panel scroll" tabIndex={0} aria-labelledby="requests">
        <table class="log">
          <thead>
            <tr>
              <th scope="col">{t('logWhen')}</th>
              <th scope="col">{t('logAddress')}</th>
              <th scope="col" class="num">
                {t('logSize')}
              </th>
              <th scope="col">{t('logResult')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ at, url, bytes, outcome }, index) => (
              <tr key={index}>
                <td class="when">{formatMoment(at, now, lang)}</td>
                <td class="addr" dir="ltr">
                  <Breaking address={url.replace(/^https:\/\//u, '')} />
                </td>
                <td class="num">{formatSize(bytes, lang)}</td>
                <td>{outcome === 'ok' ? t('logReceived') : faultWords(outcome, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {log.length > shown.length && (
        <div class="actions">
          <p class="meta" role="status">
            {t('searchFound', { found: shown.length, all: log.length })}
          </p>
          <button type="button" class="btn plain" onClick={() => setWhole(true)}>
            {t('logShowAll', { count: log.length })}
          </button>
        </div>
      )}
    </>
  );
}

/** An address that may break behind its slashes before it breaks anywhere else. */
function Breaking({ address }: { readonly address: string }) {
  const parts = address.split(/(?<=\/)/u);
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={`${at} ${part}`}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
