/**
 * One page, from the first look to leaving: reads it, keeps marks and badge in step with it, answers popup and keyboard, and
 * takes everything away again. Wires the parts; each part knows only its own subject.
 */
import type { PageSettings, PageState, PageSummary } from '../messages/protocol.js';
import { isAlive } from '../platform/browser.js';
import { AnswerSteps } from './answer-steps.js';
import { CardController } from './card-controller.js';
import { cardTranslation, forgetTranslation } from './card-translation.js';
import { DomWatcher } from './dom-watcher.js';
import { EngineLink } from './engine-link.js';
import { HiddenTexts } from './hidden-texts.js';
import { LiveRegion } from './live-region.js';
import { LoopGuard, REST_MS } from './loop-guard.js';
import { MarkHost } from './mark-host.js';
import { MAX_MARKS, MarkLayer } from './mark-layer.js';
import { PageAddress } from './page-address.js';
import { type Found, PageMatches } from './page-matches.js';
import { PageReader } from './page-reader.js';
import { followPointer } from './pointer.js';
import { scrollToAnchor, untilStill } from './scroll.js';
import { offersOf } from './subscribe-links.js';
import { SummaryReporter } from './summary-reporter.js';
import { Surroundings } from './surroundings.js';
import type { WalkOptions } from './text-walk.js';
import { bodyOf, rootOf } from './unclobbered.js';

/** Least time between two readings of a whole stormy page, and how many times longer than the reading it waits: 5 % of the time. */
const STORM_PAUSE_MS = 1_000;
const STORM_PAUSE_FACTOR = 20;
/** Milliseconds after which text that was hidden is looked for: as often as hidden texts are looked at. */
const PRUNE_AFTER_MS = 400;

export class PageSession {
  private readonly host = new MarkHost();
  private readonly layer = new MarkLayer(this.host.marks, this.host.element);
  private readonly guard = new LoopGuard();
  private readonly hiddenTexts = new HiddenTexts((elements) => this.reader.read(elements));
  private readonly live = new LiveRegion(this.host.root);
  private readonly walk: WalkOptions = {
    isOwn: this.host.isOwn,
    onShadowRoot: (root) => {
      this.watcher.watch(root);
      this.surroundings?.watch(root);
    },
    onHidden: (element) => this.hiddenTexts.note(element),
  };
  private readonly link = new EngineLink({ generation: () => this.settings.generation, onNews: () => this.onModeChanged(), onDead: () => this.onDead() });
  private readonly reporter = new SummaryReporter(() => this.summary());
  private readonly matches = new PageMatches(this.walk);
  private readonly reader = new PageReader({
    walk: this.walk,
    match: (request) => this.link.match(request),
    onBlock: (block, matches) => {
      if (this.matches.update(block, matches)) this.isUndrawn = true;
    },
    // A long page is read in hundreds of parts, and few of them hold a match.
    onProgress: () => (this.isUndrawn ? this.draw() : this.reporter.report()),
    onDone: (complete) => this.finishReading(complete),
  });
  private readonly watcher = new DomWatcher({
    isOwn: this.host.isOwn,
    onChanged: (elements) => this.follow(elements),
    onStorm: () => this.follow(null),
    onStirred: () => this.stir(),
    stormPauseMs: () => Math.max(STORM_PAUSE_MS, STORM_PAUSE_FACTOR * this.reader.lastRunMs),
  });
  private readonly card = new CardController({
    host: this.host,
    layer: this.layer,
    matches: this.matches,
    settings: () => this.settings,
    words: cardTranslation,
    onMarksChanged: () => this.draw(),
    onModeChanged: () => this.onModeChanged(),
    onClosed: () => {
      this.draw();
      if (this.isStopped) this.host.remove();
    },
  });
  private readonly steps = new AnswerSteps({
    layer: this.layer,
    announce: (mark, index, total) => void this.live.announce(this.matches.get(mark.id)?.match.claimKey ?? '', index, total),
    onOpen: (mark) => this.open(mark.id),
  });
  private unfollowPointer: () => void = () => {};
  private surroundings: Surroundings | null = null;
  private listensTo: Element | null = null;
  private readonly address = new PageAddress();
  private isPaused = false;
  private pruning = 0;
  private isStopped = false;
  /** It changed while nobody was looking. */
  private isStale = false;
  /** Matches have come or gone since the last drawing. */
  private isUndrawn = false;

  /** @param onModeChanged the reader chose another mode in the card. @param onDead the extension was updated or removed. */
  constructor(
    private settings: PageSettings,
    private readonly onModeChanged: () => void,
    private readonly onDead: () => void,
  ) {
    this.layer.onMoved = () => this.card.follow();
    this.card.onStep = (found) => void this.goTo(found);
  }

  /** Starts reading and listening. */
  start(): void {
    this.watcher.start();
    this.listen();
    this.reader.readPage();
    this.reporter.report();
  }

  private listen(): void {
    this.deafen();
    this.listensTo = rootOf(document);
    this.unfollowPointer = followPointer({
      layer: this.layer,
      isOwn: this.host.isOwn,
      onOpen: (mark) => this.open(mark.id),
      onElsewhere: () => this.card.close(false),
    });
    this.surroundings = new Surroundings({
      onMoved: () => this.layer.refresh(),
      onStirred: () => this.stir(),
      onQuiet: () => {
        this.lookAround();
        this.layer.glance();
      },
      onMoving: () => this.layer.followMoving(),
      onRaised: (what) => this.raiseAbove(what),
      onSeen: () => {
        if (this.isStale) this.follow(null);
      },
      onReader: () => this.guard.noteReader(),
      onNavigated: () => this.checkAddress(),
      onRestored: () => this.onModeChanged(),
    });
  }

