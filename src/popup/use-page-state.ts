/** What the page behind the popup says about itself: asked once, and again while it is still reading. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { CardView, ClaimKey, PageState } from '../messages/protocol.js';
import { activeTab, ask, askTab, packagedUrl } from '../platform/browser.js';
import { type Place, placeOf } from './site.js';

export interface Behind {
  readonly tabId: number | null;
  readonly place: Place;
  /** `silent`: no content script answers there. */
  readonly answer: 'waiting' | 'silent' | { readonly page: PageState; readonly cards: ReadonlyMap<ClaimKey, CardView> };
  /** Code of a failure to get the answers' text, or null. */
  readonly failure: string | null;
}

/** Between two questions while the page is reading: quick enough to be seen, slow enough to cost nothing. */
const POLL_MS = 400;
/** Questions before a page counts as silent: the script comes only once the page's text stands. */
const PATIENCE = 4;

const WAITING: Behind = { tabId: null, place: { kind: 'closed' }, answer: 'waiting', failure: null };

/** @param round ask anew whenever it changes. @returns null until the tab is known. */
export function usePageState(round: number): Behind | null {
  const [behind, setBehind] = useState<Behind | null>(null);

  // Before painting: the answer is waited for.
  useLayoutEffect(() => {
    let isOpen = true;
    let timer = 0;
    let unanswered = 0;
    const cards = new Map<ClaimKey, CardView>();

    async function look(tabId: number, place: Place): Promise<void> {
      const reply = await askTab(tabId, 'getPageState', null);
      if (!isOpen) return;
      if (!reply.ok) {
        unanswered += 1;
        // A page opened before Sunlit was installed, or one only this click allows: the script is started there now.
        if (unanswered === 1 && place.kind === 'site') await ask('readPage', { tabId });
        const isSilent = unanswered >= PATIENCE || place.kind === 'closed';
        setBehind({ tabId, place, answer: isSilent ? 'silent' : 'waiting', failure: null });
        if (!isSilent) timer = window.setTimeout(look, POLL_MS, tabId, place);
        return;
      }
      const page = reply.value;
      const failure = await addCards(cards, page);
      if (!isOpen) return;
      setBehind({ tabId, place, answer: { page, cards: new Map(cards) }, failure });
      if (page.status === 'reading') timer = window.setTimeout(look, POLL_MS, tabId, place);
    }

    void activeTab().then((tab) => {
      if (!isOpen) return;
      if (!tab) return setBehind({ ...WAITING, answer: 'silent' });
      const place = placeOf(tab.url, packagedUrl(''));
      setBehind((last) => (last?.tabId === tab.id ? { ...last, place } : { ...WAITING, tabId: tab.id, place }));
      return look(tab.id, place);
    });

    return () => {
      isOpen = false;
      window.clearTimeout(timer);
    };
  }, [round]);

  return behind;
}

/** Adds the cards still missing. @returns the code of a failure, or null. */
async function addCards(cards: Map<ClaimKey, CardView>, page: PageState): Promise<string | null> {
  const missing = [...new Set(page.matches.map(({ claimKey }) => claimKey))].filter((key) => !cards.has(key));
  if (missing.length === 0) return null;
  const reply = await ask('getCards', { claimKeys: missing });
  if (!reply.ok) return reply.code;
  for (const card of reply.value) cards.set(card.claimKey, card);
  return null;
}
