/**
 * Which official answers come near these words? The nearest answers, then questions about the same. Near is not the same, and the page says so; nothing near is said in
 * words, too, with the way out. The text lives in this page and goes with it.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type CardView, type FaqView, MAX_FIND_CHARS, type Overview } from '../messages/protocol.js';
import { ask, openOptions } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Brand } from '../ui/icons.js';
import { Skeleton } from '../ui/skeleton.js';
import { useTranslate } from '../ui/translate.js';
import { FoundAnswer } from './found-answer.js';
import { FoundQuestion } from './found-question.js';
import { questionsAbout } from './questions-about.js';

type State =
  | { readonly is: 'asking' }
  | { readonly is: 'searching' }
  | { readonly is: 'failed'; readonly code: string }
  | { readonly is: 'found'; readonly cards: readonly CardView[]; readonly faqs: readonly FaqView[] };

/** @param start the text to begin with; empty for none */
export function FindApp({ page, start }: { readonly page: Page<Overview>; readonly start: string }) {
  const t = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState(start);
  const [state, setState] = useState<State>({ is: 'asking' });
  const field = useRef<HTMLTextAreaElement>(null);
  /** Counts what was asked for: the answer to an earlier question is not shown. */
  const round = useRef(0);

  useEffect(() => {
    document.title = `${t('findTitle')} · ${t('extensionName')}`; // Never the text: browsers keep titles in their history.
  }, [t]);
  useEffect(() => {
    if (start.trim() === '') field.current?.focus();
    else void search(start);
  }, []);
  // A publisher is added in another tab: coming back, its answers are there.
  useEffect(() => {
    const onReturn = () => document.visibilityState === 'visible' && void page.reload();
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [page.reload]);

  async function search(text: string): Promise<void> {
    round.current += 1;
    const asked = round.current;
    if (text.trim() === '') return setState({ is: 'asking' });
    setState({ is: 'searching' });
    const [found, library] = await Promise.all([ask('findAnswers', { text: text.slice(0, MAX_FIND_CHARS) }), ask('getLibrary', null)]);
    if (asked !== round.current) return;
    if (!found.ok) setState({ is: 'failed', code: found.code });
    else if (!library.ok) setState({ is: 'failed', code: library.code });
    else setState({ is: 'found', cards: found.value, faqs: questionsAbout(text, library.value.faqs) });
  }

  const isNoneOn = page.overview.datasets.every(({ enabled }) => !enabled);
  return (
    <div class="column lit find">
      <header class="brand">
        <Brand size={24} />
        {t('extensionName')}
      </header>
      <main>
        {page.notice}
        <h1>{t('findTitle')}</h1>
        <p class="lead">{t('findLead')}</p>
        <form
          class="panel ask"
          onSubmit={(event) => {
            event.preventDefault();
            void search(typed);
          }}
        >
          <label for={id}>{t('findLabel')}</label>
          <textarea
            id={id}
            ref={field}
            rows={3}
            dir="auto"
            maxLength={MAX_FIND_CHARS}
            autocomplete="off"
            value={typed}
            aria-describedby={typed.length >= MAX_FIND_CHARS ? `${id}-cut` : undefined}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              // As in any search field; a new line is Shift and Enter, and Enter that ends a composed character searches nothing.
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              void search(typed);
            }}
          />
          {typed.length >= MAX_FIND_CHARS && (
            <p class="meta" id={`${id}-cut`}>
              {t('findCut', { count: MAX_FIND_CHARS })}
            </p>
          )}
          <div class="actions">
            <button type="submit" class="btn primary">
              {t('findSearch')}
            </button>
            <p class="meta">{t('findPrivate')}</p>
          </div>
        </form>
        <p class="status" role="status">
          {statusOf(state, t)}
        </p>
        {state.is === 'searching' && (
          <div class="panel">
            <Skeleton />
          </div>
        )}
        {state.is === 'failed' && <FailureNotice code={state.code} onRetry={() => void search(typed)} />}
        {state.is === 'found' && state.cards.length > 0 && (
          <section aria-labelledby={`${id}-answers`}>
            <h2 id={`${id}-answers`}>{t('findAnswers')}</h2>
            <p class="lead">{t('findNear')}</p>
            <ol class="results">
              {state.cards.map((card) => (
                <FoundAnswer key={card.claimKey} card={card} />
              ))}
            </ol>
          </section>
        )}
        {state.is === 'found' && state.cards.length === 0 && (
          <section class="panel none" aria-labelledby={`${id}-none`}>
            <h2 id={`${id}-none`}>{t(isNoneOn ? 'filterNoneEnabled' : 'findNothing')}</h2>
            <p>{t(isNoneOn ? 'filterNoneEnabledHint' : 'findNothingHint')}</p>
            <div class="actions">
              <button type="button" class="btn" onClick={() => void openOptions('publishers')}>
                {t(isNoneOn ? 'settings' : 'findFollow')}
              </button>
            </div>
          </section>
        )}
        {state.is === 'found' && state.faqs.length > 0 && (
          <section aria-labelledby={`${id}-faqs`}>
            <h2 id={`${id}-faqs`}>{t('findQuestions')}</h2>
            <ul class="panel questions">
              {state.faqs.map((faq) => (
                <FoundQuestion key={faq.key} faq={faq} />
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  );
}

/** What a reader of speech hears, and everybody sees, when a search begins and ends. */
function statusOf(state: State, t: ReturnType<typeof useTranslate>): string {
  if (state.is === 'searching') return t('findSearching');
  if (state.is !== 'found') return '';
  const { cards, faqs } = state;
  const parts = [
    ...(cards.length > 0 ? [t('findFound', { count: cards.length })] : [t('findFoundNone')]),
    ...(faqs.length > 0 ? [t('findFoundQuestions', { count: faqs.length })] : []),
  ];
  return parts.join(' ');
}
