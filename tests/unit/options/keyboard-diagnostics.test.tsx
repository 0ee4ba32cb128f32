// @vitest-environment happy-dom
/** Keys and diagnostics in the settings, on the in-memory browser. */
import '../../support/use-fake-browser.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DiagnosticsSection } from '../../../src/options/diagnostics-section.js';
import { diagnosticsText } from '../../../src/options/diagnostics-text.js';
import { KeyboardSection } from '../../../src/options/keyboard-section.js';
import { fake } from '../../support/fake-browser.js';
import { press, replyWith, root, settle, showPage, text } from '../../support/own-page.js';
import { sampleDiagnostics, sampleOverview } from '../../support/subscription-samples.js';

const overview = () => sampleOverview([]);

describe('keyboard', () => {
  const show = async (): Promise<void> => {
    replyWith({ getOverview: overview });
    await showPage(() => <KeyboardSection />);
    await settle();
  };

  it('lists the commands with the keys they have now', async () => {
    fake.shortcuts = [
      { name: 'next-answer', shortcut: 'Alt+Shift+J' },
      { name: 'previous-answer', shortcut: '' },
      { name: '_execute_action', shortcut: 'Ctrl+B' },
    ];
    await show();
    expect(text()).toContain('Alt + Shift + JGo to the next answer on the page');
    expect(text()).toContain('no keys setGo to the previous answer on the page');
    expect(text()).not.toContain('Ctrl');
    expect(text()).toContain('Closes the card');
    await press('Change the keys');
    expect(fake.opened).toEqual(['chrome://extensions/shortcuts']);
  });

  it('says so where there are none', async () => {
    await show();
    expect(text()).toContain('This browser gives extensions no keys.');
  });
});

describe('diagnostics', () => {
  const show = async (change = {}): Promise<void> => {
    replyWith({ getOverview: overview, getDiagnostics: () => sampleDiagnostics(change) });
    await showPage((page) => <DiagnosticsSection trigger={page.overview} />);
    await settle();
  };
  afterEach(() => vi.unstubAllGlobals());

  it('says how things stand', async () => {
    await show();
    for (const part of [
      'It contains no page data and no addresses of pages',
      'Sunlit 0.1.0, index 1, Chromium 156',
      'Datasets are kept on this device.',
      'Everyday rumours',
      '312 claims, 48 questions, 9 statements, 4 voices and 17 updates',
      'index English: 91 kB',
      '612 kB on this device',
      '2 sites, 1 hidden answer, 3 notes “Not this claim” and 130 requests',
      'a request could not be logged',
    ])
      expect(text()).toContain(part);
  });

  it('says why nothing is kept on disk, and what could not be loaded', async () => {
    await show({ database: { trouble: 'UnknownError: disk' }, problems: [{ id: 'everyday', reason: 'TrustError: bad head' }], errors: [] });
    for (const part of [
      'kept in memory only',
      'UnknownError: disk',
      'everyday could not be loaded.',
      'TrustError: bad head',
      'None since the browser started.',
    ])
      expect(text()).toContain(part);
  });

  it('copies plain text, or shows it where it may not', async () => {
    const writeText = vi.fn(async (_text: string) => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await show();
    await press('Copy as text');
    expect(writeText).toHaveBeenCalledWith(diagnosticsText(sampleDiagnostics()));
    expect(text()).toContain('Copied.');
    writeText.mockRejectedValueOnce(new Error('no'));
    await press('Copy as text');
    expect(root().querySelector('textarea')?.value).toContain('Sunlit 0.1.0');
  });

  it('is a text of lines', () => {
    const lines = diagnosticsText(sampleDiagnostics({ problems: [{ id: 'x', reason: 'why' }] }, 0)).split('\n');
    expect(lines[0]).toBe('Sunlit 0.1.0, index version 1');
    expect(lines).toContain('  health, followed, off, current, 312 claims, 48 faqs, 9 statements, 4 voices, 17 updates, 612400 bytes');
    expect(lines).toContain('  x: why');
    expect(lines.some((line) => line.endsWith('warning: a request could not be logged: AbortError: the disk is busy'))).toBe(true);
  });
});
