/**
 * What happens in the card: fetches what it shows, does what the reader asks for, and keeps the way back open. Opens only from
 * what a reader did: a click, Enter on a ringed sentence, a row of the popup.
 */
import type { CardView, FailureCode, PageSettings, Reply, SiteMode } from '../messages/protocol.js';
import { success } from '../model/result.js';
import { ask } from '../platform/browser.js';
import type { Translation } from '../ui/translate.js';
import type { CardActions, CardState } from './annotation-card.js';
import { askPatiently } from './ask-patiently.js';
import type { Deed } from './card-done.js';
import type { CardHost } from './card-host.js';
import { loadCard } from './card-loader.js';
import type { MarkHost } from './mark-host.js';
import type { MarkLayer } from './mark-layer.js';
import type { Found, PageMatches } from './page-matches.js';
import { pageTitle } from './page-reader.js';

export interface ControllerNeeds {
  readonly host: MarkHost;
  readonly layer: MarkLayer;
  readonly matches: PageMatches;
  readonly settings: () => PageSettings;
  readonly words: () => Promise<Translation>;
  /** Marks were taken away or brought back. */
  readonly onMarksChanged: () => void;
  /** The reader chose another mode for this site. */
  readonly onModeChanged: () => void;
  readonly onClosed: () => void;
}

/** Milliseconds after which the card says that it is waiting. */
const LOADING_AFTER_MS = 250;

export class CardController {
  /** Null until the first card is opened: its code comes when it is needed. */
  private card: CardHost | null = null;
  private found: Found | null = null;
  private state: CardState = { kind: 'loading' };
  private undoDeed: (() => Promise<Reply<null>>) | null = null;

  constructor(private readonly needs: ControllerNeeds) {}

  get isOpen(): boolean {
    return this.card?.isOpen ?? false;
  }

  /** Opens the card of a sentence, in place of the one that is open. */
  async open(found: Found): Promise<void> {
    this.found = found;
    this.undoDeed = null;
    this.needs.layer.setState('open', found.id);
    this.needs.onMarksChanged();
    this.state = { kind: 'loading' };
    // An answer that is there at once needs no word about waiting.
    const waiting = setTimeout(() => void this.setState({ kind: 'loading' }), LOADING_AFTER_MS);
    await this.load(found);
    clearTimeout(waiting);
  }

  /** Closes the card. @param returnFocus to where it was before. */
  close(returnFocus: boolean): void {
    if (!this.isOpen) return;
    this.found = null;
    this.needs.layer.setState('open', null);
    this.card?.close(returnFocus);
    this.needs.onClosed();
  }

  /** The page or its marks changed: closes a card whose sentence is gone, unless it tells what was just done. */
  sync(): void {
    if (this.found === null || this.state.kind === 'done') return;
    const now = this.needs.matches.get(this.found.id);
    if (now === null) this.close(false);
    else this.found = now;
  }

  /** Marks have been measured: stays beside its sentence. */
  follow(): void {
    const { found } = this;
    if (found === null || !this.isOpen) return;
    const { layer } = this.needs;
    this.card?.follow({ lines: layer.boxesOf(found.id), isRightToLeft: layer.isRightToLeft(found.id) });
  }

  private async load(found: Found): Promise<void> {
    const { claimKey, stance } = found.match;
    const reply = await askPatiently('getCards', { claimKeys: [claimKey] });
    if (found.id !== this.found?.id) return;
    const view = reply.ok ? reply.value.find((card) => card.claimKey === claimKey) : undefined;
    if (view !== undefined && view.answers.length > 0) await this.setState({ kind: 'answer', view, stance, lang: found.block.lang, failed: null });
    else await this.setState({ kind: 'failed', code: reply.ok ? 'gone' : reply.code });
  }

  private async setState(state: CardState): Promise<void> {
    this.state = state;
    const { found } = this;
    const [translation, card] = await Promise.all([this.needs.words(), this.getCard()]);
    if (card === null) {
      // The extension was updated under the page, or the browser keeps us out: the popup still has the answer.
      this.needs.layer.setState('open', null);
      this.found = null;
      return;
    }
    // Another card, or none, by now.
    if (found === null || found !== this.found || state !== this.state) return;
    const { layer, settings } = this.needs;
    const at = layer.marks.findIndex(({ id }) => id === found.id);
    const { appearance } = settings();
    const theme = appearance === 'system' ? (layer.isDarkBehind(found.id) ? 'dark' : 'light') : appearance;
    card.show({ id: found.id, state, position: { index: at + 1, total: layer.marks.length }, actions: this.actions }, translation, theme);
    layer.refresh();
  }

