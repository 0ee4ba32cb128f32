/**
 * An in-memory browser: the part of `webextension-polyfill` that `src/platform/browser.ts` uses, with its memory in the open. Tests take it in place of the
 * real one by importing `use-fake-browser.js` before anything of the product; see there.
 *
 * Values are cloned on the way in and out, as a browser does, so that nobody shares objects with the storage.
 */

export const FAKE_ROOT = 'chrome-extension://sunlit/';
const RUNTIME_ID = 'sunlit';

export interface FakeTab {
  readonly id: number;
  readonly url?: string;
  readonly active?: boolean;
}

export interface FakeScript {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

export interface FakeBadge {
  text?: string;
  title?: string;
  icon?: Readonly<Record<number, string>>;
}

export interface FakeSender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly tab?: { readonly id: number; readonly url?: string; readonly incognito?: boolean };
}

type Listener = (...values: never[]) => unknown;

class FakeEvent {
  readonly listeners: Listener[] = [];
  addListener(listener: Listener): void {
    this.listeners.push(listener);
  }
  removeListener(listener: Listener): void {
    const at = this.listeners.indexOf(listener);
    if (at >= 0) this.listeners.splice(at, 1);
  }
  /** Calls all listeners; their answers in order. */
  fire(...values: unknown[]): unknown[] {
    return this.listeners.map((listener) => (listener as (...all: unknown[]) => unknown)(...values));
  }
}

class FakeBrowser {
  /** storage.local by key. */
  stored = new Map<string, unknown>();
  session = new Map<string, unknown>();
  /** Set to make storage.local fail. */
  storageFault: { readonly read?: string; readonly write?: string } = {};
  /** Keys in the order they were written. */
  writes: string[] = [];
  tabs: FakeTab[] = [];
  opened: string[] = [];
  scripts: FakeScript[] = [];
  injected: { tabId: number; files: readonly string[] }[] = [];
  badges = new Map<number, FakeBadge>();
  /** What was sent to tabs; `tabReply` answers. */
  sentToTabs: { tabId: number; message: unknown }[] = [];
  tabReply: (tabId: number, message: unknown) => unknown = () => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  };
  hostAccess = true;
  uiLanguage = 'en-GB';
  /** Files of the package, by path, for `fetch`. */
  files = new Map<string, unknown>();
  events = {
    onMessage: new FakeEvent(),
    onInstalled: new FakeEvent(),
    onStartup: new FakeEvent(),
    onCommand: new FakeEvent(),
    onAdded: new FakeEvent(),
    onRemoved: new FakeEvent(),
    onUpdated: new FakeEvent(),
    onAlarm: new FakeEvent(),
    onMenu: new FakeEvent(),
  };
  /** Entries of the context menu, by id. */
  menus = new Map<string, { readonly title: string; readonly contexts: readonly string[] }>();
  shortcuts: readonly { readonly name: string; readonly shortcut: string }[] = [];
  /** Name → when. */
  alarms = new Map<string, number>();

  /** As new. Listeners are kept: they belong to modules that are loaded once. */
  reset(): void {
    const { events } = this;
    Object.assign(this, new FakeBrowser());
    this.events = events;
  }

  /** A message as the browser hands it to the extension's listeners. The first answer counts; undefined if nobody answers. */
  async send(
    message: unknown,
    sender: FakeSender = { id: RUNTIME_ID, url: `${FAKE_ROOT}src/popup/index.html`, origin: FAKE_ROOT.slice(0, -1) },
  ): Promise<unknown> {
    const answers = this.events.onMessage.fire(structuredClone(message), sender);
    return answers.find((answer) => answer !== undefined);
  }

  /** Answers for addresses of the package, as `globalThis.fetch` would. */
  readonly fetch = async (address: string): Promise<{ json: () => Promise<unknown>; arrayBuffer: () => Promise<ArrayBuffer> }> => {
    const path = address.startsWith(FAKE_ROOT) ? address.slice(FAKE_ROOT.length) : null;
    if (path === null || !this.files.has(path)) throw new TypeError(`Failed to fetch ${address}`);
    const file = this.files.get(path);
    return { json: async () => structuredClone(file), arrayBuffer: async () => (file as Uint8Array).slice().buffer };
  };
}

export const fake = new FakeBrowser();

