/** Everything a reader has chosen, as a file and back. A file comes from anywhere: each part is read by the rule for stored values, and what is not sound is left out. */

import { parseSubscribeLink } from '../dataset/subscribe-link.js';
import type { Backup, Fetched, RestoreReport } from '../messages/protocol.js';
import { DISABLED_DATASETS, DISMISSED, HIDDEN_CLAIMS, SETTINGS, SITES } from '../platform/stored-keys.js';
import type { ReaderState } from './reader-state.js';
import type { Subscriptions } from './subscriptions.js';

const SPEC = 'sunlit-backup/1';

export function makeBackup(state: ReaderState, subscriptions: Subscriptions, version: string, now: number): Backup {
  const { settings, sites, disabledDatasets, hiddenClaims, dismissed } = state;
  const links = subscriptions.links().map(({ link, title }) => ({ link, title }));
  return { spec: SPEC, createdAt: now, version, settings, sites, disabledDatasets, hiddenClaims, dismissed, subscriptions: links };
}

/** Adds what a backup holds to what is there; settings are taken over. Publishers are asked one after the other. */
export async function restoreBackup(value: unknown, state: ReaderState, subscriptions: Subscriptions): Promise<Fetched<RestoreReport>> {
  if (typeof value !== 'object' || value === null || (value as Partial<Backup>).spec !== SPEC)
    return { fault: 'not-a-dataset', detail: `not a backup of Sunlit: expected spec "${SPEC}"` };
  const backup = value as Readonly<Record<string, unknown>>;
  const settings = SETTINGS.read(backup['settings']);
  const sites = SITES.read(backup['sites']) ?? [];
  const hidden = HIDDEN_CLAIMS.read(backup['hiddenClaims']) ?? [];
  const dismissed = DISMISSED.read(backup['dismissed']) ?? [];
  if (settings !== null) await state.setSettings(settings);
  for (const { host, mode } of sites) await state.setSite(host, mode);
  for (const id of DISABLED_DATASETS.read(backup['disabledDatasets']) ?? []) await state.setEnabled(id, false);
  for (const { claimKey } of hidden) await state.setHidden(claimKey, true);
  for (const { claimKey, sentence } of dismissed) await state.setDismissed(claimKey, sentence, true);
  const { added, failed } = await followAll(linksOf(backup['subscriptions']), subscriptions);
  return { value: { sites: sites.length, hidden: hidden.length, dismissed: dismissed.length, subscriptions: added, failed } };
}

function linksOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const link = typeof one === 'object' && one !== null ? (one as { link?: unknown }).link : undefined;
    return typeof link === 'string' ? [link] : [];
  });
}

/** Only links that name their publisher: without it nobody has looked at whom they lead to. */
async function followAll(
  links: readonly string[],
  subscriptions: Subscriptions,
): Promise<{ readonly added: number; readonly failed: RestoreReport['failed'] }> {
  let added = 0;
  const failed: { link: string; fault: RestoreReport['failed'][number]['fault'] }[] = [];
  const before = new Set(subscriptions.links().map(({ link }) => link));
  for (const link of links) {
    if (before.has(link)) continue;
    const publisherId = parseSubscribeLink(link)?.publisherId ?? null;
    const followed = publisherId === null ? ({ fault: 'not-a-dataset' } as const) : await subscriptions.follow(link, publisherId);
    if ('fault' in followed) failed.push({ link, fault: followed.fault });
    else added += 1;
  }
  return { added, failed };
}
