/** Faults 56 to 75 of docs/RELIABILITY.md that are too heavy for every change, each beside the same page without Sunlit. */
import type { Page } from 'playwright';
import { documentOf, expect, marksDrawn, type Sunlit, type TestBrowser, test } from '../support/extension.js';
import { HARMLESS, pageWith, RUMOUR, SECOND_RUMOUR } from '../support/sentences.js';

const URL = 'https://hard.example/page';
/** Least share of frames, beside the same page without Sunlit. */
const FRAMES = 0.8;
/** And of the longest pause that the page makes by itself: one of five seconds is another one each time. */
const LONGER = 1.25;

interface Run {
  /** Longest time the page's own timer waited, ms. */
  readonly longest: number;
  readonly frames: number;
  readonly errors: readonly string[];
  readonly html: string;
}

/** Opens a page, lets it do something, and measures for a while. */
async function runOn(
  browser: TestBrowser,
  html: string,
  act: string,
  forMs: number,
  isMoving: boolean,
  whenDone: (page: Page) => Promise<void> = async () => undefined,
): Promise<Run> {
  browser.serve(URL, html);
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(URL);
  await page.bringToFront();
  await page.evaluate(act);
  const measured = await page.evaluate(
    (duration) =>
      new Promise<{ longest: number; frames: number }>((resolve) => {
        const started = performance.now();
        let [last, longest, frames] = [started, 0, 0];
        const frame = () => {
          frames += 1;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
        const tick = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now - started > duration) resolve({ longest: Math.round(longest), frames });
          else setTimeout(tick, 4);
        };
        tick();
      }),
    forMs,
  );
  await whenDone(page);
  const after = isMoving ? (await documentOf(page)).html : await settled(page);
  await page.close();
  return { ...measured, errors, html: after };
}

/** The document once the page's own script has come to its end, which takes longer on a busy machine. */
async function settled(page: Page): Promise<string> {
  for (;;) {
    const { html: before } = await documentOf(page);
    await page.waitForTimeout(500);
    if ((await documentOf(page)).html === before) return before;
  }
}

interface Case {
  readonly fault: string;
  readonly html: string;
  readonly act: string;
  readonly forMs?: number;
  /** What the longest pause may be above that of the page alone, ms. */
  readonly pause?: number;
  readonly marks: readonly string[];
  /** The page changes for as long as it is open: its end is no comparison. */
  readonly isMoving?: boolean;
}

const AFTER = pageWith([RUMOUR], '<div id="app"></div>');

