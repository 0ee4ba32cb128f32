/** The toolbar button of a tab: number, words and icon for every state. */
import '../../support/use-fake-browser.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { showOnBadge } from '../../../src/background/tab-badge.js';
import type { PageSummary, SiteMode } from '../../../src/messages/protocol.js';
import { createTranslate } from '../../../src/platform/i18n.js';
import { fake } from '../../support/fake-browser.js';

const t = createTranslate({ badgeTitleNone: 'none', badgeTitle_one: '{count} answer', badgeTitle_other: '{count} answers', badgeTitleOff: 'off' }, 'en');
const summary = (open: number, status: PageSummary['status'] = 'ready'): PageSummary => ({ status, open, sentences: 10 });

beforeEach(() => {
  fake.tabs = [{ id: 1, url: 'https://a.example/' }];
});

describe('showOnBadge', () => {
  it.each([
    ['no answer', 0, 'on', '', 'none', 'icon-16'],
    ['one answer', 1, 'on', '1', '1 answer', 'icon-16'],
    ['several answers', 12, 'on', '12', '12 answers', 'icon-16'],
    ['as many as there is room for', 99, 'on', '99', '99 answers', 'icon-16'],
    ['more than there is room for', 100, 'on', '99', '100 answers', 'icon-16'],
    ['badge only', 3, 'toolbar', '3', '3 answers', 'icon-16'],
    ['off', 3, 'off', '', 'off', 'icon-off-16'],
    ['off and nothing found', 0, 'off', '', 'off', 'icon-off-16'],
  ] as const)('%s', async (_name, open, mode: SiteMode, text, title, icon) => {
    await showOnBadge(1, summary(open), mode, t);
    expect(fake.badges.get(1)).toMatchObject({ text, title });
    expect(fake.badges.get(1)?.icon?.[16]).toContain(icon);
  });

  it('bears a tab that was closed meanwhile', async () => {
    await expect(showOnBadge(2, summary(1), 'on', t)).resolves.toBeUndefined();
    expect(fake.badges.size).toBe(0);
  });
});
