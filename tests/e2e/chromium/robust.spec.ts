/** Hostile and heavy pages, and a browser that takes the worker or its storage away. */
import { cardOn, clickSentence, documentOf, expect, test } from '../support/extension.js';
import { HARMLESS, pageWith, RUMOUR, SECOND_RUMOUR } from '../support/sentences.js';

const URL = 'https://hard.example/page';

test('a page without text', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, '<!doctype html><title>Empty</title><link rel="icon" href="data:,">');
  const state = await sunlit.pageState(page);
  expect(state).toMatchObject({ status: 'ready', open: 0, matches: [] });
  expect(await sunlit.badge(page)).toBe('');
});

test('five megabytes in one text node do not stop the page, and its other text is read', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([RUMOUR, '<span id="big"></span>']));
  await page.evaluate((sentence) => {
    const big = document.getElementById('big');
    if (big) big.textContent = `${sentence} `.repeat(Math.ceil(5_000_000 / sentence.length));
  }, HARMLESS);
  const started = Date.now();
  await sunlit.expectMarks(page, [RUMOUR]);
  const longest = await longestPause(page, 3_000);
  expect(longest, 'longest pause of the page, ms').toBeLessThan(500);
  expect(Date.now() - started).toBeLessThan(20_000);
});

test('twenty thousand paragraphs', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([RUMOUR]));
  await page.evaluate((text) => {
    const many = document.createDocumentFragment();
    for (let index = 0; index < 20_000; index += 1) many.append(Object.assign(document.createElement('p'), { textContent: `${index} ${text}` }));
    document.body.append(many);
  }, HARMLESS);
  await sunlit.expectMarks(page, [RUMOUR]);
  expect(await longestPause(page, 3_000), 'longest pause of the page, ms').toBeLessThan(500);
});

test('a page that takes our host away each time', async ({ sunlit }) => {
  const fight = `<script>
    let removed = 0;
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.popover === 'manual') { removed += 1; node.remove(); }
    }).observe(document, { childList: true, subtree: true });
    window.removedHosts = () => removed;
  </script>`;
  const page = await sunlit.visit(URL, pageWith([RUMOUR], fight));
  await sunlit.expectMarks(page, [RUMOUR]);
  await page.waitForTimeout(2_000);
  const removed = await page.evaluate(() => (window as unknown as { removedHosts(): number }).removedHosts());
  expect(removed, 'times the host came back').toBeLessThanOrEqual(10);
  expect((await sunlit.pageState(page)).open).toBe(1);
  await expect.poll(() => sunlit.badge(page)).toBe('1');
});

test('a page that replaces its body', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([RUMOUR]));
  await sunlit.expectMarks(page, [RUMOUR]);
  await page.evaluate((text) => {
    const body = document.createElement('body');
    body.append(Object.assign(document.createElement('p'), { textContent: text }));
    document.body.replaceWith(body);
  }, SECOND_RUMOUR);
  await sunlit.expectMarks(page, [SECOND_RUMOUR]);
  await clickSentence(page, SECOND_RUMOUR);
  await cardOn(page);
});

test('a page that changes a sentence in place', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([`<span id="line">${RUMOUR}</span>`]));
  await sunlit.expectMarks(page, [RUMOUR]);
  await page.evaluate((text) => {
    const line = document.getElementById('line')?.firstChild as Text;
    line.data = text;
  }, SECOND_RUMOUR);
  await sunlit.expectMarks(page, [SECOND_RUMOUR]);
  await page.evaluate(() => document.getElementById('line')?.remove());
  await sunlit.expectMarks(page, []);
  await expect.poll(() => sunlit.badge(page)).toBe('');
});

test('a page that puts other text in its place while it is being read', async ({ sunlit }) => {
  const swap = `<script>
    addEventListener('load', () => setTimeout(() => {
      const line = document.createElement('p');
      line.textContent = ${JSON.stringify(SECOND_RUMOUR)};
      document.getElementById('app').replaceChildren(line);
    }, DELAY));
  </script>`;
  for (const delay of [0, 20, 40, 80, 160]) {
    const url = `${URL}-${delay}`;
    const page = await sunlit.visit(url, pageWith([], `<div id="app"><p>${RUMOUR}</p></div>${swap.replace('DELAY', String(delay))}`));
    await sunlit.expectMarks(page, [SECOND_RUMOUR]);
  }
});

