/**
 * How one mark looks: dots under every line of the sentence and a small sun at its end. The sun takes no room: after a full stop
 * it stands in the empty space above it, after a taller character it sets below the line (DESIGN.md, "The mark").
 */
import { ownProperty } from './add-style.js';
import type { Anchor } from './anchor.js';
import type { MarkColour } from './mark-colour.js';
import type { Box } from './mark-geometry.js';
import type { MarkState } from './mark-layer.js';

/** What the sentence's own style says about its mark. */
export interface Shape {
  /** Font size at the sentence's end, CSS pixels. */
  readonly em: number;
  readonly isRightToLeft: boolean;
  /** Text runs from top to bottom. */
  readonly isUpright: boolean;
  /** The sentence ends in something taller than a full stop. */
  readonly endsTall: boolean;
}

export interface MarkLook {
  /** Line boxes; where to is the caller's business. */
  readonly lines: readonly Box[];
  /** Whether the sentence's end shows, and with it the sun. */
  readonly hasEnd: boolean;
  /** Nothing is drawn outside: what surrounds the sentence would cut it off, or the page would grow a scroll bar. */
  readonly limit: Box;
  readonly isQuiet: boolean;
  readonly states: readonly MarkState[];
  readonly shape: Shape | null;
  readonly colour: MarkColour | null;
}

/** Dots begin this far under the line box, in em: just under the descenders. */
const DROP_EM = 0.12;
const GLYPH_EM = 0.54;
const GLYPH_MIN = 8;
const GLYPH_MAX = 12;
/** Share of a line box below the baseline in common typefaces. */
const DESCENT = 0.21;

const SUN = 'M6 .8v1.3M6 9.9v1.3M.8 6h1.3M9.9 6h1.3M2.35 2.35l.9.9M8.75 8.75l.9.9M2.35 9.65l.9-.9M8.75 3.25l.9-.9';
const SVG = 'http://www.w3.org/2000/svg';

/** Reads what the mark needs from the page's styles. */
export function shapeOf({ pieces }: Anchor): Shape {
  const last = pieces.at(-1) ?? pieces[0];
  const style = last.node.parentElement === null ? null : getComputedStyle(last.node.parentElement);
  return {
    em: Number.parseFloat(style?.fontSize ?? '') || 16,
    isRightToLeft: style?.direction === 'rtl',
    isUpright: style?.writingMode.startsWith('vertical') === true,
    endsTall: !endsLow(pieces.map(({ text }) => text).join('')),
  };
}

/** Whether the space above a sentence's last character is empty. */
export function endsLow(sentence: string): boolean {
  return /[.,;…。、۔]$/.test(sentence.trimEnd());
}

/** Draws a mark into its element, which then holds boxes and one drawing, no text. */
export function drawMark(element: HTMLElement, look: MarkLook): void {
  const { shape, colour } = look;
  element.replaceChildren();
  if (shape === null || colour === null) return;
  element.className = [...look.states, ...(look.isQuiet ? ['quiet'] : []), ...(shape.isUpright ? ['upright'] : [])].join(' ');
  for (const [name, value] of Object.entries({ line: colour.line, wash: colour.wash, ring: colour.ring, gap: colour.gap }))
    element.style.setProperty(ownProperty(name), value);
  for (const line of look.lines) element.append(drawLine(line, look, shape));
  const last = look.lines.at(-1);
  if (last !== undefined && look.hasEnd && !shape.isUpright) element.append(drawGlyph(last, look, shape));
}

function drawLine(line: Box, look: MarkLook, shape: Shape): HTMLElement {
  const element = document.createElement('div');
  element.className = 'line';
  const drop = Math.min(Math.max(DROP_EM * shape.em, 1), Math.max(0, look.limit.bottom - line.bottom));
  place(element, shape.isUpright ? { ...line, right: line.right + 2 } : { ...line, bottom: line.bottom + drop });
  return element;
}

function drawGlyph(line: Box, look: MarkLook, shape: Shape): HTMLElement {
  const size = Math.min(GLYPH_MAX, Math.max(GLYPH_MIN, GLYPH_EM * shape.em));
  const baseline = line.bottom - DESCENT * (line.bottom - line.top);
  const end = shape.isRightToLeft ? line.left : line.right;
  const outward = shape.isRightToLeft ? -1 : 1;
  // Centred over the full stop's far edge; or, after a tall character, outside it and below the line.
  const wanted = shape.endsTall ? end + outward * (size / 2 + 0.04 * shape.em) : end;
  const centre = Math.max(look.limit.left + size / 2, Math.min(look.limit.right - size / 2, wanted));
  const bottom = Math.min(look.limit.bottom, shape.endsTall ? baseline + 0.6 * shape.em : baseline - 0.38 * shape.em);
  const element = document.createElement('div');
  element.className = 'glyph';
  place(element, { left: centre - size / 2, right: centre + size / 2, top: bottom - size, bottom });
  element.append(drawSvg(look.isQuiet));
  return element;
}

function drawSvg(isQuiet: boolean): SVGElement {
  const svg = create('svg', { viewBox: '0 0 12 12' });
  if (isQuiet) svg.append(create('circle', { cx: '6', cy: '6', r: '2.6', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }));
  else {
    svg.append(create('circle', { cx: '6', cy: '6', r: '2.3', fill: 'currentColor' }));
    svg.append(create('path', { d: SUN, stroke: 'currentColor', 'stroke-width': '1.3', 'stroke-linecap': 'round' }));
  }
  return svg;
}

function create(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Edges on whole device pixels: dots between two pixels are a grey smear. */
function place(element: HTMLElement, { left, top, right, bottom }: Box): void {
  const grain = window.devicePixelRatio || 1;
  const snap = (value: number) => Math.round(value * grain) / grain;
  Object.assign(element.style, {
    left: `${snap(left)}px`,
    top: `${snap(top)}px`,
    width: `${snap(right) - snap(left)}px`,
    height: `${snap(bottom) - snap(top)}px`,
  });
}
