/** The page of the soak: a feed that is changed twice a second, for as long as it is open, and that has other addresses without loading. Its own memory does not grow. */

/** Mutations a second: a post comes and the last one goes, or a post is written anew. */
export const MUTATIONS_PER_S = 2;
const POSTS = 40;

/** A page whose every post is new text; each tenth repeats a rumour. It says by `changes` how often it has changed, and goes to another address by `go(number)`. */
export function feedPage(rumour: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Valley feed</title><link rel="icon" href="data:,"></head>
<body><h1>Valley feed</h1><main></main><script>
const main = document.querySelector('main');
let number = 0;
window.changes = 0;
function text() {
  number += 1;
  return number % 10 === 0 ? ${JSON.stringify(rumour)} : 'Post ' + number + ': the ' + ['library', 'bakery', 'ferry', 'market'][number % 4] + ' opens at ' + (number % 24) + ' on day ' + number + '.';
}
function post() {
  const article = document.createElement('article');
  article.append(Object.assign(document.createElement('h2'), { textContent: 'Reader ' + (number % 50) }), Object.assign(document.createElement('p'), { textContent: text() }));
  return article;
}
function fill() {
  main.replaceChildren(...Array.from({ length: ${POSTS} }, post));
}
window.go = (address) => {
  history.pushState(null, '', '?page=' + address);
  fill();
};
fill();
setInterval(() => {
  window.changes += 1;
  if (window.changes % 2 === 0) {
    main.prepend(post());
    main.lastElementChild.remove();
  } else main.children[window.changes % main.children.length].querySelector('p').firstChild.data = text();
}, ${1000 / MUTATIONS_PER_S});
</script></body></html>`;
}
