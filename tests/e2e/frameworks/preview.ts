/** What an editor's page shows beside the editor: its text as others will read it, which may be marked, where the editor may not. */

/** Draws paragraphs into the page's preview. */
export function preview(paragraphs: readonly string[]): void {
  const place = document.getElementById('preview') as HTMLElement;
  place.replaceChildren(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
}

/** The page's two places. @returns that of the editor */
export function makePlaces(): HTMLElement {
  const app = document.getElementById('app') as HTMLElement;
  const editor = Object.assign(document.createElement('div'), { id: 'editor' });
  // ProseMirror asks for it: typed spaces are kept.
  editor.style.whiteSpace = 'pre-wrap';
  app.append(editor, Object.assign(document.createElement('section'), { id: 'preview' }));
  return editor;
}
