/**
 * On which pages the content script runs. "Off" means nothing is injected: the browser itself is told to leave these pages out, so that no code of ours sees them.
 */
import cardScript from '../content/card.iife?script&iife';
import contentScript from '../content/main.iife?script&iife';
import type { SiteChoice, SiteMode } from '../messages/protocol.js';
import { hostPattern, injectPageScript, registerPageScript, WEB_PAGES } from '../platform/browser.js';

/** Tells the browser where the script runs from the next load on. */
export async function applySiteChoices(defaultMode: SiteMode, sites: readonly SiteChoice[]): Promise<void> {
  const off = sites.filter(({ mode }) => mode === 'off').map(({ host }) => hostPattern(host));
  const on = sites.filter(({ mode }) => mode !== 'off').map(({ host }) => hostPattern(host));
  await (defaultMode === 'off' ? registerPageScript(pathOf(contentScript), on, []) : registerPageScript(pathOf(contentScript), WEB_PAGES, off));
}

/** Runs the script in a page that is already open, after the reader turned its site on. */
export async function runInTab(tabId: number): Promise<boolean> {
  return injectPageScript(tabId, pathOf(contentScript));
}

/** Runs the card's code beside the script of a page. */
export async function runCardInTab(tabId: number): Promise<boolean> {
  return injectPageScript(tabId, pathOf(cardScript));
}

/** CRXJS gives an address from the root; the browser wants a path in the package. */
function pathOf(script: string): string {
  return script.replace(/^\//u, '');
}
