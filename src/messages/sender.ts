/**
 * Who may ask what. A content script shares its process with a page that may be hostile (docs/decisions/0006): it may
 * only ask for matches and what follows from a click on one. Everything else is for our own pages.
 */
import type { AppRequests, BackgroundRequests, PageRequests } from './protocol.js';

const PAGE: { readonly [K in keyof PageRequests]: true } = {
  startPage: true,
  matchBlocks: true,
  getCards: true,
  explainMatch: true,
  getCardWords: true,
  loadCard: true,
  reportPage: true,
  dismissMatch: true,
  restoreMatch: true,
  hideClaim: true,
  unhideClaim: true,
  setOwnSiteMode: true,
  openSubscribe: true,
  openPublisher: true,
};

const APP: { readonly [K in keyof AppRequests]: true } = {
  getOverview: true,
  getLibrary: true,
  readPage: true,
  setSiteMode: true,
  setSettings: true,
  setDatasetEnabled: true,
  markUpdatesRead: true,
  previewPublisher: true,
  subscribe: true,
  unsubscribe: true,
  updateNow: true,
  undoUpdate: true,
  allowChange: true,
  getRequestLog: true,
  exportBackup: true,
  importBackup: true,
  openFind: true,
  takeFindText: true,
  findAnswers: true,
  getDiagnostics: true,
  forgetDismissals: true,
};

/** All request names, for the test that holds that each is handled once. */
export const PAGE_REQUESTS = Object.keys(PAGE) as readonly (keyof PageRequests)[];
export const APP_REQUESTS = Object.keys(APP) as readonly (keyof AppRequests)[];

/**
 * Whether a sender may send a request of this type.
 * @param isOwnPage the sender is a page of this extension, as the browser vouches (`platform/browser.ts`).
 * @param tabId null for a sender without a tab; content scripts always have one.
 */
export function maySend(type: string, sender: { readonly isOwnPage: boolean; readonly tabId: number | null }): type is keyof BackgroundRequests {
  if (Object.hasOwn(APP, type)) return sender.isOwnPage;
  return Object.hasOwn(PAGE, type) && (sender.isOwnPage || sender.tabId !== null);
}
