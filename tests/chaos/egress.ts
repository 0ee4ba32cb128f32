/**
 * What leaves the browser? `npm run egress [-- PROFILES]`, in two parts, Chromium with the built extension; needs a build.
 *
 * 1. A whole session through a recording proxy: pages full of canary words are read, forms filled in, cards opened, the popup and every page of the extension used, a publisher
 *    previewed, followed, updated, undone and left. Besides the pages themselves only whole files of the publisher may be asked for, and no canary may be in any byte of that.
 * 2. A hundred fresh profiles, of different languages, colours, settings and reading, follow and update: what each of them sends to the publisher must be the same, byte for byte.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { type BrowserContext, chromium, type Page } from 'playwright';
import type { Dataset } from '../../src/model/dataset.js';
import { backgroundWorker, extensionRoot, firstRunPage, launchBrowser } from '../support/browser.mjs';
import { buildExtension, ensureChromium, isBuildFresh } from '../support/ensure.mjs';
import { LivePublisher } from '../support/live-publisher.js';
import { askBackground, askTab, openAsker, tabIdOf, waitForPageState } from '../support/marks.mjs';
import { Recorder } from '../support/recorder.js';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../support/sample-dataset.js';

const [profiles = 100] = process.argv
  .slice(2)
  .filter((word) => word !== '--')
  .map(Number);
/** Sunlit does not ask a publisher more often, ms. */
const IMPATIENCE_MS = 2_100;
const CANARIES = ['kanaryatitle', 'kanarybtext', 'kanarycpath', 'kanarydquery', 'kanaryehash', 'kanaryffield', 'kanarygarea', 'kanaryhmeta', 'kanaryihost'];
const [inTitle, inText, inPath, inQuery, inHash, inField, inArea, inMeta, inHost] = CANARIES;
const OWLS = 'Owls brew the beer of the old mill at night.';
const BATS = 'Bats paint the windows of the town hall blue.';
/**
 * Hosts Chromium asks by itself, from its own process, with Sunlit or without (`--disable-background-networking` does not stop all of it): signing in, its components, forms. The
 * proxy opens no tunnel, so that nothing is told to them; and no page or worker may ask them, which Playwright would see.
 */
const OF_BROWSER: readonly string[] = ['accounts.google.com', 'update.googleapis.com', 'content-autofill.googleapis.com'];
/** Only whole files: these names and nothing behind them. */
const WHOLE_FILE = /^(?:head|root\/\d+|i\/[0-9a-f]{64}|[df]\/[0-9a-f]{64}\.gz)$/u;

function datasetWith(...texts: readonly string[]): Dataset {
  const rebuttals = [sampleRebuttal({ answer: 'The brewery at the old mill is run by the Weaver family.', published: '2026-01-01' })];
  const claims = texts.map((text, i) => sampleClaim({ id: `claim-${i}`, text, variants: [], notMatching: [], rebuttals }));
  return sampleDataset({ id: 'owls', title: { en: 'Answers of the town', id: 'Jawaban kota' }, claims });
}

const article = (...sentences: readonly string[]): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<title>${inTitle} of the town</title><meta name="description" content="${inMeta}"></head><body><article><h1>The ${inText} of the mill</h1>
${sentences.map((sentence) => `<p>${sentence}</p>`).join('\n')}<p>Nobody saw a ${inText} in the harbour before the storm came.</p></article>
<form><input id="field" name="name"><textarea id="area"></textarea></form></body></html>`;

let faults = 0;
function fault(sentence: string): void {
  faults += 1;
  console.log(`  ${sentence}`);
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A word as it stands, and as it would look inside base64 at each of three offsets. */
function disguises(word: string): readonly string[] {
  const inBase64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${'-'.repeat(offset)}${word}`)
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  return [word, Buffer.from(word).toString('hex'), ...inBase64];
}

