/** Pages of real frameworks, played through beside the same page without Sunlit: the same document, the same console, the reader's draft whole, marks that follow. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { createElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { createSSRApp, h } from 'vue';
import { renderToString as renderVueToString } from 'vue/server-renderer';
import { expect, marksDrawn, type Sunlit, type TestBrowser, test } from '../support/extension.js';
import { RUMOUR, SECOND_RUMOUR } from '../support/sentences.js';
import { List as ReactList } from './react-list.js';
import { rumoursOf } from './story.js';
import { List as VueList } from './vue-list.js';

interface FrameworkPage {
  readonly name: string;
  /** File of the page's script in this folder. */
  readonly script: string;
  /** What the server has drawn already. */
  readonly served?: () => string | Promise<string>;
  /** Marks of a state, where the page shows more or less than the story. */
  readonly isWindowed?: boolean;
}

const PAGES: readonly FrameworkPage[] = [
  { name: 'React', script: 'react' },
  { name: 'React, hydrated', script: 'react', served: () => renderToString(createElement(StrictMode, null, createElement(ReactList, { n: 0 }))) },
  { name: 'Vue', script: 'vue' },
  { name: 'Vue, hydrated', script: 'vue', served: () => renderVueToString(createSSRApp({ render: () => h(VueList, { n: 0 }) })) },
  { name: 'a virtualised list', script: 'virtual', isWindowed: true },
  { name: 'ProseMirror', script: 'prosemirror' },
  { name: 'CodeMirror', script: 'codemirror' },
  { name: 'a design system in shadow roots', script: 'design-system' },
];

/** Pause between two updates, ms: less than a page's quiet, so that a round of them is one burst. */
const PACE_MS = 4;
/** A page that has not changed for this long is taken as finished, ms. */
const REST_MS = 600;
const DRAFT = `What my aunt says: ${RUMOUR} I wonder.`;
/** How far a mark may be from its sentence, CSS pixels: to the left, and below its letters. */
const NEAR = { left: 3, bottom: 14 };
const URL = 'https://framework.example/page';
const HERE = fileURLToPath(new globalThis.URL('.', import.meta.url));

/** Defines a test for each page. @param updates how often each page draws itself anew @param stops times it stands still to be looked at */
export function testFrameworks(updates: number, stops: number): void {
  for (const framework of PAGES) {
    test(`${framework.name}: ${updates} updates`, async ({ sunlit, control }) => {
      const script = await bundle(framework.script);
      const served = (await framework.served?.()) ?? '';
      const run = (browser: TestBrowser, look: (page: Page, n: number) => Promise<void>) => play(browser, script, served, { updates, stops }, look);
      const plain = await run(control, async () => undefined);
      const ours = await run(sunlit, (page, n) => expectMarks(sunlit, page, framework, n));
      expect(ours.console).toEqual(plain.console);
      expect(plain.console.filter((line) => /^(?:pageerror|error|warning)/.test(line))).toEqual([]);
      expect(plain.draft).toBe(DRAFT);
      expect(ours.draft).toBe(DRAFT);
      expect(ours.html).toBe(plain.html);
    });
  }
}

/** The page's script as one file, with the frameworks' development builds: they warn. */
async function bundle(script: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: { write: false, minify: false, rollupOptions: { input: `${HERE}${script}.ts`, output: { format: 'iife' } } },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('one output was expected');
  return built.output[0].code;
}

interface Played {
  readonly html: string;
  readonly draft: string;
  /** What the page's scripts said and threw, a line each. */
  readonly console: readonly string[];
}

