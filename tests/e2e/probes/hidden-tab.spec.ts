/** A tab in the background. Playwright lets every page believe that it is looked at, so this one test drives Chromium with puppeteer. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'playwright/test';
import { launch, type Page } from 'puppeteer-core';
import { chromiumPath } from '../support/extension.js';
import { pageWith, RUMOUR } from '../support/sentences.js';

const EXTENSION = 'dist/extension';
/** Long enough for a page in front to be read and marked several times over, ms. */
const READ_MS = 4_000;

const look = (page: Page): Promise<readonly [string, number]> =>
  page.evaluate(() => [document.visibilityState, document.querySelectorAll('html > div[popover]').length] as const);

test('72: a page nobody looks at is not read until someone does', async () => {
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(pageWith([RUMOUR])));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launch({
    executablePath: chromiumPath(),
    args: [`--disable-extensions-except=${EXTENSION}`, `--load-extension=${EXTENSION}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  try {
    const back = await browser.newPage();
    const front = await browser.newPage();
    await front.goto(url);
    // The first-run page opens by itself, over whatever is in front.
    await expect
      .poll(
        async () => {
          await front.bringToFront();
          return look(front);
        },
        { timeout: 15_000 },
      )
      .toEqual(['visible', 1]);
    await back.goto(url);
    await new Promise((resolve) => setTimeout(resolve, READ_MS));
    expect(await look(back)).toEqual(['hidden', 0]);
    await back.bringToFront();
    await expect.poll(() => look(back), { timeout: 15_000 }).toEqual(['visible', 1]);
  } finally {
    await browser.close();
    server.close();
  }
});