function area(kind: 'stored' | 'session') {
  return {
    get: async (key: string) => {
      if (kind === 'stored' && fake.storageFault.read !== undefined) throw new Error(fake.storageFault.read);
      return fake[kind].has(key) ? { [key]: structuredClone(fake[kind].get(key)) } : {};
    },
    set: async (values: Record<string, unknown>) => {
      if (kind === 'stored' && fake.storageFault.write !== undefined) throw new Error(fake.storageFault.write);
      for (const [key, value] of Object.entries(structuredClone(values))) {
        fake[kind].set(key, value);
        if (kind === 'stored') fake.writes.push(key);
      }
    },
    remove: async (key: string) => {
      fake[kind].delete(key);
    },
  };
}

function badge(tabId: number): FakeBadge {
  if (!fake.tabs.some(({ id }) => id === tabId)) throw new Error(`No tab with id: ${tabId}.`);
  const known = fake.badges.get(tabId) ?? {};
  fake.badges.set(tabId, known);
  return known;
}

/** What `import browser from 'webextension-polyfill'` gives. */
const browser = {
  runtime: {
    id: RUNTIME_ID,
    getURL: (path: string) => `${FAKE_ROOT}${path.replace(/^\//, '')}`,
    getManifest: () => ({ version: '9.9.9' }),
    sendMessage: async (message: unknown) => fake.send(message),
    onMessage: fake.events.onMessage,
    onInstalled: fake.events.onInstalled,
    onStartup: fake.events.onStartup,
  },
  i18n: { getUILanguage: () => fake.uiLanguage },
  storage: { local: area('stored'), session: area('session') },
  tabs: {
    onUpdated: fake.events.onUpdated,
    query: async ({ active }: { active?: boolean }) => fake.tabs.filter((tab) => active === undefined || tab.active === active),
    getCurrent: async () => fake.tabs.find(({ active }) => active === true),
    create: async ({ url }: { url: string }) => {
      fake.opened.push(url);
    },
    sendMessage: async (tabId: number, message: unknown) => {
      fake.sentToTabs.push({ tabId, message });
      return fake.tabReply(tabId, message);
    },
  },
  action: {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      badge(tabId).text = text;
    },
    setBadgeBackgroundColor: async ({ tabId }: { tabId: number }) => void badge(tabId),
    setBadgeTextColor: async ({ tabId }: { tabId: number }) => void badge(tabId),
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => {
      badge(tabId).title = title;
    },
    setIcon: async ({ tabId, path }: { tabId: number; path: Record<number, string> }) => {
      badge(tabId).icon = path;
    },
    openPopup: async () => undefined,
  },
  scripting: {
    getRegisteredContentScripts: async ({ ids }: { ids: readonly string[] }) => fake.scripts.filter(({ id }) => ids.includes(id)),
    registerContentScripts: async (scripts: readonly FakeScript[]) => {
      for (const script of scripts) {
        if (fake.scripts.some(({ id }) => id === script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        fake.scripts.push(structuredClone(script));
      }
    },
    updateContentScripts: async (scripts: readonly FakeScript[]) => {
      for (const script of scripts) {
        if (!fake.scripts.some(({ id }) => id === script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
        fake.scripts = fake.scripts.map((known) => (known.id === script.id ? structuredClone(script) : known));
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: readonly string[] }) => {
      fake.scripts = fake.scripts.filter(({ id }) => !ids.includes(id));
    },
    executeScript: async ({ target, files }: { target: { tabId: number }; files: readonly string[] }) => {
      if (!fake.tabs.some(({ id }) => id === target.tabId)) throw new Error(`No tab with id: ${target.tabId}`);
      fake.injected.push({ tabId: target.tabId, files });
    },
  },
  permissions: { contains: async () => fake.hostAccess, request: async () => fake.hostAccess, onAdded: fake.events.onAdded, onRemoved: fake.events.onRemoved },
  alarms: {
    create: async (name: string, { when }: { when: number }) => void fake.alarms.set(name, when),
    onAlarm: fake.events.onAlarm,
  },
  commands: { onCommand: fake.events.onCommand, getAll: async () => fake.shortcuts },
  contextMenus: {
    onClicked: fake.events.onMenu,
    create: ({ id, title, contexts }: { id: string; title: string; contexts: readonly string[] }) => {
      if (fake.menus.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
      fake.menus.set(id, { title, contexts });
    },
    update: async (id: string, { title }: { title: string }) => {
      const known = fake.menus.get(id);
      if (known === undefined) throw new Error(`Cannot find menu item with id ${id}`);
      fake.menus.set(id, { ...known, title });
    },
  },
};

export default browser;
