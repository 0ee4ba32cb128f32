/**
 * The frame of popup, options and first run: loads the overview and the words, sets language and colours on the document,
 * puts failures into words, and hands the page an `act` that asks, reports and reloads.
 * What it needs of the platform is passed in: `ui` knows no browser.
 */
import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Result } from '../model/result.js';
import { FailureNotice } from './failure-notice.js';
import { Brand } from './icons.js';
import { Skeleton } from './skeleton.js';
import { type Translate, TranslateContext, type UiLang, useTranslate } from './translate.js';

/** The part of the protocol's `Overview` the frame itself reads. */
interface FrameOverview {
  readonly uiLang: UiLang;
  readonly settings: { readonly appearance: 'system' | 'light' | 'dark' };
}

export interface Page<O> {
  readonly overview: O;
  readonly reload: () => Promise<void>;
  /** Sends a request that changes something, then reloads. False, with a notice in {@link Page.notice}, if it failed. */
  readonly act: (request: () => Promise<Result<unknown>>) => Promise<boolean>;
  /** The last failure in words, or null; the page decides where it stands. */
  readonly notice: ComponentChildren;
}

interface AppFrameProps<O> {
  readonly load: () => Promise<Result<O>>;
  readonly translator: (lang: UiLang) => Promise<Translate>;
  /** Language for a failure before the overview has told the reader's. */
  readonly fallbackLang: UiLang;
  readonly children: (page: Page<O>) => ComponentChildren;
}

interface Shown<O> {
  readonly overview: O | null;
  readonly lang: UiLang;
  readonly t: Translate;
}

export function AppFrame<O extends FrameOverview>({ load, translator, fallbackLang, children }: AppFrameProps<O>) {
  const [shown, setShown] = useState<Shown<O> | null>(null);
  const [failed, setFailed] = useState<{ readonly code: string; readonly retry: () => void } | null>(null);
  const words = useRef<{ readonly lang: UiLang; readonly t: Translate } | null>(null);

  const reload = useCallback(async () => {
    // Most readers read in the browser's language: its words come while the overview is on its way.
    const guess = words.current === null ? translator(fallbackLang) : null;
    guess?.catch(() => undefined); // Whoever awaits it below hears of it.
    const reply = await load();
    const lang = reply.ok ? reply.value.uiLang : (words.current?.lang ?? fallbackLang);
    if (words.current?.lang !== lang) words.current = { lang, t: await (lang === fallbackLang && guess !== null ? guess : translator(lang)) };
    const { t } = words.current;
    if (reply.ok) dress(lang, reply.value.settings.appearance);
    setShown((last) => ({ overview: reply.ok ? reply.value : (last?.overview ?? null), lang, t }));
    setFailed(reply.ok ? null : { code: reply.code, retry: () => void reload() });
  }, [load, translator, fallbackLang]);

  // At once: an effect after painting would ask a frame later.
  useLayoutEffect(() => void reload(), [reload]);

  const act = useCallback(
    async (request: () => Promise<Result<unknown>>) => {
      const reply = await request();
      await reload();
      if (!reply.ok) setFailed({ code: reply.code, retry: () => void act(request) });
      return reply.ok;
    },
    [reload],
  );

  const translation = useMemo(() => (shown ? { t: shown.t, lang: shown.lang } : null), [shown?.t, shown?.lang]);
  if (!shown || !translation) return <Skeleton />;
  const notice = failed ? <FailureNotice code={failed.code} onRetry={failed.retry} /> : null;
  return (
    <TranslateContext.Provider value={translation}>
      {shown.overview ? children({ overview: shown.overview, reload, act, notice }) : <Alone notice={notice} />}
    </TranslateContext.Provider>
  );
}

/** A page that knows nothing but what went wrong. */
function Alone({ notice }: { readonly notice: ComponentChildren }) {
  return (
    <main class="alone">
      <h1>
        <Brand size={20} />
        {useTranslate()('extensionName')}
      </h1>
      {notice}
    </main>
  );
}

/** Language and colours of the document. `system` leaves the colours to `color-scheme`. */
function dress(lang: UiLang, appearance: FrameOverview['settings']['appearance']): void {
  const root = document.documentElement;
  root.lang = lang;
  if (appearance === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = appearance;
}
