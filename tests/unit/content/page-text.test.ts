// @vitest-environment happy-dom
/** Reading a page: what is read as one text, what is not read at all, and that the map leads back to the letters. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/content/page-text.js';
import { isSpace, MAX_BLOCK_CHARS, type PageBlock } from '../../../src/content/text-block.js';
import { MAX_NODE_CHARS } from '../../../src/content/text-walk.js';
import { pageTextCases } from '../../cases/page-text-cases.js';

const walk = { isOwn: () => false };
const blocksOf = (root: Element): PageBlock[] => [...readBlocks(root, walk)].flatMap((block) => block ?? []);
const read = (html: string): PageBlock[] => {
  document.body.innerHTML = html;
  return blocksOf(document.body);
};

/** What the map says stands at each offset must be the letter there, or white space for white space. */
function expectMapped({ text, runs }: PageBlock): void {
  for (const { node, nodeStart, start, length } of runs) {
    for (let at = 0; at < length && start + at < text.length; at++) {
      const [shown, raw] = [text.charCodeAt(start + at), node.data.charCodeAt(nodeStart + at)];
      expect(shown === raw || (isSpace(shown) && isSpace(raw)), `offset ${start + at} of ${JSON.stringify(text)}`).toBe(true);
    }
  }
}

beforeEach(() => {
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('lang');
});

describe('reading a page', () => {
  for (const { name, html, reads } of pageTextCases) {
    it(name, () => {
      const blocks = read(html);
      expect(blocks.map(({ text }) => text)).toEqual(reads);
      blocks.forEach(expectMapped);
    });
  }

  it('gives every block an id of its own', () => {
    const ids = read('<p>The first of the two</p><p>The second of the two</p>').map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('takes the nearest language', () => {
    document.documentElement.lang = 'en-GB';
    expect(read('<p>Some words in English</p><div lang="id"><p>Beberapa kata bahasa Indonesia</p></div>').map(({ lang }) => lang)).toEqual(['en-GB', 'id']);
  });

  it('does not believe a language that is none', () => {
    expect(read('<p lang="x-klingon-and-more">Some words of anything</p>')[0]?.lang).toBeNull();
  });

  it('reads open shadow roots and what is slotted into them', () => {
    document.body.innerHTML = '<div id="host"><span>slotted words of the page</span></div>';
    const roots: ShadowRoot[] = [];
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Words in the shadow</p><p><slot></slot></p>';
    const texts = [...readBlocks(document.body, { ...walk, onShadowRoot: (found) => roots.push(found) })].flatMap((block) => block?.text ?? []);
    expect(texts).toEqual(['Words in the shadow', 'slotted words of the page']);
    expect(roots).toEqual([root]);
  });

  it('never reads our own host', () => {
    document.body.innerHTML = '<div id="own"><p>Words of our own card</p></div><p>Words of the page</p>';
    const own = document.querySelector('#own');
    const texts = [...readBlocks(document.body, { isOwn: (node) => node === own })].flatMap((block) => block?.text ?? []);
    expect(texts).toEqual(['Words of the page']);
  });

  it('does not read an element that lies in something editable', () => {
    document.body.innerHTML = '<div contenteditable="true"><p id="in">My secret letter to them</p></div>';
    expect(blocksOf(document.querySelector('#in') as Element)).toEqual([]);
  });

  it('tells of what is hidden now and may appear', () => {
    document.body.innerHTML = '<p hidden id="later">Words that come later on</p><script>x</script>';
    const hidden: string[] = [];
    for (const _ of readBlocks(document.body, { ...walk, onHidden: (element) => hidden.push(element.id) }));
    expect(hidden).toEqual(['later']);
  });

  it('reads what lies deep', () => {
    let inner = document.createElement('p');
    inner.textContent = 'Words at the bottom of it';
    for (let depth = 0; depth < 300; depth++) {
      const outer = document.createElement('span') as HTMLElement;
      outer.append(inner);
      inner = outer as HTMLParagraphElement;
    }
    document.body.append(inner);
    expect(blocksOf(document.body).map(({ text }) => text)).toEqual(['Words at the bottom of it']);
  });
});

describe('long texts', () => {
  const sentence = 'These are the words of one sentence. ';

  it('are cut at the ends of sentences, and nothing is lost', () => {
    const text = sentence.repeat(600);
    const blocks = read(`<p>${text}</p>`);
    expect(blocks.length).toBeGreaterThan(4);
    for (const block of blocks) {
      expect(block.text.length).toBeLessThanOrEqual(MAX_BLOCK_CHARS);
      expect(block.text.endsWith('.')).toBe(true);
      expectMapped(block);
    }
    expect(blocks.map((block) => block.text).join(' ')).toBe(text.trim());
  });

  it('without any stop are cut at white space, without any space between characters', () => {
    expect(read(`<p>${'word '.repeat(2_000)}</p>`)[0]?.text.endsWith('word')).toBe(true);
    // Outside the first plane, so of two units each, and an odd number of units before them.
    const blocks = read(`<p>三${'𠀀'.repeat(MAX_BLOCK_CHARS)}</p>`);
    expect(blocks.length).toBeGreaterThan(1);
    for (const { text } of blocks) expect(text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });

  it('are read to a bound', () => {
    document.body.append(document.createTextNode('word '.repeat(MAX_NODE_CHARS / 4)));
    const chars = blocksOf(document.body).reduce((sum, { text }) => sum + text.length, 0);
    expect(chars).toBeGreaterThan(MAX_NODE_CHARS * 0.99);
    expect(chars).toBeLessThanOrEqual(MAX_NODE_CHARS);
  });
});
