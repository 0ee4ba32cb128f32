/**
 * Invented pages, each with one sentence that repeats a packaged claim, set in every way a page sets text. `data-clip` names what
 * cuts the sentence off, `data-cover` what lies over it: the judge (measure.ts) takes these from the page and not from the product.
 */
import { HARMLESS, RUMOUR, SECOND_RUMOUR } from '../support/sentences.js';

export interface Step {
  readonly name: string;
  /** Run in the page. */
  readonly script?: string;
  /** An element to press first: what needs a reader's own act. */
  readonly press?: string;
  /** Window size, CSS pixels. */
  readonly size?: readonly [width: number, height: number];
  /** The browser's own zoom, or pinching. */
  readonly zoom?: number;
  readonly pinch?: number;
  readonly print?: boolean;
  /** What is to be seen of the sentence after it; as the layout says, unless said. */
  readonly shows?: Shows;
  /** What the page does takes this long to end, milliseconds. */
  readonly wait?: number;
}

/** `mark`: the whole sentence, but for what is cut off or covered · `nothing`: no mark at all */
export type Shows = 'mark' | 'nothing';

export interface Layout {
  readonly name: string;
  readonly html: string;
  readonly sentence: string;
  readonly shows: Shows;
  readonly steps: readonly Step[];
  /** Drivers that cannot make it. */
  readonly not: readonly ('chromium' | 'firefox')[];
}

interface Given {
  readonly css?: string;
  readonly html?: string;
  readonly body?: string;
  readonly shows?: Shows;
  readonly steps?: readonly Step[];
  readonly not?: readonly ('chromium' | 'firefox')[];
}

const FILL = `<p>${HARMLESS} ${HARMLESS} ${HARMLESS}</p>`;
const LONG = FILL.repeat(14);
/** The sentence among others. */
const TEXT = `Aunt Vera wrote again. ${RUMOUR} She said so twice.`;
const P = `<p>${TEXT}</p>`;
/** Narrow enough for three or four lines. */
const NARROW = 'p.n { width: 9.5em }';
const N = `<p class="n">${TEXT}</p>`;
/** Read last and always marked: where it is, the page has been read. For layouts that show nothing of their own. */
const SIGNAL = `<p id="signal">${SECOND_RUMOUR}</p>`;

function layout(name: string, content: string, { css = '', html = 'lang="en"', body = '', shows = 'mark', steps = [], not = [] }: Given = {}): Layout {
  const page = `<!doctype html>
<html ${html}><head><meta charset="utf-8"><title>Town notes</title><link rel="icon" href="data:,"><style>
body { margin: 24px; font: 17px/1.5 Georgia, 'DejaVu Serif', serif; color: #222; background: #fff } ${css}
</style></head><body ${body}>
${content}
</body></html>`;
  return { name, html: page, sentence: RUMOUR, shows, steps, not };
}

const inside = (before: string, after = '', text = P): string => `${before}${text}${after}`;
const scroller = (style: string, content: string): string => `<div data-clip data-scroll style="overflow: auto; ${style}">${content}</div>`;

