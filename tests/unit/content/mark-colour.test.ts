// @vitest-environment happy-dom
/** Colours of marks: what is read from styles, what is behind a text, and what can be seen there. */
import { describe, expect, it } from 'vitest';
import { chooseColour, colourBehind, contrast, luminance, parseColour } from '../../../src/content/mark-colour.js';

const rgb = (hex: string) => ({
  r: Number.parseInt(hex.slice(1, 3), 16),
  g: Number.parseInt(hex.slice(3, 5), 16),
  b: Number.parseInt(hex.slice(5, 7), 16),
  a: 1,
});

describe('reading computed colours', () => {
  const cases: readonly [string, ReturnType<typeof parseColour>][] = [
    ['rgb(1, 2, 3)', { r: 1, g: 2, b: 3, a: 1 }],
    ['rgba(1, 2, 3, 0.5)', { r: 1, g: 2, b: 3, a: 0.5 }],
    ['rgb(1 2 3 / 50%)', { r: 1, g: 2, b: 3, a: 0.5 }],
    ['color(srgb 1 0 0.2)', { r: 255, g: 0, b: 51, a: 1 }],
    ['rgba(0, 0, 0, 0)', { r: 0, g: 0, b: 0, a: 0 }],
    ['oklch(0.7 0.1 200)', null],
    ['color(display-p3 1 0 0)', null],
    ['', null],
    ['red', null],
  ];
  for (const [css, colour] of cases) it(css === '' ? 'nothing' : css, () => expect(parseColour(css)).toEqual(colour));
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast(rgb('#000000'), rgb('#ffffff'))).toBeCloseTo(21, 1);
    expect(contrast(rgb('#8a5600'), rgb('#ffffff'))).toBeCloseTo(6.16, 1);
    expect(contrast(rgb('#ffd257'), rgb('#1b1d21'))).toBeCloseTo(11.74, 1);
    expect(luminance(rgb('#ffffff'))).toBe(1);
  });
});

describe('the colour of a mark', () => {
  const cases: readonly { name: string; behind: string | null; text: string; line: string; isDark: boolean }[] = [
    { name: 'white page', behind: '#ffffff', text: 'rgb(0, 0, 0)', line: '#8a5600', isDark: false },
    { name: 'newspaper', behind: '#fbf6ea', text: 'rgb(0, 0, 0)', line: '#8a5600', isDark: false },
    { name: 'dark forum', behind: '#1b1d21', text: 'rgb(220, 220, 220)', line: '#ffd257', isDark: true },
    { name: 'violet', behind: '#3b1a6e', text: 'rgb(255, 255, 255)', line: '#ffd257', isDark: true },
    { name: 'mid grey takes the text’s own', behind: '#9a8478', text: 'rgb(0, 0, 0)', line: 'rgb(0, 0, 0)', isDark: false },
    { name: 'amber on yellow is seen by numbers only', behind: '#ffe45c', text: 'rgb(20, 8, 43)', line: 'rgb(20, 8, 43)', isDark: false },
    { name: 'a picture, light text', behind: null, text: 'rgb(255, 255, 255)', line: 'rgb(255, 255, 255)', isDark: true },
    { name: 'white on white stands on something else', behind: '#ffffff', text: 'rgb(255, 255, 255)', line: 'rgb(255, 255, 255)', isDark: true },
    { name: 'pale grey on white is read', behind: '#ffffff', text: 'rgb(190, 190, 190)', line: '#8a5600', isDark: false },
    { name: 'a picture, dark text', behind: null, text: 'rgb(10, 10, 10)', line: 'rgb(10, 10, 10)', isDark: false },
  ];
  for (const { name, behind, text, line, isDark } of cases) {
    it(name, () => expect(chooseColour(behind === null ? null : rgb(behind), text)).toMatchObject({ line, isDark }));
  }

  it('has enough contrast wherever amber or butter is chosen', () => {
    for (let r = 0; r < 256; r += 51) {
      for (let g = 0; g < 256; g += 51) {
        for (let b = 0; b < 256; b += 51) {
          const behind = { r, g, b, a: 1 };
          const { line } = chooseColour(behind, 'rgb(0, 0, 0)');
          if (line.startsWith('#')) expect(contrast(rgb(line), behind)).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });
});

describe('the colour behind a text', () => {
  const behind = (html: string) => {
    document.body.innerHTML = html;
    return colourBehind(document.querySelector('i') as Element);
  };

  it('is the nearest opaque one', () => {
    expect(behind('<div style="background-color: rgb(0, 0, 255)"><p style="background-color: rgb(255, 0, 0)"><i>x</i></p></div>')).toMatchObject({
      r: 255,
      g: 0,
      b: 0,
    });
  });

  it('mixes what shines through', () => {
    expect(behind('<div style="background-color: rgb(0, 0, 0)"><p style="background-color: rgba(255, 255, 255, 0.5)"><i>x</i></p></div>')?.r).toBeCloseTo(
      127.5,
    );
  });

  it('is unknown over a picture', () => {
    expect(behind('<div style="background-image: linear-gradient(red, blue)"><i>x</i></div>')).toBeNull();
  });

  it('is white where nobody chose one', () => {
    expect(behind('<p><i>x</i></p>')).toMatchObject({ r: 255, g: 255, b: 255 });
  });
});
