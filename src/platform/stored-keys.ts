/**
 * Every key kept in the extension's storage: what it holds, its version, its default, and how an unreadable or older value becomes a good one.
 * Nothing else is stored. A changed shape gets a new version and a step in `read`.
 */
import type { Dismissal, Settings, SiteChoice } from '../messages/protocol.js';

export interface StoredKey<T> {
  readonly name: string;
  readonly version: number;
  readonly fallback: T;
  /** The value if `stored` (of this version) is sound, else null. Parts that are unsound may be left out. */
  readonly read: (stored: unknown) => T | null;
}

/** Keeps lists from growing without end; the oldest go. */
export const MAX_LISTED = 5_000;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): value is T => allowed.includes(value as T);
const listOf =
  <T>(sound: (item: unknown) => item is T) =>
  (stored: unknown): readonly T[] | null =>
    Array.isArray(stored) ? stored.filter(sound).slice(-MAX_LISTED) : null;
const isText = (value: unknown): value is string => typeof value === 'string';

const MODES = ['on', 'toolbar', 'off'] as const;

const DEFAULT_SETTINGS: Settings = { defaultMode: 'on', sensitivity: 'strict', appearance: 'system', language: 'browser', showAnswered: true };

/** Settings of the options page and the site switch. */
export const SETTINGS: StoredKey<Settings> = {
  name: 'settings',
  version: 1,
  fallback: DEFAULT_SETTINGS,
  read: (stored) => {
    if (!isObject(stored)) return null;
    const { defaultMode, sensitivity, appearance, language, showAnswered } = stored;
    return {
      defaultMode: oneOf(defaultMode, MODES) ? defaultMode : DEFAULT_SETTINGS.defaultMode,
      sensitivity: oneOf(sensitivity, ['strict', 'balanced', 'wide'] as const) ? sensitivity : DEFAULT_SETTINGS.sensitivity,
      appearance: oneOf(appearance, ['system', 'light', 'dark'] as const) ? appearance : DEFAULT_SETTINGS.appearance,
      language: oneOf(language, ['browser', 'en', 'id'] as const) ? language : DEFAULT_SETTINGS.language,
      showAnswered: typeof showAnswered === 'boolean' ? showAnswered : DEFAULT_SETTINGS.showAnswered,
    };
  },
};

/** The reader's choices for single hosts, oldest first. */
export const SITES: StoredKey<readonly SiteChoice[]> = {
  name: 'sites',
  version: 1,
  fallback: [],
  read: listOf((item): item is SiteChoice => isObject(item) && isText(item['host']) && oneOf(item['mode'], MODES) && typeof item['since'] === 'number'),
};

/** Ids of datasets the reader switched off. */
export const DISABLED_DATASETS: StoredKey<readonly string[]> = { name: 'disabledDatasets', version: 1, fallback: [], read: listOf(isText) };

/** Claims the reader hid everywhere. */
export const HIDDEN_CLAIMS: StoredKey<readonly { readonly claimKey: string; readonly since: number }[]> = {
  name: 'hiddenClaims',
  version: 1,
  fallback: [],
  read: listOf((item): item is { claimKey: string; since: number } => isObject(item) && isText(item['claimKey']) && typeof item['since'] === 'number'),
};

/** "Not this claim": pairs of claim and sentence that are never marked again. The only page text that is kept, and only because the reader said so. */
export const DISMISSED: StoredKey<readonly Dismissal[]> = {
  name: 'dismissed',
  version: 1,
  fallback: [],
  read: listOf((item): item is Dismissal => isObject(item) && isText(item['claimKey']) && isText(item['sentence']) && typeof item['since'] === 'number'),
};

/** Keys of updates the reader has read. */
export const READ_UPDATES: StoredKey<readonly string[]> = { name: 'readUpdates', version: 1, fallback: [], read: listOf(isText) };

/** Links of the publishers a reader follows, kept a second time outside the database: should it be lost, they are loaded again. */
export const SUBSCRIPTIONS: StoredKey<readonly { readonly link: string; readonly since: number }[]> = {
  name: 'subscriptions',
  version: 1,
  fallback: [],
  read: listOf((item): item is { link: string; since: number } => isObject(item) && isText(item['link']) && typeof item['since'] === 'number'),
};

export const STORED_KEYS = [SETTINGS, SITES, DISABLED_DATASETS, HIDDEN_CLAIMS, DISMISSED, READ_UPDATES, SUBSCRIPTIONS] as const;