export const LAYOUTS: readonly Layout[] = [
  layout('plain paragraph', FILL + P + LONG),
  layout('several lines', N + LONG, { css: NARROW }),
  layout('justified', N + LONG, { css: `${NARROW} p { text-align: justify; hyphens: auto }` }),
  layout('centred heading', `<h1>${RUMOUR}</h1>${LONG}`, { css: 'h1 { text-align: center }' }),

  // What scrolls.
  layout('scroller', LONG + scroller('height: 220px; border: 7px solid #ccc; padding: 10px', FILL + N + LONG) + LONG, { css: NARROW }),
  layout(
    'nested scrollers',
    FILL +
      scroller(
        'height: 320px; width: 500px; border: 3px solid #99c',
        FILL + scroller('height: 180px; width: 700px; border: 5px solid #c99', FILL + N + LONG) + LONG,
      ) +
      LONG,
    { css: NARROW },
  ),
  layout('sideways scroller', scroller('width: 300px', `<div style="width: 900px; padding-left: 200px">${P}</div>`) + LONG),
  layout(
    'body scrolls, html does not',
    `<div data-clip data-scroll style="position: absolute; inset: 60px 40px 40px; overflow: auto">${FILL}${N}${LONG}</div>`,
    {
      css: `${NARROW} html, body { height: 100%; overflow: hidden; margin: 0 }`,
    },
  ),
  layout('a body that scrolls within html', FILL + N + LONG, {
    css: `${NARROW} html { height: 100%; overflow: hidden } body { margin: 70px 40px 0; height: 400px; overflow: auto }`,
    body: 'data-clip data-scroll',
  }),
  layout(
    'scroller in a shadow root',
    `<x-box></x-box>${LONG}<script>
      customElements.define('x-box', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(
          `<style>${NARROW}</style>${scroller('height: 200px', FILL + N + LONG)}`,
        )}; }
      });
    </script>`,
    { css: NARROW },
  ),

  // What stays while the page scrolls.
  layout('under a sticky header', `<header data-cover>Town notes</header>${N}${LONG}`, {
    css: `${NARROW} header { position: sticky; top: 0; height: 64px; background: #fff; border-bottom: 1px solid #ddd; margin: -24px }`,
    steps: [under(40), under(52)],
  }),
  layout('under a fixed header', `<header data-cover><div style="background: #234; height: 70px">Town <b>notes</b></div></header>${N}${LONG}`, {
    css: `${NARROW} header { position: fixed; inset: 0 0 auto; height: 70px; z-index: 5; color: #fff }`,
    steps: [under(30), under(45), under(62)],
  }),
  layout('under a translucent header', `<header data-cover>Town notes</header>${N}${LONG}`, {
    css: `${NARROW} header { position: fixed; inset: 0 0 auto; height: 60px; background: rgb(255 255 255 / .85); backdrop-filter: blur(8px) }`,
    steps: [under(30)],
  }),
  layout('under a fixed box at its side', `<aside data-cover></aside>${P}${LONG}`, {
    css: 'aside { position: fixed; top: 0; bottom: 0; left: 0; width: 280px; background: #eef }',
  }),
  layout('sticky cell in a scroller', scroller('height: 260px', `<h2 data-cover>Letters</h2>${N}${LONG}`) + LONG, {
    css: `${NARROW} h2 { position: sticky; top: 0; margin: 0; background: #fea; height: 48px }`,
    steps: [{ name: 'under it', script: "document.querySelector('[data-scroll]').scrollTop = 60" }],
  }),
  layout('sticky sidebar', `<div style="display: flex"><aside>${N}</aside><main>${LONG}</main></div>`, {
    css: `${NARROW} aside { position: sticky; top: 10px; align-self: start; flex: none; width: 220px }`,
  }),
  layout('fixed box', `<div class="box">${N}</div>${LONG}`, { css: `${NARROW} .box { position: fixed; right: 20px; bottom: 30px; background: #ffe }` }),
  layout('under a see-through link', `<article>${N}<a href="#x"></a></article>${LONG}`, {
    css: `${NARROW} article { position: relative } a::after, article > a { content: ''; position: absolute; inset: 0 }`,
  }),
  layout('text over a picture', `<section><div class="picture"></div><div class="words">${N}</div></section>${LONG}`, {
    css: `${NARROW} section { position: relative } .picture { position: absolute; inset: 0; background: linear-gradient(#124, #356) } .words { position: relative; color: #fff; pointer-events: none }`,
  }),
  layout('negative margins', `<div class="a">${N}</div><div class="b" data-cover></div>${LONG}`, {
    css: `${NARROW} .a { margin-bottom: -40px } .b { position: relative; height: 60px; background: #dde }`,
  }),

  // Transforms and zoom.
  layout('scaled', inside('<div style="transform: scale(1.4); transform-origin: 0 0; width: 600px">', '</div>', N) + LONG, { css: NARROW }),
  layout(
    'scaled down, clipped',
    `<div data-clip data-scroll style="overflow: auto; transform: scale(.6); height: 300px; width: 400px">${FILL}${N}${LONG}</div>`,
    {
      css: NARROW,
    },
  ),
  layout('turned a little', inside('<div style="transform: rotate(3deg); width: 600px; margin: 60px">', '</div>') + LONG),
  layout('turned a little, several lines', inside('<div style="rotate: -4deg; width: 600px; margin: 60px">', '</div>', N) + LONG, { css: NARROW }),
  layout('turned upright', inside('<div style="transform: rotate(90deg); width: 400px; margin: 200px 0">', '</div>', N) + LONG, { css: NARROW }),
  layout('moved', inside('<div style="transform: translate(40.5px, 13.25px)"><div style="translate: 10% 20px">', '</div></div>', N) + LONG, { css: NARROW }),
  layout('transformed page', N + LONG, { css: `${NARROW} html { transform: translateY(20px) scale(.95); transform-origin: 0 0 }` }),
  layout('css zoom', inside('<div style="zoom: 1.5">', '</div>', N) + LONG, { css: NARROW }),
  layout('css zoom on html', N + LONG, { css: `${NARROW} html { zoom: 1.25 }` }),
  layout('css zoom in a scroller', scroller('zoom: .8; height: 200px', FILL + N + LONG) + LONG, { css: NARROW }),
  layout('sliding in', inside('<div class="slide">', '</div>', N) + LONG, {
    css: `${NARROW} .slide { transition: transform 400ms } .slide.on { transform: translateX(300px) } `,
    steps: [
      { name: 'half way', script: "document.querySelector('.slide').classList.add('on')", wait: 180 },
      { name: 'there', wait: 400 },
    ],
  }),
  layout('ticker', inside('<div class="tick">', '</div>', P) + LONG, {
    css: '.tick { animation: tick 20s linear infinite } @keyframes tick { from { transform: translateX(200px) } to { transform: translateX(-200px) } }',
    steps: [{ name: 'later', wait: 2_500 }],
  }),

  // Flow.
  layout('columns', `<div style="columns: 3; column-gap: 20px; height: 300px">${FILL}${N}${FILL}${FILL}</div>${LONG}`, { css: NARROW }),
  layout('sentence across columns', `<div style="columns: 2; column-gap: 24px; width: 420px; height: 84px; column-fill: auto">${TEXT}</div>${LONG}`),
  layout('grid', `<div style="display: grid; grid-template-columns: 1fr 2fr 1fr; gap: 10px">${FILL}${N}${FILL}</div>${LONG}`, { css: NARROW }),
  layout('flex, reversed', `<div style="display: flex; flex-direction: row-reverse; align-items: end">${FILL}${N}${FILL}</div>${LONG}`, { css: NARROW }),
  layout(
    'table',
    `<table border="1"><caption>Letters of the week</caption><tr><td>${HARMLESS}</td><td style="width: 140px">${TEXT}</td><td>12</td></tr></table>${LONG}`,
  ),
  layout('table caption', `<table style="width: 400px"><caption>${RUMOUR}</caption><tr><td>${HARMLESS}</td></tr></table>${LONG}`),
  layout('list', `<ul><li>${HARMLESS}</li><li style="width: 150px">${RUMOUR}</li></ul><dl><dt>Vera</dt><dd>${HARMLESS}</dd></dl>${LONG}`),
  layout('figure caption', `<figure style="width: 200px"><div style="height: 80px; background: #cde"></div><figcaption>${RUMOUR}</figcaption></figure>${LONG}`),
  layout('blockquote', `<blockquote style="border-left: 4px solid #bbb; padding: 8px 20px; width: 200px">${TEXT}</blockquote>${LONG}`),
  layout('details opens', `<details><summary>Letters</summary>${N}</details>${SIGNAL}${LONG}`, {
    css: NARROW,
    shows: 'nothing',
    steps: [{ name: 'open', script: "document.querySelector('details').open = true", shows: 'mark', wait: 900 }],
  }),
  layout('display: contents', `<div style="display: contents"><span style="display: contents"><p class="n">${TEXT}</p></span></div>${LONG}`, { css: NARROW }),
  layout(
    'floats',
    `<div style="width: 340px"><i style="float: left; width: 90px; height: 60px; background: #cdf"></i>${TEXT} ${TEXT}</div>${LONG}`.replace(
      `${TEXT} ${TEXT}`,
      `${TEXT} ${HARMLESS}`,
    ),
  ),

  // Inline.
  layout(
    'links, bold and italic across it',
    `<p class="n">Aunt wrote. The <a href="#x">MMR <b>vaccine</b></a> <em>causes <i>aut</i>ism</em>. She did.</p>${LONG}`,
    {
      css: NARROW,
    },
  ),
  layout('footnote marks', `<p class="n">Aunt wrote. The MMR vaccine causes autism.<sup><a href="#1">[1]</a></sup> She did.</p>${LONG}`, { css: NARROW }),
  layout('a superscript inside', `<p>Aunt wrote. The MMR<sup><a href="#1">1</a></sup> vaccine causes autism. She did.</p>${LONG}`),
  layout('a larger word', `<p>Aunt wrote. The MMR <big style="font-size: 2em">vaccine</big> causes autism. She did.</p>${LONG}`),
  layout(
    'an inline box',
    `<p>Aunt wrote. The <span style="display: inline-block; padding: 6px; background: #eee">MMR</span> vaccine causes autism. She did.</p>${LONG}`,
  ),
  layout('letter and word spacing', N + LONG, { css: `${NARROW} p.n { letter-spacing: 3px; word-spacing: 9px }` }),
  layout('large line height', N + LONG, { css: `${NARROW} p.n { line-height: 3.4 }` }),
  layout('tight line height', N + LONG, { css: `${NARROW} p.n { line-height: .8; font-size: 26px }` }),
  layout('lines over each other', N + LONG, { css: `${NARROW} p.n { line-height: .5; font-size: 26px }` }),
  layout('small print', N + LONG, { css: `${NARROW} p.n { font-size: 9px }` }),
  layout('large print', N + LONG, { css: `${NARROW} p.n { font: bold 44px/1.1 'DejaVu Sans', sans-serif }` }),
  layout('text-transform', N + LONG, { css: `${NARROW} p.n { text-transform: uppercase }` }),
  layout('first letter', `<p class="n">${RUMOUR} She did.</p>${LONG}`, { css: `${NARROW} p.n::first-letter { font-size: 3em; float: left; line-height: 1 }` }),
  layout('first line', `<p class="n">${RUMOUR} She did.</p>${LONG}`, { css: `${NARROW} p.n::first-line { font-size: 1.4em }` }),
  layout('indented, hanging', N + LONG, { css: `${NARROW} p.n { text-indent: -2em; padding-left: 2em }` }),
  layout('pre-wrap', `<div style="white-space: pre-wrap; width: 200px">Aunt   wrote.\n\nThe MMR vaccine causes autism.   She did.</div>${LONG}`),

  // Directions.
  layout('right-to-left paragraph', `<p dir="rtl" class="n">${TEXT}</p>${LONG}`, { css: NARROW }),
  layout('right-to-left page', FILL + N + LONG, { html: 'lang="en" dir="rtl"', css: NARROW }),
  layout('right-to-left scroller', scroller('direction: rtl; height: 200px; border: 6px solid #ccc', FILL + N + LONG) + LONG, { css: NARROW }),
  layout('vertical text', `<div style="writing-mode: vertical-rl; height: 200px">${TEXT}</div>${LONG}`),
  layout('vertical text, left to right', `<div style="writing-mode: vertical-lr; height: 200px">${TEXT}</div>${LONG}`),
  layout('sideways text', `<div style="writing-mode: sideways-lr; height: 200px">${TEXT}</div>${LONG}`),
  layout('vertical page', TEXT + LONG, { css: 'html { writing-mode: vertical-rl } body { height: 300px }' }),

  // Cut off.
  layout('cut by a box', `<div data-clip style="overflow: hidden; height: 47px; width: 260px">${N}</div>${LONG}`, { css: NARROW }),
  layout('cut sideways', `<div data-clip style="overflow: hidden; width: 300px; white-space: nowrap">${P}</div>${LONG}`),
  layout('ellipsis', `<p data-clip style="overflow: hidden; text-overflow: ellipsis; width: 330px; white-space: nowrap">${TEXT}</p>${LONG}`),
  layout('line clamp', `<p data-clip class="c">${TEXT} ${HARMLESS}</p>${LONG}`, {
    css: '.c { width: 150px; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden }',
  }),
  layout(
    'out of an absolute box',
    `<div style="overflow: hidden; height: 10px"><div style="position: absolute; top: 90px">${N}</div></div><div style="height: 160px"></div>${LONG}`,
    {
      css: NARROW,
    },
  ),
  layout('read-more', `<div data-clip id="more" style="overflow: hidden; height: 40px">${N}</div>${LONG}`, {
    css: `${NARROW} #more { transition: height .2s }`,
    steps: [{ name: 'more', script: "document.querySelector('#more').style.height = '200px'", wait: 400 }],
  }),

  // Hidden.
  layout('opacity 0', `<div style="opacity: 0">${N}</div>${SIGNAL}${LONG}`, {
    css: NARROW,
    shows: 'nothing',
    steps: [{ name: 'seen', script: "document.querySelector('div').style.opacity = 1", shows: 'mark', wait: 900 }],
  }),
  layout('visibility hidden', `<div style="visibility: hidden">${N}</div>${SIGNAL}${LONG}`, { css: NARROW, shows: 'nothing' }),
  layout('becomes hidden', `<div id="x">${N}</div>${LONG}`, {
    css: NARROW,
    steps: [
      { name: 'display none', script: "document.querySelector('#x').style.display = 'none'", shows: 'nothing' },
      { name: 'shown', script: "document.querySelector('#x').style.display = ''", shows: 'mark', wait: 1_500 },
    ],
  }),
  layout('print', N + LONG, { css: NARROW, steps: [{ name: 'print', print: true, shows: 'nothing' }] }),
  layout('in an iframe', `${SIGNAL}<iframe srcdoc="<p>${RUMOUR}</p>"></iframe>${LONG}`, { shows: 'nothing' }),

  // Shadow roots.
  layout('open shadow root', `<div><template shadowrootmode="open"><style>p { width: 9.5em }</style><section>${N}</section></template></div>${LONG}`),
  layout('slotted', `<div><template shadowrootmode="open"><div style="padding: 20px; transform: scale(.9)"><slot></slot></div></template>${N}</div>${LONG}`, {
    css: NARROW,
  }),
  layout(
    'cut by the slot’s surroundings',
    `<div><template shadowrootmode="open"><div data-clip data-scroll style="overflow: auto; height: 60px"><slot></slot></div></template>${N}${FILL}</div>${LONG}`,
    { css: NARROW },
  ),

  // Above everything.
  layout('modal dialog', `${FILL}<dialog data-cover-other>${N}<button>Close</button></dialog>${LONG}`, {
    css: NARROW,
    shows: 'nothing',
    steps: [{ name: 'open', script: "document.querySelector('dialog').showModal()", shows: 'mark', wait: 1_500 }],
  }),
  layout('behind a modal dialog', `${N}<dialog style="margin-top: 40px; width: 500px">${FILL}</dialog>${LONG}`, {
    css: NARROW,
    steps: [
      { name: 'open', script: "document.querySelector('dialog').showModal()", shows: 'nothing', wait: 400 },
      { name: 'closed', script: "document.querySelector('dialog').close()", shows: 'mark', wait: 400 },
    ],
  }),
  layout('popover', `<div popover id="pop">${N}</div>${FILL}${LONG}`, {
    css: NARROW,
    shows: 'nothing',
    steps: [{ name: 'open', script: "document.querySelector('#pop').showPopover()", shows: 'mark', wait: 1_500 }],
  }),
  layout('behind a popover', `<div popover id="pop" style="inset: 0 auto auto 0; width: 150px; height: 200px; margin: 0" data-cover></div>${P}${LONG}`, {
    steps: [{ name: 'open', script: "document.querySelector('#pop').showPopover()", wait: 400 }],
  }),
  layout('full screen', `<section style="background: #fff"><button id="go" onclick="this.parentNode.requestFullscreen()">Full</button>${N}</section>${LONG}`, {
    css: NARROW,
    steps: [{ name: 'full', press: '#go', wait: 700 }],
    not: ['firefox'],
  }),

  // Things that change.
  layout('text resized', N + LONG, {
    css: NARROW,
    steps: [
      { name: 'larger', script: "document.documentElement.style.fontSize = document.querySelector('p').style.fontSize = '30px'" },
      {
        name: 'by a rule',
        script: "document.head.append(Object.assign(document.createElement('style'), { textContent: 'p.n { font-size: 12px !important }' }))",
      },
    ],
  }),
  layout('window resized', P + LONG, {
    steps: [
      { name: '420 px', size: [420, 600] },
      { name: '1300 px', size: [1300, 900] },
    ],
  }),
  layout('a picture loads above', `<img id="late" alt="">${N}${LONG}`, {
    css: `${NARROW} img { display: block }`,
    steps: [{ name: 'loaded', script: late() }],
  }),
  layout('a picture loads above, in a scroller', scroller('height: 400px', `<img id="late" alt="">${N}${LONG}`) + LONG, {
    css: `${NARROW} img { display: block }`,
    steps: [{ name: 'loaded', script: late() }],
  }),
  layout('text put in above, in a scroller', scroller('height: 400px', `<div id="in"></div>${N}${LONG}`) + LONG, {
    css: NARROW,
    steps: [{ name: 'put in', script: `document.querySelector('#in').innerHTML = ${JSON.stringify(FILL)}` }],
  }),
  layout('a field grows above', `<textarea style="field-sizing: content; display: block">x</textarea>${N}${LONG}`, {
    css: NARROW,
    steps: [{ name: 'typed', script: "document.querySelector('textarea').value = 'a\\n'.repeat(9)", wait: 1_200 }],
  }),
  layout('virtual list', virtualList(), { steps: [{ name: 'further', script: "document.querySelector('[data-scroll]').scrollTop = 130", wait: 400 }] }),
  layout(
    'content-visibility auto',
    `${LONG}<section style="content-visibility: auto; contain-intrinsic-size: auto 500px">${N}${FILL}</section>${LONG}${LONG}`,
    {
      css: NARROW,
    },
  ),
  layout('browser zoom', N + LONG, { css: NARROW, not: ['firefox'], steps: [0.5, 0.9, 1.25, 2, 3].map((zoom) => ({ name: `${zoom * 100} %`, zoom })) }),
  layout('browser zoom in a scroller', scroller('height: 220px', FILL + N + LONG), {
    css: NARROW,
    not: ['firefox'],
    steps: [0.5, 1.1, 3].map((zoom) => ({ name: `${zoom * 100} %`, zoom })),
  }),
  layout('pinched', N + LONG, { css: NARROW, not: ['firefox'], steps: [{ name: '2.5 times', pinch: 2.5 }] }),
];

