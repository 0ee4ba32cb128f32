/** What happens around the text: the window moves, the reader does something, the page changes its address or comes back from the history. */

import { bodyOf, rootOf } from './unclobbered.js';

export interface SurroundingsNeeds {
  /** The text may stand elsewhere on screen now. */
  readonly onMoved: () => void;
  /** Something may look different now. */
  readonly onStirred: () => void;
  /** The reader is looking again. */
  readonly onSeen: () => void;
  /** The reader did something. */
  readonly onReader: () => void;
  readonly onNavigated: () => void;
  /** The page came back as it was left, perhaps long ago. */
  readonly onRestored: () => void;
}

/** Milliseconds between two looks for what no event tells: a banner that slides in, a style sheet that arrives late. */
const LOOK_EVERY_MS = 1_000;

/** Listens. @returns the undo. */
export function watchSurroundings({ onMoved, onStirred, onSeen, onReader, onNavigated, onRestored }: SurroundingsNeeds): () => void {
  const stop = new AbortController();
  const listen = (target: EventTarget, types: string, run: (event: Event) => void): void => {
    for (const type of types.split(' ')) target.addEventListener(type, run, { capture: true, passive: true, signal: stop.signal });
  };
  // `load` of pictures and frames does not bubble, but can be caught on its way down.
  listen(document, 'load toggle transitionend animationend fullscreenchange', onStirred);
  listen(document, 'scroll', onMoved);
  listen(window, 'resize', onStirred);
  listen(document.fonts, 'loadingdone', onMoved);
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') onSeen();
  });
  listen(window, 'pointerdown keydown wheel', (event) => {
    if (event.isTrusted) onReader();
  });
  listen(window, 'popstate hashchange', onNavigated);
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) onRestored();
  });
  const size = new ResizeObserver(onMoved);
  size.observe(rootOf(document));
  const body = bodyOf(document);
  if (body !== null) size.observe(body);
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') onStirred();
  }, LOOK_EVERY_MS);
  return () => {
    stop.abort();
    size.disconnect();
    clearInterval(timer);
  };
}
