// @vitest-environment happy-dom
/** What the elements around a sentence do to it. */
import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../src/content/anchor.js';
import { clippersAmong } from '../../../src/content/mark-geometry.js';
import { settingOf } from '../../../src/content/text-setting.js';
import { STRAIGHT } from '../../../src/content/turn.js';

/** The anchor of the whole text of `#t`. */
function anchorIn(html: string): Anchor {
  document.body.innerHTML = html;
  const node = document.querySelector('#t')?.firstChild as Text;
  return { pieces: [{ node, start: 0, end: node.length, text: node.data }] };
}

describe('a setting', () => {
  it('is straight, whole and uncut on a plain page', () => {
    expect(settingOf(anchorIn('<p id="t">Some words.</p>'))).toMatchObject({
      turn: STRAIGHT,
      scale: 1,
      opacity: 1,
      clippers: [],
      isHit: true,
      isMoving: false,
    });
  });

  it('multiplies how much each element shows', () => {
    expect(settingOf(anchorIn('<div style="opacity: .5"><p id="t" style="opacity: .5">Some words.</p></div>'))?.opacity).toBeCloseTo(0.25);
  });

  it('adds up what turns and enlarges', () => {
    const setting = settingOf(anchorIn('<div style="transform: matrix(2, 0, 0, 2, 7, 7)"><p id="t" style="rotate: 90deg; scale: 1.5">Some words.</p></div>'));
    expect(setting?.scale).toBeCloseTo(3);
    expect(setting?.turn.a).toBeCloseTo(0);
    expect(setting?.turn.b).toBeCloseTo(1);
  });

  it('is none where all is flattened', () => {
    expect(settingOf(anchorIn('<div style="transform: matrix(1, 0, 0, 0, 0, 0)"><p id="t">Some words.</p></div>'))).toBeNull();
  });

  it('cannot be found at a point that pointers pass through', () => {
    expect(settingOf(anchorIn('<p id="t" style="pointer-events: none">Some words.</p>'))?.isHit).toBe(false);
  });
});

describe('what cuts a text off', () => {
  const clippers = (html: string) => {
    document.body.innerHTML = html;
    const chain: Element[] = [];
    for (let at = document.querySelector('#t'); at !== null; at = at.parentElement) chain.push(at);
    return clippersAmong(chain.map((element) => ({ element, style: getComputedStyle(element) }))).map(({ element }) => element.id);
  };

  it('are the boxes that hide what sticks out', () => {
    expect(clippers('<div id="a" style="overflow-x: auto; overflow-y: auto"><div id="b"><p id="t">x</p></div></div>')).toEqual(['a']);
  });
  it('leaves out those an absolute box is not placed in', () => {
    const html = (style: string) => `<div id="a" style="overflow-x: hidden; overflow-y: hidden; ${style}"><p id="t" style="position: absolute">x</p></div>`;
    expect(clippers(html('position: static'))).toEqual([]);
    expect(clippers(html('position: relative'))).toEqual(['a']);
  });
  it('is the body where the page itself does not scroll', () => {
    document.body.id = 'body';
    document.body.style.cssText = 'overflow-x: auto; overflow-y: auto';
    expect(clippers('<p id="t">x</p>')).toEqual([]);
    document.documentElement.style.cssText = 'overflow-x: hidden; overflow-y: hidden';
    expect(clippers('<p id="t">x</p>')).toEqual(['body']);
    document.documentElement.style.cssText = document.body.style.cssText = '';
  });
});
