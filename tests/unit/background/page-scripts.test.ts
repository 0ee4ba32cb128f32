/** On which pages the browser runs the content script, for every mode of the reader. "Off" has to mean that nothing is injected. */
import '../../support/use-fake-browser.js';
import { describe, expect, it } from 'vitest';
import { applySiteChoices, runInTab } from '../../../src/background/page-scripts.js';
import type { SiteChoice, SiteMode } from '../../../src/messages/protocol.js';
import { fake } from '../../support/fake-browser.js';

const site = (host: string, mode: SiteMode): SiteChoice => ({ host, mode, since: 1 });
const SITES = [site('on.example', 'on'), site('bar.example', 'toolbar'), site('off.example', 'off')];
const WEB = ['http://*/*', 'https://*/*'];

const CASES: Readonly<
  Record<string, { mode: SiteMode; sites: readonly SiteChoice[]; expected: { matches: readonly string[]; excludeMatches: readonly string[] } | null }>
> = {
  'on everywhere': { mode: 'on', sites: [], expected: { matches: WEB, excludeMatches: [] } },
  'on, but for some': { mode: 'on', sites: SITES, expected: { matches: WEB, excludeMatches: ['*://off.example/*'] } },
  'badge only': { mode: 'toolbar', sites: SITES, expected: { matches: WEB, excludeMatches: ['*://off.example/*'] } },
  'off everywhere': { mode: 'off', sites: [], expected: null },
  'off, but for some': { mode: 'off', sites: SITES, expected: { matches: ['*://on.example/*', '*://bar.example/*'], excludeMatches: [] } },
  'off, and off for some': { mode: 'off', sites: [site('off.example', 'off')], expected: null },
};

describe('applySiteChoices', () => {
  it.each(Object.entries(CASES))('%s', async (_name, { mode, sites, expected }) => {
    await applySiteChoices(mode, sites);
    expect(fake.scripts).toHaveLength(expected === null ? 0 : 1);
    if (expected !== null) expect(fake.scripts[0]).toMatchObject({ ...expected, js: ['assets/main.iife.js'] });
  });

  it.each(Object.entries(CASES))('follows from any earlier choice: %s', async (_name, { mode, sites, expected }) => {
    for (const before of Object.values(CASES)) {
      await applySiteChoices(before.mode, before.sites);
      await applySiteChoices(mode, sites);
      expect(fake.scripts.map(({ matches, excludeMatches }) => ({ matches, excludeMatches }))).toEqual(expected === null ? [] : [expected]);
    }
  });

  it('runs in top frames, kept over a restart of the browser', async () => {
    await applySiteChoices('on', []);
    expect(fake.scripts[0]).toMatchObject({ allFrames: false, persistAcrossSessions: true, runAt: 'document_idle' });
  });
});

describe('runInTab', () => {
  it('says whether the browser allowed it', async () => {
    fake.tabs = [{ id: 5, url: 'https://on.example/' }];
    expect(await runInTab(5)).toBe(true);
    expect(await runInTab(6)).toBe(false);
    expect(fake.injected).toEqual([{ tabId: 5, files: ['assets/main.iife.js'] }]);
  });
});
