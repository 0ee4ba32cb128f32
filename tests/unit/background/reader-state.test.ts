/** The reader's choices: kept over a restart, mended or set aside when unsound, and never shown before they are stored. */
import '../../support/use-fake-browser.js';
import { describe, expect, it } from 'vitest';
import { ReaderState } from '../../../src/background/reader-state.js';
import { MAX_LISTED, SETTINGS } from '../../../src/platform/stored-keys.js';
import { fake } from '../../support/fake-browser.js';

let time = 1_000;
const load = (): Promise<ReaderState> => ReaderState.load(() => time);

describe('a first start', () => {
  it('has the defaults and no trouble', async () => {
    const state = await load();
    expect(state.settings).toEqual(SETTINGS.fallback);
    expect([state.sites, state.hiddenClaims, state.dismissed, state.troubles]).toEqual([[], [], [], []]);
    expect(state.isEnabled('everyday')).toBe(true);
    expect(state.isHidden('a/b') || state.isDismissed('a/b', 's') || state.isRead('a/u')).toBe(false);
    expect(state.modeOf('news.example')).toBe(SETTINGS.fallback.defaultMode);
    expect(state.modeOf(null)).toBe(SETTINGS.fallback.defaultMode);
  });
});

describe('choices', () => {
  it('outlive a restart', async () => {
    const before = await load();
    time = 5_000;
    await before.setSettings({ sensitivity: 'wide', language: 'id' });
    await before.setSite('news.example', 'off');
    await before.setEnabled('everyday', false);
    await before.setHidden('a/b', true);
    await before.setDismissed('a/b', 'A sentence.', true);
    await before.markRead(['a/u', 'a/u']);
    const after = await load();
    for (const state of [before, after]) {
      expect(state.settings).toEqual({ ...SETTINGS.fallback, sensitivity: 'wide', language: 'id' });
      expect(state.sites).toEqual([{ host: 'news.example', mode: 'off', since: 5_000 }]);
      expect(state.modeOf('news.example')).toBe('off');
      expect(state.isEnabled('everyday')).toBe(false);
      expect(state.hiddenClaims).toEqual([{ claimKey: 'a/b', since: 5_000 }]);
      expect(state.isHidden('a/b')).toBe(true);
      expect(state.isDismissed('a/b', 'A sentence.')).toBe(true);
      expect(state.isDismissed('a/b', 'Another sentence.')).toBe(false);
      expect(state.isDismissed('a/c', 'A sentence.')).toBe(false);
      expect(state.isRead('a/u')).toBe(true);
    }
    expect(after.troubles).toEqual([]);
  });

  it('can be taken back', async () => {
    const state = await load();
    await state.setSite('news.example', 'off');
    await state.setSite('news.example', null);
    await state.setEnabled('everyday', false);
    await state.setEnabled('everyday', true);
    await state.setHidden('a/b', true);
    await state.setHidden('a/b', false);
    await state.setDismissed('a/b', 's', true);
    await state.setDismissed('a/b', 's', false);
    for (const one of [state, await load()]) {
      expect([one.sites, one.hiddenClaims, one.dismissed]).toEqual([[], [], []]);
      expect(one.isEnabled('everyday')).toBe(true);
    }
  });

  it('replace the earlier choice for the same thing', async () => {
    const state = await load();
    await state.setSite('news.example', 'off');
    await state.setSite('other.example', 'on');
    time += 1;
    await state.setSite('news.example', 'toolbar');
    expect(state.sites.map(({ host, mode }) => [host, mode])).toEqual([
      ['other.example', 'on'],
      ['news.example', 'toolbar'],
    ]);
    await state.setHidden('a/b', true);
    await state.setHidden('a/b', true);
    expect(state.hiddenClaims).toHaveLength(1);
  });

  it('are all kept when made at the same moment', async () => {
    const state = await load();
    await Promise.all([state.setHidden('a/b', true), state.setHidden('a/c', true), state.setSite('x.example', 'off'), state.setSite('y.example', 'off')]);
    for (const one of [state, await load()]) {
      expect(one.hiddenClaims.map(({ claimKey }) => claimKey).sort()).toEqual(['a/b', 'a/c']);
      expect(one.sites.map(({ host }) => host).sort()).toEqual(['x.example', 'y.example']);
    }
  });

  it('keep a bounded list of what was read', async () => {
    const state = await load();
    await state.markRead(Array.from({ length: MAX_LISTED + 5 }, (_, i) => `a/${i}`));
    expect(state.isRead('a/0')).toBe(false);
    expect(state.isRead(`a/${MAX_LISTED + 4}`)).toBe(true);
  });

  it('leave unsound settings as they were', async () => {
    const state = await load();
    await state.setSettings({ sensitivity: 'loud' } as never);
    expect(state.settings).toEqual(SETTINGS.fallback);
  });
});

describe('unsound storage', () => {
  it('is set aside, and the reader is told once', async () => {
    fake.stored.set('settings', 'junk');
    fake.stored.set('sites', { version: 7, value: [] });
    const state = await load();
    expect(state.settings).toEqual(SETTINGS.fallback);
    expect(state.troubles).toEqual(['settings-reset']);
    expect(fake.stored.get('settings.setAside')).toBe('junk');
    expect((await load()).troubles).toEqual([]);
  });

  it('does not touch the choices that are sound', async () => {
    await (await load()).setHidden('a/b', true);
    fake.stored.set('settings', null);
    expect((await load()).isHidden('a/b')).toBe(true);
  });
});

describe('a storage that fails', () => {
  it('gives the defaults and says so', async () => {
    fake.storageFault = { read: 'disk' };
    const state = await load();
    expect(state.settings).toEqual(SETTINGS.fallback);
    expect(state.troubles).toEqual(['storage-unavailable']);
  });

  it('gives both troubles when what is unsound cannot be set aside', async () => {
    fake.stored.set('settings', 'junk');
    fake.storageFault = { write: 'quota' };
    expect((await load()).troubles).toEqual(['storage-unavailable']);
    expect(fake.stored.get('settings')).toBe('junk');
  });

  it('changes nothing in memory that could not be stored', async () => {
    const state = await load();
    fake.storageFault = { write: 'quota' };
    await expect(state.setHidden('a/b', true)).rejects.toMatchObject({ code: 'storage' });
    await expect(state.setSettings({ sensitivity: 'wide' })).rejects.toMatchObject({ code: 'storage' });
    expect(state.isHidden('a/b')).toBe(false);
    expect(state.settings).toEqual(SETTINGS.fallback);
    fake.storageFault = {};
    await state.setHidden('a/c', true);
    expect((await load()).hiddenClaims.map(({ claimKey }) => claimKey)).toEqual(['a/c']);
  });
});
