/** A page with ProseMirror, which watches its own nodes and takes every change in them for the writer's. A second author changes the text while the reader types. */
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { makePlaces, preview } from './preview.js';
import { linesOf } from './story.js';

const paragraph = (text: string) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)]);
/** The first paragraph is the reader's. */
const view = new EditorView(makePlaces(), { state: EditorState.create({ doc: schema.node('doc', null, [paragraph(''), paragraph('state 0')]) }) });
view.dom.id = 'draft';

window.app = {
  draw(n) {
    const { doc } = view.state;
    const from = doc.firstChild?.nodeSize ?? 0;
    const lines = linesOf(n).map(({ before, text }) => before + text);
    view.dispatch(view.state.tr.replaceWith(from, doc.content.size, lines.map(paragraph)).setMeta('addToHistory', false));
    preview(lines);
  },
  draft: () => view.state.doc.firstChild?.textContent ?? '',
};
window.app.draw(0);
