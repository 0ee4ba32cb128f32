// @vitest-environment happy-dom
/** Anchors: the place of a sentence as long as the same letters stand there, and no guess after that. */
import { beforeEach, describe, expect, it } from 'vitest';
import { anchorOf, isIntact, pageOrder, rangeOf } from '../../../src/content/anchor.js';
import { readBlocks } from '../../../src/content/page-text.js';
import type { PageBlock } from '../../../src/content/text-block.js';

const walk = { isOwn: () => false };
const SENTENCE = 'The masts spread it.';

const first = (): PageBlock => [...readBlocks(document.body, walk)].find((block) => block !== null) as PageBlock;
const quote = (block: PageBlock, sentence = SENTENCE) => {
  const start = block.text.indexOf(sentence);
  return { start, end: start + sentence.length, sentence };
};

beforeEach(() => {
  document.body.innerHTML = '<p>A lead. The <b>masts</b>\n  spread it. More words.</p>';
});

describe('an anchor', () => {
  it('finds the sentence in the text nodes it came from', () => {
    const block = first();
    const anchor = anchorOf(block, quote(block), walk);
    expect(anchor?.pieces.map(({ text }) => text)).toEqual(['The ', 'masts', '\n', 'spread it.']);
    expect(anchor && rangeOf(anchor).toString().replace(/\s+/g, ' ')).toBe(SENTENCE);
  });

  it('holds as long as the letters stand there', () => {
    const block = first();
    const anchor = anchorOf(block, quote(block), walk);
    const bold = document.querySelector('b')?.firstChild as Text;
    expect(anchor && isIntact(anchor)).toBe(true);
    bold.data = 'mists';
    expect(anchor && isIntact(anchor)).toBe(false);
    bold.data = 'masts';
    expect(anchor && isIntact(anchor)).toBe(true);
    document.querySelector('p')?.remove();
    expect(anchor && isIntact(anchor)).toBe(false);
  });

  it('finds a sentence that moved within its surroundings', () => {
    const block = first();
    const quotation = quote(block);
    const lead = document.querySelector('p')?.firstChild as Text;
    lead.data = 'A much longer lead than before. The ';
    const anchor = anchorOf(block, quotation, walk);
    expect(anchor && rangeOf(anchor).toString().replace(/\s+/g, ' ')).toBe(SENTENCE);
  });

  it('gives up on a sentence that is gone', () => {
    const block = first();
    const quotation = quote(block);
    (document.querySelector('b')?.firstChild as Text).data = 'mists';
    expect(anchorOf(block, quotation, walk)).toBeNull();
  });

  it('does not guess which of two it was', () => {
    const block = first();
    const quotation = quote(block);
    (document.querySelector('p') as Element).innerHTML = `New. ${SENTENCE} And again. ${SENTENCE}`;
    expect(anchorOf(block, quotation, walk)).toBeNull();
  });

  it('does not believe offsets that do not fit the quotation', () => {
    const block = first();
    expect(anchorOf(block, { start: 0, end: 3, sentence: 'xyz' }, walk)).toBeNull();
    expect(anchorOf(block, { start: 5, end: 5, sentence: '' }, walk)).toBeNull();
  });

  it('knows the order of the page', () => {
    document.body.innerHTML = '<p>The first of the texts.</p><p>The second of the texts.</p>';
    const [one, two] = [...readBlocks(document.body, walk)].flatMap((block) => block ?? []).map((block) => anchorOf(block, quote(block, block.text), walk));
    expect(one && two && pageOrder(one, two)).toBeLessThan(0);
    expect(one && two && pageOrder(two, one)).toBeGreaterThan(0);
  });
});
