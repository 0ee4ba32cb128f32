// @vitest-environment happy-dom
/** The matches of a page over its changes, and what the reader takes back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { PageMatches } from '../../../src/content/page-matches.js';
import { readBlocks } from '../../../src/content/page-text.js';
import type { PageBlock } from '../../../src/content/text-block.js';
import type { PageMatch } from '../../../src/messages/protocol.js';

const walk = { isOwn: () => false };
const SENTENCE = 'The masts spread it.';
let matches: PageMatches;

const blocks = (): PageBlock[] => [...readBlocks(document.body, walk)].flatMap((block) => block ?? []);
const matchIn = (block: PageBlock, more: Partial<PageMatch> = {}): PageMatch => {
  const start = block.text.indexOf(SENTENCE);
  return { blockId: block.id, claimKey: 'a/b', start, end: start + SENTENCE.length, sentence: SENTENCE, probability: 0.9, stance: 'asserts', ...more };
};
const updateAll = (more: Partial<PageMatch> = {}): boolean[] =>
  blocks().map((block) => matches.update(block, block.text.includes(SENTENCE) ? [matchIn(block, more)] : []));

beforeEach(() => {
  document.body.innerHTML = `<p>One more text here.</p><p>A lead. ${SENTENCE} More.</p>`;
  matches = new PageMatches(walk);
});

describe('the matches of a page', () => {
  it('are listed with their sentence', () => {
    expect(updateAll()).toEqual([false, true]);
    expect(matches.list()).toMatchObject([{ claimKey: 'a/b', sentence: SENTENCE, stance: 'asserts', reachable: true }]);
  });

  it('keep their id when the same text is read again', () => {
    updateAll();
    const [id] = matches.list().map((match) => match.id);
    expect(updateAll()).toEqual([false, false]);
    expect(updateAll({ stance: 'denies' })).toEqual([false, true]);
    expect(matches.list()).toMatchObject([{ id, stance: 'denies' }]);
  });

  it('go when the engine no longer finds them', () => {
    updateAll();
    for (const block of blocks()) matches.update(block, []);
    expect(matches.list()).toEqual([]);
  });

  it('go when their text is gone', () => {
    updateAll();
    document.querySelectorAll('p')[1]?.remove();
    expect(matches.prune()).toBe(true);
    expect(matches.list()).toEqual([]);
  });

  it('are listed in the order of the page after the page has moved them', () => {
    document.body.innerHTML = `<p>One. ${SENTENCE} More.</p><p>Two. ${SENTENCE} More.</p>`;
    const [first, second] = blocks();
    if (first) matches.update(first, [matchIn(first, { claimKey: 'a/b' })]);
    if (second) matches.update(second, [matchIn(second, { claimKey: 'c/d' })]);
    document.body.append(document.body.firstElementChild ?? '');
    expect(matches.prune()).toBe(false);
    expect(matches.list().map(({ claimKey }) => claimKey)).toEqual(['c/d', 'a/b']);
  });

  it('are listed in the order of the page', () => {
    updateAll();
    document.body.insertAdjacentHTML('afterbegin', `<p>New on top. ${SENTENCE} Yes.</p>`);
    const [block] = blocks();
    if (block) matches.update(block, [matchIn(block, { claimKey: 'c/d' })]);
    expect(matches.list().map(({ claimKey }) => claimKey)).toEqual(['c/d', 'a/b']);
  });

  it('that cannot be found are orphans, listed last and never drawn', () => {
    const block = blocks()[1] as PageBlock;
    const match = matchIn(block);
    document.body.innerHTML = '<p>Something else by now.</p>';
    matches.update(block, [match]);
    expect(matches.all).toEqual([]);
    expect(matches.list()).toMatchObject([{ reachable: false }]);
  });

  it('that were dismissed do not come back, until that is undone', () => {
    updateAll();
    const undo = matches.dismiss('a/b', SENTENCE);
    expect(matches.all).toEqual([]);
    updateAll();
    expect(matches.all).toEqual([]);
    undo();
    expect(matches.all).toHaveLength(1);
  });

  it('of a hidden claim go everywhere, those of others stay', () => {
    document.body.insertAdjacentHTML('beforeend', `<p>Once more: ${SENTENCE} Yes.</p>`);
    updateAll();
    expect(matches.all).toHaveLength(2);
    matches.hide('x/y');
    expect(matches.all).toHaveLength(2);
    const undo = matches.hide('a/b');
    expect(matches.all).toEqual([]);
    undo();
    expect(matches.all).toHaveLength(2);
  });
});
