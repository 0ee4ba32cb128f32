/**
 * The only file that touches the browser's extension API: what the product uses of it, and nothing more. It hides the
 * differences between Chromium and Firefox.
 * **Invariant:** no other file imports `webextension-polyfill` (tests/architecture).
 */
import browser, { type Runtime, type Scripting } from 'webextension-polyfill';
import type { BackgroundRequests, Envelope, Reply, ReplyOf, RequestOf, TabRequests } from '../messages/protocol.js';
import { failure, success } from '../model/result.js';

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  /** Null for popup and background. */
  readonly tabId: number | null;
  /** Address of the page that sent it; null if the browser does not say. */
  readonly url: string | null;
  /** True for popup, options and first-run page: pages of this very extension. */
  readonly isOwnPage: boolean;
  /** True in a private window: nothing derived from the page may be stored. */
  readonly isPrivate: boolean;
}

export interface TabView {
  readonly id: number;
  /** Empty where the reader has not allowed us to know. */
  readonly url: string;
}

/** A rejected promise of this class names a fault the caller can put into words: `code` goes to the interface. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(
    readonly code: 'refused' | 'gone' | 'storage',
    message: string,
  ) {
    super(message);
  }
}

// ---------------------------------------------------------------- messages

/** Asks the background. Never rejects: a background that cannot be reached is a failure with code `unreachable`. */
export async function ask<K extends keyof BackgroundRequests>(type: K, body: RequestOf<BackgroundRequests, K>): Promise<Reply<ReplyOf<BackgroundRequests, K>>> {
  return send(() => browser.runtime.sendMessage({ to: 'background', type, body } satisfies Envelope));
}

/** Asks the content script of a tab. Never rejects: a tab without one is a failure with code `unreachable`. */
export async function askTab<K extends keyof TabRequests>(tabId: number, type: K, body: RequestOf<TabRequests, K>): Promise<Reply<ReplyOf<TabRequests, K>>> {
  const envelope = { to: 'tab', type, body, tabId } satisfies Envelope;
  const inTab = await send<ReplyOf<TabRequests, K>>(() => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
  // Our own pages get no tab messages: the try-it page listens on the runtime channel and knows its tab by `tabId`.
  if (inTab.ok || inTab.code !== 'unreachable') return inTab;
  return send(() => browser.runtime.sendMessage(envelope));
}

async function send<T>(call: () => Promise<unknown>): Promise<Reply<T>> {
  try {
    const reply = (await call()) as Reply<T> | undefined;
    return reply ?? failure('unreachable', 'no answer');
  } catch (error) {
    return failure('unreachable', String(error));
  }
}

/** Answers the background's requests. Call once, at the first tick of the worker, so that no message is missed. */
export function serveBackground(handle: (type: string, body: unknown, sender: Sender) => Promise<Reply<unknown>>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const envelope = message as Partial<Envelope> | null;
    if (envelope?.to !== 'background' || typeof envelope.type !== 'string' || sender.id !== browser.runtime.id) return undefined;
    return handle(envelope.type, envelope.body ?? null, senderView(sender));
  });
}

type TabHandlers = { readonly [K in keyof TabRequests]: (body: RequestOf<TabRequests, K>) => Promise<ReplyOf<TabRequests, K>> | ReplyOf<TabRequests, K> };

/**
 * Answers requests to this tab. @returns the undo.
 * @param ownTabId for our own pages: the tab they are in, since they overhear what is meant for others. Null in a content script.
 */
export function serveTab(handlers: TabHandlers, ownTabId: number | null): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<Reply<unknown>> | undefined => {
    const envelope = message as Partial<Envelope> | null;
    if (envelope?.to !== 'tab' || sender.id !== browser.runtime.id || !Object.hasOwn(handlers, envelope.type ?? '')) return undefined;
    if (ownTabId !== null && envelope.tabId !== ownTabId) return undefined;
    const handler = handlers[envelope.type as keyof TabRequests] as (body: unknown) => unknown;
    return Promise.resolve()
      .then(() => handler(envelope.body))
      .then(success, (error: unknown) => failure('unexpected', String(error)));
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function senderView(sender: Runtime.MessageSender): Sender {
  const root = browser.runtime.getURL('');
  // `sender.origin` cannot be forged by a page (uBlock-issues#1992) but Firefox may leave it out: there `url` stands in.
  const { origin } = sender as { origin?: string };
  const isOwnPage = origin === undefined ? (sender.url ?? '').startsWith(root) : `${origin}/` === root;
  return { tabId: sender.tab?.id ?? null, url: sender.tab?.url ?? sender.url ?? null, isOwnPage, isPrivate: sender.tab?.incognito ?? false };
}

/** False once the extension was updated or removed under an open page: the script must take itself away, silently. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false; // "Extension context invalidated": expected in pages left open across an update.
  }
}

// ---------------------------------------------------------------- package and language

/** Address of a packaged file. @param path from the package's root, without leading slash. */
export function packagedUrl(path: string): string {
  return browser.runtime.getURL(path);
}

export function version(): string {
  return browser.runtime.getManifest().version;
}

/** Name and version of the browser. @example 'Chromium 156.0.7100.12' */
export async function browserVersion(): Promise<string> {
  const { getBrowserInfo } = browser.runtime as Partial<typeof browser.runtime>;
  const { userAgent = '', userAgentData } = (globalThis.navigator ?? {}) as Partial<Navigator> & { userAgentData?: UaData };
  if (typeof getBrowserInfo === 'function' && userAgent.includes('Firefox')) {
    const { name, version: number } = await getBrowserInfo();
    return `${name} ${number}`;
  }
  // The list holds a made-up brand as well, to keep programs from relying on it.
  const brands = (userAgentData?.brands ?? []).filter(({ brand }) => !/not.*brand/iu.test(brand));
  const own = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0];
  if (own !== undefined) return `${own.brand} ${own.version}`;
  return /(?:Firefox|Edg|Chrome)\/[\d.]+/u.exec(userAgent)?.[0].replace('/', ' ') ?? 'unknown';
}