function refuseCanaries(where: string, bytes: string): void {
  for (const canary of CANARIES)
    for (const disguise of disguises(canary)) if (bytes.toLowerCase().includes(disguise.toLowerCase())) fault(`"${canary}" is in ${where}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

interface Session {
  readonly context: BrowserContext;
  readonly root: string;
  readonly asker: Page;
}

async function open(options: Omit<Parameters<typeof launchBrowser>[0], 'executablePath' | 'headless'>): Promise<Session> {
  const context = await launchBrowser({ executablePath, headless: true, ...options });
  const root = await extensionRoot(context);
  const asker = await openAsker(context, root);
  await (await firstRunPage(context, root)).close();
  return { context, root, asker };
}

async function readPage({ context, asker }: Session, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await waitForPageState(asker, await tabIdOf(asker, page.url()));
  return page;
}

/** Opens the card of every sentence that is marked. */
async function openCards({ asker }: Session, page: Page): Promise<number> {
  const tabId = await tabIdOf(asker, page.url());
  const { matches } = await waitForPageState(asker, tabId);
  for (const { id } of matches) {
    await askTab(asker, tabId, 'showMatch', { id });
    await wait(700);
    await page.keyboard.press('Escape');
  }
  return matches.length;
}

async function usePopup({ context, root }: Session, page: Page, debuggingPort: number): Promise<void> {
  await page.bringToFront();
  await (await backgroundWorker(context)).evaluate(() => chrome.action.openPopup());
  const second = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`);
  const isPopup = (candidate: Page): boolean => candidate.url() === `${root}src/popup/index.html`;
  let popup: Page | undefined;
  for (let i = 0; i < 100 && popup === undefined; i += 1) {
    popup = second
      .contexts()
      .flatMap((one) => one.pages())
      .find(isPopup);
    await wait(100);
  }
  if (popup === undefined) throw new Error('no popup');
  const tabs = popup.getByRole('tab');
  await tabs.first().waitFor();
  for (let i = 0; i < (await tabs.count()); i += 1) await tabs.nth(i).click();
  await second.close();
}

async function session(): Promise<string> {
  const publisher = await LivePublisher.create(datasetWith(OWLS));
  const host = `${inHost}.example`;
  const pages = new Map([
    [`http://${host}/${inPath}/one?q=${inQuery}`, article('The MMR vaccine causes autism.', OWLS)],
    [`http://${host}/${inPath}/two?q=${inQuery}`, article(OWLS, BATS)],
    [`http://plain.example/${inPath}`, article('The library on Bell Street opens at nine.')],
  ]);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { url = '' } = request;
    const page = pages.get(url);
    const file = url.startsWith(base) ? publisher.files.get(url.slice(base.length)) : undefined;
    if (page !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else if (file !== undefined) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
    else response.writeHead(404).end();
  };
  const proxy = await Recorder.start(answer);
  // Behind the proxy any address will do; the link of a publisher without TLS has to be on this machine.
  const base = 'http://127.0.0.1:8099/sunlit/';
  const debuggingPort = await freePort();
  const one = await open({ proxy: proxy.url, debuggingPort });
  const seen: string[] = [];
  one.context.on('request', (request) => {
    if (/^(?:https?|wss?):/u.test(request.url())) seen.push(request.url());
  });
  const ask = <K extends Parameters<typeof askBackground>[1]>(type: K, body: Parameters<typeof askBackground<K>>[2]) => askBackground(one.asker, type, body);
  let cards = 0;
  for (const url of pages.keys()) {
    const page = await readPage(one, `${url}#${inHash}`);
    await page.locator('#field').fill(inField ?? '');
    await page.locator('#area').fill(`${inArea}. The MMR vaccine causes autism.`);
    cards += await openCards(one, page);
  }
  const { publisherId } = publisher;
  const link = publisher.link(base);
  await ask('previewPublisher', { link });
  const reply = await ask('subscribe', { link, publisherId });
  if (!('value' in reply)) throw new Error(`cannot follow: ${JSON.stringify(reply)}`);
  const { datasetId } = reply.value;
  const [first = '', second = ''] = pages.keys();
  cards += await openCards(one, await readPage(one, `${first}#${inHash}2`));
  await publisher.publish(datasetWith(OWLS, BATS));
  await wait(IMPATIENCE_MS);
  await ask('updateNow', { datasetId });
  const page = await readPage(one, `${second}#${inHash}3`);
  const marks = await openCards(one, page);
  cards += marks;
  if (marks < 2) fault(`the page is not read as it should be: ${marks} marks of 2`);
  await usePopup(one, page, debuggingPort);
  const { matches } = await waitForPageState(one.asker, await tabIdOf(one.asker, page.url()));
  for (const { claimKey, sentence } of matches) await ask('dismissMatch', { claimKey, sentence });
  await ask('setSiteMode', { host, mode: 'toolbar' });
  for (const path of ['src/options/index.html', 'src/welcome/index.html', `src/subscribe/index.html#${encodeURIComponent(link)}`]) {
    const own = await one.context.newPage();
    await own.goto(one.root + path);
    await wait(500);
  }
  await ask('undoUpdate', { datasetId });
  await wait(IMPATIENCE_MS);
  await ask('updateNow', { datasetId: null });
  const log = await ask('getRequestLog', null);
  await ask('unsubscribe', { datasetId });
  await wait(1_000);
  await one.context.close();
  const { requests, rest } = proxy.taken();
  await proxy.stop();

  let ofPages = 0;
  let ofPublisher = 0;
  const ofBrowser = new Map<string, number>();
  for (const { head, body } of requests) {
    const [line = '', ...headers] = head.split('\r\n');
    const [method = '', url = ''] = line.split(' ');
    if (method === 'GET' && pages.has(url)) {
      ofPages += 1;
      continue;
    }
    refuseCanaries(line, head + body);
    const target = method === 'CONNECT' ? url.replace(/:\d+$/u, '') : new URL(url).hostname;
    if (OF_BROWSER.includes(target) && !seen.some((one) => new URL(one).hostname === target)) {
      ofBrowser.set(target, (ofBrowser.get(target) ?? 0) + 1);
      continue;
    }
    const isFile = method === 'GET' && url.startsWith(base) && WHOLE_FILE.test(url.slice(base.length)) && publisher.files.has(url.slice(base.length));
    if (isFile) ofPublisher += 1;
    else fault(`a request that is none of ours to make: ${line}`);
    if (body !== '') fault(`a request with a body: ${line}`);
    if (headers.some((header) => /^(?:cookie|referer|origin|authorization|if-[a-z-]+|range|content-length|x-[a-z-]+|dnt|sec-gpc):/iu.test(header)))
      fault(`a header too many: ${head}`);
  }
  if (rest !== '') fault(`bytes that are no request: ${rest.slice(0, 200)}`);
  const without = seen.filter((url) => !requests.some(({ head }) => head.includes(` ${url.replace(/#.*$/u, '')} HTTP/`)));
  for (const url of without) fault(`not through the proxy: ${url}`);
  if (log.length !== ofPublisher) fault(`the reader's log has ${log.length} requests, the proxy ${ofPublisher}`);
  refuseCanaries('the log of requests', JSON.stringify(log));
  const own = [...ofBrowser].map(([host, count]) => `${host} ${count}`).join(', ');
  return (
    `session: ${requests.length} requests of the whole browser: ${ofPages} of the pages, ${ofPublisher} whole files of the publisher, ` +
    `the browser's own ${own === '' ? 0 : own}; ${cards} cards opened, ${CANARIES.length} canary words`
  );
}

