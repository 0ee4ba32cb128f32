/** Six heavy pages of our own, made from numbers alone: as large as pages get, each heavy in another way, with a rumour here and there. */
import { HARMLESS, RUMOUR, SECOND_RUMOUR } from '../support/sentences.js';

/** A page and where it is served. */
export interface HeavyPage {
  readonly name: string;
  readonly html: string;
}

const WORDS =
  'harbour lantern meadow orchard pigeon quarry ribbon saddle thicket umbrella velvet walnut yarn anchor barrel candle ember falcon garden hammer island jacket kettle ladder magnet needle oyster pepper'.split(
    ' ',
  );
const word = (n: number): string => WORDS[n % WORDS.length] ?? '';
/** About 90 characters, another for each number; every thousandth repeats a rumour. */
const sentence = (n: number): string =>
  n % 1_000 === 7
    ? n % 2_000 === 7
      ? RUMOUR
      : SECOND_RUMOUR
    : `In year ${1_200 + (n % 800)} the ${word(n)} of the ${word(n * 7 + 3)} was sold for ${n} coins to the ${word(n * 13 + 5)} of the town.`;
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body><h1>${title}</h1>\n<p>${RUMOUR}</p>\n${body}</body></html>`;

const comment = (i: number): string =>
  `<div class="comment" style="margin-left: ${(i % 5) * 16}px"><div><a href="#u${i % 300}">${word(i)}</a> <time>${i} minutes ago</time></div><div><p>${sentence(i)} ${sentence(i + 1)}</p></div><div><button>Like</button> <button>Reply</button></div></div>`;
const table = (rows: number, columns: number): string =>
  `<table>${many(rows, (row) => `<tr>${many(columns, (column) => `<td>${column === 0 ? sentence(row) : (row * column) % 9_973}</td>`).join('')}</tr>`).join('\n')}</table>`;
const nest = (depth: number, from: number): string => `${many(depth, (i) => `<div><span>${sentence(from + i)}</span>`).join('')}${'</div>'.repeat(depth)}`;
/** Twenty posts every tenth of a second, three thousand in all; the oldest go when five hundred are there. */
const FEED = `<main></main><script>
{
  const main = document.querySelector('main');
  let n = 0;
  const more = () => {
    for (let i = 0; i < 20; i += 1, n += 1) {
      const post = document.createElement('article');
      post.append(Object.assign(document.createElement('h2'), { textContent: 'Reader ' + (n % 70) }), Object.assign(document.createElement('p'), { textContent: n % 500 === 7 ? ${JSON.stringify(RUMOUR)} : 'Post ' + n + '. ' + ${JSON.stringify(HARMLESS)} }));
      main.append(post);
      if (main.children.length > 500) main.firstElementChild.remove();
    }
    if (n < 3000) setTimeout(more, 100);
  };
  more();
}
</script>`;

export const HEAVY_PAGES: readonly HeavyPage[] = [
  { name: 'an article of 1 MB', html: page('A long article', many(2_000, (i) => `<p>${many(6, (k) => sentence(i * 6 + k)).join(' ')}</p>`).join('\n')) },
  { name: '20,000 paragraphs', html: page('Many paragraphs', many(20_000, (i) => `<p>${sentence(i)}</p>`).join('\n')) },
  { name: '5,000 comments', html: page('Many comments', many(5_000, comment).join('\n')) },
  { name: 'a table of 2,000 × 20 cells', html: page('A giant table', table(2_000, 20)) },
  { name: '50 nests of 400 elements', html: page('Deep nesting', many(50, (i) => nest(400, i * 400)).join('\n')) },
  { name: 'a feed that adds 3,000 posts', html: page('An endless feed', FEED) },
];
