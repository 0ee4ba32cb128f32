/** The sentences of a page that repeat a claim, in groups headed by the very marks they carry: so the list is also the legend. */
import type { ComponentChildren } from 'preact';
import type { AnswerView, CardView, ClaimKey, ListedMatch } from '../messages/protocol.js';
import { foreign } from '../ui/answer-words.js';
import { formatDate } from '../ui/format-date.js';
import { RingMark, SunMark } from '../ui/icons.js';
import { numberWord } from '../ui/number-words.js';
import { byLine, isRated, labelOf } from '../ui/speaker-words.js';
import { type Translate, type UiLang, useTranslate, useUiLang } from '../ui/translate.js';

interface MatchGroupsProps {
  readonly matches: readonly ListedMatch[];
  readonly cards: ReadonlyMap<ClaimKey, CardView>;
  readonly onShow: (id: string) => void;
}

export function MatchGroups({ matches, cards, onShow }: MatchGroupsProps) {
  const t = useTranslate();
  // A claim whose answer was hidden meanwhile has no card, and its sentence nothing to say.
  const known = matches.flatMap((match) => {
    const card = cards.get(match.claimKey);
    return card ? [{ match, card }] : [];
  });
  const open = known.filter(({ match }) => match.stance === 'asserts');
  const denied = known.filter(({ match }) => match.stance === 'denies');
  const reported = known.filter(({ match }) => match.stance === 'reports' || match.stance === 'asks');
  return (
    <>
      <Group mark={<SunMark />} title={t('pageAnswers', { count: open.length, number: numberWord(open.length, t) })} isEmpty={open.length === 0}>
        {open.map(({ match, card }) => (
          <AnswerRow key={match.id} match={match} card={card} onShow={onShow} />
        ))}
      </Group>
      <Group mark={<RingMark />} title={t('pageDenied')} isEmpty={denied.length === 0}>
        {denied.map(({ match, card }) => (
          <QuietRow key={match.id} match={match} card={card} onShow={onShow} />
        ))}
      </Group>
      <Group mark={<RingMark />} title={t('pageReported')} isEmpty={reported.length === 0}>
        {reported.map(({ match, card }) => (
          <QuietRow key={match.id} match={match} card={card} onShow={onShow} />
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  readonly mark: ComponentChildren;
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
}

function Group({ mark, title, isEmpty, children }: GroupProps) {
  if (isEmpty) return null;
  return (
    <section class="group">
      <h2 class="gh">
        {mark}
        {title}
      </h2>
      <ul class="list">{children}</ul>
    </section>
  );
}

interface RowProps {
  readonly match: ListedMatch;
  readonly card: CardView;
  readonly onShow: (id: string) => void;
}

function AnswerRow({ match, card, onShow }: RowProps) {
  const t = useTranslate();
  const lang = useUiLang();
  const [answer] = card.answers;
  if (!answer) return null;
  const { head, facts } = aboutAnswer(answer, card.answers.length, t, lang);
  return (
    <Row match={match} onShow={onShow}>
      <span class={answer.expired ? 'a past' : 'a'} {...foreign(answer.lang)}>
        {answer.answer}
      </span>
      <span class="by dots">
        <b>{head}</b>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      <span class="q" lang={match.lang ?? undefined} dir="auto">
        {match.sentence}
      </span>
      {!match.reachable && <span class="meta">{t('matchGone')}</span>}
    </Row>
  );
}

/** A sentence the page answers or only reports: the sentence first, the answer's label beside it. */
function QuietRow({ match, card, onShow }: RowProps) {
  const t = useTranslate();
  const [answer] = card.answers;
  return (
    <Row match={match} onShow={onShow}>
      <span class="by said" lang={match.lang ?? undefined} dir="auto">
        {match.sentence}
      </span>
      {answer && <span class="meta">{labelOf(answer, t)}</span>}
    </Row>
  );
}

/** A button where the sentence can be scrolled to; plain text where it is gone. */
function Row({ match, onShow, children }: { readonly match: ListedMatch; readonly onShow: (id: string) => void; readonly children: ComponentChildren }) {
  return (
    <li>
      {match.reachable ? (
        <button type="button" class="rowb" onClick={() => onShow(match.id)}>
          {children}
        </button>
      ) : (
        <div class="rowb still">{children}</div>
      )}
    </li>
  );
}

/** Who answered, and what a reader should know before pressing. */
function aboutAnswer(answer: AnswerView, answers: number, t: Translate, lang: UiLang): { readonly head: string; readonly facts: readonly string[] } {
  const facts: string[] = [];
  if (isRated(answer)) facts.push(t('interestIndependent'));
  if (answer.by.interest === 'party') facts.push(t('interestParty'));
  if (answer.expired) facts.push(t('mayBeOutOfDate'));
  if (answers > 1) facts.push(t('countMoreAnswers', { count: answers - 1 }));
  const date = answer.modified ?? answer.published;
  if (answer.developments.length > 0) facts.push(t('countDevelopments', { count: answer.developments.length }));
  if (facts.length === 0 && date !== null) facts.push(formatDate(date, lang));
  return { head: isRated(answer) ? labelOf(answer, t) : byLine(answer.by, t), facts };
}