test('a page that writes itself anew', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([HARMLESS]));
  await sunlit.pageState(page);
  await page.evaluate(
    (html) => {
      document.open();
      document.write(html);
      document.close();
    },
    pageWith([SECOND_RUMOUR]),
  );
  await sunlit.expectMarks(page, [SECOND_RUMOUR]);
  expect((await documentOf(page)).hosts).toBe(1);
});

test('a page whose script changes an address without loading', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([RUMOUR]));
  await sunlit.expectMarks(page, [RUMOUR]);
  await page.evaluate((text) => {
    history.pushState(null, '', '/other');
    for (const paragraph of document.querySelectorAll('p')) paragraph.remove();
    document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
  }, SECOND_RUMOUR);
  await sunlit.expectMarks(page, [SECOND_RUMOUR]);
  await expect.poll(() => sunlit.badge(page)).toBe('1');
});

test('a page with the strictest policy still gets its card', async ({ sunlit }) => {
  sunlit.serve(URL, pageWith([RUMOUR]), { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" });
  const page = await sunlit.context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(URL);
  await sunlit.expectMarks(page, [RUMOUR]);
  await clickSentence(page, RUMOUR);
  await cardOn(page);
  // The page’s own icon is one; none may be ours.
  expect(complaints.filter((text) => /Content Security Policy|TrustedHTML/.test(text) && !text.includes("'data:,'"))).toEqual([]);
});

test('a worker that was stopped wakes for the next page and for an open one', async ({ sunlit }) => {
  const open = await sunlit.visit(URL, pageWith([RUMOUR]));
  await sunlit.expectMarks(open, [RUMOUR]);
  await sunlit.stopWorker();
  const next = await sunlit.visit('https://next.example/', pageWith([SECOND_RUMOUR]));
  await sunlit.expectMarks(next, [SECOND_RUMOUR]);
  await sunlit.stopWorker();
  await open.bringToFront();
  await clickSentence(open, RUMOUR);
  await cardOn(open);
});

test('stored state that is damaged is set aside, and everything works', async ({ sunlit }) => {
  await sunlit.ask('setSiteMode', { host: 'off.example', mode: 'off' });
  await sunlit.ask('setSettings', { showAnswered: false });
  const damaged = await sunlit.askingPage.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get(null));
    const garbage = [42, 'garbage', [null, { version: 99 }], { value: { host: 7 } }, null];
    await chrome.storage.local.set(Object.fromEntries(keys.map((key, index) => [key, garbage[index % garbage.length]])));
    return keys;
  });
  expect(damaged.length).toBeGreaterThan(0);
  await sunlit.stopWorker();
  const page = await sunlit.visit(URL, pageWith([RUMOUR]));
  await sunlit.expectMarks(page, [RUMOUR]);
  const overview = await sunlit.ask('getOverview', null);
  expect(overview.settings.defaultMode).toBe('on');
  expect(overview.datasets.length).toBeGreaterThan(0);
  expect(overview.troubles).toContain('settings-reset');
  await sunlit.ask('setSiteMode', { host: 'off.example', mode: 'off' });
  expect((await sunlit.ask('getOverview', null)).sites).toMatchObject([{ host: 'off.example', mode: 'off' }]);
});

test('a page cannot ask what only our own pages may', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([RUMOUR]));
  await sunlit.expectMarks(page, [RUMOUR]);
  const reach = await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage);
  expect(reach).toBe('undefined');
});

/** The longest time a page's own timer was kept waiting, ms. */
function longestPause(page: import('playwright').Page, forMs: number): Promise<number> {
  return page.evaluate(
    (duration) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        let last = started;
        let longest = 0;
        const tick = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now - started > duration) resolve(Math.round(longest));
          else setTimeout(tick, 5);
        };
        tick();
      }),
    forMs,
  );
}