const CASES: readonly Case[] = [
  {
    fault: '56: a million text nodes',
    html: AFTER,
    act: `{ const all = document.createDocumentFragment(); for (let p = 0; p < 2000; p += 1) { const e = document.createElement('p'); for (let n = 0; n < 500; n += 1) e.append('word ' + n + ' '); all.append(e); } document.getElementById('app').append(all); }`,
    forMs: 5_000,
    pause: 300,
    marks: [RUMOUR],
  },
  {
    fault: '57: fifty megabytes in one text node',
    html: AFTER,
    act: `document.getElementById('app').textContent = ${JSON.stringify(`${HARMLESS} `)}.repeat(830000)`,
    forMs: 4_000,
    pause: 300,
    marks: [RUMOUR],
  },
  {
    fault: '58: a storm of changes',
    html: AFTER,
    act: `{ const app = document.getElementById('app'); for (let i = 0; i < 400; i += 1) app.append(document.createElement('p')); const storm = () => { for (let n = 0; n < 3000; n += 1) app.children[n % 400].textContent = 'line ' + n; setTimeout(storm, 0); }; storm(); }`,
    forMs: 4_000,
    pause: 300,
    marks: [RUMOUR],
    isMoving: true,
  },
  {
    fault: '59: a page that answers every change of ours with one of its own',
    html: AFTER,
    act: `{ const app = document.getElementById('app'); let n = 0; new MutationObserver((records) => { if (records.some(({ target }) => target === document.documentElement)) app.textContent = 'answer ' + (n += 1); }).observe(document.documentElement, { childList: true, attributes: true }); setInterval(() => { const host = document.querySelector('html > div[popover]'); if (host && n < 50) { host.remove(); n += 1; } }, 100); }`,
    forMs: 3_000,
    pause: 200,
    marks: [RUMOUR],
    isMoving: true,
  },
  {
    fault: '60: a page that moves our host in every frame',
    html: AFTER,
    act: `{ const move = () => { const host = document.querySelector('div[popover="manual"]:empty'); if (host) (Math.random() < 0.5 ? document.body : document.documentElement).append(host); requestAnimationFrame(move); }; move(); }`,
    forMs: 3_000,
    pause: 200,
    marks: [RUMOUR],
    isMoving: true,
  },
  {
    fault: '62: a feed without an end, its posts reused, for a minute',
    html: AFTER,
    act: `{ const app = document.getElementById('app'); for (let i = 0; i < 40; i += 1) app.append(document.createElement('p')); let n = 0; const next = () => { for (const p of app.children) p.textContent = 'Post ' + (n += 1) + ' is about the weather in the valley.'; setTimeout(next, 2); }; next(); }`,
    forMs: 60_000,
    pause: 200,
    marks: [RUMOUR],
    isMoving: true,
  },
  {
    fault: '64: an application that keeps its text nodes, a thousand updates',
    html: pageWith([], '<div id="app"></div>'),
    act: `{ const app = document.getElementById('app'); const p = document.createElement('p'); const a = document.createTextNode(''); const b = document.createTextNode(''); p.append(a, b); app.append(p); let n = 0; const update = () => { a.data = n % 2 ? 'Aunt Vera wrote again. ' : 'She wrote. '; b.data = n % 3 ? ${JSON.stringify(RUMOUR)} : 'Nothing else.'; if (n % 5 === 0) { p.removeChild(a); p.insertBefore(a, b); } if (n % 7 === 0) { app.removeChild(p); app.appendChild(p); } if ((n += 1) < 1000) setTimeout(update, 1); else { a.data = 'She wrote. '; b.data = ${JSON.stringify(RUMOUR)}; } }; update(); }`,
    forMs: 8_000,
    pause: 200,
    marks: [RUMOUR],
  },
  {
    fault: '65: a thousand shadow roots, one in the other, and ten thousand beside each other',
    html: AFTER,
    act: `{ const app = document.getElementById('app'); let at = app; for (let n = 0; n < 1000; n += 1) { const e = document.createElement('div'); at.append(e); at = e.attachShadow({ mode: n % 10 ? 'open' : 'open' }); } at.textContent = 'deep'; for (let n = 0; n < 10000; n += 1) { const e = document.createElement('b'); app.append(e); } for (const e of app.querySelectorAll('b')) { const d = document.createElement('div'); e.append(d); d.attachShadow({ mode: 'open' }).textContent = 'root'; } }`,
    forMs: 5_000,
    pause: 600,
    marks: [RUMOUR],
  },
  {
    fault: '66: a thousand frames',
    html: AFTER,
    act: `{ const app = document.getElementById('app'); for (let n = 0; n < 1000; n += 1) { const f = document.createElement('iframe'); if (n % 3 === 1) f.srcdoc = '<p>x</p>'; if (n % 3 === 2) f.sandbox = ''; f.width = f.height = 20; app.append(f); } }`,
    forMs: 10_000,
    pause: 400,
    marks: [RUMOUR],
    isMoving: true,
  },
  {
    fault: '67: a thousand addresses without loading',
    html: AFTER,
    act: `{ const app = document.getElementById('app'); let n = 0; const go = () => { history.replaceState(null, '', '/page?' + n); app.textContent = 'Page ' + n + ' of the valley paper.'; if ((n += 1) < 1000) setTimeout(go, 2); else { history.replaceState(null, '', '/page'); app.textContent = 'End of it all.'; } }; go(); }`,
    forMs: 7_000,
    pause: 200,
    marks: [RUMOUR],
  },
];

for (const { fault, html, act, forMs = 3_000, pause = 200, marks, isMoving = false } of CASES) {
  test(fault, async ({ sunlit, control }) => {
    const plain = await runOn(control, html, act, forMs, isMoving);
    const ours = await runOn(sunlit, html, act, forMs, isMoving, async (page) => {
      await expect(async () => {
        const state = await sunlit.askTab(page, 'getPageState', null);
        expect(state?.matches.map(({ sentence }) => sentence)).toEqual(marks);
      }).toPass({ timeout: 30_000 });
    });
    console.log(`${fault}: longest pause ${plain.longest} → ${ours.longest} ms, frames ${plain.frames} → ${ours.frames}`);
    expect(ours.errors).toEqual(plain.errors);
    if (!isMoving) expect(ours.html).toBe(plain.html);
    expect.soft(ours.longest, 'longest pause, ms').toBeLessThan(plain.longest * LONGER + pause);
    expect.soft(ours.frames, 'frames').toBeGreaterThan(plain.frames * FRAMES);
  });
}

