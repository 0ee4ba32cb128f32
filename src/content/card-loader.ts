/** Gets the card's code into this page when it is first needed. On our own first-run page it is there from the start. */
import { ask } from '../platform/browser.js';
import type { CardHost } from './card-host.js';

export const CARD_KEY = Symbol.for('sunlit.card');
/** The isolated world both scripts share; a page cannot see into it. */
export type CardWorld = typeof globalThis & { [CARD_KEY]?: typeof CardHost };

/** The card's class; null if the background cannot be had or the browser refuses. */
export async function loadCard(): Promise<typeof CardHost | null> {
  const world = globalThis as CardWorld;
  if (world[CARD_KEY] === undefined) await ask('loadCard', null);
  return world[CARD_KEY] ?? null;
}
