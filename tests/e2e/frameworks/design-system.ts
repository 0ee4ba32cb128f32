/** A page of web components: Material's, with open shadow roots and slots, and one of its own by Lit, whose text is in its shadow root only. */
import '@material/web/list/list.js';
import '@material/web/list/list-item.js';
import '@material/web/textfield/outlined-text-field.js';
import { html, LitElement, render } from 'lit';
import { linesOf } from './story.js';

class TownNote extends LitElement {
  static override properties = { start: { type: String }, says: { type: String } };
  declare start: string;
  declare says: string;

  override render() {
    return html`<p>${this.start}${this.says}</p><slot></slot>`;
  }
}
customElements.define('town-note', TownNote);

const place = document.getElementById('app') as HTMLElement;
window.app = {
  draw(n) {
    const lines = linesOf(n);
    render(
      html`<md-outlined-text-field id="draft" type="textarea" label="Draft"></md-outlined-text-field>
        <p>State ${n}</p>
        <md-list>
          ${lines.map(
            ({ id, by, before, text }) =>
              html`<md-list-item>
                <div slot="headline">${by}</div>
                ${id % 2 === 0 ? html`<town-note slot="supporting-text" .start=${before} .says=${text}><i>${id}</i></town-note>` : html`<div slot="supporting-text">${before}${text}</div>`}
              </md-list-item>`,
          )}
        </md-list>`,
      place,
    );
  },
  draft: () => (document.getElementById('draft') as HTMLElement & { value: string }).value,
};
window.app.draw(0);
