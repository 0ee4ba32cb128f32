/**
 * The card: a footnote to one sentence. The answer first, who gives it and with what interest, then the rest; the rumour is
 * only seen under "Why this mark?" (PRODUCT.md, rule 5). A dialog that is not modal: the page stays usable.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardView, ExplanationView, FailureCode, Reply } from '../messages/protocol.js';
import type { Stance } from '../model/match.js';
import { Icon, type IconName } from '../ui/icons.js';
import { type Translate, useTranslate } from '../ui/translate.js';
import { Answers, PinnedLink } from './card-answers.js';
import { DEED_LABELS, type Deed, DeedDone } from './card-done.js';
import { FailureLine } from './card-failure.js';
import { MoreMenu } from './card-menu.js';
import { WhyMark } from './card-why.js';
import { cardLabel } from './card-words.js';

/** What the card shows. */
export type CardState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'answer'; readonly view: CardView; readonly stance: Stance; readonly lang: string | null; readonly failed: FailureCode | null }
  | { readonly kind: 'done'; readonly deed: Deed; readonly view: CardView; readonly failed: FailureCode | null };

/** What the reader can do in it. */
export interface CardActions {
  readonly close: () => void;
  readonly step: (direction: 'next' | 'previous') => void;
  readonly retry: () => void;
  readonly explain: () => Promise<Reply<ExplanationView>>;
  readonly act: (deed: Deed) => void;
  readonly undo: () => void;
  readonly openPublisher: () => void;
}

export interface CardProps {
  /** Changes with the sentence: nothing opened in one card stays open in the next. */
  readonly id: string;
  readonly state: CardState;
  readonly position: { readonly index: number; readonly total: number };
  readonly actions: CardActions;
}

export function AnnotationCard({ id, state, position, actions }: CardProps) {
  const t = useTranslate();
  const label = useRef<HTMLHeadingElement>(null);
  // Focus goes to the label when the card opens, when it moves to another sentence, and when an act takes its buttons away.
  useEffect(() => label.current?.focus({ preventScroll: true }), [id, state.kind]);
  return (
    <section class={`sl card ${lookOf(state)}`} role="dialog" aria-labelledby="card-label">
      <div class="card-top">
        <h2 id="card-label" ref={label} tabIndex={-1}>
          <span>{labelOfState(state, t)}</span>
        </h2>
        {position.total > 1 && state.kind !== 'done' && (
          <>
            <IconButton name="back" label={t('cardPrevious')} onClick={() => actions.step('previous')} />
            <span class="pos">{t('cardPosition', position)}</span>
            <IconButton name="forward" label={t('cardNext')} onClick={() => actions.step('next')} />
          </>
        )}
        <IconButton name="close" label={t('cardClose')} onClick={actions.close} isAlwaysAllowed />
      </div>
      {state.kind === 'loading' && (
        <div class="card-body">
          <p class="muted">{t('cardLoading')}</p>
        </div>
      )}
      {state.kind === 'failed' && (
        <div class="card-body">
          <FailureLine code={state.code} onRetry={actions.retry} />
        </div>
      )}
      {state.kind === 'answer' && <AnswerSide key={id} state={state} actions={actions} />}
      {state.kind === 'done' && <DeedDone deed={state.deed} view={state.view} failed={state.failed} onUndo={actions.undo} />}
    </section>
  );
}

function AnswerSide({ state, actions }: { readonly state: Extract<CardState, { kind: 'answer' }>; readonly actions: CardActions }) {
  const t = useTranslate();
  const [isWhyOpen, setWhyOpen] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  const { view, stance, failed } = state;
  const url = view.answers[0]?.url ?? '';
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied('');
    } catch {
      setCopied(url); // No clipboard on pages without https: the address is shown, to be copied by hand.
    }
  };
  return (
    <>
      <div class="card-body">
        <Answers view={view} stance={stance} />
      </div>
      <PinnedLink view={view} stance={stance} />
      {copied !== null && (
        <p class="note" role="status">
          {copied === '' ? t('cardCopied') : <bdi>{copied}</bdi>}
        </p>
      )}
      {failed !== null && (
        <div class="note">
          <FailureLine code={failed} onRetry={actions.retry} />
        </div>
      )}
      {isWhyOpen && <WhyMark explain={actions.explain} lang={state.lang} />}
      <div class="card-foot">
        <button type="button" class="btn plain" aria-expanded={isWhyOpen} onClick={() => setWhyOpen(!isWhyOpen)}>
          {t('cardWhy')}
        </button>
        <button type="button" class="btn plain" onClick={() => actions.act('dismissed')}>
          {t('cardNot')}
        </button>
        <MoreMenu
          entries={[
            { key: 'cardHideEverywhere', onChoose: () => actions.act('hidden') },
            { key: 'cardToolbarHere', onChoose: () => actions.act('toolbar') },
            { key: 'cardOffHere', onChoose: () => actions.act('off') },
            { key: 'cardCopyLink', onChoose: () => void copy() },
            { key: 'cardAboutPublisher', onChoose: actions.openPublisher },
          ]}
        />
      </div>
    </>
  );
}

function IconButton(props: { readonly name: IconName; readonly label: string; readonly onClick: () => void; readonly isAlwaysAllowed?: boolean }) {
  return (
    <button type="button" class="ib" aria-label={props.label} onClick={props.onClick} {...(props.isAlwaysAllowed === true ? { 'data-always': '' } : {})}>
      <Icon name={props.name} />
    </button>
  );
}

function lookOf(state: CardState): string {
  if (state.kind === 'done') return 'done-card quiet';
  if (state.kind !== 'answer') return 'quiet';
  if (state.stance !== 'asserts') return 'quiet';
  return state.view.answers[0]?.expired === true ? 'shade' : '';
}

function labelOfState(state: CardState, t: Translate): string {
  if (state.kind === 'answer') return cardLabel(state.view, state.stance, t);
  if (state.kind === 'done') return t(DEED_LABELS[state.deed]);
  return t(state.kind === 'loading' ? 'cardLoadingLabel' : 'cardFailedLabel');
}
