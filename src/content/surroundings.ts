/** What happens around the text: the window moves, the reader does something, the page changes its address or comes back from the history. */

import { bodyOf, rootOf } from './unclobbered.js';

export interface SurroundingsNeeds {
  /** The text may stand elsewhere on screen now. */
  readonly onMoved: () => void;
  /** Something may look different now. */
  readonly onStirred: () => void;
  /** Nothing is known to have changed, for a while: time to see for oneself. */
  readonly onQuiet: () => void;
  /** Something sets off that will take its time. */
  readonly onMoving: () => void;
  /** Something has been put above all the rest, ours or the page's. */
  readonly onRaised: (what: Node) => void;
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

/** Properties whose change moves no text: a page under a pointer is full of them. */
const PAINT_ONLY = /color|shadow|background|outline|decoration|fill|stroke/;

/** Listens from the moment it is made. */
export class Surroundings {
  private readonly stopping = new AbortController();
  private readonly size: ResizeObserver;
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly roots = new WeakSet<Node>([document]);

  constructor(private readonly needs: SurroundingsNeeds) {
    const { onMoved, onStirred, onQuiet, onSeen, onReader, onNavigated, onRestored } = needs;
    this.listenIn(document);
    this.listen(window, 'resize', onStirred);
    this.listen(document.fonts, 'loadingdone', onMoved);
    this.listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') onSeen();
    });
    this.listen(window, 'pointerdown keydown wheel', (event) => {
      if (event.isTrusted) onReader();
    });
    this.listen(window, 'popstate hashchange', onNavigated);
    this.listen(window, 'pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) onRestored();
    });
    this.size = new ResizeObserver(onMoved);
    this.size.observe(rootOf(document));
    const body = bodyOf(document);
    if (body !== null) this.size.observe(body);
    this.timer = setInterval(() => {
      if (document.visibilityState === 'visible') onQuiet();
    }, LOOK_EVERY_MS);
  }

  /** Listens in an open shadow root, too: what scrolls in there is not heard outside. */
  watch(root: Node): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    this.listenIn(root);
  }

  stop(): void {
    this.stopping.abort();
    this.size.disconnect();
    clearInterval(this.timer);
  }

  private listenIn(root: Node): void {
    const { onMoved, onStirred, onMoving, onRaised } = this.needs;
    this.listen(root, 'scroll', onMoved);
    // `load` of pictures and frames does not bubble, but can be caught on its way down.
    this.listen(root, 'load toggle transitionend animationend', onStirred);
    this.listen(root, 'transitionstart animationstart', (event) => {
      if (!PAINT_ONLY.test((event as Partial<TransitionEvent>).propertyName ?? '')) onMoving();
    });
    this.listen(root, 'toggle fullscreenchange', ({ type, target }) => {
      const what = target as Node;
      if (type === 'fullscreenchange' || (what instanceof HTMLElement && what.matches(':popover-open'))) onRaised(what);
    });
  }

  private listen(target: EventTarget, types: string, run: (event: Event) => void): void {
    for (const type of types.split(' ')) target.addEventListener(type, run, { capture: true, passive: true, signal: this.stopping.signal });
  }
}
