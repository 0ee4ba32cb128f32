/** Every request to the background: who is refused, which bodies are, and what each one does. */
import '../../support/use-fake-browser.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasShape } from '../../../src/background/request-shapes.js';
import { HANDLED, route } from '../../../src/background/router.js';
import type { Sunlit } from '../../../src/background/sunlit.js';
import { APP_REQUESTS, PAGE_REQUESTS } from '../../../src/messages/sender.js';
import type { Result } from '../../../src/model/result.js';
import type { Sender } from '../../../src/platform/browser.js';
import { BAD_BODIES, HOSTS, NEVER, SOUND_BODIES } from '../../cases/request-cases.js';
import { FAKE_ROOT, fake } from '../../support/fake-browser.js';
import { PAGE, POPUP, sampleApp } from '../../support/sample-app.js';
import { sampleDataset } from '../../support/sample-dataset.js';

const KEY = 'sample/masts-spread-virus';
const REQUESTS = [...PAGE_REQUESTS, ...APP_REQUESTS];

let app: Sunlit;
beforeEach(async () => {
  app = await sampleApp();
});

const send = (type: string, body: unknown, sender: Sender = POPUP): Promise<Result<unknown>> => route(Promise.resolve(app), type, body, sender);
async function value(type: string, body: unknown, sender: Sender = POPUP): Promise<unknown> {
  const reply = await send(type, body, sender);
  if (!reply.ok) throw new Error(`${type}: ${reply.code} ${reply.message}`);
  return reply.value;
}

describe('the table of requests', () => {
  it('handles every request once, and nothing else', () => {
    expect([...HANDLED].sort()).toEqual([...REQUESTS].sort());
    expect(Object.keys(SOUND_BODIES).sort()).toEqual([...REQUESTS].sort());
  });

  it.each(REQUESTS)('answers %s from the popup', async (type) => {
    const reply = await send(type, SOUND_BODIES[type]);
    if (type === 'setOwnSiteMode') expect(reply).toMatchObject({ ok: false, code: 'refused' });
    else expect(reply).toMatchObject({ ok: true });
  });

  it.each(PAGE_REQUESTS)('answers %s from a page', async (type) => {
    expect(await send(type, SOUND_BODIES[type], PAGE)).toMatchObject({ ok: true });
  });

  it.each(APP_REQUESTS)('refuses %s from a page, and changes nothing', async (type) => {
    expect(await send(type, SOUND_BODIES[type], PAGE)).toMatchObject({ ok: false, code: 'refused' });
    expect(fake.writes).toEqual([]);
  });

  it.each([...Object.getOwnPropertyNames(Object.prototype), '', 'unknown'])('refuses a request named %j', async (type) => {
    for (const sender of [PAGE, POPUP]) expect(await send(type, null, sender)).toMatchObject({ ok: false, code: 'refused' });
  });
});

describe('the shape of bodies', () => {
  it.each(REQUESTS)('refuses anything but the shape of %s', async (type) => {
    // An empty list has no field of another shape, and settings need none: it changes nothing.
    const never = type === 'setSettings' ? NEVER.filter((body) => !Array.isArray(body)) : NEVER;
    for (const body of [...never, SOUND_BODIES[type] === null ? {} : null])
      expect(await send(type, body), JSON.stringify(body)).toMatchObject({ ok: false, code: 'refused' });
    expect(fake.writes).toEqual([]);
  });

  it.each(Object.entries(BAD_BODIES))('refuses %s', async (_name, [type, body]) => {
    expect(await send(type, body)).toMatchObject({ ok: false, code: 'refused' });
  });

  it.each(HOSTS)('takes the host %s', (host) => {
    expect(hasShape('setSiteMode', { host, mode: null })).toBe(true);
  });
});

