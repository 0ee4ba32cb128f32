// @vitest-environment happy-dom
/** Marks have their turns: however slow a page's styles are, all are drawn, none waits for ever, and a quiet look finds what changed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Mark, MarkLayer } from '../../../src/content/mark-layer.js';

const HOW_MANY = 12;
/** What one look at the clock costs on this page, milliseconds: as good as a frame's whole share. */
const SLOW = 5;

let frames: FrameRequestCallback[] = [];
let layer: MarkLayer;
let place: HTMLElement;

/** Runs the frames that are asked for, at most so many. @returns how many there were */
function run(atMost: number): number {
  let count = 0;
  for (; count < atMost && frames.length > 0; count += 1) for (const frame of frames.splice(0)) frame(0);
  return count;
}

const drawn = () => [...place.children].filter((mark) => mark.querySelector('.line') !== null).length;
const coloursOf = () => [...place.children].map((mark) => (mark as HTMLElement).style.cssText);

function markOf(index: number): Mark {
  const node = document.getElementById(`s${index}`)?.firstChild as Text;
  return { id: `m${index}`, isQuiet: false, anchor: { pieces: [{ node, start: 0, end: node.length, text: node.data }] } };
}

beforeEach(() => {
  document.body.innerHTML = Array.from({ length: HOW_MANY }, (_, index) => `<p id="s${index}">Sentence ${index}.</p>`).join('');
  place = document.createElement('div');
  const host = document.createElement('div');
  document.body.append(host);
  host.append(place);
  frames = [];
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += SLOW));
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(() => [new DOMRect(10, 100, 300, 20)] as unknown as DOMRectList);
  layer = new MarkLayer(place, host);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('on a slow page', () => {
  it('marks are drawn in many frames, and all of them', () => {
    layer.show(Array.from({ length: HOW_MANY }, (_, index) => markOf(index)));
    expect(run(1)).toBe(1);
    expect(drawn()).toBeLessThan(HOW_MANY);
    const more = run(1_000);
    expect(more).toBeGreaterThan(HOW_MANY / 2);
    expect(more).toBeLessThan(4 * HOW_MANY);
    expect(drawn()).toBe(HOW_MANY);
  });

  it('a page that moves in every frame keeps none of them waiting', () => {
    layer.show(Array.from({ length: HOW_MANY }, (_, index) => markOf(index)));
    for (let frame = 0; frame < 4 * HOW_MANY; frame += 1) {
      layer.refresh(true);
      run(1);
    }
    expect(drawn()).toBe(HOW_MANY);
  });

  it('an answer that cannot wait has all of them at once', () => {
    layer.show(Array.from({ length: HOW_MANY }, (_, index) => markOf(index)));
    layer.measureAndDraw();
    expect(drawn()).toBe(HOW_MANY);
    expect(layer.markAt(20, 110)?.id).toBe('m0');
  });
});

describe('a quiet look', () => {
  beforeEach(() => {
    layer.show(Array.from({ length: HOW_MANY }, (_, index) => markOf(index)));
    run(1_000);
  });

  it('costs a few marks while nothing has changed', () => {
    const before = coloursOf();
    layer.glance();
    expect(run(1_000)).toBeLessThan(HOW_MANY);
    expect(coloursOf()).toEqual(before);
  });

  it('finds that the page is another colour, and then looks at all', () => {
    document.body.style.cssText = 'background-color: rgb(10, 10, 10); color: rgb(240, 240, 240)';
    layer.glance();
    run(1_000);
    expect(new Set(coloursOf()).size).toBe(1);
    expect(layer.isDarkBehind('m3')).toBe(true);
    expect(layer.isDarkBehind(`m${HOW_MANY - 1}`)).toBe(true);
  });

  it('finds one mark that is another colour after a few turns', () => {
    (document.getElementById('s5') as HTMLElement).style.backgroundColor = 'rgb(10, 10, 10)';
    for (let turn = 0; turn < HOW_MANY / 2; turn += 1) {
      layer.glance();
      run(1_000);
    }
    expect(layer.isDarkBehind('m5')).toBe(true);
  });
});