async function sameness(): Promise<string> {
  const publisher = await LivePublisher.create(datasetWith(OWLS));
  const before = new Map(publisher.files);
  await publisher.publish(datasetWith(OWLS, BATS));
  let files: ReadonlyMap<string, Uint8Array> = before;
  const host = await Recorder.start((request, response) => {
    const bytes = files.get((request.url ?? '').slice(1));
    if (bytes === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/octet-stream', etag: `"${Math.random()}"`, 'set-cookie': `id=${Math.random()}` }).end(bytes);
  });
  const base = `${host.url}/`;
  const link = publisher.link(base);
  let first: string | null = null;
  let requests = 0;
  let same = 0;
  for (let number = 0; number < profiles; number += 1) {
    files = before;
    const one = await open({ lang: number % 2 === 0 ? 'en' : 'id', dark: number % 3 === 0 });
    await one.context.route('https://*.example/**', (route) => route.fulfill({ contentType: 'text/html', body: article(number % 2 === 0 ? OWLS : BATS) }));
    if (number % 5 === 0) await askBackground(one.asker, 'setSettings', { sensitivity: 'wide', language: 'id' });
    const reply = await askBackground(one.asker, 'subscribe', { link, publisherId: publisher.publisherId });
    if (!('value' in reply)) fault(`profile ${number} could not follow: ${JSON.stringify(reply)}`);
    const followed = Date.now();
    files = publisher.files;
    await readPage(one, `https://site-${number}.example/${inPath}/${number}`);
    await wait(Math.max(0, followed + IMPATIENCE_MS - Date.now()));
    await askBackground(one.asker, 'updateNow', { datasetId: null });
    await one.context.close();
    const { requests: heard, rest } = host.taken();
    const sent = heard.map(({ head, body }) => `${head}\r\n\r\n${body}`).join('') + rest;
    refuseCanaries(`profile ${number}`, sent);
    first ??= sent;
    requests = Math.max(requests, heard.length);
    if (sent === first && heard.length === 6) same += 1;
    else fault(`profile ${number} differs from the first:\n${sent}\n--- first:\n${first}`);
  }
  await host.stop();
  return `profiles: ${same} of ${profiles} fresh ones sent the same bytes to the publisher, ${requests} requests and ${first?.length ?? 0} bytes each`;
}

if (!isBuildFresh()) await buildExtension();
const executablePath = await ensureChromium();
const began = Date.now();
console.log(await session());
if (profiles > 0) console.log(await sameness());
console.log(`${faults === 0 ? 'nothing else left the browser' : `FAILED: ${faults} faults`}, ${Math.round((Date.now() - began) / 1_000)} s`);
process.exitCode = faults === 0 ? 0 : 1;
