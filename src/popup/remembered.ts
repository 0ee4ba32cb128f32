/**
 * What the popup remembers after closing: tab, search text and publisher filter. In the browser's session memory, since a
 * search is nobody's business once the browser is closed; sessionStorage would forget it with every closing of the popup.
 */
import { keepForSession, readFromSession } from '../platform/browser.js';

export const TABS = ['page', 'faq', 'statements', 'voices', 'updates'] as const;
export type TabName = (typeof TABS)[number];

export interface PopupMemory {
  readonly tab: TabName;
  readonly query: string;
  /** Datasets switched off in the publisher filter. */
  readonly left: readonly string[];
}

const KEY = 'popup';
const FRESH: PopupMemory = { tab: 'page', query: '', left: [] };

/** The last memory, or a fresh one if there is none or the browser has no session memory. */
export async function recallPopup(): Promise<PopupMemory> {
  try {
    return memoryOf(await readFromSession(KEY));
  } catch {
    return FRESH; // No session storage (Firefox with storage disabled by policy): the popup opens as if new.
  }
}

export function rememberPopup(memory: PopupMemory): void {
  keepForSession(KEY, memory).catch(() => undefined); // As above: forgetting is no fault worth a word.
}

/** A stored value as a memory; parts of another shape are as if never stored. */
export function memoryOf(stored: unknown): PopupMemory {
  if (typeof stored !== 'object' || stored === null) return FRESH;
  const { tab, query, left } = stored as Record<keyof PopupMemory, unknown>;
  return {
    tab: TABS.find((name) => name === tab) ?? FRESH.tab,
    query: typeof query === 'string' ? query : FRESH.query,
    left: Array.isArray(left) ? left.filter((id): id is string => typeof id === 'string') : FRESH.left,
  };
}
