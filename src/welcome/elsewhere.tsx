/** Children in another root of index.html: a portal of a few lines, so that the article between the roots is never moved. */
import { type ComponentChildren, render } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { TranslateContext } from '../ui/translate.js';

/** @throws Error if index.html has no such element. */
export function rootOf(id: string): HTMLElement {
  const root = document.getElementById(id);
  if (!root) throw new Error(`welcome: no #${id} in index.html`);
  return root;
}

export function Elsewhere({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const translation = useContext(TranslateContext);
  useEffect(() => {
    render(<TranslateContext.Provider value={translation}>{children}</TranslateContext.Provider>, rootOf(id));
  });
  return null;
}
