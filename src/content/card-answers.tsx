/** The middle of the card: the answers, in the fixed order of DESIGN.md, "The card". */
import type { AnswerView, CardView } from '../messages/protocol.js';
import type { Stance } from '../model/match.js';
import { foreign, readWords } from '../ui/answer-words.js';
import { formatDate } from '../ui/format-date.js';
import { languageName } from '../ui/format-language.js';
import { Icon } from '../ui/icons.js';
import { OutsideLink } from '../ui/outside-link.js';
import { labelOf } from '../ui/speaker-words.js';
import { useTranslate, useUiLang } from '../ui/translate.js';
import { WhoLine } from '../ui/who-line.js';
import { AnswerLink, Dates, Developments, EvidenceList } from './card-parts.js';
import { hiddenOn } from './card-words.js';

/** Longer answers are set smaller, UTF-16 units. */
const LONG_ANSWER = 220;

export function Answers({ view, stance }: { readonly view: CardView; readonly stance: Stance }) {
  const [first, ...others] = view.answers;
  if (first === undefined) return null;
  if (stance !== 'asserts') return <QuietAnswer view={view} answer={first} stance={stance} />;
  return (
    <>
      <Agreement view={view} />
      {first.expired && <ExpiredNotice answer={first} />}
      <p class={first.answer.length > LONG_ANSWER ? 'answer said long' : 'answer said'} {...foreign(first.lang)}>
        {first.answer}
      </p>
      <WhoLine speaker={first.by} />
      <Developments developments={first.developments} lang={first.lang} />
      {!view.evaluated && <UntestedNotice lang={first.lang} />}
      <Why answer={first} />
      <EvidenceList evidence={first.evidence} />
      <Dates answer={first} copy={view.dataset.updated} />
      {others.length > 0 && <ReadLink answer={first} isFilled={false} />}
      {others.map((answer) => (
        <OtherAnswer key={answer.url + answer.by.key} answer={answer} />
      ))}
    </>
  );
}

/** The pinned link; several answers carry their own, as equals. */
export function PinnedLink({ view, stance }: { readonly view: CardView; readonly stance: Stance }) {
  const t = useTranslate();
  const [first, second] = view.answers;
  if (first === undefined) return null;
  if (stance !== 'asserts') return <AnswerLink answer={first} words={readWords(first, 'named', t)} isFilled={false} />;
  return second === undefined ? <ReadLink answer={first} isFilled={!first.expired} /> : null;
}

function ReadLink({ answer, isFilled }: { readonly answer: AnswerView; readonly isFilled: boolean }) {
  const t = useTranslate();
  return <AnswerLink answer={answer} words={readWords(answer, 'plain', t)} isFilled={isFilled} />;
}

function Agreement({ view }: { readonly view: CardView }) {
  const t = useTranslate();
  if (view.agreement === null) return null;
  const count = view.answers.length;
  const number = count === 2 ? t('cardTwo') : t('cardMany', { count });
  const rest = view.agreement === 'agree' ? null : count === 2 ? t('cardReadBoth') : t('cardReadAll');
  return (
    <p class="rel">
      <Icon name={view.agreement === 'agree' ? 'check' : 'list'} />
      <span>
        <b>{t({ agree: 'cardAgree', differ: 'cardDiffer', unknown: 'cardUnrelated' }[view.agreement], { number })}</b>
        {rest !== null && ` ${rest}`}
      </span>
    </p>
  );
}

function Why({ answer }: { readonly answer: AnswerView }) {
  const t = useTranslate();
  if (answer.why === null) return null;
  return (
    <div class="sec">
      <h3>{t('cardWhyMisleads')}</h3>
      <p class="said" {...foreign(answer.lang)}>
        {answer.why}
      </p>
    </div>
  );
}

function ExpiredNotice({ answer }: { readonly answer: AnswerView }) {
  const t = useTranslate();
  const lang = useUiLang();
  if (answer.expires === null) return null;
  const hidden = hiddenOn(answer.expires);
  return (
    <div class="notice">
      <Icon name="clock" />
      <span>
        <b>{t('cardExpired', { date: formatDate(answer.expires, lang) })}</b>{' '}
        {hidden === null ? t('cardExpiredNoNewer') : t('cardExpiredHidden', { date: formatDate(hidden, lang) })}
      </span>
    </div>
  );
}

function UntestedNotice({ lang }: { readonly lang: string }) {
  const t = useTranslate();
  const uiLang = useUiLang();
  return (
    <p class="notice">
      <span>{t('cardUntested', { language: languageName(lang, uiLang) })}</span>
    </p>
  );
}

/** An answer after the first: shorter, since the page it leads to says the rest. */
function OtherAnswer({ answer }: { readonly answer: AnswerView }) {
  const t = useTranslate();
  const lang = useUiLang();
  const label = labelOf(answer, t);
  return (
    <div class={answer.expired ? 'second-answer shade' : 'second-answer'}>
      <h3>{answer.expired ? t('cardLabelExpired', { label }) : label}</h3>
      <p class="answer second said" {...foreign(answer.lang)}>
        {answer.answer}
      </p>
      <WhoLine speaker={answer.by} />
      <Developments developments={answer.developments} lang={answer.lang} />
      <p>
        <OutsideLink href={answer.url}>{readWords(answer, 'named', t)}</OutsideLink>{' '}
        <span class="meta">
          <bdi>{answer.host}</bdi>
          {answer.published === null ? '' : ` · ${formatDate(answer.published, lang)}`}
        </span>
      </p>
    </div>
  );
}

/** The page corrects the rumour itself, or only tells that it goes round: no lesson, just the source. */
function QuietAnswer({ view, answer, stance }: { readonly view: CardView; readonly answer: AnswerView; readonly stance: Exclude<Stance, 'asserts'> }) {
  const t = useTranslate();
  const name = answer.by.shortName;
  return (
    <>
      <p class="answer second">{t({ denies: 'cardQuietDenied', reports: 'cardQuietReported', asks: 'cardQuietAsked' }[stance], { name })}</p>
      {stance !== 'denies' && (
        <>
          <p class="answer second said" {...foreign(answer.lang)}>
            {answer.answer}
          </p>
          <WhoLine speaker={answer.by} />
        </>
      )}
      <Developments developments={answer.developments} lang={answer.lang} />
      <Dates answer={answer} copy={view.dataset.updated} />
    </>
  );
}
