/** Whatever stands in the browser's storage, the reader's state is sound, and what it sets aside is kept to the letter. */
import '../support/use-fake-browser.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReaderState } from '../../src/background/reader-state.js';
import { MAX_LISTED, STORED_KEYS } from '../../src/platform/stored-keys.js';
import { fake } from '../support/fake-browser.js';

const item = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.record({ host: fc.jsonValue({ maxDepth: 0 }), mode: fc.constantFrom('on', 'off', 'toolbar', 'x'), since: fc.oneof(fc.double(), fc.string()) }),
  fc.record({ claimKey: fc.oneof(fc.string(), fc.integer()), sentence: fc.oneof(fc.string(), fc.constant(null)), since: fc.integer() }),
);
const value = fc.oneof(
  fc.jsonValue(),
  fc.array(item, { maxLength: 6 }),
  fc.record(
    {
      defaultMode: fc.constantFrom('on', 'loud'),
      sensitivity: fc.constantFrom('wide', 3),
      appearance: fc.jsonValue(),
      language: fc.constantFrom('id', '__proto__'),
      showAnswered: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
);
const stored = fc.oneof(fc.jsonValue(), fc.record({ version: fc.oneof(fc.constant(1), fc.integer()), value }));

const MODES = ['on', 'toolbar', 'off'];

describe('any stored junk', () => {
  it('gives a sound state', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record(Object.fromEntries(STORED_KEYS.map(({ name }) => [name, stored])), { requiredKeys: [] }), async (junk) => {
        fake.reset();
        for (const [key, raw] of Object.entries(junk)) fake.stored.set(key, raw);
        const state = await ReaderState.load(() => 0);

        const { defaultMode, sensitivity, appearance, language, showAnswered } = state.settings;
        expect(MODES).toContain(defaultMode);
        expect(['strict', 'balanced', 'wide']).toContain(sensitivity);
        expect(['system', 'light', 'dark']).toContain(appearance);
        expect(['browser', 'en', 'id']).toContain(language);
        expect(typeof showAnswered).toBe('boolean');
        for (const { host, mode, since } of state.sites) expect([typeof host, MODES.includes(mode), typeof since]).toEqual(['string', true, 'number']);
        for (const { claimKey, since } of state.hiddenClaims) expect([typeof claimKey, typeof since]).toEqual(['string', 'number']);
        for (const { claimKey, sentence, since } of state.dismissed)
          expect([typeof claimKey, typeof sentence, typeof since]).toEqual(['string', 'string', 'number']);
        for (const list of [state.sites, state.hiddenClaims, state.dismissed]) expect(list.length).toBeLessThanOrEqual(MAX_LISTED);
        expect(state.troubles.every((trouble) => trouble === 'settings-reset')).toBe(true);

        // Set aside to the letter; and a second start finds nothing more to complain of.
        for (const [key, raw] of Object.entries(junk)) if (fake.stored.has(`${key}.setAside`)) expect(fake.stored.get(`${key}.setAside`)).toEqual(raw);
        const again = await ReaderState.load(() => 0);
        expect(again.troubles).toEqual([]);
        expect({ settings: again.settings, sites: again.sites, dismissed: again.dismissed }).toEqual({
          settings: state.settings,
          sites: state.sites,
          dismissed: state.dismissed,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('lets every choice be made over it', async () => {
    await fc.assert(
      fc.asyncProperty(stored, async (junk) => {
        fake.reset();
        for (const { name } of STORED_KEYS) fake.stored.set(name, junk);
        const state = await ReaderState.load(() => 5);
        await state.setSite('a.example', 'off');
        await state.setHidden('a/b', true);
        await state.setSettings({ sensitivity: 'wide' });
        const after = await ReaderState.load(() => 5);
        expect([after.modeOf('a.example'), after.isHidden('a/b'), after.settings.sensitivity]).toEqual(['off', true, 'wide']);
      }),
      { numRuns: 100 },
    );
  });
});
