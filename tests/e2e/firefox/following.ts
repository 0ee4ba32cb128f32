/** Following a publisher in Firefox: from the preview of a link to marks on a page, an update, a restart of the background, undo, and the end of it. Started by `run.mjs`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../../src/model/dataset.js';
import { findFirefox } from '../../support/ensure.mjs';
import {
  addToFirefox,
  askInFirefox,
  evaluateInFirefox,
  launchFirefox,
  openFirefoxAsker,
  openInFirefox,
  type Send,
  stopFirefoxBackground,
} from '../../support/firefox.mjs';
import { LivePublisher } from '../../support/live-publisher.js';
import { Problem, runMain, say } from '../../support/run.mjs';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../../support/sample-dataset.js';

const OWLS = 'Owls brew the beer of the old mill at night.';
const BATS = 'Bats paint the windows of the town hall blue.';
const ICON = '<link rel="icon" href="data:,">';
const WAIT_MS = 20_000;
/** Sunlit does not ask a publisher more often. */
const IMPATIENCE_MS = 2_100;

function datasetWith(...texts: readonly string[]): Dataset {
  const rebuttals = [sampleRebuttal({ answer: 'The brewery at the old mill is run by the Weaver family.', published: '2026-01-01' })];
  const claims = texts.map((text, i) => sampleClaim({ id: `claim-${i}`, text, variants: [], notMatching: [], rebuttals }));
  return sampleDataset({ id: 'owls', title: { en: 'Answers of the town', id: 'Jawaban kota' }, claims });
}

/** A publisher's files under /sunlit/, and the pages of others. */
async function serve(publisher: LivePublisher) {
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const pages: Readonly<Record<string, string>> = {
      '/other': `${ICON}<p>Nothing is said here.</p>`,
      '/story': `${ICON}<article><p>${OWLS}</p><p>${BATS}</p></article>`,
    };
    const file = publisher.files.get(url.replace('/sunlit/', ''));
    if (pages[url] !== undefined)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="en">${pages[url]}</html>`);
    else if (file !== undefined) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
    else response.writeHead(404).end();
    // Firefox asks for the picture of a tab by itself now and then, whatever a page says of it.
    if (pages[url] === undefined && url !== '/favicon.ico') requests.push(url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin, requests, close };
}

async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Problem(`Firefox: ${what} within ${WAIT_MS / 1_000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits until exactly these sentences are marked on the page at this address. */
async function expectMarks(send: Send, asker: string, url: string, sentences: readonly string[]): Promise<void> {
  let last = '';
  await until(`not ${sentences.length} marks on ${url}`, async () => {
    const state = (await evaluateInFirefox(
      send,
      asker,
      `(async () => {
        const tab = (await browser.tabs.query({})).find(({ url }) => url === ${JSON.stringify(url)});
        const envelope = { to: 'tab', type: 'getPageState', body: null, tabId: tab?.id };
        return tab === undefined ? null : browser.tabs.sendMessage(tab.id, envelope, { frameId: 0 }).catch(() => null);
      })()`,
    )) as { readonly value?: { readonly matches: readonly { readonly sentence: string }[] } } | null;
    last = JSON.stringify(state?.value?.matches.map(({ sentence }) => sentence));
    return last === JSON.stringify(sentences) ? true : null;
  });
}

/** By the preview, as a pasted link opens it: links on pages have to be https, which a test in Firefox has no host for. */
async function followByPreview(send: Send, link: string): Promise<void> {
  const context = await openInFirefox(send, `src/subscribe/index.html#${encodeURIComponent(link)}`);
  const button = `[...document.querySelectorAll('button')].find(({ textContent }) => /follow this publisher/i.test(textContent))`;
  await until('the preview shows no dataset', async () =>
    (await evaluateInFirefox(send, context, `document.body?.textContent.includes('Answers of the town') === true && ${button} !== undefined`)) === true
      ? true
      : null,
  );
  await evaluateInFirefox(send, context, `${button}.click()`);
}

await runMain(async () => {
  const publisher = await LivePublisher.create(datasetWith(OWLS));
  const host = await serve(publisher);
  const profile = mkdtempSync(join(tmpdir(), 'sunlit-firefox-'));
  const { browser, child, send } = await launchFirefox(findFirefox() ?? 'firefox', profile);
  try {
    await addToFirefox(send);
    const asker = await openFirefoxAsker(send);
    const ask = (type: string, body: unknown) => askInFirefox(send, asker, type, body);
    const datasetId = `p-${publisher.publisherId.slice(0, 24)}`;
    await followByPreview(send, publisher.link(`${host.origin}/sunlit/`));
    await until('the publisher is not followed', async () =>
      (await ask('getOverview', null)).datasets.some(({ id }: { id: string }) => id === datasetId) ? true : null,
    );
    passed('the button of a preview follows');

    const url = `${host.origin}/story`;
    const story = await browser.newPage();
    await story.goto(url);
    await story.bringToFront();
    await expectMarks(send, asker, url, [OWLS]);
    passed('what the publisher answers is marked');

    await publisher.publish(datasetWith(OWLS, BATS));
    await new Promise((resolve) => setTimeout(resolve, IMPATIENCE_MS));
    await ask('updateNow', { datasetId });
    await expectMarks(send, asker, url, [OWLS, BATS]);
    passed('an update reaches the open page');

    await stopFirefoxBackground(send);
    await story.reload();
    await expectMarks(send, asker, url, [OWLS, BATS]);
    passed('the copy outlives the background');

    // Away and back: Firefox keeps the page as it was, and what changed meanwhile has to reach it.
    await story.evaluate(() => window.addEventListener('pageshow', ({ persisted }) => void Object.assign(window, { isRestored: persisted })));
    await story.goto(`${host.origin}/other`);
    await ask('undoUpdate', { datasetId });
    // puppeteer would wait for a "load" that does not come again.
    await story.evaluate(() => history.back());
    await until('the page that comes back is not the one that was left', async () =>
      (await story.evaluate(() => (window as unknown as { isRestored?: boolean }).isRestored).catch(() => false)) === true ? true : null,
    );
    await expectMarks(send, asker, url, [OWLS]);
    await ask('unsubscribe', { datasetId });
    await expectMarks(send, asker, url, []);
    passed('undo reaches a page that comes back from memory, unfollowing takes the marks away');

    const wrong = host.requests.filter((path) => !/^\/sunlit\/(?:head|root\/\d+|i\/[0-9a-f]{64}|[df]\/[0-9a-f]{64}\.gz)$/u.test(path));
    if (wrong.length > 0 || host.requests.length === 0) throw new Problem(`Firefox: the publisher was asked for ${wrong.join(' ')}.`);
    passed('the publisher was asked for whole files and nothing else');
  } finally {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    await browser.close();
    await exited;
    host.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return 0;
});

function passed(what: string): void {
  say(`  ✓ ${what}`);
}
