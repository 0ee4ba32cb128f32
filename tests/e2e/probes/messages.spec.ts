/** Messages from where none are expected: page, frame, sandboxed frame, another extension. None is answered, none does anything, none throws. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP_REQUESTS, PAGE_REQUESTS } from '../../../src/messages/sender.js';
import { launchBrowser } from '../../support/browser.mjs';
import { expect, test } from '../support/extension.js';
import { pageWith, RUMOUR, RUMOUR_KEY } from '../support/sentences.js';

const REQUESTS = [...PAGE_REQUESTS, ...APP_REQUESTS, 'getPageState', 'showMatch', 'stepAnswer', 'refreshPage'];
/** From each of page, frame and sandboxed frame. */
const EACH = 3_400;

/** Runs in a page: sends messages in every way a page has, each with a body that might be meant. @returns how many were sent, and answers */
async function flood({ requests, times, key }: { requests: readonly string[]; times: number; key: string }): Promise<{ sent: number; answers: unknown[] }> {
  const answers: unknown[] = [];
  addEventListener('message', ({ data }) => {
    if (data?.ok !== undefined || data?.reply !== undefined) answers.push(data);
  });
  const bodies = [
    null,
    {},
    { claimKey: key },
    { claimKey: key, sentence: 'x' },
    { mode: 'off' },
    { host: location.host, mode: 'off' },
    { id: 'm1' },
    { __proto__: { ok: true } },
    'x'.repeat(5_000),
    [[[]]],
    { link: `https://a.example/#sunlit=${'a'.repeat(64)}`, publisherId: 'a'.repeat(64) },
    42,
  ];
  const channel = new BroadcastChannel('sunlit');
  const chromeApi = (globalThis as { chrome?: { runtime?: { sendMessage?: (...all: unknown[]) => unknown } } }).chrome;
  const targets: EventTarget[] = [window, document, document.documentElement, ...document.querySelectorAll('html > div[popover]')];
  for (let sent = 0; sent < times; sent += 1) {
    const type = requests[sent % requests.length] ?? '';
    const envelope = { to: sent % 2 === 0 ? 'background' : 'tab', type, body: bodies[sent % bodies.length], tabId: sent % 5 };
    try {
      if (sent % 4 === 0) window.postMessage(envelope, '*');
      else if (sent % 4 === 1) parent.postMessage(envelope, '*');
      else if (sent % 4 === 2)
        for (const target of targets)
          target.dispatchEvent(
            new CustomEvent(['message', 'sunlit', type, 'click', 'toggle'][sent % 5] ?? '', { detail: envelope, bubbles: true, composed: true }),
          );
      else channel.postMessage(envelope);
      if (sent % 50 === 0)
        Promise.resolve(chromeApi?.runtime?.sendMessage?.(envelope)).then(
          (reply) => reply !== undefined && answers.push(reply),
          () => undefined,
        );
    } catch (error) {
      // A sandboxed frame may not do all of it.
      if (!(error instanceof DOMException)) throw error;
    }
    if (sent % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { sent: times, answers };
}

test('ten thousand messages from page, frame and sandboxed frame', async ({ sunlit }) => {
  sunlit.serve('https://flood.example/inner', pageWith([RUMOUR]));
  const page = await sunlit.visit(
    'https://flood.example/',
    pageWith([RUMOUR], '<iframe src="/inner"></iframe><iframe sandbox="allow-scripts" src="/inner"></iframe>'),
  );
  const errors: string[] = [];
  sunlit.context.on('weberror', (error) => errors.push(error.error().message));
  const [worker] = sunlit.context.serviceWorkers();
  worker?.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await sunlit.expectMarks(page, [RUMOUR]);
  const before = [await sunlit.ask('getOverview', null), (await sunlit.pageState(page)).matches, sunlit.context.pages().length];
  let sent = 0;
  for (const frame of page.frames()) {
    const result = await frame.evaluate(flood, { requests: REQUESTS, times: EACH, key: RUMOUR_KEY });
    sent += result.sent;
    expect(result.answers).toEqual([]);
  }
  expect(sent).toBeGreaterThanOrEqual(10_000);
  expect([await sunlit.ask('getOverview', null), (await sunlit.pageState(page)).matches, sunlit.context.pages().length]).toEqual(before);
  expect(errors).toEqual([]);
  expect(sunlit.requests.filter((url) => !url.startsWith('https://flood.example/'))).toEqual([]);
});

test('another extension gets no reply', async () => {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), '.cache/other-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Other', version: '1', host_permissions: ['<all_urls>'] }));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Other</title>');
  const id = createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const context = await launchBrowser({ executablePath: process.env['CHROMIUM_PATH'] ?? '', headless: true, otherExtension: folder });
  try {
    const sunlit = await (async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker'))();
    const target = new URL(sunlit.url()).host;
    expect(target).not.toBe(id);
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/page.html`);
    const outcome = await page.evaluate(
      async ({ to, requests }) => {
        const replies: unknown[] = [];
        let refused = 0;
        for (let round = 0; round < 20; round += 1)
          for (const type of requests) {
            try {
              const reply = await (chrome.runtime.sendMessage as (id: string, message: unknown) => Promise<unknown>)(to, {
                to: 'background',
                type,
                body: null,
              });
              if (reply !== undefined) replies.push(reply);
              else refused += 1;
            } catch {
              refused += 1;
            }
          }
        return { replies, refused };
      },
      { to: target, requests: REQUESTS },
    );
    expect(outcome).toEqual({ replies: [], refused: 20 * REQUESTS.length });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
});

test('no packaged file can be fetched by a page that knows the address', async ({ sunlit }) => {
  const page = await sunlit.visit('https://flood.example/files', pageWith([RUMOUR]));
  await sunlit.expectMarks(page, [RUMOUR]);
  const { filesUnder } = await import('../../support/project-files.js');
  const paths = filesUnder('dist/extension').map((path) => path.slice('dist/extension/'.length));
  expect(paths.length).toBeGreaterThan(20);
  const got = await page.evaluate(
    async ({ root, files }) => {
      const ways = [
        (url: string) => fetch(url, { mode: 'no-cors' }).then(() => true),
        (url: string) => new Promise((resolve, reject) => Object.assign(new Image(), { onload: () => resolve(true), onerror: reject, src: url })),
        (url: string) => import(/* @vite-ignore */ url).then(() => true),
      ];
      const reached: string[] = [];
      for (const file of files)
        for (const way of ways)
          await way(root + file).then(
            () => reached.push(file),
            () => undefined,
          );
      return reached;
    },
    { root: sunlit.root, files: paths },
  );
  expect(got).toEqual([]);
});
