/**
 * Which colour can be seen on this page? The mark is amber where amber stands out, pale yellow on dark pages, and the text's own
 * colour where neither does (DESIGN.md, "The mark"). Contrast after WCAG 2.
 */
import { shownParent } from './text-walk.js';
import { rootOf } from './unclobbered.js';

/** Red, green, blue 0..255, opacity 0..1. */
export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

export interface MarkColour {
  /** A CSS colour. */
  readonly line: string;
  /** The light that falls on the sentence while its card is open: a CSS filter of what lies behind, so that the letters keep their ink. */
  readonly wash: string;
  /** Ring of the keyboard's focus, and the gap that sets it off. */
  readonly ring: string;
  readonly gap: string;
  /** Whether the page is dark behind the sentence; the card follows. */
  readonly isDark: boolean;
}

const AMBER: Colour = { r: 0x8a, g: 0x56, b: 0, a: 1 };
const BUTTER: Colour = { r: 0xff, g: 0xd2, b: 0x57, a: 1 };
/** Least contrast of a shape one must be able to see (WCAG 1.4.11). */
const LEAST_CONTRAST = 3;
/** Luminance under which a page counts as dark. */
const DARK_LUMINANCE = 0.18;
/** Turns white to pale yellow and leaves black black. */
const WASH_ON_LIGHT = 'sepia(1) saturate(2.4) hue-rotate(-16deg)';
/** Turns near black to brown and leaves white nearly white. */
const WASH_ON_DARK = 'sepia(.55) saturate(1.6) brightness(1.6)';
const WHITE: Colour = { r: 255, g: 255, b: 255, a: 1 };
const BLACK: Colour = { r: 18, g: 18, b: 18, a: 1 };

/** Reads a computed colour; null if it is written in a way only the browser can compute (`oklch`, `color(display-p3 …)`). */
export function parseColour(css: string): Colour | null {
  const found = /^(rgba?|color\(srgb)\s*\(?([^)]+)\)$/.exec(css.trim());
  const numbers = found?.[2]?.split(/[\s,/]+/).filter((part) => part !== '');
  if (found === null || numbers === undefined || numbers.length < 3) return null;
  const scale = found[1] === 'color(srgb' ? 255 : 1;
  const [r, g, b, a = 1] = numbers.map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part)));
  if (r === undefined || g === undefined || b === undefined || [r, g, b, a].some(Number.isNaN)) return null;
  return { r: r * scale, g: g * scale, b: b * scale, a };
}

/** Relative luminance, 0 black to 1 white. Opacity is not looked at. */
export function luminance({ r, g, b }: Colour): number {
  const [red, green, blue] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two opaque colours, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [high, low] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colours of a mark. @param behind null where a picture or gradient lies behind the sentence. @param text computed colour of the sentence. */
export function chooseColour(behind: Colour | null, text: string): MarkColour {
  const ink = parseColour(text);
  // Light text was put on something dark.
  const isDark = behind === null ? ink !== null && luminance(ink) > 0.5 : luminance(behind) < DARK_LUMINANCE;
  const focus = isDark ? { ring: '#93cfec', gap: '#0a1d28', isDark } : { ring: '#0b5573', gap: '#fff', isDark };
  if (behind !== null && contrast(AMBER, behind) >= LEAST_CONTRAST && !isYellow(behind)) return { line: '#8a5600', wash: WASH_ON_LIGHT, ...focus };
  if (behind !== null && contrast(BUTTER, behind) >= LEAST_CONTRAST) return { line: '#ffd257', wash: WASH_ON_DARK, ...focus };
  return { line: text, wash: isDark ? 'brightness(.75)' : 'brightness(1.12) saturate(.6)', ...focus };
}

/** Amber on strong yellow has contrast in numbers, not to the eye: the same hue. */
function isYellow({ r, g, b }: Colour): boolean {
  return r > 200 && g > 160 && b < 130;
}

/** The colour behind an element, or null if a picture or gradient is part of it. */
export function colourBehind(start: Element): Colour | null {
  const layers: Colour[] = [];
  for (let element: Element | null = start; element !== null && element.nodeType === Node.ELEMENT_NODE; element = shownParent(element)) {
    const style = getComputedStyle(element);
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') return null;
    const colour = style.backgroundColor === '' ? null : parseColour(style.backgroundColor);
    if (colour === null && style.backgroundColor !== '') return null;
    if (colour === null || colour.a === 0) continue;
    layers.push(colour);
    if (colour.a === 1) break;
  }
  return layers.reduceRight((below, above) => over(above, below), canvasColour());
}

/** What an empty page shows. */
function canvasColour(): Colour {
  const scheme = getComputedStyle(rootOf(document)).colorScheme;
  const isDark = scheme === 'dark' || (scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? BLACK : WHITE;
}

function over(above: Colour, below: Colour): Colour {
  const mix = (top: number, bottom: number) => top * above.a + bottom * (1 - above.a);
  return { r: mix(above.r, below.r), g: mix(above.g, below.g), b: mix(above.b, below.b), a: 1 };
}