interface UaData {
  readonly brands?: readonly { readonly brand: string; readonly version: string }[];
}

/**
 * The language the reader prefers, reduced to the two Sunlit speaks. Not `i18n.getUILanguage`: in the first second of a Chromium 156 worker it says "en-US" whatever the
 * browser speaks, and the first page of the day would get its card in English.
 */
export function browserLanguage(): 'en' | 'id' {
  const preferred = globalThis.navigator?.language ?? browser.i18n.getUILanguage();
  return preferred.toLowerCase().startsWith('id') ? 'id' : 'en';
}

// ---------------------------------------------------------------- tabs and windows

/** The tab the popup was opened over, or null if there is none we may know of. */
export async function activeTab(): Promise<TabView | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/** The tab this page of ours is in; null in the popup. */
export async function ownTab(): Promise<TabView | null> {
  const tab = await browser.tabs.getCurrent();
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/** All open tabs with an id. */
export async function openTabs(): Promise<readonly TabView[]> {
  return (await browser.tabs.query({})).flatMap((tab) => (tab.id === undefined ? [] : [{ id: tab.id, url: tab.url ?? '' }]));
}

/** Opens an address in a new tab. @param url https, or a page of ours by {@link packagedUrl}. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the options page. @param hash its part, without `#`. */
export async function openOptions(hash = ''): Promise<void> {
  await browser.tabs.create({ url: packagedUrl(`src/options/index.html${hash === '' ? '' : `#${hash}`}`) });
}

/** Opens the preview of a publisher in a new tab. @param link a subscribe link; behind the `#` no server sees it. */
export async function openSubscribe(link: string): Promise<void> {
  await browser.tabs.create({ url: packagedUrl(`src/subscribe/index.html#${encodeURIComponent(link)}`) });
}

/** Opens the popup as if its button had been pressed. False where the browser has no such call or refuses. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false; // Firefox without a user gesture, Chromium before 127: the page says where the button is.
  }
}

export interface Badge {
  /** Empty for none. */
  readonly text: string;
  /** Tooltip of the button, which says the state in words. */
  readonly title: string;
  /** `off` shows the unrisen sun. */
  readonly icon: 'on' | 'off';
}

/** Shows the state of one tab on the toolbar button. A tab closed meanwhile is no fault. */
export async function setBadge(tabId: number, badge: Badge): Promise<void> {
  const stem = badge.icon === 'off' ? 'icons/icon-off-' : 'icons/icon-';
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: '#f3b318' }),
      browser.action.setBadgeTextColor?.({ tabId, color: '#15222d' }),
      browser.action.setTitle({ tabId, title: badge.title }),
      browser.action.setIcon({ tabId, path: { 16: packagedUrl(`${stem}16.png`), 32: packagedUrl(`${stem}32.png`) } }),
    ]);
  } catch (error) {
    if (!/no tab|invalid tab/i.test(String(error))) throw error;
  }
}

// ---------------------------------------------------------------- memory of the session

/** Keeps a value until the browser closes: in memory, never on disk, out of reach of content scripts. */
export async function keepForSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** What {@link keepForSession} kept, or undefined. Written by an earlier version perhaps: check its shape. */
export async function readFromSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

// ---------------------------------------------------------------- content scripts

/** Web pages Sunlit may read at all. */
export const WEB_PAGES: readonly string[] = ['http://*/*', 'https://*/*'];

/** Match pattern of a host on http and https, any port. */
export function hostPattern(host: string): string {
  return `*://${host}/*`;
}

const SCRIPT_ID = 'page';

