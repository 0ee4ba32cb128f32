/** A virtualised list: ten thousand entries, of which only those in the window are in the document; its nodes come and go with every step. */
import { type ChangeEvent, createElement as h, type ReactElement, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { VList, type VListHandle } from 'virtua';
import { HARMLESS, RUMOUR } from '../support/sentences.js';

const ROWS = 10_000;
/** Entries passed with every step. */
const STEP = 17;

let handle: VListHandle | null = null;
let show: (n: number) => void = () => undefined;

function Rows(): ReactElement {
  const list = useRef<VListHandle>(null);
  const [n, setN] = useState(0);
  const [draft, setDraft] = useState('');
  show = setN;
  handle = list.current;
  const row = (_: unknown, i: number) =>
    h('div', { key: i, style: { padding: 8 } }, h('h3', null, `Entry ${i}, state ${n}`), h('p', null, i % 3 === 1 ? RUMOUR : HARMLESS));
  return h(
    'main',
    null,
    h('textarea', { id: 'draft', 'aria-label': 'Draft', value: draft, onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) => setDraft(target.value) }),
    h(VList, { ref: list, style: { height: 500 }, data: Array.from({ length: ROWS }, (_, i) => i), children: row }),
  );
}

createRoot(document.getElementById('app') as HTMLElement).render(h(Rows));
window.app = {
  draw(n) {
    show(n);
    handle?.scrollToIndex((n * STEP) % ROWS);
  },
  draft: () => (document.getElementById('draft') as HTMLTextAreaElement).value,
};
