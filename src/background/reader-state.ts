/**
 * What the reader has chosen, in memory: settings, sites, hidden answers, "Not this claim", read updates. Loaded once a worker's life; every change is
 * written before it is told to anyone. If storage fails altogether, defaults apply and the fault is named in {@link ReaderState.troubles}.
 */
import type { ClaimKey, Dismissal, Settings, SiteChoice, SiteMode } from '../messages/protocol.js';
import { readStored, writeStored } from '../platform/storage.js';
import { DISABLED_DATASETS, DISMISSED, HIDDEN_CLAIMS, MAX_LISTED, READ_UPDATES, SETTINGS, SITES, type StoredKey } from '../platform/stored-keys.js';

export type Trouble = 'settings-reset' | 'storage-unavailable';

interface Values {
  settings: Settings;
  sites: readonly SiteChoice[];
  disabledDatasets: readonly string[];
  hiddenClaims: readonly { readonly claimKey: ClaimKey; readonly since: number }[];
  dismissed: readonly Dismissal[];
  readUpdates: readonly string[];
}

export class ReaderState {
  private constructor(
    private readonly values: Values,
    private readonly now: () => number,
    readonly troubles: readonly Trouble[],
  ) {}

  /** @param now milliseconds since the epoch. */
  static async load(now: () => number): Promise<ReaderState> {
    const troubles = new Set<Trouble>();
    const read = async <T>(key: StoredKey<T>): Promise<T> => {
      try {
        const { value, wasReset } = await readStored(key);
        if (wasReset) troubles.add('settings-reset');
        return value;
      } catch {
        troubles.add('storage-unavailable'); // The reader is told in words; Sunlit works with the defaults.
        return key.fallback;
      }
    };
    const [settings, sites, disabledDatasets, hiddenClaims, dismissed, readUpdates] = await Promise.all([
      read(SETTINGS),
      read(SITES),
      read(DISABLED_DATASETS),
      read(HIDDEN_CLAIMS),
      read(DISMISSED),
      read(READ_UPDATES),
    ]);
    return new ReaderState({ settings, sites, disabledDatasets, hiddenClaims, dismissed, readUpdates }, now, [...troubles]);
  }

  get settings(): Settings {
    return this.values.settings;
  }
  get sites(): readonly SiteChoice[] {
    return this.values.sites;
  }
  get disabledDatasets(): readonly string[] {
    return this.values.disabledDatasets;
  }
  get hiddenClaims(): Values['hiddenClaims'] {
    return this.values.hiddenClaims;
  }
  get dismissed(): readonly Dismissal[] {
    return this.values.dismissed;
  }

  isEnabled(datasetId: string): boolean {
    return !this.values.disabledDatasets.includes(datasetId);
  }
  isHidden(claimKey: ClaimKey): boolean {
    return this.values.hiddenClaims.some((one) => one.claimKey === claimKey);
  }
  isDismissed(claimKey: ClaimKey, sentence: string): boolean {
    return this.values.dismissed.some((one) => one.claimKey === claimKey && one.sentence === sentence);
  }
  isRead(updateKey: string): boolean {
    return this.values.readUpdates.includes(updateKey);
  }

  /** The mode of a host: its own choice, else the one for all others. */
  modeOf(host: string | null): SiteMode {
    return this.values.sites.find((site) => site.host === host)?.mode ?? this.values.settings.defaultMode;
  }

  setSettings(change: Partial<Settings>): Promise<void> {
    return this.keep('settings', SETTINGS, (settings) => SETTINGS.read({ ...settings, ...change }) ?? settings);
  }

  /** @param mode null forgets the choice. */
  setSite(host: string, mode: SiteMode | null): Promise<void> {
    return this.keep('sites', SITES, (sites) => {
      const others = sites.filter((site) => site.host !== host);
      return mode === null ? others : [...others, { host, mode, since: this.now() }];
    });
  }

  setEnabled(datasetId: string, enabled: boolean): Promise<void> {
    return this.keep('disabledDatasets', DISABLED_DATASETS, (ids) => {
      const others = ids.filter((id) => id !== datasetId);
      return enabled ? others : [...others, datasetId];
    });
  }

  setHidden(claimKey: ClaimKey, hidden: boolean): Promise<void> {
    return this.keep('hiddenClaims', HIDDEN_CLAIMS, (list) => {
      const others = list.filter((one) => one.claimKey !== claimKey);
      return hidden ? [...others, { claimKey, since: this.now() }] : others;
    });
  }

  setDismissed(claimKey: ClaimKey, sentence: string, dismissed: boolean): Promise<void> {
    return this.keep('dismissed', DISMISSED, (list) => {
      const others = list.filter((one) => one.claimKey !== claimKey || one.sentence !== sentence);
      return dismissed ? [...others, { claimKey, sentence, since: this.now() }] : others;
    });
  }

  markRead(updateKeys: readonly string[]): Promise<void> {
    return this.keep('readUpdates', READ_UPDATES, (keys) => [...new Set([...keys, ...updateKeys])].slice(-MAX_LISTED));
  }

  private changes: Promise<void> = Promise.resolve();

  /**
   * One change after the other, each on what the one before it left: two at once lose nothing. Memory changes only once the value is stored, so that what the
   * screen shows is what a restart will find.
   */
  private keep<K extends keyof Values>(name: K, key: StoredKey<Values[K]>, change: (value: Values[K]) => Values[K]): Promise<void> {
    const done = this.changes.then(async () => {
      const value = change(this.values[name]);
      await writeStored(key, value);
      this.values[name] = value;
    });
    this.changes = done.catch(() => undefined); // The failure belongs to the caller of this change, not to the next one.
    return done;
  }
}
