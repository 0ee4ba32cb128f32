/** The browsing side of all enabled datasets, narrowed by the publisher filter. */
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Library, Overview } from '../messages/protocol.js';
import { ask } from '../platform/browser.js';

export type LibraryState = { readonly library: Library; readonly failure: null } | { readonly library: null; readonly failure: string | null };

/**
 * @param overview asked anew whenever it is loaded anew: a dataset, the language or "read" may have changed.
 * @param isWanted false for as long as something else is to be shown first: the library is megabytes.
 */
export function useLibrary(overview: Overview, isWanted: boolean): LibraryState & { readonly retry: () => void } {
  const [state, setState] = useState<LibraryState>({ library: null, failure: null });
  const [round, setRound] = useState(0);
  useLayoutEffect(() => {
    if (!isWanted) return;
    let isOpen = true;
    void ask('getLibrary', null).then((reply) => {
      if (isOpen) setState(reply.ok ? { library: reply.value, failure: null } : { library: null, failure: reply.code });
    });
    return () => {
      isOpen = false;
    };
  }, [overview, round, isWanted]);
  return useMemo(() => ({ ...state, retry: () => setRound((last) => last + 1) }), [state]);
}

/** The library without the datasets left out by the filter. */
export function narrow(library: Library, left: readonly string[]): Library {
  const keep = <T extends { readonly datasetId: string }>(items: readonly T[]) => items.filter(({ datasetId }) => !left.includes(datasetId));
  return { faqs: keep(library.faqs), statements: keep(library.statements), voices: keep(library.voices), updates: keep(library.updates) };
}
