/** What the toolbar button shows for a tab. The title says the state in words; the number counts open answers only. */
import type { PageSummary, SiteMode } from '../messages/protocol.js';
import { setBadge } from '../platform/browser.js';
import type { Translate } from '../platform/i18n.js';

/** More answers than this are shown as "99": a badge has room for little. */
const MAX_SHOWN = 99;

export async function showOnBadge(tabId: number, { open }: Pick<PageSummary, 'open'>, mode: SiteMode, t: Translate): Promise<void> {
  const none = mode === 'toolbar' ? 'badgeTitleToolbar' : 'badgeTitleNone';
  const title = open === 0 ? t(none) : t('badgeTitle', { count: open });
  await setBadge(tabId, {
    text: open === 0 || mode === 'off' ? '' : String(Math.min(open, MAX_SHOWN)),
    title: mode === 'off' ? t('badgeTitleOff') : title,
    icon: mode === 'off' ? 'off' : 'on',
  });
}