/** Scrolls the page so that the sentence's last line ends this far from the window's top. */
function under(px: number): Step {
  return {
    name: `under it, ${px} px`,
    script: `const node = document.querySelector('p.n').firstChild; const range = document.createRange(); range.selectNode(node); range.setEnd(node, node.data.indexOf('autism.') + 7);
      scrollBy(0, [...range.getClientRects()].at(-1).bottom - ${px})`,
  };
}

function late(): string {
  const picture = `<svg xmlns='http://www.w3.org/2000/svg' width='300' height='180'><rect width='300' height='180' fill='%23cde'/></svg>`;
  return `document.querySelector('#late').src = "data:image/svg+xml,${picture}"`;
}

/** Rows that are used again and again while the list scrolls. */
function virtualList(): string {
  const rows = Array.from({ length: 200 }, (_, index) => (index === 4 ? RUMOUR : `${index}. ${HARMLESS}`));
  return `<div data-clip data-scroll style="overflow: auto; height: 260px; position: relative"><div id="size" style="position: relative"></div></div>${LONG}
<script>
  const rows = ${JSON.stringify(rows)};
  const list = document.querySelector('[data-scroll]'), size = document.querySelector('#size');
  size.style.height = rows.length * 40 + 'px';
  const pool = Array.from({ length: 9 }, () => { const p = document.createElement('p'); p.style.cssText = 'position: absolute; margin: 0; height: 40px'; size.append(p); return p; });
  const draw = () => { const first = Math.floor(list.scrollTop / 40); pool.forEach((p, i) => { const at = first + ((i - first % 9 + 9) % 9); p.style.top = at * 40 + 'px'; if (p.textContent !== rows[at]) p.textContent = rows[at] ?? ''; }); };
  list.addEventListener('scroll', draw); draw();
</script>`;
}
