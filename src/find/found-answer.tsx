/**
 * One claim that comes near: its answers first, who gives them and with what stake, dates, the way to the page; the rumour small and last, so that the reader can tell
 * whether it is the same. Every text of a publisher is a stranger's: text nodes, isolated.
 */
import type { AnswerView, CardView } from '../messages/protocol.js';
import { dateFacts, foreign, readWords } from '../ui/answer-words.js';
import { formatDate } from '../ui/format-date.js';
import { languageName } from '../ui/format-language.js';
import { isolate } from '../ui/isolate.js';
import { OutsideLink } from '../ui/outside-link.js';
import { labelOf } from '../ui/speaker-words.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { WhoLine } from '../ui/who-line.js';

export function FoundAnswer({ card }: { readonly card: CardView }) {
  const t = useTranslate();
  const lang = useUiLang();
  const { answers, agreement, claim, dataset, evaluated } = card;
  const count = answers.length;
  const rest = agreement === null || agreement === 'agree' ? '' : t(count === 2 ? 'cardReadBoth' : 'cardReadAll');
  return (
    <li class={answers[0]?.expired === true ? 'panel found shade' : 'panel found'}>
      {agreement !== null && (
        <p class="agree">
          <b>{t(AGREEMENT[agreement], { number: count === 2 ? t('cardTwo') : t('cardMany', { count }) })}</b> {rest}
        </p>
      )}
      {answers.map((answer) => (
        <Answer key={`${answer.by.key} ${answer.url}`} answer={answer} updated={dataset.updated} />
      ))}
      <footer class="meta">
        <p>
          {t('findRumour')}{' '}
          <q {...foreign(claim.lang)}>
            <bdi>{claim.text}</bdi>
          </q>
        </p>
        <p>{t('findFrom', { title: isolate(dataset.title) })}</p>
        {!evaluated && <p>{t('findUntested', { language: languageName(answers[0]?.lang ?? claim.lang, lang) })}</p>}
      </footer>
    </li>
  );
}

const AGREEMENT = { agree: 'cardAgree', differ: 'cardDiffer', unknown: 'cardUnrelated' } as const;

function Answer({ answer, updated }: { readonly answer: AnswerView; readonly updated: string }) {
  const t = useTranslate();
  const lang = useUiLang();
  const label = labelOf(answer, t);
  const { developments } = answer;
  return (
    <article class="answer">
      <h3 dir="auto">{answer.expired ? t('cardLabelExpired', { label }) : label}</h3>
      <p class="said" {...foreign(answer.lang)}>
        {answer.answer}
      </p>
      <WhoLine speaker={answer.by} />
      {developments.length > 0 && (
        <details class="details">
          <summary>{t('cardSince', { count: developments.length })}</summary>
          <ol>
            {developments.map(({ date, text, url }) => (
              <li key={date + url}>
                <time dateTime={date}>{formatDate(date, lang)}</time> <span {...foreign(answer.lang)}>{text}</span>{' '}
                <OutsideLink href={url}>
                  <bdi>{hostOf(url)}</bdi>
                </OutsideLink>
              </li>
            ))}
          </ol>
        </details>
      )}
      <ul class="meta dates">
        {dateFacts(answer, updated, t, lang).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p>
        <OutsideLink href={answer.url}>{readWords(answer, 'plain', t)}</OutsideLink>{' '}
        <span class="meta">
          <bdi>{answer.host}</bdi>
        </span>
      </p>
    </article>
  );
}

/** Addresses of datasets are https and parse: the validator lets no others in. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./u, '');
}
