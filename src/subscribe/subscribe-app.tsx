/** One publisher from link to decision. The states in their order: asking, loading, preview or fault, followed or cancelled, stopped again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fetched, Overview, PublisherPreview, Reply, UpdateFault } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';
import type { Page } from '../ui/app-frame.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Brand } from '../ui/icons.js';
import { isolate } from '../ui/isolate.js';
import { readSubscribeLink } from '../ui/subscribe-link.js';
import { useTranslate } from '../ui/translate.js';
import { AskingView } from './asking-view.js';
import { givenLink } from './given-link.js';
import { LoadingView } from './loading-view.js';
import { CancelledView, FaultView, FollowedView, StoppedView } from './outcome-views.js';
import { PreviewView } from './preview-view.js';
import { View } from './view.js';

type State =
  | { readonly is: 'asking'; readonly given: string }
  | { readonly is: 'loading'; readonly link: string }
  | { readonly is: 'preview'; readonly link: string; readonly preview: PublisherPreview }
  | { readonly is: 'fault'; readonly link: string; readonly fault: UpdateFault; readonly detail: string }
  | { readonly is: 'failed'; readonly link: string; readonly code: string }
  | { readonly is: 'followed'; readonly link: string; readonly preview: PublisherPreview; readonly datasetId: string }
  | { readonly is: 'stopped'; readonly link: string; readonly title: string }
  | { readonly is: 'cancelled'; readonly link: string };

export function SubscribeApp({ page }: { readonly page: Page<Overview> }) {
  const t = useTranslate();
  const [state, setState] = useState<State>(() => startOf(window.location.hash));
  const [isBusy, setBusy] = useState(false);
  const [status, setStatus] = useState('');
  /** Counts what was asked for: an answer to an earlier question is not shown. */
  const round = useRef(0);

  useEffect(() => {
    document.title = `${t('subscribeTitle')} · ${t('extensionName')}`;
  }, [t]);
  useEffect(() => {
    const start = () => goTo(startOf(window.location.hash));
    window.addEventListener('hashchange', start);
    return () => window.removeEventListener('hashchange', start);
  }, []);
  useEffect(() => {
    if (state.is === 'loading') void load(state.link);
  }, [state]);

  function goTo(next: State): void {
    round.current += 1;
    setBusy(false);
    setStatus('');
    setState(next);
  }

  /** Shows what a request gave, or why it gave nothing. */
  async function fetched<T>(link: string, request: Promise<Reply<Fetched<T>>>, show: (value: T) => void): Promise<void> {
    const asked = round.current;
    const reply = await request;
    if (asked !== round.current) return;
    if (!reply.ok) goTo({ is: 'failed', link, code: reply.code });
    else if ('fault' in reply.value) goTo({ is: 'fault', link, fault: reply.value.fault, detail: reply.value.detail });
    else show(reply.value.value);
  }

  function load(link: string): Promise<void> {
    return fetched(link, ask('previewPublisher', { link }), (preview) => {
      goTo({ is: 'preview', link, preview });
      setStatus(t('subscribeShown', { title: isolate(preview.dataset.title) }));
    });
  }

  function follow(link: string, preview: PublisherPreview): Promise<void> {
    setBusy(true);
    setStatus(t('previewBusy'));
    return fetched(link, ask('subscribe', { link, publisherId: preview.publisherId }), ({ datasetId }) => goTo({ is: 'followed', link, preview, datasetId }));
  }

  async function undo(link: string, title: string, datasetId: string): Promise<void> {
    setBusy(true);
    if (await page.act(() => ask('unsubscribe', { datasetId }))) goTo({ is: 'stopped', link, title });
    else setBusy(false);
  }

  function cancel(link: string): void {
    goTo({ is: 'cancelled', link });
    window.close(); // A tab that Sunlit opened goes; one the reader came to by an address stays and says what happened.
  }

  function view() {
    switch (state.is) {
      case 'asking':
        return <AskingView key={`asking ${state.given}`} start={state.given} onLink={(link) => goTo({ is: 'loading', link })} />;
      case 'loading':
        return <LoadingView key="loading" host={hostOf(state.link)} onProgress={setStatus} onCancel={() => cancel(state.link)} />;
      case 'preview':
        return (
          <PreviewView
            key="preview"
            preview={state.preview}
            host={hostOf(state.link)}
            isBusy={isBusy}
            onFollow={() => void follow(state.link, state.preview)}
            onCancel={() => cancel(state.link)}
          />
        );
      case 'fault':
        return (
          <FaultView
            key="fault"
            host={hostOf(state.link)}
            fault={state.fault}
            detail={state.detail}
            onRetry={() => goTo({ is: 'loading', link: state.link })}
            onOther={() => goTo({ is: 'asking', given: '' })}
          />
        );
      case 'failed':
        return (
          <View key="failed" title={t('subscribeFault', { host: hostOf(state.link) })}>
            <FailureNotice code={state.code} onRetry={() => goTo({ is: 'loading', link: state.link })} />
          </View>
        );
      case 'followed':
        return (
          <FollowedView
            key="followed"
            preview={state.preview}
            host={hostOf(state.link)}
            datasetId={state.datasetId}
            isBusy={isBusy}
            onUndo={() => void undo(state.link, state.preview.dataset.title, state.datasetId)}
          />
        );
      case 'stopped':
        return <StoppedView key="stopped" title={state.title} onAgain={() => goTo({ is: 'loading', link: state.link })} />;
      case 'cancelled':
        return <CancelledView key="cancelled" onAgain={() => goTo({ is: 'loading', link: state.link })} />;
    }
  }

  return (
    <div class={LIT.has(state.is) ? 'column lit' : 'column'}>
      <header class="brand">
        <Brand size={24} />
        {t('extensionName')}
      </header>
      <main>
        {page.notice}
        {view()}
      </main>
      {/* Said once and politely; on screen the same words stand in the view. */}
      <p class="sr" role="status">
        {status}
      </p>
    </div>
  );
}

/** Where the sunny corner lies on the page: trouble stands in the shade, and the preview has a corner of its own. */
const LIT: ReadonlySet<State['is']> = new Set(['asking', 'loading', 'followed']);

/** With a link it is looked at right away: whoever came here asked for it. */
function startOf(hash: string): State {
  const given = givenLink(hash);
  const read = readSubscribeLink(given);
  return 'problem' in read ? { is: 'asking', given } : { is: 'loading', link: read.link };
}

function hostOf(link: string): string {
  const read = readSubscribeLink(link);
  return 'host' in read ? read.host : link;
}
