/**
 * What of a page is read at all? Decides for one element whether its text is prose a reader sees, and whether it stands on
 * lines of its own. Editable fields are never read: what a reader types is nobody's business (PRODUCT.md, rule 10).
 * Only looks: it writes nothing to the page.
 */

import { parentElementOf } from './unclobbered.js';

/** `skip`: nothing in it is read · `break`: a line break · `block`: stands apart from the text around it · `inline`: part of it. */
export type Treatment = 'skip' | 'break' | 'block' | 'inline';

export interface Reading {
  readonly treatment: Treatment;
  /** Its own text can be seen; a child may say otherwise. */
  readonly isVisible: boolean;
  /** Line breaks in its source are line breaks on screen (`white-space: pre-wrap`, as chat applications use). */
  readonly keepsLines: boolean;
  /** Skipped only because it cannot be seen now. */
  readonly mayAppear: boolean;
}

/** No prose, or not the page's words. Lower case: `localName` of XHTML is compared lower-cased. */
const SKIPPED = new Set(
  'script style template noscript code pre kbd samp svg math iframe frame object embed canvas video audio img picture map input textarea select option optgroup datalist meter progress head title rp rt'.split(
    ' ',
  ),
);
/** Roles of things one types into. */
const TYPED_INTO = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);
/** Always apart, however a style sheet lines them up: the entries of a menu are no sentence. */
const APART = new Set('li td th caption figcaption summary dt dd button label legend blockquote h1 h2 h3 h4 h5 h6 p'.split(' '));

const SKIP: Reading = { treatment: 'skip', isVisible: false, keepsLines: false, mayAppear: false };
const HIDDEN: Reading = { ...SKIP, mayAppear: true };
const BREAK: Reading = { treatment: 'break', isVisible: true, keepsLines: false, mayAppear: false };

/**
 * How an element is read. Forces the browser to compute its style, so call it in slices. Half of all reading is spent here, and most of that in asking for properties one by one, each
 * made a string: what cannot matter to an element in a line (it is static, floats nowhere, hides no contents) is not asked of it.
 */
export function readingOf(element: Element): Reading {
  const name = element.localName.toLowerCase();
  if (name === 'br') return BREAK;
  if (SKIPPED.has(name) || isEditable(element) || isFootnoteMark(element, name)) return SKIP;
  const parent = parentElementOf(element);
  if (parent?.localName === 'details' && !parent.hasAttribute('open') && element !== firstSummary(parent)) return SKIP;
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'none' || style.fontSize === '0px' || element.hasAttribute('hidden')) return HIDDEN;
  const isInLine = display === 'inline';
  if (!isInLine && (style.contentVisibility === 'hidden' || isForSpeechOnly(element, style))) return HIDDEN;
  const { visibility } = style;
  return {
    treatment: APART.has(name) || (!isInLine && standsApart(element, display, style)) ? 'block' : 'inline',
    isVisible: visibility !== 'hidden' && visibility !== 'collapse',
    // The shorthand is put together anew each time; where its part is unknown, it has to do.
    keepsLines: /^(pre|break-spaces)/.test(style.whiteSpaceCollapse || style.whiteSpace),
    mayAppear: false,
  };
}

/** Whether an element is, or lies in, something one types into. */
function isEditable(element: Element): boolean {
  if ((element as Partial<HTMLElement>).isContentEditable === true) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return TYPED_INTO.has(element.getAttribute('role') ?? '') || element.getAttribute('aria-multiline') === 'true';
}

/** "[12]" after a sentence: read along, it would hide the sentence's end from the segmenter ("standard.[12] One version …"). */
function isFootnoteMark(element: Element, name: string): boolean {
  return name === 'sup' && (element.textContent?.length ?? 0) <= 6 && element.querySelector('a') !== null;
}

export function firstSummary(details: Element): Element | null {
  for (const child of details.children) if (child.localName === 'summary') return child;
  return null;
}

/** Text for screen readers only, hidden from sight by the usual tricks: a mark on it could not be seen. Only boxes can play them; lines in one follow it. */
function isForSpeechOnly(element: Element, style: CSSStyleDeclaration): boolean {
  if (Number.parseFloat(style.textIndent) < -500) return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip) || /inset\((50|100)%/.test(style.clipPath)) return true;
  if (style.overflowX !== 'hidden' && style.overflowX !== 'clip') return false;
  const box = element.getBoundingClientRect();
  return box.width <= 1 || box.height <= 1;
}

function standsApart(element: Element, display: string, style: CSSStyleDeclaration): boolean {
  if (display === 'contents' || display === '' || display.startsWith('ruby')) return false;
  // A word set in a box of its own still belongs to its line.
  if (display === 'inline-block') return false;
  // A drop cap floats, and is the first letter of the sentence after it.
  if (style.float !== 'none' && style.float !== '' && (element.textContent?.trim().length ?? 0) <= 2) return false;
  return true;
}