/** Opens a page, lets it draw itself anew while a reader types, and stops now and then. @param look at the page in a state, while it stands still */
async function play(
  browser: TestBrowser,
  script: string,
  served: string,
  { updates, stops }: { readonly updates: number; readonly stops: number },
  look: (page: Page, n: number) => Promise<void>,
): Promise<Played> {
  browser.serve(`${URL}.js`, script, { 'content-type': 'text/javascript; charset=utf-8' });
  browser.serve(
    URL,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page of a framework</title><link rel="icon" href="data:,"></head><body><h1>Town notes</h1><div id="app">${served}</div><script src="${URL}.js"></script></body></html>`,
  );
  const page = await browser.context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', ({ message }) => said.push(`pageerror: ${message}`));
  // Lit names its markers by chance: the same chance on both sides.
  await page.addInitScript(() => {
    let seed = 1;
    Math.random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
  });
  await page.goto(URL);
  await page.bringToFront();
  await look(page, 0);
  if (served !== '') {
    await page.evaluate(() => window.app.hydrate?.());
    await look(page, 0);
  }
  await page.locator('#draft').click({ position: { x: 24, y: 20 } });
  const length = Math.ceil(DRAFT.length / stops);
  for (let stop = 0; stop < stops; stop += 1) {
    const [from, to] = [Math.floor((updates * stop) / stops) + 1, Math.floor((updates * (stop + 1)) / stops)];
    await Promise.all([update(page, from, to), page.keyboard.type(DRAFT.slice(stop * length, (stop + 1) * length), { delay: 10 })]);
    await look(page, to);
  }
  const html = await atRest(page);
  const draft = await page.evaluate(() => window.app.draft());
  await page.close();
  return { html, draft, console: said };
}

/** Draws states `from` to `to`, one after the other. */
async function update(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(
    ({ first, last, pace }) =>
      new Promise<void>((resolve) => {
        const next = (n: number) => {
          if (n > last) return resolve();
          window.app.draw(n);
          setTimeout(next, pace, n + 1);
        };
        next(first);
      }),
    { first: from, last: to, pace: PACE_MS },
  );
}

/** Marks are those of the state, and lie under their sentences. */
async function expectMarks(sunlit: Sunlit, page: Page, { isWindowed = false }: FrameworkPage, n: number): Promise<void> {
  const expected = isWindowed ? (await placesOf(page)).map(() => RUMOUR) : rumoursOf(n);
  expect(expected.length).toBeGreaterThan(0);
  await sunlit.expectMarks(page, expected);
  await expect(async () => {
    const places = await placesOf(page);
    const marks = await marksDrawn(page);
    expect(marks.length).toBeGreaterThan(0);
    const astray = marks.filter(
      (mark) => !places.some(({ left, bottom }) => Math.abs(left - mark.left) < NEAR.left && Math.abs(bottom - mark.bottom) < NEAR.bottom),
    );
    expect(astray, `places ${JSON.stringify(places)}`).toEqual([]);
  }).toPass({ timeout: 5_000 });
}

/** Where the rumours stand on the page outside of what is typed: the first line of each. */
async function placesOf(page: Page): Promise<readonly { readonly left: number; readonly bottom: number }[]> {
  return page.evaluate(
    (sentences) => {
      const places: { left: number; bottom: number }[] = [];
      const look = (node: Node): void => {
        const root = (node as Partial<Element>).shadowRoot;
        if (root) look(root);
        for (const child of node.childNodes) look(child);
        const found = node.nodeType === Node.TEXT_NODE ? sentences.map((text) => (node as Text).data.indexOf(text)).find((at) => at >= 0) : undefined;
        if (found === undefined || node.parentElement?.closest('[contenteditable], textarea')) return;
        const range = document.createRange();
        range.setStart(node, found);
        range.setEnd(node, (node as Text).length);
        const [line] = range.getClientRects();
        if (line) places.push({ left: line.left, bottom: line.bottom });
      };
      look(document.body);
      return places;
    },
    [RUMOUR, SECOND_RUMOUR],
  );
}

/** The document once it has stayed the same for {@link REST_MS}: lists tidy up after themselves when scrolling ends. */
async function atRest(page: Page): Promise<string> {
  for (let html = await wholeDocument(page); ; ) {
    await page.waitForTimeout(REST_MS);
    const after = await wholeDocument(page);
    if (after === html) return html;
    html = after;
  }
}

/** The document with all that is in open shadow roots, without our one empty host. */
async function wholeDocument(page: Page): Promise<string> {
  return page.evaluate(() => {
    const roots: ShadowRoot[] = [];
    const look = (node: Document | ShadowRoot): void => {
      for (const { shadowRoot } of node.querySelectorAll('*')) {
        if (shadowRoot === null) continue;
        roots.push(shadowRoot);
        look(shadowRoot);
      }
    };
    look(document);
    return document.documentElement.getHTML({ shadowRoots: roots }).replace('<div popover="manual"></div>', '');
  });
}
