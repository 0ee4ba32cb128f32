// @vitest-environment happy-dom
/** Publishers, requests and backup in the settings, on the in-memory browser. */
import '../../support/use-fake-browser.js';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backup, SubscriptionView } from '../../../src/messages/protocol.js';
import { BackupSection } from '../../../src/options/backup-section.js';
import { PrivacySection } from '../../../src/options/privacy-section.js';
import { PublishersSection } from '../../../src/options/publishers-section.js';
import { fake } from '../../support/fake-browser.js';
import { asked, button, choose, field, press, replyWith, root, settle, showPage, submit, text } from '../../support/own-page.js';
import { SAMPLE_ID, SAMPLE_LINK, sampleDatasetView, sampleLog, sampleOverview, sampleStates, sampleSubscription } from '../../support/subscription-samples.js';

const now = () => Date.now();
const followed = (change: Partial<SubscriptionView> = {}) => sampleOverview([sampleDatasetView({ subscription: sampleSubscription(change, now()) })]);
const publishers = () => showPage((page) => <PublishersSection page={page} />);
const entry = (id: string) => root().querySelector(`#publisher-${id}`);

describe('publishers', () => {
  it('say how they stand, each in its state', async () => {
    replyWith({ getOverview: () => sampleOverview(sampleStates(now())) });
    await publishers();
    expect(text(entry('everyday'))).toContain('came with Sunlit');
    expect(entry('everyday')?.querySelector('.deeds')).toBeNull();
    expect(text(entry('health'))).toContain('Checked 20 minutes ago.');
    expect(text(entry('weather'))).toContain('Its server sent something else where the data should be');
    expect(text(entry('votes'))).toContain('A large change waits until');
    expect(text(entry('archive'))).toContain('the publisher has not signed anything newer');
    expect(text(entry('new'))).toContain('Nothing loaded yet.');
  });

  it('tell what the last update did, and the rest of what is known', async () => {
    replyWith({ getOverview: () => sampleOverview(sampleStates(now())) });
    await publishers();
    const said = text(entry('health'));
    for (const part of [
      '3 added, 1 changed, 1 removed',
      'addedVaccines given',
      'and 2 more',
      'copper',
      'data.health.example/answers',
      'Followed since',
      '612 kB',
    ])
      expect(said).toContain(part);
  });

  it.each([
    ['a newer copy', { change: { at: 7, added: 2, changed: 0, removed: 0, records: [] } }, 'Updated: 2 added.'],
    ['nothing', {}, 'Nothing new.'],
    ['a fault', { state: 'failing', failure: { fault: 'busy', at: 1, count: 1, detail: '' } }, 'Not updated. Its server asks for patience'],
    ['a change that waits', { state: 'held', heldUntil: 1 }, 'A large change was found; it waits.'],
  ] as const)('are updated by a press, which brings %s', async (_, change, words) => {
    let isAsked = false;
    let answer: (value: null) => void = () => undefined;
    const updateNow = () => new Promise<null>((resolve) => (answer = resolve));
    replyWith({ getOverview: () => (isAsked ? followed(change) : followed()), updateNow });
    await publishers();
    await press('Update now');
    expect(text(root().querySelector('.result'))).toBe('Updating…');
    isAsked = true;
    answer(null);
    await settle();
    expect(asked).toEqual([{ type: 'updateNow', body: { datasetId: 'health' } }]);
    expect(text(root().querySelector('.result'))).toContain(words);
  });

  it('go back only after a question, and take what waits by a press', async () => {
    replyWith({ getOverview: () => followed({ canUndo: true, state: 'held', heldUntil: now() }), undoUpdate: () => null, allowChange: () => null });
    await publishers();
    await press('Go back to the copy before');
    expect(asked).toEqual([]);
    expect(document.activeElement?.getAttribute('role')).toBe('group');
    await act(async () => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(document.activeElement?.textContent).toBe('Go back to the copy before');
    await press('Go back to the copy before');
    await press('Go back');
    expect(text(root().querySelector('.result'))).toBe('The copy before is in use again.');
    await press('Take the change now');
    expect(asked.map(({ type }) => type)).toEqual(['undoUpdate', 'allowChange']);
  });

  it('are let go after a question, and followed again while the page is open', async () => {
    let isFollowed = true;
    replyWith({
      getOverview: () => (isFollowed ? followed() : sampleOverview([])),
      unsubscribe: () => {
        isFollowed = false;
        return null;
      },
      subscribe: () => {
        isFollowed = true;
        return { value: { datasetId: 'health' } };
      },
    });
    await publishers();
    await press('Stop following');
    expect(text(root().querySelector('.question'))).toContain('This removes every byte of it from this device.');
    await press('Stop following', root().querySelector('.question') ?? undefined);
    expect(text(root().querySelector('.stopped'))).toContain('You no longer follow Ministry of Health: questions and answers.');
    expect(document.activeElement).toBe(root().querySelector('.stopped'));
    await press('Follow again');
    expect(asked.at(-1)).toEqual({ type: 'subscribe', body: { link: SAMPLE_LINK, publisherId: SAMPLE_ID } });
    expect(root().querySelector('.stopped')).toBeNull();
    expect(entry('health')).not.toBeNull();
  });

  it('say why one could not be followed again, and keep the way back', async () => {
    let isFollowed = true;
    const unsubscribe = () => {
      isFollowed = false;
      return null;
    };
    replyWith({ getOverview: () => (isFollowed ? followed() : sampleOverview([])), unsubscribe, subscribe: () => ({ fault: 'offline', detail: '' }) });
    await publishers();
    await press('Stop following');
    await press('Stop following', root().querySelector('.question') ?? undefined);
    await press('Follow again');
    expect(text(root().querySelector('.stopped'))).toContain('This device is offline.');
    expect(button('Follow again')).toBeDefined();
  });
});

describe('adding a publisher', () => {
  const preview = expect.stringMatching(new RegExp(`src/subscribe/index\\.html#${encodeURIComponent(SAMPLE_LINK)}$`, 'u'));

  beforeEach(() => replyWith({ getOverview: () => followed() }));

  it('leads to the preview, and says what is wrong with a link', async () => {
    await publishers();
    await submit(field('.add input'), 'https://data.health.example/?a=1');
    expect(text(root().querySelector('.problem'))).toContain('without a question mark');
    expect(fake.opened).toEqual([]);
    await submit(field('.add input'), SAMPLE_LINK);
    expect(fake.opened).toEqual([preview]);
    expect(asked).toEqual([]);
  });

  it('lists the links of a file, each to be looked at, and follows none', async () => {
    await publishers();
    await choose(field('input[type=file]'), 'links.txt', `${SAMPLE_LINK}\nhttps://data.tides.example/`);
    expect(text()).toContain('2 publishers’ links in links.txt.');
    expect(text(root().querySelector('.found li'))).toContain('You follow it already.');
    await press('Look at it: data.health.example/answers');
    expect(fake.opened).toEqual([preview]);
    expect(asked).toEqual([]);
  });

  it('says when a file holds none', async () => {
    await publishers();
    await choose(field('input[type=file]'), 'letter.txt', 'Dear all');
    expect(text()).toContain('No publisher’s link in letter.txt.');
  });
});

describe('requests', () => {
  const privacy = () => showPage(({ overview }) => <PrivacySection overview={overview} />);

  it('are none', async () => {
    replyWith({ getOverview: () => sampleOverview([]), getRequestLog: () => [] });
    await privacy();
    expect(text()).toContain('No request has left this device.');
    expect(root().querySelector('table')).toBeNull();
  });

  it('are listed as they come, a hundred at first, each with its outcome in words', async () => {
    replyWith({ getOverview: () => sampleOverview([]), getRequestLog: () => sampleLog(130, now()) });
    await privacy();
    const rows = () => [...root().querySelectorAll('tbody tr')];
    expect(rows()).toHaveLength(100);
    expect(text(rows()[0] ?? null)).toMatch(/data\.health\.example\/answers\/head2\.1 kBReceived$/u);
    expect(text(rows()[3] ?? null)).toContain('Its server does not answer.');
    await press('Show all 130');
    expect(rows()).toHaveLength(130);
  });

  it('that cannot be read are asked for again', async () => {
    let isThere = false;
    replyWith({ getOverview: () => sampleOverview([]), getRequestLog: () => (isThere ? [] : ({ ok: false, code: 'storage', message: '' } as const)) });
    await privacy();
    expect(text()).toContain('storage could not be read');
    isThere = true;
    await press('Try again');
    expect(text()).toContain('No request has left this device.');
  });
});

describe('backup', () => {
  const backup: Backup = {
    spec: 'sunlit-backup/1',
    createdAt: new Date(2026, 10, 25, 12).getTime(),
    version: '0.1.0',
    settings: sampleOverview([]).settings,
    sites: [],
    disabledDatasets: [],
    hiddenClaims: [],
    dismissed: [],
    subscriptions: [{ link: SAMPLE_LINK, title: 'Health' }],
  };
  const saved: { name: string; blob: Blob }[] = [];
  const section = () => showPage((page) => <BackupSection page={page} />);
  const outcome = () => text(root().querySelector('.outcome'));

  beforeEach(() => {
    saved.length = 0;
    let last = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      last = blob as Blob;
      return 'blob:saved';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: last });
    });
  });

  it('is saved as one file with the day, and the publishers as OPML', async () => {
    replyWith({ getOverview: () => sampleOverview([]), exportBackup: () => backup });
    await section();
    await press('Save a backup…');
    expect(outcome()).toBe('Saved as sunlit-backup-2026-11-25.json.');
    expect(JSON.parse((await saved[0]?.blob.text()) ?? '')).toEqual(backup);
    await press('Save the list of publishers (OPML)…');
    expect(saved.map(({ name }) => name)).toEqual(['sunlit-backup-2026-11-25.json', 'sunlit-publishers-2026-11-25.opml']);
    expect(await saved[1]?.blob.text()).toContain(`xmlUrl="${SAMPLE_LINK}"`);
  });

  it('is restored, and what was taken over is said, with the reason for what was not', async () => {
    const failed = [{ link: 'https://data.votes.example/', fault: 'keys-expired' }] as const;
    replyWith({ getOverview: () => sampleOverview([]), importBackup: () => ({ value: { sites: 1, hidden: 0, dismissed: 2, subscriptions: 1, failed } }) });
    await section();
    await choose(field('input[type=file]'), 'b.json', JSON.stringify(backup));
    expect(asked.at(-1)).toEqual({ type: 'importBackup', body: { backup } });
    expect(outcome()).toBe('Restored from b.json: your settings, 1 publisher, 1 site and 2 notes “Not this claim”.');
    expect(text(root().querySelector('.kept'))).toContain('data.votes.exampleThe publisher’s keys have run out');
    await press('Look at it: data.votes.example');
    expect(fake.opened).toHaveLength(1);
  });

  it.each([
    ['a text', 'Dear all', 'x.json is no backup of Sunlit.'],
    ['a list', '<opml version="2.0"><body/></opml>', 'x.json is a list of publishers.'],
    ['other JSON', '{"a": 1}', 'x.json is no backup of Sunlit.'],
  ])('says so when the file is %s', async (_, content, words) => {
    replyWith({ getOverview: () => sampleOverview([]), importBackup: () => ({ fault: 'not-a-dataset', detail: 'spec' }) });
    await section();
    await choose(field('input[type=file]'), 'x.json', content);
    expect(outcome()).toContain(words);
  });

  it('says when all of it was here already', async () => {
    replyWith({ getOverview: () => sampleOverview([]), importBackup: () => ({ value: { sites: 0, hidden: 0, dismissed: 0, subscriptions: 0, failed: [] } }) });
    await section();
    await choose(field('input[type=file]'), 'b.json', '{}');
    expect(outcome()).toBe('Restored from b.json: your settings. Everything else was here already.');
  });
});