test('63: fields, editors and what has the role of one are not read and not marked', async ({ sunlit }) => {
  const editors = ['contenteditable', 'contenteditable="plaintext-only"', 'role="textbox"', 'aria-multiline="true"', 'role="combobox"'].map(
    (attribute) => `<div ${attribute}><p>${RUMOUR}</p></div>`,
  );
  const page = await sunlit.visit(URL, pageWith([SECOND_RUMOUR], `${editors.join('')}<textarea>${RUMOUR}</textarea><input value="${RUMOUR}">`));
  await sunlit.expectMarks(page, [SECOND_RUMOUR]);
  expect(await marksDrawn(page)).toHaveLength(1);
  await page.evaluate(() => (document.designMode = 'on'));
  await page.evaluate((text) => document.body.append(Object.assign(document.createElement('p'), { textContent: text })), RUMOUR);
  await page.waitForTimeout(1_000);
  expect((await sunlit.pageState(page)).matches.map(({ sentence }) => sentence)).not.toContain(RUMOUR);
});

test('68: on paper a page is as it was', async ({ sunlit, control }) => {
  const html = pageWith(Array.from({ length: 60 }, () => RUMOUR));
  const paper = async (browser: TestBrowser) => {
    const page = await browser.visit(URL, html);
    if (browser === sunlit)
      await sunlit.expectMarks(
        page,
        Array.from({ length: 60 }, () => RUMOUR),
      );
    const pdf = await page.pdf();
    return pdf.toString('latin1').replace(/\/(?:CreationDate|ModDate) \([^)]*\)|\/ID \[[^\]]*\]/g, '');
  };
  const plain = await paper(control);
  expect(plain.length).toBeGreaterThan(1_000);
  expect((await paper(sunlit)) === plain, 'the same bytes').toBe(true);
});

test('69: what is no web page gets nothing', async ({ sunlit }) => {
  for (const [type, body] of [
    ['application/xml', `<?xml version="1.0"?><a><p>${RUMOUR}</p></a>`],
    ['image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${RUMOUR}</text></svg>`],
    ['text/plain', RUMOUR],
    ['application/json', JSON.stringify({ text: RUMOUR })],
  ] as const) {
    const url = `${URL}/${type}`;
    sunlit.serve(url, body, { 'content-type': type });
    const page = await sunlit.open(url);
    await page.waitForTimeout(700);
    expect(await page.evaluate(() => document.querySelectorAll('div[popover]').length), type).toBe(0);
    expect(await sunlit.askTab(page, 'getPageState', null), type).toBeNull();
    await page.close();
  }
});

test('70: two thousand marks are twenty', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith(Array.from({ length: 2_000 }, () => RUMOUR)));
  await sunlit.pageState(page);
  expect(await marksDrawn(page)).toHaveLength(20);
});

test('73: where browsers keep extensions out there is no script', async ({ sunlit }) => {
  for (const url of ['chrome://version/', 'view-source:https://hard.example/page', 'about:blank', 'data:text/html,<p>x']) {
    const page = await sunlit.context.newPage();
    await page.goto(url).catch(() => undefined);
    expect(await page.evaluate(() => document.querySelectorAll('html > div[popover]').length).catch(() => 0), url).toBe(0);
    await page.close();
  }
});

