/** One visit of a page, with Sunlit or without: what its scripts threw, its document, how far things jumped, and what its main thread did. */
import type { BrowserContext, Page } from 'playwright';
import { type Cost, traceOf } from './trace.js';

export interface Visit {
  /** The document as the page's own scripts see it, without our one empty host. */
  readonly dom: string;
  readonly errors: readonly string[];
  /** Cumulative layout shift, as the browser counts it, while Sunlit left the page at rest and came back. */
  readonly shift: number;
  readonly cost: Cost;
  /** From the address to the end, ms. */
  readonly tookMs: number;
}

/** Time for a page to come to rest before it is looked at, ms. */
const REST_MS = 400;

/**
 * Opens an address in a tab of its own, waits, looks and leaves.
 * @param until the page has been there long enough; gets the time it was opened
 * @param comeAndGo takes Sunlit away and brings it back, on a page that is at rest: while it loads, it jumps by itself, more or less
 */
export async function visit(
  context: BrowserContext,
  url: string,
  until: (page: Page, opened: number) => Promise<void>,
  comeAndGo: (page: Page) => Promise<void> = async () => undefined,
): Promise<Visit> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(prepare);
  try {
    const endTrace = await traceOf(page);
    const opened = Date.now();
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.bringToFront();
    await until(page, opened);
    await page.waitForTimeout(REST_MS);
    const tookMs = Date.now() - opened;
    const cost = await endTrace(page.url());
    const before = await page.evaluate(look);
    await comeAndGo(page);
    const { dom, shift } = await page.evaluate(look);
    return { dom, errors, shift: shift - before.shift, cost, tookMs };
  } finally {
    await page.close();
  }
}

/** In the page, before its scripts: pages write their own random numbers and clock readings into their document, and all visits get the same ones. */
function prepare(): void {
  let seed = 1;
  Math.random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const day = 1_700_000_000_000;
  Date.now = () => day;
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, { construct: (target, args) => (args.length === 0 ? new target(day) : Reflect.construct(target, args)) });
}

/** In the page, at the end. */
async function look(): Promise<{ readonly dom: string; readonly shift: number }> {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  // Our host is the last child of <html>: an empty popover without id or class.
  const last = copy.lastElementChild;
  if (last instanceof HTMLDivElement && last.popover === 'manual' && last.id === '' && last.childNodes.length === 0) last.remove();
  const shift = await new Promise<number>((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 50);
  });
  return { dom: copy.outerHTML, shift };
}