  private async getCard(): Promise<CardHost | null> {
    const Card = this.card === null ? await loadCard() : null;
    if (Card !== null && this.card === null) {
      this.card = new Card(
        this.needs.host,
        () => this.close(true),
        () => this.follow(),
      );
    }
    return this.card;
  }

  private readonly actions: CardActions = {
    close: () => this.close(true),
    step: (direction) => {
      const { marks } = this.needs.layer;
      const at = marks.findIndex(({ id }) => id === this.found?.id);
      const next = marks[(at + (direction === 'next' ? 1 : -1) + marks.length) % marks.length];
      const found = next === undefined ? null : this.needs.matches.get(next.id);
      if (found !== null) this.onStep(found);
    },
    retry: () => {
      if (this.found !== null) void this.open(this.found);
    },
    explain: async () => {
      const { found } = this;
      if (found === null) return { ok: false, code: 'gone', message: 'closed' };
      const { claimKey, start, end } = found.match;
      return ask('explainMatch', { claimKey, block: found.block, start, end, pageTitle: pageTitle() });
    },
    act: (deed) => void this.act(deed),
    undo: () => void this.undo(),
    openPublisher: () => {
      if (this.state.kind === 'answer') void ask('openPublisher', { datasetId: this.state.view.dataset.id });
    },
  };

  /** Scrolls to another sentence and opens its card. Set by the session, which knows how. */
  onStep: (found: Found) => void = (found) => void this.open(found);

  private async act(deed: Deed): Promise<void> {
    const { found, state } = this;
    if (found === null || state.kind !== 'answer') return;
    const reply = await this.doDeed(deed, found);
    if (found !== this.found) return;
    if (!reply.ok) {
      await this.setState({ ...state, failed: reply.code });
      return;
    }
    this.undoDeed = reply.value;
    await this.setDone(deed, state.view, null);
    this.needs.layer.setState('open', null);
    this.needs.onMarksChanged();
    if (deed === 'toolbar' || deed === 'off') this.needs.onModeChanged();
  }

  /** Does it, and gives the way back. */
  private async doDeed(deed: Deed, found: Found): Promise<Reply<() => Promise<Reply<null>>>> {
    const { matches } = this.needs;
    const { claimKey, sentence } = found.match;
    if (deed === 'dismissed')
      return reversible(
        await ask('dismissMatch', { claimKey, sentence }),
        () => matches.dismiss(claimKey, sentence),
        () => ask('restoreMatch', { claimKey, sentence }),
      );
    if (deed === 'hidden')
      return reversible(
        await ask('hideClaim', { claimKey }),
        () => matches.hide(claimKey),
        () => ask('unhideClaim', { claimKey }),
      );
    const before = this.needs.settings().mode;
    const setMode = (mode: SiteMode) => ask('setOwnSiteMode', { mode });
    return reversible(
      await setMode(deed),
      () => () => this.needs.onModeChanged(),
      () => setMode(before),
    );
  }

  private async undo(): Promise<void> {
    const { found, state, undoDeed } = this;
    if (found === null || state.kind !== 'done' || undoDeed === null) return;
    const reply = await undoDeed();
    if (found !== this.found) return;
    if (!reply.ok) {
      await this.setDone(state.deed, state.view, reply.code);
      return;
    }
    this.needs.onMarksChanged();
    const back = this.needs.matches.get(found.id);
    if (back === null) this.close(true);
    else await this.open(back);
  }

  private async setDone(deed: Deed, view: CardView, failed: FailureCode | null): Promise<void> {
    await this.setState({ kind: 'done', deed, view, failed });
  }
}

/** A deed that succeeded: does our part of it, and gives the way back for both parts. */
function reversible(done: Reply<null>, here: () => () => void, backThere: () => Promise<Reply<null>>): Reply<() => Promise<Reply<null>>> {
  if (!done.ok) return done;
  const backHere = here();
  return success(async () => {
    const reply = await backThere();
    if (reply.ok) backHere();
    return reply;
  });
}
