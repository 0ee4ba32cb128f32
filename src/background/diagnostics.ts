/** How Sunlit stands on this device, for Settings → Diagnostics. It counts and names what is ours; nothing of a page goes in. */
import { INDEX_VERSION } from '../match/claim-index.js';
import type { DatasetView, Diagnostics } from '../messages/protocol.js';
import { browserVersion, version } from '../platform/browser.js';
import { lastErrors, withoutStrangers } from '../platform/error-log.js';
import type { LoadedDatasets } from './dataset-store.js';
import type { HeldDataset } from './held-dataset.js';
import type { ReaderState } from './reader-state.js';
import type { Subscriptions } from './subscriptions.js';

interface Parts {
  readonly state: ReaderState;
  readonly packaged: LoadedDatasets;
  readonly subscriptions: Subscriptions;
  readonly held: readonly HeldDataset[];
  /** All datasets as the screens show them, those without a copy too. */
  readonly views: readonly DatasetView[];
}

export async function diagnosticsOf({ state, packaged, subscriptions, held, views }: Parts): Promise<Diagnostics> {
  const trouble = subscriptions.databaseTrouble;
  return {
    version: version(),
    indexVersion: INDEX_VERSION,
    browser: await browserVersion(),
    database: { trouble: trouble === null ? null : withoutStrangers(trouble) },
    datasets: views.map(({ id, title, enabled, counts, subscription }) => ({
      id,
      title,
      enabled,
      origin: subscription === null ? ('packaged' as const) : ('followed' as const),
      state: subscription?.state ?? null,
      counts,
      bytes: subscription?.bytes ?? null,
      indexes: held.find((one) => one.id === id)?.segment.indexes ?? [],
    })),
    problems: [...packaged.problems].map(([id, reason]) => ({ id, reason: withoutStrangers(reason) })),
    counts: {
      sites: state.sites.length,
      hidden: state.hiddenClaims.length,
      dismissed: state.dismissed.length,
      requests: (await subscriptions.requests().catch(() => [])).length,
    },
    errors: lastErrors(),
  };
}
