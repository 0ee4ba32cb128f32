/** How a followed publisher stands, in the packaged words. */
import { describe, expect, it } from 'vitest';
import type { UpdateFault } from '../../../src/messages/protocol.js';
import { faultRemedy, faultWords } from '../../../src/ui/fault-words.js';
import { formatMoment } from '../../../src/ui/format-date.js';
import { formatSize } from '../../../src/ui/format-size.js';
import { changeWords, standingWords } from '../../../src/ui/subscription-words.js';
import { SAMPLE_NOW, sampleSubscription } from '../../support/subscription-samples.js';
import { translator } from './words.js';

const t = translator('en');
const DAY = 86_400_000;
const FAULTS: Readonly<Record<UpdateFault, true>> = {
  offline: true,
  unreachable: true,
  missing: true,
  busy: true,
  'not-a-dataset': true,
  'too-large': true,
  'not-signed': true,
  'other-publisher': true,
  'went-back': true,
  'keys-expired': true,
  unsupported: true,
  storage: true,
};

describe('faults', () => {
  it.each(Object.keys(FAULTS))('%s has a sentence and what to do, in both languages', (fault) => {
    for (const lang of ['en', 'id'] as const) {
      const said = [faultWords(fault, translator(lang)), faultRemedy(fault, translator(lang))];
      expect(said.filter((words) => !/^[A-Z].*[.]$/su.test(words))).toEqual([]);
    }
  });

  it('are twelve different ones', () => {
    expect(new Set(Object.keys(FAULTS).map((fault) => faultWords(fault, t))).size).toBe(12);
  });

  it('of a later version read as a host that does not answer', () => {
    expect(faultWords('new-in-2030', t)).toBe(faultWords('unreachable', t));
  });
});

describe('standingWords', () => {
  const said = (change: Parameters<typeof sampleSubscription>[0]) => {
    const { title, words } = standingWords(sampleSubscription(change), t, 'en', SAMPLE_NOW);
    return [title, words].filter((part) => part !== null).join(' ');
  };
  const day = '23 Nov 2026';
  const time = (at: number) => formatMoment(at, SAMPLE_NOW, 'en');
  const next = time(SAMPLE_NOW + 340 * 60_000);

  it('says when it was checked', () => {
    expect(said({})).toBe('Checked 20 minutes ago.');
    expect(said({ lastCheckedAt: null })).toContain(`Sunlit asks at about ${next}.`);
  });

  it('says the date of old data, and no more: it is no fault', () => {
    expect(said({ state: 'old' })).toBe(`Data as of ${day}: the publisher has not signed anything newer.`);
  });

  it('says why it was not updated, what is used and when it tries again', () => {
    const failure = { fault: 'busy', at: SAMPLE_NOW, count: 2, detail: '' } as const;
    const since = time(SAMPLE_NOW - 3 * DAY);
    expect(said({ state: 'failing', failure, lastCheckedAt: SAMPLE_NOW - 3 * DAY })).toBe(
      `Not updated since ${since}. ${faultWords('busy', t)} The copy of ${day} stays in use; Sunlit tries again at about ${next}.`,
    );
    expect(said({ state: 'failing', failure, publishedAt: null })).toBe(`Nothing loaded yet. ${faultWords('busy', t)} Sunlit tries again at about ${next}.`);
  });

  it('says until when a large change waits, and why', () => {
    expect(said({ state: 'held', heldUntil: SAMPLE_NOW + DAY })).toMatch(
      /^A large change waits until 26 Nov.* So much changes at once .* the copy of 23 Nov 2026 stays in use\.$/u,
    );
  });

  it('says that nothing is there yet', () => {
    expect(said({ state: 'waiting', publishedAt: null })).toBe(`Nothing loaded yet. Sunlit asks at about ${next}.`);
  });
});

it('changes are counted, none is left out that is not nothing', () => {
  expect(changeWords({ added: 3, changed: 0, removed: 1 }, t)).toBe('3 added, 1 removed');
  expect(changeWords({ added: 0, changed: 0, removed: 0 }, t)).toBe('');
});

it.each([
  [0, '0 kB', '0 kB'],
  [912, '912 byte', '912 byte'],
  [2_140, '2.1 kB', '2,1 kB'],
  [183_400, '183 kB', '183 kB'],
  [4_230_000, '4.2 MB', '4,2 MB'],
])('%i bytes read as %s', (bytes, en, id) => {
  expect([formatSize(bytes, 'en'), formatSize(bytes, 'id')]).toEqual([en, id]);
});

it('a moment is the hour today, with the day on others, with the year in others', () => {
  const noon = new Date(2026, 10, 25, 12).getTime();
  expect(formatMoment(noon, noon + 1, 'en')).toBe('12:00');
  expect(formatMoment(noon - DAY, noon, 'en')).toBe('24 Nov, 12:00');
  expect(formatMoment(noon - 365 * DAY, noon, 'en')).toMatch(/^25 Nov 2025,? 12:00$/u);
});
