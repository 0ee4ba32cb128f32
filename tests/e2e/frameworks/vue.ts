/** A page drawn by Vue, or taken over by it from what the server has drawn. In its development build, which warns of every node that is not as Vue left it. */
import { createApp, createSSRApp, h, ref } from 'vue';
import { List } from './vue-list.js';

const place = document.getElementById('app') as HTMLElement;
const state = ref(0);
const view = { render: () => h(List, { n: state.value }) };

window.app = {
  draw(n) {
    state.value = n;
  },
  hydrate() {
    createSSRApp(view).mount(place);
  },
  draft: () => (document.getElementById('draft') as HTMLTextAreaElement).value,
};
if (place.childNodes.length === 0) createApp(view).mount(place);
