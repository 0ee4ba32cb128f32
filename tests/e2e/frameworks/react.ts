/** A page drawn by React, or taken over by it from what the server has drawn. In its development build, which warns of every node that is not as React left it. */
import { createElement, StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { List } from './react-list.js';

const place = document.getElementById('app') as HTMLElement;
let root: Root | null = null;
const view = (n: number) => createElement(StrictMode, null, createElement(List, { n }));

window.app = {
  draw(n) {
    root ??= createRoot(place);
    root.render(view(n));
  },
  hydrate() {
    root = hydrateRoot(place, view(0), { onRecoverableError: (error) => console.error('mismatch', String(error)) });
  },
  draft: () => (document.getElementById('draft') as HTMLTextAreaElement).value,
};
if (place.childNodes.length === 0) window.app.draw(0);
