/** The list in React: keyed entries that move, two text nodes in a paragraph, a field whose value React keeps. */
import { type ChangeEvent, createElement as h, type ReactElement, useState } from 'react';
import { linesOf } from './story.js';

/** The page's content in a state. */
export function List({ n }: { readonly n: number }): ReactElement {
  const [draft, setDraft] = useState('');
  return h(
    'main',
    { className: n % 2 === 0 ? 'even' : 'odd' },
    h('textarea', { id: 'draft', 'aria-label': 'Draft', value: draft, onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) => setDraft(target.value) }),
    h('p', null, 'Draft of ', draft.length, ' letters, state ', n),
    h('ul', null, ...linesOf(n).map(({ id, by, before, text }) => h('li', { key: id }, h('h3', null, by), h('p', null, before, text)))),
  );
}
