/** The list in Vue: keyed entries that move, comments as places of what is not shown, a field whose value Vue keeps. */
import { defineComponent, h, ref } from 'vue';
import { linesOf } from './story.js';

/** The page's content in a state. */
export const List = defineComponent({
  props: { n: { type: Number, required: true } },
  setup(props) {
    const draft = ref('');
    return () =>
      h('main', { class: props.n % 2 === 0 ? 'even' : 'odd' }, [
        h('textarea', {
          id: 'draft',
          'aria-label': 'Draft',
          value: draft.value,
          onInput: ({ target }: Event) => {
            draft.value = (target as HTMLTextAreaElement).value;
          },
        }),
        h('p', ['Draft of ', draft.value.length, ' letters, state ', props.n]),
        props.n % 2 === 0 ? h('hr') : null,
        h(
          'ul',
          linesOf(props.n).map(({ id, by, before, text }) => h('li', { key: id }, [h('h3', by), h('p', [before, text])])),
        ),
      ]);
  },
});
