/**
 * Pages that try to lead a click into the card where the reader did not mean it. Each is a page with one marked sentence; its script
 * lays the trap when the test calls `trap()`, once the card is open. `host` is our element: a page can find it.
 */

export interface Trap {
  readonly name: string;
  /** Markup beside the sentence. */
  readonly html?: string;
  /** Body of `trap()`. */
  readonly script: string;
  /** Milliseconds between the trap and the click. Less than half a second tests the clock, more tests the eyes. */
  readonly wait?: number;
  /** The trap leaves the card plainly in view: what it tried does not work, and a click may act. */
  readonly isHarmless?: boolean;
}

const COVER = 'pointer-events: none; position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; padding: 0; border: 0; background: #fff';

export const TRAPS: readonly Trap[] = [
  { name: 'opacity on the host', script: `host.style.setProperty('opacity', '0', 'important')`, isHarmless: true },
  {
    name: 'opacity on the host, by animation and transition',
    script: `host.animate({ opacity: [0, 0] }, { duration: 1e8, fill: 'both' }); host.style.setProperty('transition', 'opacity 1000s', 'important'); host.style.setProperty('opacity', '0', 'important')`,
    isHarmless: true,
  },
  {
    name: 'a rule for the host: clip-path, filter, transform, mask, blend',
    script: `sheet('html > div { clip-path: inset(50%) !important; filter: opacity(0) !important; transform: scale(9) !important; mask: linear-gradient(#0000, #0000) !important; mix-blend-mode: lighten !important; visibility: hidden !important }')`,
    isHarmless: true,
  },
  {
    name: 'the host moved by translate, inset, offset and zoom of its own',
    script: `sheet('html > div { translate: 90px 40px !important; inset: 50px !important; offset: path("M 0 0 L 200 200") 100% !important; zoom: 4 !important; rotate: 20deg !important }')`,
    isHarmless: true,
  },
  { name: 'opacity on html', script: `document.documentElement.style.opacity = '0.01'` },
  { name: 'opacity on body', script: `document.body.style.opacity = '0'`, isHarmless: true },
  { name: 'clip-path on html', script: `document.documentElement.style.clipPath = 'circle(10px)'` },
  { name: 'mix-blend-mode on html', script: `document.documentElement.style.mixBlendMode = 'difference'` },
  {
    name: 'the host put into a faded box',
    script: `const box = document.createElement('div'); box.style.cssText = 'opacity: 0.02; position: absolute; inset: 0'; document.body.append(box); box.append(host)`,
  },
  {
    name: 'the host put into a bent box under a cover',
    script: `const box = document.createElement('div'); box.style.cssText = 'transform: translate(0); position: absolute; inset: 0; z-index: 1'; document.body.append(box); box.append(host); cover('z-index: 2')`,
  },
  { name: 'the host out of the top layer, under a cover', script: `host.hidePopover(); cover('z-index: 2147483647')` },
  { name: 'a popover above that lets clicks through', script: `cover('').popover = 'manual'; covers.at(-1).showPopover()` },
  {
    name: 'a popover above, in a closed shadow root',
    script: `const outer = document.createElement('div'); const root = outer.attachShadow({ mode: 'closed' }); document.body.append(outer); const inner = cover(''); inner.popover = 'manual'; root.append(inner); inner.showPopover()`,
  },
  {
    name: 'a popover above, opened again in every frame',
    script: `const above = cover(''); above.popover = 'manual'; const again = () => { if (above.matches(':popover-open')) above.hidePopover(); above.showPopover(); requestAnimationFrame(again) }; again()`,
  },
  { name: 'a popover above that takes the click', script: `cover('pointer-events: auto').popover = 'manual'; covers.at(-1).showPopover()` },
  {
    name: 'a modal dialog above',
    html: '<dialog id="d">Win a prize <button>OK</button></dialog>',
    script: `document.getElementById('d').style.cssText = '${COVER}; max-width: none; max-height: none; pointer-events: none'; document.getElementById('d').showModal()`,
  },
  {
    name: 'a cover taken away just before the click',
    script: `cover('').popover = 'manual'; covers.at(-1).showPopover(); setTimeout(() => covers.at(-1).remove(), 900)`,
    wait: 1_050,
  },
  {
    name: 'a view transition that never ends',
    html: '<style>:root { view-transition-name: none } #vt { view-transition-name: v } ::view-transition { background: #fff; pointer-events: none } ::view-transition-group(*) { animation-duration: 1000s; pointer-events: none }</style><p id="vt">x</p>',
    script: `document.startViewTransition(() => {})`,
  },
  {
    name: 'fullscreen of something else',
    html: '<div id="f" style="pointer-events: none; background: #fff">Film</div>',
    script: `document.getElementById('f').requestFullscreen().catch(() => {})`,
  },
  { name: 'the page scrolled under the pointer', script: `scrollBy(0, 60)`, wait: 60 },
  {
    name: 'the page scrolled under the pointer, bit by bit',
    script: `let n = 0; const step = () => { scrollBy(0, 6); if ((n += 1) < 200) setTimeout(step, 16) }; step()`,
    wait: 700,
  },
  { name: 'the sentence, and with it the card, moved under the pointer', script: `document.getElementById('r').style.marginTop = '90px'`, wait: 200 },
  { name: 'zoom of the page, far out', script: `document.documentElement.style.zoom = '0.2'` },
  { name: 'zoom of the page, far in', script: `document.documentElement.style.zoom = '7'` },
  {
    name: 'the words of the card blanked by registered properties',
    script: `for (const name of ['ink', 'ink-2', 'ink-3', 'action', 'surface', 'fill', 'on-action']) try { CSS.registerProperty({ name: '--sl-' + name, syntax: '<color>', inherits: false, initialValue: 'transparent' }) } catch {}`,
    isHarmless: true,
  },
  {
    name: 'another cursor, and a picture of one elsewhere',
    script: `sheet('*, html > div { cursor: none !important }'); cover('width: 20px; height: 20px; background: #000; left: 400px; top: 20px')`,
    isHarmless: true,
  },
  { name: 'inert page', script: `document.documentElement.inert = true` },
];

/** The page of a trap. */
export function trapPage({ html = '', script }: Trap, sentence: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Prizes</title><link rel="icon" href="data:,"></head>
<body style="margin: 20px; min-height: 3000px"><h1>Prizes</h1><p id="r">${sentence}</p>${html}
<script>
  const covers = [];
  const cover = (more) => { const e = document.createElement('div'); e.style.cssText = '${COVER};' + more; e.textContent = 'Click here to go on'; document.body.append(e); covers.push(e); return e; };
  const sheet = (css) => document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
  function trap() { const host = document.querySelector('html > div[popover="manual"]'); ${script}; }
</script></body></html>`;
}