describe('failures', () => {
  it('say "storage" when storing fails', async () => {
    fake.storageFault = { write: 'quota' };
    expect(await send('hideClaim', { claimKey: KEY })).toMatchObject({ ok: false, code: 'storage' });
  });

  it('say "gone" for a claim that is not there', async () => {
    expect(await send('explainMatch', { ...(SOUND_BODIES['explainMatch'] as object), claimKey: 'sample/none' })).toMatchObject({ ok: false, code: 'gone' });
  });

  it('say "unexpected" for a fault of ours, and log it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await route(Promise.reject(new Error('no start')), 'getLibrary', null, POPUP)).toMatchObject({ ok: false, code: 'unexpected' });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('what pages ask', () => {
  it('how to behave, by their host', async () => {
    expect(await value('startPage', null, PAGE)).toMatchObject({ mode: 'on', uiLang: 'en', generation: app.generation });
    await value('setSiteMode', { host: 'news.example', mode: 'toolbar' });
    expect(await value('startPage', null, PAGE)).toMatchObject({ mode: 'toolbar' });
    expect(await value('startPage', null, { ...PAGE, url: 'https://other.example/' })).toMatchObject({ mode: 'on' });
    expect(await value('startPage', null, { ...PAGE, url: `${FAKE_ROOT}src/welcome/index.html`, isOwnPage: true })).toMatchObject({ mode: 'on' });
  });

  it('draws no marks in private windows unless the site was chosen', async () => {
    const hidden = { ...PAGE, isPrivate: true };
    expect(await value('startPage', null, hidden)).toMatchObject({ mode: 'toolbar' });
    await value('setSiteMode', { host: 'news.example', mode: 'on' });
    expect(await value('startPage', null, hidden)).toMatchObject({ mode: 'on' });
  });

  it('for matches and cards', async () => {
    expect(await value('matchBlocks', SOUND_BODIES['matchBlocks'], PAGE)).toMatchObject({
      sentences: 2,
      generation: app.generation,
      matches: [
        { claimKey: KEY, blockId: 'b1' },
        { claimKey: KEY, blockId: 'b2' },
      ],
    });
    expect(await value('getCards', { claimKeys: [KEY, 'sample/none'] }, PAGE)).toMatchObject([{ claimKey: KEY, answers: [{ by: { key: 'agency' } }] }]);
  });

  it('for the words of the card, and no others', async () => {
    expect(await value('getCardWords', null, PAGE)).toEqual({ lang: 'en', words: { cardClose: 'Close' } });
    await value('setSettings', { language: 'id' });
    expect(await value('getCardWords', null, PAGE)).toEqual({ lang: 'id', words: { cardClose: '(id) Close' } });
  });

  it('to set the mode of their own site, whatever else they say', async () => {
    await value('setOwnSiteMode', { mode: 'off', host: 'bank.example' }, PAGE);
    expect(app.state.sites.map(({ host, mode }) => [host, mode])).toEqual([['news.example', 'off']]);
    for (const url of [null, 'about:blank', 'file:///etc/passwd', `${FAKE_ROOT}x`])
      expect(await send('setOwnSiteMode', { mode: 'off' }, { ...PAGE, url })).toMatchObject({ ok: false, code: 'refused' });
  });

  it('to open a publisher', async () => {
    await value('openPublisher', { datasetId: 'sample' }, PAGE);
    expect(fake.opened).toEqual([`${FAKE_ROOT}src/options/index.html#publisher-sample`]);
  });

  it('to set the badge of their own tab', async () => {
    await value('reportPage', { status: 'ready', open: 2, sentences: 9 }, PAGE);
    expect(fake.badges.get(7)).toMatchObject({ text: '2', title: '2 answers' });
    await value('reportPage', { status: 'ready', open: 2, sentences: 9 }, { ...PAGE, tabId: 99 });
    expect([...fake.badges.keys()]).toEqual([7]);
  });
});

describe('"not this claim"', () => {
  const dismissal = { claimKey: KEY, sentence: '5G masts spread COVID-19.' };

  it('takes the mark away for this sentence, and gives it back', async () => {
    const { generation } = app;
    await value('dismissMatch', dismissal, PAGE);
    expect(await value('matchBlocks', SOUND_BODIES['matchBlocks'], PAGE)).toMatchObject({ matches: [{ blockId: 'b2' }] });
    expect(app.generation).not.toBe(generation);
    await value('restoreMatch', dismissal, PAGE);
    expect(await value('matchBlocks', SOUND_BODIES['matchBlocks'], PAGE)).toMatchObject({ matches: [{}, {}] });
    expect(app.generation).toBe(generation);
  });

  it('is not kept in a private window', async () => {
    await value('dismissMatch', dismissal, { ...PAGE, isPrivate: true });
    expect(app.state.dismissed).toEqual([]);
    expect(fake.writes).toEqual([]);
  });

  it('can be forgotten from the options', async () => {
    await value('dismissMatch', dismissal, PAGE);
    await value('forgetDismissals', { dismissals: [dismissal] });
    expect(app.state.dismissed).toEqual([]);
  });
});

describe('hidden answers', () => {
  it('take the claim out of matching until shown again', async () => {
    await value('hideClaim', { claimKey: KEY }, PAGE);
    expect(await value('matchBlocks', SOUND_BODIES['matchBlocks'], PAGE)).toMatchObject({ matches: [] });
    expect(await value('getOverview', null)).toMatchObject({ hidden: [{ claimKey: KEY, by: 'AG' }] });
    await value('unhideClaim', { claimKey: KEY });
    expect(await value('matchBlocks', SOUND_BODIES['matchBlocks'], PAGE)).toMatchObject({ matches: [{}, {}] });
  });

  it('are listed without words when their dataset is gone', async () => {
    await value('hideClaim', { claimKey: 'gone/claim' });
    expect(await value('getOverview', null)).toMatchObject({ hidden: [{ claimKey: 'gone/claim', answer: '', by: '' }] });
  });
});

describe('what our own pages change', () => {
  it('datasets', async () => {
    await value('setDatasetEnabled', { datasetId: 'sample', enabled: false });
    expect(await value('matchBlocks', SOUND_BODIES['matchBlocks'], PAGE)).toMatchObject({ matches: [] });
    expect(await value('getLibrary', null)).toEqual({ faqs: [], statements: [], voices: [], updates: [] });
    expect(await value('getOverview', null)).toMatchObject({
      datasets: [{ id: 'sample', enabled: false }],
      coverage: { claims: 0, publishers: 0 },
      unreadUpdates: 0,
    });
  });

  it('settings, only those named', async () => {
    await value('setSettings', { sensitivity: 'wide' });
    await value('setSettings', { appearance: 'dark' });
    expect(app.state.settings).toMatchObject({ sensitivity: 'wide', appearance: 'dark', defaultMode: 'on' });
    await value('setSettings', { unknown: 'x' });
    expect(app.state.settings).not.toHaveProperty('unknown');
  });

  it('read updates', async () => {
    expect(await value('getOverview', null)).toMatchObject({ unreadUpdates: 1 });
    await value('markUpdatesRead', { keys: ['sample/new-page'] });
    expect(await value('getOverview', null)).toMatchObject({ unreadUpdates: 0 });
  });

  it('the mode of a site, for the browser and for open pages', async () => {
    fake.tabReply = () => ({ ok: true, value: null });
    await value('setSiteMode', { host: 'news.example', mode: 'off' });
    expect(fake.scripts).toMatchObject([{ excludeMatches: ['*://news.example/*'] }]);
    expect(fake.sentToTabs).toMatchObject([{ tabId: 7, message: { to: 'tab', type: 'refreshPage' } }]);
    await value('setSiteMode', { host: 'news.example', mode: null });
    expect(fake.scripts).toMatchObject([{ excludeMatches: [] }]);
  });

  it('starts the script in open pages that have none, where it may run', async () => {
    fake.tabs = [{ id: 1, url: 'https://a.example/' }, { id: 2, url: 'https://off.example/' }, { id: 3, url: 'about:blank' }, { id: 4 }];
    await value('setSiteMode', { host: 'off.example', mode: 'off' });
    expect(fake.injected.map(({ tabId }) => tabId)).toEqual([1]);
    expect(fake.injected[0]?.files).toEqual(['assets/main.iife.js']);
  });

  it('reads a page at the reader’s wish, not where its site is off', async () => {
    expect(await value('readPage', { tabId: 7 })).toBe(true);
    expect(await value('readPage', { tabId: 99 })).toBe(false);
    await app.state.setSite('news.example', 'off');
    expect(await value('readPage', { tabId: 7 })).toBe(false);
  });
});

describe('the overview', () => {
  it('tells language, version, access and troubles', async () => {
    fake.uiLanguage = 'id-ID';
    fake.hostAccess = false;
    expect(await value('getOverview', null)).toMatchObject({
      version: '9.9.9',
      uiLang: 'id',
      hostAccess: false,
      coverage: { claims: 1, publishers: 1 },
      troubles: ['datasets-failed'],
    });
  });

  it('tells no trouble when all datasets are there', async () => {
    app = await sampleApp({ datasets: [sampleDataset(), sampleDataset({ id: 'second' })] });
    expect(await value('getOverview', null)).toMatchObject({ troubles: [] });
  });
});

describe('time', () => {
  it('lets answers run out while the browser stays open', async () => {
    let now = Date.UTC(2026, 10, 23);
    const [claim] = sampleDataset().claims;
    if (claim === undefined) throw new Error('the sample has a claim');
    const aging = { ...claim, rebuttals: claim.rebuttals.map((rebuttal) => ({ ...rebuttal, expires: '2026-11-23' })) };
    app = await sampleApp({ datasets: [sampleDataset({ claims: [aging] })], now: () => now });
    const found = async (): Promise<number> => ((await value('matchBlocks', SOUND_BODIES['matchBlocks'], PAGE)) as { matches: unknown[] }).matches.length;
    expect(await found()).toBe(2);
    now += 2 * 86_400_000;
    expect(await value('getCards', { claimKeys: [KEY] })).toMatchObject([{ answers: [{ expired: true }] }]);
    expect(await found()).toBe(2);
    now += 60 * 86_400_000;
    expect(await found()).toBe(0);
  });

  it('keeps the generation over a restart', async () => {
    await value('hideClaim', { claimKey: KEY });
    const again = await sampleApp();
    expect(again.generation).toBe(app.generation);
  });
});
