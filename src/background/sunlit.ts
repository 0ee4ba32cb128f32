/** The running product in the background: state, datasets and matcher together, and what changes in one mean for the others. */
import type {
  Backup,
  DatasetView,
  Diagnostics,
  Fetched,
  Library,
  Overview,
  PageSettings,
  PublisherPreview,
  RestoreReport,
  Settings,
  SiteMode,
  Words,
} from '../messages/protocol.js';
import type { Dataset } from '../model/dataset.js';
import { dayOf } from '../model/expiry.js';
import { askTab, browserLanguage, hasHostAccess, openTabs, setSelectionMenu, type TabView, version } from '../platform/browser.js';
import { logWarning } from '../platform/error-log.js';
import { createTranslate, loadWords, type Translate } from '../platform/i18n.js';
import { makeBackup, restoreBackup } from './backup.js';
import { type LoadedDatasets, PACKAGED } from './dataset-store.js';
import { diagnosticsOf } from './diagnostics.js';
import type { HeldDataset } from './held-dataset.js';
import { MatchService } from './match-service.js';
import { applySiteChoices, runInTab } from './page-scripts.js';
import type { ReaderState } from './reader-state.js';
import { previewView, waitingView } from './subscription-views.js';
import type { Subscriptions } from './subscriptions.js';
import { showOnBadge } from './tab-badge.js';
import { datasetView, libraryView, unreadUpdates } from './views.js';

/** Words the card needs, by the beginning of their keys. */
const CARD_WORDS = /^(?:card|check|kind|interest|mark)/u;

const PREVIEW_GAP_MS = 2_000;

export class Sunlit {
  private service: MatchService;
  private serviceDay: string;
  private previewOpenedAt = 0;
  private words: Promise<Words> | null = null;
  private wordsLang: string | null = null;

  constructor(
    readonly state: ReaderState,
    private readonly packaged: LoadedDatasets,
    readonly subscriptions: Subscriptions,
    /** Milliseconds since the epoch. */
    private readonly now: () => number,
  ) {
    this.serviceDay = dayOf(now());
    this.service = this.newService();
  }

  /** Packaged ones first, then those of followed publishers. */
  get datasets(): readonly HeldDataset[] {
    return [...this.packaged.datasets, ...this.subscriptions.datasets];
  }

  /** A followed dataset is new, gone or another: pages match again. */
  async datasetsChanged(): Promise<void> {
    this.renew();
    await this.refreshPages();
  }

  /** One preview in two seconds: a page that opens more does it to annoy. */
  mayOpenPreview(): boolean {
    const now = this.now();
    if (Math.abs(now - this.previewOpenedAt) < PREVIEW_GAP_MS) return false;
    this.previewOpenedAt = now;
    return true;
  }

  async preview(link: string): Promise<Fetched<PublisherPreview>> {
    const loaded = await this.subscriptions.preview(link);
    if (!('value' in loaded)) return loaded;
    return { value: previewView(loaded.value, this.subscriptions, this.uiLang, dayOf(this.now())) };
  }

  backup(): Backup {
    return makeBackup(this.state, this.subscriptions, version(), this.now());
  }

  async restore(backup: unknown): Promise<Fetched<RestoreReport>> {
    const report = await restoreBackup(backup, this.state, this.subscriptions);
    await this.change(async () => undefined, { rematch: false });
    await this.applySites();
    await this.showMenu();
    await this.refreshPages();
    return report;
  }

  get uiLang(): 'en' | 'id' {
    const { language } = this.state.settings;
    return language === 'browser' ? browserLanguage() : language;
  }

  /** The matcher of today: answers expire while a browser stays open. */
  get matching(): MatchService {
    if (dayOf(this.now()) !== this.serviceDay) this.renew();
    return this.service;
  }

