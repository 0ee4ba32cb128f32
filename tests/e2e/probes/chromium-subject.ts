/** A page of Playwright's as the probes want it. */
import type { Page } from 'playwright';
import type { TestBrowser } from '../support/extension.js';
import { probeAll, type Reading, type Subject } from './oracle.js';

function subjectOf(page: Page, browser: TestBrowser): Subject {
  const from = browser.requests.length;
  return {
    run: (expression) => page.evaluate(expression),
    movePointer: (x, y) => page.mouse.move(x, y),
    requests: () => browser.requests.slice(from),
  };
}

/** Opens a page and probes it. @param whenRead waits for Sunlit */
export async function probePage(
  browser: TestBrowser,
  url: string,
  html: string,
  whenRead: (page: Page) => Promise<void> = async () => undefined,
): Promise<Reading> {
  const page = await browser.visit(url, html);
  await page.bringToFront();
  const reading = await probeAll(subjectOf(page, browser), () => whenRead(page));
  await page.close();
  return reading;
}