/**
 * Makes the browser run the content script on these pages from their next load on, replacing the earlier choice.
 * @param matches empty: on no page.
 */
export async function registerPageScript(file: string, matches: readonly string[], excludeMatches: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script: Scripting.RegisteredContentScript = {
    id: SCRIPT_ID,
    js: [file],
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the content script in a tab that is already open. False if the browser does not allow it there. */
export async function injectPageScript(tabId: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    return false; // Store pages, the browser's own pages, a tab closed meanwhile.
  }
}

/** Whether Sunlit may read web pages. Firefox lets the reader refuse and revoke it. */
export async function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...WEB_PAGES] });
}

/** Asks the reader for access to web pages. Only from a click. @returns whether it was given. */
export async function requestHostAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: [...WEB_PAGES] });
}

// ---------------------------------------------------------------- events

/** `install` runs once after installing; `update` after each new version of extension or browser. */
export function onInstalled(run: (reason: 'install' | 'update') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => run(reason === 'install' ? 'install' : 'update'));
}

export function onStartup(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
}

/** Keyboard commands of the manifest. */
export function onCommand(run: (command: string, tabId: number | null) => void): void {
  browser.commands.onCommand.addListener((command, tab) => run(command, tab?.id ?? null));
}

const SELECTION_MENU = 'find';

/** Puts an entry into the menu of selected text, or changes its words. Browsers keep it; those without menus (Firefox for Android) have none. */
export async function setSelectionMenu(title: string): Promise<void> {
  if (browser.contextMenus === undefined) return;
  try {
    await browser.contextMenus.update(SELECTION_MENU, { title });
  } catch {
    browser.contextMenus.create({ id: SELECTION_MENU, title, contexts: ['selection'] }); // Not there yet: just installed, or forgotten by the browser.
  }
}

/** The reader chose that entry for this text. */
export function onSelectionMenu(run: (text: string) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    if (menuItemId === SELECTION_MENU) run(selectionText);
  });
}

/** An error or a rejection that nobody caught. */
export function onFailure(run: (error: unknown) => void): void {
  globalThis.addEventListener?.('error', ({ error, message }) => run(error ?? message));
  globalThis.addEventListener?.('unhandledrejection', ({ reason }) => run(reason));
}

export interface Shortcut {
  readonly command: string;
  /** As the browser writes them, `Alt+Shift+N`; empty where there are none. */
  readonly keys: string;
}

/** The keyboard commands and the keys they have now. */
export async function shortcuts(): Promise<readonly Shortcut[]> {
  if (browser.commands === undefined) return []; // Firefox for Android
  return (await browser.commands.getAll()).map(({ name, shortcut }) => ({ command: name ?? '', keys: shortcut ?? '' }));
}

/** Whether this is Firefox, where extensions may not open the page for shortcuts by its address. */
export function isFirefox(): boolean {
  return packagedUrl('').startsWith('moz-extension:');
}

/** Opens the browser's page for keyboard shortcuts. False where it has none that can be opened. */
export async function openShortcuts(): Promise<boolean> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  try {
    if (isFirefox()) await openShortcutSettings?.call(browser.commands);
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return !isFirefox() || openShortcutSettings !== undefined;
  } catch {
    return false; // The words beside the button say where the page is.
  }
}

/** A tab has loaded a page. `url` is empty where the reader has not allowed us to know it. */
export function onPageLoaded(run: (tab: TabView) => void): void {
  browser.tabs.onUpdated.addListener((id, change, tab) => {
    if (change.status === 'complete') run({ id, url: tab.url ?? '' });
  });
}

/** Host access was given or taken away. */
export function onHostAccessChanged(run: () => void): void {
  browser.permissions.onAdded.addListener(run);
  browser.permissions.onRemoved.addListener(run);
}

// ---------------------------------------------------------------- time

const ALARM = 'update';

/** Wakes the background at that time, or a minute from now if that is sooner than browsers allow; replaces the wake before. @param timeMs since the epoch */
export function wakeAt(timeMs: number): void {
  void browser.alarms.create(ALARM, { when: timeMs });
}

export function onWake(run: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) run();
  });
}

let locked: Promise<unknown> = Promise.resolve();

/** Runs `work` while no other context of this extension runs any. Where the browser has no locks, one after the other in this context. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = globalThis.navigator as { locks?: LockManager };
  if (locks !== undefined) return locks.request('sunlit-updates', work) as Promise<T>;
  const done = locked.then(work);
  locked = done.catch(() => undefined); // The failure belongs to its own caller.
  return done;
}

export function isOnline(): boolean {
  return globalThis.navigator?.onLine !== false;
}

// ---------------------------------------------------------------- storage

/** The value under a key of the extension's local storage, undefined if there is none. */
export async function readLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function writeLocal(values: Readonly<Record<string, unknown>>): Promise<void> {
  await browser.storage.local.set({ ...values });
}