  /** A number that changes when the same text could match otherwise. Equal after a restart of the worker, so that pages need not match again. */
  get generation(): number {
    const { state } = this;
    const parts = [
      this.datasets.map(({ id, stateSha256 }) => [id, stateSha256, state.isEnabled(id)]),
      state.settings.sensitivity,
      state.hiddenClaims,
      state.dismissed,
      this.uiLang,
    ];
    let hash = 0x811c9dc5; // FNV-1a, 32 bits: equality is all that is asked of it.
    for (const char of JSON.stringify(parts)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return hash;
  }

  /** @param isPrivate private windows draw no marks unless the reader chose them for this very site. */
  pageSettings(host: string | null, isPrivate: boolean): PageSettings {
    const { showAnswered, appearance } = this.state.settings;
    const isChosen = this.state.sites.some((site) => site.host === host);
    // Our own first-run page has no host: its try-it article always shows marks.
    const mode = host === null ? 'on' : this.state.modeOf(host);
    return { mode: isPrivate && mode === 'on' && !isChosen ? 'toolbar' : mode, showAnswered, appearance, generation: this.generation, uiLang: this.uiLang };
  }

  /** Changes the reader's choices, then lets matcher and open pages follow. `rematch: false` leaves open pages as they are. */
  async change(apply: () => Promise<void>, { rematch = true } = {}): Promise<void> {
    await apply();
    this.renew();
    if (rematch) await this.refreshPages();
  }

  async setSettings(change: Partial<Settings>): Promise<void> {
    const before = this.state.settings.defaultMode;
    await this.change(() => this.state.setSettings(change), { rematch: false });
    if (this.state.settings.defaultMode !== before) await this.applySites();
    if (change.language !== undefined) await this.showMenu();
    await this.refreshPages();
  }

  async setSite(host: string, mode: SiteMode | null): Promise<void> {
    await this.state.setSite(host, mode);
    await this.applySites();
    await this.refreshPages();
  }

  /** Tells the browser where the content script runs. Without host access there is nothing to tell. */
  async applySites(): Promise<void> {
    await applySiteChoices(this.state.settings.defaultMode, this.state.sites);
  }

  /** Puts "Find an official answer to the selection" into the menu of selected text, in the reader's language. */
  async showMenu(): Promise<void> {
    try {
      await setSelectionMenu((await this.translate())('findMenu'));
    } catch (error) {
      logWarning('the menu of selected text could not be set', error); // Nothing else waits for it.
    }
  }

  /** Lets every open page ask and match again; starts the script where it should run and does not yet. */
  async refreshPages(): Promise<void> {
    await Promise.all(
      (await openTabs()).map(async (tab) => {
        const reply = await askTab(tab.id, 'refreshPage', null);
        if (!reply.ok) await this.runWhereWanted(tab);
        await this.showOff(tab);
      }),
    );
  }

  /** Says on the button that Sunlit is off on this tab's site, where no script of ours runs that could report it. */
  async showOff({ id, url }: TabView): Promise<void> {
    if (/^https?:/u.test(url) && this.state.modeOf(new URL(url).hostname) === 'off') await showOnBadge(id, { open: 0 }, 'off', await this.translate());
  }

  /** Starts the script in a tab that has none. False where its site is off, or the browser keeps us out. */
  async readPage(tabId: number): Promise<boolean> {
    const tab = (await openTabs()).find(({ id }) => id === tabId);
    return tab !== undefined && this.runWhereWanted(tab);
  }

  private async runWhereWanted({ id, url }: TabView): Promise<boolean> {
    return /^https?:/u.test(url) && this.state.modeOf(new URL(url).hostname) !== 'off' && runInTab(id);
  }

  diagnostics(): Promise<Diagnostics> {
    const { state, packaged, subscriptions } = this;
    return diagnosticsOf({ state, packaged, subscriptions, held: this.datasets, views: this.datasetViews() });
  }

  /** All datasets, and at the end those followed that have no copy yet. */
  private datasetViews(): readonly DatasetView[] {
    const { state, subscriptions, uiLang } = this;
    const today = dayOf(this.now());
    const views = this.datasets.map(({ id, dataset }) => datasetView(dataset, state.isEnabled(id), uiLang, today, subscriptions.view(id)));
    const waiting = subscriptions.datasetIds.flatMap((id) => {
      const view = views.some((one) => one.id === id) ? null : subscriptions.view(id);
      return view === null ? [] : [waitingView(id, view)];
    });
    return [...views, ...waiting];
  }

  async overview(): Promise<Overview> {
    const { state, packaged, uiLang } = this;
    const datasets = this.datasetViews();
    const held = new Set(this.datasets.map(({ id }) => id));
    const enabled = datasets.filter((view) => view.enabled && held.has(view.id));
    return {
      version: version(),
      uiLang,
      settings: state.settings,
      datasets,
      coverage: { claims: enabled.reduce((sum, { counts }) => sum + counts.claims, 0), publishers: enabled.length },
      sites: state.sites,
      hidden: state.hiddenClaims.map(({ claimKey, since }) => {
        const [answer] = this.service.cards([claimKey], uiLang)[0]?.answers ?? [];
        return { claimKey, since, answer: answer?.answer ?? '', by: answer?.by.shortName ?? '' };
      }),
      dismissed: state.dismissed,
      hostAccess: await hasHostAccess(),
      unreadUpdates: unreadUpdates(this.enabledDatasets, (key) => state.isRead(key)),
      troubles: [...state.troubles, ...(packaged.problems.size > 0 || packaged.datasets.length < PACKAGED.length ? (['datasets-failed'] as const) : [])],
    };
  }

  async library(): Promise<Library> {
    return libraryView(this.enabledDatasets, this.uiLang, (key) => this.state.isRead(key));
  }

  private get enabledDatasets(): readonly Dataset[] {
    return this.datasets.flatMap(({ id, dataset }) => (this.state.isEnabled(id) ? [dataset] : []));
  }

  async cardWords(): Promise<{ lang: 'en' | 'id'; words: Words }> {
    const words = await this.loadWords();
    return { lang: this.uiLang, words: Object.fromEntries(Object.entries(words).filter(([key]) => CARD_WORDS.test(key))) };
  }

  async translate(): Promise<Translate> {
    return createTranslate(await this.loadWords(), this.uiLang);
  }

  private loadWords(): Promise<Words> {
    if (this.words === null || this.wordsLang !== this.uiLang) {
      this.words = loadWords(this.uiLang);
      this.wordsLang = this.uiLang;
      // A package that could not be read once is read anew next time.
      this.words.catch(() => {
        this.words = null;
      });
    }
    return this.words;
  }

  private renew(): void {
    this.serviceDay = dayOf(this.now());
    this.service = this.newService();
  }

  private newService(): MatchService {
    const { state } = this;
    return new MatchService(
      this.datasets,
      {
        sensitivity: state.settings.sensitivity,
        isEnabled: (id) => state.isEnabled(id),
        isHidden: (key) => state.isHidden(key),
        isDismissed: (key, sentence) => state.isDismissed(key, sentence),
      },
      this.serviceDay,
    );
  }
}