  private deafen(): void {
    this.unfollowPointer();
    this.surroundings?.stop();
  }

  /** Takes everything away; a card that tells what the reader has just done may stay until it is closed. */
  stop(keepCard = false): void {
    if (this.isStopped) return;
    this.isStopped = true;
    clearTimeout(this.pruning);
    this.deafen();
    this.watcher.stop();
    this.reader.stop();
    this.steps.unring();
    this.matches.clear();
    this.layer.clear();
    this.reporter.stop();
    if (keepCard && this.card.isOpen) return;
    this.card.close(false);
    this.host.remove();
  }

  /** Settings or claims may be others now. */
  apply(settings: PageSettings): void {
    const before = this.settings;
    this.settings = settings;
    if (before.uiLang !== settings.uiLang) forgetTranslation();
    if (before.generation !== settings.generation) {
      this.reader.startOver(true);
      this.reader.readPage();
    }
    this.draw();
  }

  // ---------------------------------------------------------------- what popup and keyboard ask

  getState(): PageState {
    return { ...this.summary(), matches: this.matches.list(), offers: offersOf(document) };
  }

  /** Scrolls to a match and opens its card. False if its sentence is not on the page any more. */
  async showMatch(id: string): Promise<boolean> {
    const found = this.matches.get(id);
    if (found === null) return false;
    await this.goTo(found);
    return true;
  }

  step(direction: 'next' | 'previous'): boolean {
    return this.steps.step(direction, null);
  }

  private async goTo(found: Found): Promise<void> {
    this.layer.setState('open', found.id);
    this.draw();
    scrollToAnchor(found.anchor);
    await untilStill(found.anchor);
    await this.card.open(found);
  }

  private open(id: string): void {
    const found = this.matches.get(id);
    if (found !== null) void this.card.open(found);
  }

  // ---------------------------------------------------------------- reading

  private finishReading(complete: boolean): void {
    this.matches.prune();
    // All that is there now has been read: a sentence that was not found again is gone, not lost.
    if (complete) this.matches.clearOrphans();
    this.draw();
    // What could not be asked now is asked when someone looks again; until then a mark too few is no harm.
    this.isStale = !complete;
  }

  /** Elements that changed; null for the whole page. */
  private follow(elements: readonly Element[] | null): void {
    if (!isAlive()) return this.onDead();
    if (this.isPaused || this.isStopped) return;
    this.isStale = document.visibilityState === 'hidden';
    if (this.isStale) return;
    if (this.guard.notePage(performance.now())) return this.rest();
    this.checkAddress();
    if (!this.card.isOpen) this.host.raiseAboveDialog();
    // `document.open` has taken every listener with it, ours too.
    if (this.listensTo !== rootOf(document)) this.listen();
    if (elements === null || elements.some((element) => element === rootOf(document) || element === bodyOf(document))) this.reader.readPage();
    else if (elements.length > 0) this.reader.read(elements);
    else if (this.matches.prune()) this.draw();
  }

  private stir(): void {
    if (this.isStopped) return;
    this.lookAround();
    this.layer.refresh(true);
  }

  private lookAround(): void {
    if (this.isStopped) return;
    if (!this.host.element.isConnected && this.host.restore()) this.guard.noteStroke(performance.now());
    this.hiddenTexts.check();
    this.pruneSoon();
  }

  /** The page has put something of its own on top: its sentences need their marks above it. An open card stays as it is. */
  private raiseAbove(what: Node): void {
    if (this.isStopped || this.card.isOpen || this.host.isOwn(what)) return;
    this.host.raise();
    this.stir();
  }

  /** Drops what the page has folded away, once a burst of changes is over. */
  private pruneSoon(): void {
    if (this.pruning !== 0 || this.matches.all.length === 0) return;
    this.pruning = window.setTimeout(() => {
      this.pruning = 0;
      if (!this.isStopped && this.matches.prune()) this.draw();
    }, PRUNE_AFTER_MS);
  }

  /** Leaves a page alone that changes whenever we do. */
  private rest(): void {
    this.isPaused = true;
    this.reporter.report();
    setTimeout(() => {
      this.isPaused = false;
      if (this.isStopped) return;
      this.reader.readPage();
      this.reporter.report();
    }, REST_MS);
  }

  private checkAddress(): void {
    if (this.isStopped || !this.address.hasChanged()) return;
    this.matches.clearOrphans();
    this.reader.startOver(false);
    this.reader.readPage();
  }

  // ---------------------------------------------------------------- showing

  private draw(): void {
    this.isUndrawn = false;
    const { mode, showAnswered } = this.settings;
    const { all } = this.matches;
    // More claims than any article has: a page that tries out which ones are known here gets no marks at all.
    const isProbe = new Set(all.map(({ match }) => match.claimKey)).size > MAX_MARKS;
    const wanted = all.filter(({ id, isQuiet }) => this.layer.isOpen(id) || (mode === 'on' && !isProbe && (showAnswered || !isQuiet)));
    if (this.layer.show(this.isStopped ? [] : wanted)) this.guard.noteStroke(performance.now());
    this.card.sync();
    if (all.length > 0) void cardTranslation();
    this.reporter.report();
  }

  private summary(): PageSummary {
    const open = this.matches.all.filter(({ isQuiet }) => !isQuiet).length;
    return { status: this.isPaused ? 'paused' : this.reader.isReading ? 'reading' : 'ready', open, sentences: this.reader.sentences };
  }
}
