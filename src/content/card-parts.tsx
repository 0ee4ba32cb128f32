/** Pieces of the card that stand by themselves: evidence, developments, dates, the link out. */
import { useState } from 'preact/hooks';
import type { AnswerView } from '../messages/protocol.js';
import type { Development, Evidence } from '../model/dataset.js';
import { dateFacts, foreign } from '../ui/answer-words.js';
import { formatDate } from '../ui/format-date.js';
import { Icon } from '../ui/icons.js';
import { OutsideLink } from '../ui/outside-link.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { hostOf } from './card-words.js';

const EVIDENCE_KEYS: Readonly<Record<Evidence['kind'], string>> = {
  guidance: 'cardEvidenceGuidance',
  study: 'cardEvidenceStudy',
  report: 'cardEvidenceReport',
  record: 'cardEvidenceRecord',
  law: 'cardEvidenceLaw',
  statement: 'cardEvidenceStatement',
  press: 'cardEvidencePress',
  'fact-check': 'cardEvidenceFactCheck',
};

export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const t = useTranslate();
  if (evidence.length === 0) return null;
  return (
    <div class="sec">
      <h3>{t('cardEvidence')}</h3>
      <ul class="ev">
        {evidence.map(({ title, url, by, kind }) => (
          <li key={url}>
            <OutsideLink href={url}>
              <bdi>{title}</bdi>
            </OutsideLink>
            <span class="meta">
              <bdi>{by}</bdi> · {t(EVIDENCE_KEYS[kind])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What became known since: closed, but before the rest, so that nobody leaves with an old answer without having passed it. */
export function Developments({ developments, lang }: { readonly developments: readonly Development[]; readonly lang: string }) {
  const t = useTranslate();
  const uiLang = useUiLang();
  const [isOpen, setOpen] = useState(false);
  if (developments.length === 0) return null;
  return (
    <div>
      <button type="button" class="since" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="clock" />
        <span>{t('cardSince', { count: developments.length })}</span>
        <Icon name={isOpen ? 'up' : 'down'} />
      </button>
      {isOpen && (
        <ol class="tl">
          {developments.map(({ date, text, url }) => (
            <li key={date + url}>
              <time dateTime={date}>{formatDate(date, uiLang)}</time>
              <span {...foreign(lang)}>{text}</span>{' '}
              <OutsideLink href={url}>
                <bdi>{hostOf(url)}</bdi>
              </OutsideLink>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

export function Dates({ answer, copy }: { readonly answer: AnswerView; readonly copy: string }) {
  const t = useTranslate();
  const lang = useUiLang();
  return (
    <div class="clip">
      <ul class="dates dots">
        {dateFacts(answer, copy, t, lang).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}

/** The way out to the source, with the host it leads to. @param isFilled the one loud thing on the card; two answers have none. */
export function AnswerLink({ answer, words, isFilled }: { readonly answer: AnswerView; readonly words: string; readonly isFilled: boolean }) {
  return (
    <div class="cta">
      <OutsideLink href={answer.url} class={isFilled ? 'btn primary' : 'btn'}>
        {words}
        <Icon name="outside" />
      </OutsideLink>
      <p class="meta">
        <bdi>{answer.host}</bdi>
      </p>
    </div>
  );
}
