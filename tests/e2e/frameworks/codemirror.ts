/** A page with CodeMirror, which draws only the lines in its window and watches its own nodes. A second author changes the text while the reader types. */
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { makePlaces, preview } from './preview.js';
import { linesOf } from './story.js';

/** The first line is the reader's. */
const view = new EditorView({ parent: makePlaces(), state: EditorState.create({ doc: '\nstate 0', extensions: [EditorView.lineWrapping] }) });
view.contentDOM.id = 'draft';

window.app = {
  draw(n) {
    const lines = linesOf(n).map(({ before, text }) => before + text);
    const { doc } = view.state;
    view.dispatch({ changes: { from: doc.line(1).to, to: doc.length, insert: `\n${lines.join('\n')}` } });
    preview(lines);
  },
  draft: () => view.state.doc.line(1).text,
};
window.app.draw(0);
