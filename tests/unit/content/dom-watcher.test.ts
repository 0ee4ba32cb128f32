// @vitest-environment happy-dom
/** Which elements are read again after a change: no more than those whose text may be another. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DomWatcher } from '../../../src/content/dom-watcher.js';

let watcher: DomWatcher;
let told: (readonly Element[])[];
let storms: number;

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
/** Ids of what was told of a change, sorted. */
async function toldOf(change: () => void): Promise<readonly string[]> {
  change();
  await vi.waitFor(() => expect(told.length + storms).toBeGreaterThan(0));
  return told
    .flat()
    .map(({ id, localName }) => id || localName)
    .sort();
}

beforeEach(() => {
  const long = Array.from({ length: 600 }, (_, i) => `<p id="p${i}">${i}</p>`).join('');
  document.body.innerHTML = `<main id="feed"><p id="a">One.</p> <!-- --> <p id="b">Two.</p>\n<p id="c">Three.</p></main><div id="line">The <b id="bold">mast</b> spread it.</div><section id="long">${long}</section>`;
  told = [];
  storms = 0;
  watcher = new DomWatcher({
    isOwn: () => false,
    onChanged: (elements) => told.push(elements),
    onStorm: () => {
      storms += 1;
    },
    onStirred: () => undefined,
    stormPauseMs: () => 0,
  });
  watcher.start();
});
afterEach(() => watcher.stop());

describe('what is read again', () => {
  it('a post that came', async () => {
    expect(await toldOf(() => byId('feed').prepend(Object.assign(document.createElement('p'), { id: 'new', textContent: 'New.' })))).toEqual(['new']);
  });

  it('the posts beside one that went, not the feed', async () => {
    expect(await toldOf(() => byId('b').remove())).toEqual(['a', 'c']);
  });

  it('a text whose middle went', async () => {
    expect(await toldOf(() => byId('bold').remove())).toEqual(['line']);
  });

  it('a place that is empty now', async () => {
    expect(await toldOf(() => byId('a').firstChild?.remove())).toEqual(['a']);
  });

  it('what is left when many go one after the other, without a storm', async () => {
    const feed = byId('long');
    expect(
      await toldOf(() => {
        for (let i = 0; i < 300; i += 1) feed.firstChild?.remove();
      }),
    ).toEqual(['p300']);
    expect(storms).toBe(0);
  });
});
