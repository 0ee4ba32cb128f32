/** What the journeys in Firefox share: a browser with the extension for one run, pages on this machine, waiting, and what is marked on a page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { findFirefox } from '../../support/ensure.mjs';
import { addToFirefox, askInFirefox, evaluateInFirefox, launchFirefox, openFirefoxAsker, type Send } from '../../support/firefox.mjs';
import { Problem, say } from '../../support/run.mjs';

const WAIT_MS = 20_000;

export interface Firefox {
  readonly browser: Browser;
  readonly send: Send;
  /** The context questions are asked from. */
  readonly asker: string;
  readonly ask: (type: string, body: unknown) => ReturnType<typeof askInFirefox>;
}

/** Runs journeys in a Firefox of their own, in a fresh profile. */
export async function inFirefox(run: (firefox: Firefox) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'sunlit-firefox-'));
  const { browser, child, send } = await launchFirefox(findFirefox() ?? 'firefox', profile);
  try {
    await addToFirefox(send);
    const asker = await openFirefoxAsker(send);
    await run({ browser, send, asker, ask: (type, body) => askInFirefox(send, asker, type, body) });
  } finally {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    await browser.close();
    await exited;
    rmSync(profile, { recursive: true, force: true });
  }
}

export interface Host {
  readonly origin: string;
  /** Paths asked for that are no page. */
  readonly requests: string[];
  readonly close: () => void;
}

/** A host on this machine. @param pages bodies by path @param files looked up when asked for, by path */
export async function serve(pages: Readonly<Record<string, string>>, files: (path: string) => Uint8Array | undefined = () => undefined): Promise<Host> {
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const page = pages[url];
    const file = files(url);
    if (page !== undefined)
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><html lang="en"><link rel="icon" href="data:,">${page}</html>`);
    else if (file !== undefined) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
    else response.writeHead(404).end();
    // Firefox asks for the picture of a tab by itself now and then, whatever a page says of it.
    if (page === undefined && url !== '/favicon.ico') requests.push(url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close };
}

/** Looks again and again until there is something. @param what is missing, for the message @throws Problem */
export async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Problem(`Firefox: ${what} within ${WAIT_MS / 1_000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits until an expression is true in a page of the extension. */
export async function untilTrue({ send }: Firefox, context: string, what: string, expression: string): Promise<void> {
  await until(what, async () => ((await evaluateInFirefox(send, context, `(${expression}) === true`)) === true ? true : null));
}

/** The marked sentences of the page at an address; null where no script of ours answers. */
export async function marksIn({ send, asker }: Firefox, url: string): Promise<readonly string[] | null> {
  const state = (await evaluateInFirefox(
    send,
    asker,
    `(async () => {
      const tab = (await browser.tabs.query({})).find(({ url }) => url === ${JSON.stringify(url)});
      const envelope = { to: 'tab', type: 'getPageState', body: null, tabId: tab?.id };
      return tab === undefined ? null : browser.tabs.sendMessage(tab.id, envelope, { frameId: 0 }).catch(() => null);
    })()`,
  )) as { readonly value?: { readonly matches: readonly { readonly sentence: string }[] } } | null;
  return state?.value?.matches.map(({ sentence }) => sentence) ?? null;
}

/** Waits until exactly these sentences are marked on the page at this address. */
export async function expectMarks(firefox: Firefox, url: string, sentences: readonly string[]): Promise<void> {
  await until(`not ${sentences.length} marks on ${url}`, async () => (JSON.stringify(await marksIn(firefox, url)) === JSON.stringify(sentences) ? true : null));
}

/** @param what holds, in the report */
export function passed(what: string): void {
  say(`  ✓ ${what}`);
}