const STYLES: Readonly<Record<string, string>> = {
  plain: '',
  'zoom 25 %': 'html { zoom: 0.25 }',
  'zoom 500 %': 'html { zoom: 5 }',
  'right to left': 'html { direction: rtl }',
  'a transformed body': 'body { transform: translate(30px, 20px) }',
  'a scrolled box': 'body { height: 200px; overflow: auto; position: relative }',
  'two columns': 'body { columns: 2 }',
};
for (const [name, css] of Object.entries(STYLES)) {
  test(`74: marks stand under their sentence: ${name}`, async ({ sunlit }) => {
    const page = await sunlit.visit(URL, pageWith([`<span id="s">${RUMOUR}</span>`], `<style>${css}</style>`));
    await sunlit.expectMarks(page, [RUMOUR]);
    await page.evaluate(() => document.getElementById('s')?.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(1_300);
    // The first line: it has a mark of its own.
    const text = await page.evaluate(() => {
      const rects = [...(document.getElementById('s')?.getClientRects() ?? [])];
      const line = rects.filter(({ top }) => Math.abs(top - (rects[0]?.top ?? 0)) < 2);
      return {
        left: Math.min(...line.map(({ left }) => left)),
        right: Math.max(...line.map(({ right }) => right)),
        bottom: Math.max(...line.map(({ bottom }) => bottom)),
      };
    });
    const [mark] = await marksDrawn(page);
    const drawn = { left: mark?.left ?? 0, right: (mark?.left ?? 0) + (mark?.width ?? 0), bottom: mark?.bottom ?? 0 };
    expect(Math.abs(drawn.left - text.left), 'left').toBeLessThan(3);
    expect(Math.abs(drawn.right - text.right), 'right').toBeLessThan(3);
    expect(Math.abs(drawn.bottom - text.bottom), 'bottom').toBeLessThan(14);
  });
}

for (const [name, css] of [
  ['across', ''],
  ['downwards', 'p { writing-mode: vertical-rl; height: 300px }'],
] as const) {
  test(`74: in forced colours a mark can be seen, text ${name}`, async ({ sunlit, control }) => {
    const html = pageWith([`<span id="s">${RUMOUR}</span>`, `<span id="other">${HARMLESS}</span>`], `<style>${css}</style>`);
    // A picture of a sentence and a little around it, with the colours of the system.
    const pictures = async (browser: TestBrowser) => {
      const page = await browser.visit(URL, html);
      await page.emulateMedia({ forcedColors: 'active' });
      if (browser === sunlit) await sunlit.expectMarks(page, [RUMOUR]);
      await page.waitForTimeout(1_300);
      return Promise.all(
        ['s', 'other'].map(async (id) => {
          const { x, y, width, height } = await page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().toJSON(), id);
          return page.screenshot({ clip: { x: x - 4, y: y - 4, width: width + 8, height: height + 8 } });
        }),
      );
    };
    const [plain, plainOther] = await pictures(control);
    const [marked, markedOther] = await pictures(sunlit);
    expect(marked?.equals(plain ?? Buffer.alloc(0)), 'the marked sentence looks the same').toBe(false);
    expect(markedOther?.equals(plainOther ?? Buffer.alloc(0)), 'the other sentence looks the same').toBe(true);
  });
}

test('75: text that another extension rewrites loses its mark or keeps the right one', async ({ sunlit }) => {
  const page = await sunlit.visit(URL, pageWith([`<span id="s">${RUMOUR}</span>`]));
  await sunlit.expectMarks(page, [RUMOUR]);
  // As a translator does: each text node in an element of its own.
  await page.evaluate(() => {
    const span = document.getElementById('s') as HTMLElement;
    const font = document.createElement('font');
    font.append(Object.assign(document.createElement('font'), { textContent: 'Vaksin itu adalah topik yang lain sama sekali.' }));
    span.replaceChildren(font);
  });
  await sunlit.expectMarks(page, []);
  expect(await marksDrawn(page)).toHaveLength(0);
  await page.evaluate((text) => {
    const span = document.getElementById('s') as HTMLElement;
    span.replaceChildren(...text.split(' ').map((word) => Object.assign(document.createElement('font'), { textContent: `${word} ` })));
  }, RUMOUR);
  await expectOneMark(sunlit, page);
});

async function expectOneMark(sunlit: Sunlit, page: Page): Promise<void> {
  await expect.poll(async () => (await sunlit.pageState(page)).matches.length).toBe(1);
  await expect.poll(async () => (await marksDrawn(page)).length).toBe(1);
}

test('names that hide the properties of forms and document, and redefined globals: the same matches', async ({ sunlit }) => {
  const names = 'parentNode parentElement firstChild nextSibling shadowRoot assignedSlot childNodes children'.split(' ');
  const clobber = `<form id="body">${names.map((name) => `<input name="${name}">`).join('')}<p>${RUMOUR}</p></form>
<img name="body"><img name="documentElement"><embed name="title"><form name="title"></form><form name="head"></form><a id="chrome"></a><a id="browser"></a>
<script>Node.prototype.appendChild = Range.prototype.setStart = Document.prototype.createRange = () => { throw new Error('no') }; window.Node = window.Range = window.Map = window.Promise = undefined; Array.prototype.map = String.prototype.slice = () => []; Object.prototype.claimKey = 'x'; Object.prototype.then = () => {};</script>`;
  const page = await sunlit.context.newPage();
  sunlit.serve(URL, pageWith([SECOND_RUMOUR], clobber));
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(URL, { waitUntil: 'commit' });
  await expect(async () => {
    const state = await sunlit.askTab(page, 'getPageState', null);
    expect(state?.matches.map(({ sentence }) => sentence)).toEqual([SECOND_RUMOUR, RUMOUR]);
  }).toPass({ timeout: 15_000 });
  expect(await marksDrawn(page)).toHaveLength(2);
  expect(errors).toEqual([]);
});
