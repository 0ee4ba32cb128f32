/**
 * What a page does to a text, by the elements around it: turns and enlarges it, lets it shine through, cuts it off, moves it.
 * One walk, with a style computed per element: worth keeping until the page changes.
 */
import type { Anchor } from './anchor.js';
import { type Clipper, clippersAmong, zoomOf } from './mark-geometry.js';
import { shownParent } from './text-walk.js';
import { CLOCKWISE, COUNTER_CLOCKWISE, partsOf, STRAIGHT, type Turn, within } from './turn.js';
import { animationsOf } from './unclobbered.js';

export interface Setting {
  /** How the text's directions lie in the window. */
  readonly turn: Turn;
  /** Size in the window of what the page calls a pixel. */
  readonly scale: number;
  /** 0 to 1: how much the elements around let it show. */
  readonly opacity: number;
  readonly clippers: readonly Clipper[];
  /** All elements around its parts. */
  readonly around: ReadonlySet<Element>;
  /** Whether it can be found by looking at a point of the window. */
  readonly isHit: boolean;
  /** Something around it is being animated. */
  readonly isMoving: boolean;
}

/** An element around a text with its style. */
export interface Surround {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
}

/** Reads how a text is set; null if it is flattened to nothing. */
export function settingOf({ pieces }: Anchor): Setting | null {
  const [first, ...others] = pieces;
  const surrounds = aroundOf(first.node).map((element) => ({ element, style: getComputedStyle(element) }));
  const [parent] = surrounds;
  if (parent === undefined) return null;
  const matrix = surrounds.reduce((inner, { style }) => within(inner, matrixOf(style)), writingOf(parent.style));
  const parts = partsOf(matrix);
  if (parts === null) return null;
  return {
    turn: parts.turn,
    scale: parts.scale * zoomOf(parent.element),
    opacity: surrounds.reduce((product, { style }) => product * numberOr(style.opacity, 1), 1),
    clippers: clippersAmong(surrounds),
    around: new Set([...surrounds.map(({ element }) => element), ...others.flatMap(({ node }) => aroundOf(node))]),
    isHit: parent.style.pointerEvents !== 'none',
    isMoving: surrounds.some(({ element }) => animationsOf(element).some(({ playState }) => playState === 'running')),
  };
}

function aroundOf(node: Node): Element[] {
  const around: Element[] = [];
  for (let element = shownParent(node); element?.nodeType === Node.ELEMENT_NODE; element = shownParent(element)) around.push(element);
  return around;
}

function writingOf({ writingMode }: CSSStyleDeclaration): Turn {
  if (writingMode === 'sideways-lr') return COUNTER_CLOCKWISE;
  return /^(vertical|sideways)/.test(writingMode) ? CLOCKWISE : STRAIGHT;
}

/** Turning and enlarging by one element's style. Depth is left out: what is tilted towards the reader counts as flat. */
function matrixOf({ rotate, scale, transform }: CSSStyleDeclaration): Turn {
  let matrix = transformOf(transform);
  if (scale && scale !== 'none') {
    const [x = 1, y = x] = scale.split(' ').map(Number);
    matrix = within(matrix, { a: x, b: 0, c: 0, d: y });
  }
  if (rotate && rotate !== 'none') {
    // Computed angles are in degrees; `z 30deg` is the same turn.
    const angle = /^(?:z )?(-?[\d.e-]+)deg$/.exec(rotate)?.[1];
    const [sine, cosine] = [Math.sin((Number(angle ?? 0) * Math.PI) / 180), Math.cos((Number(angle ?? 0) * Math.PI) / 180)];
    matrix = within(matrix, { a: cosine, b: sine, c: -sine, d: cosine });
  }
  return matrix;
}

function transformOf(transform: string): Turn {
  const [kind, list] = transform.split('(');
  const numbers = list === undefined ? [] : list.split(',').map(Number.parseFloat);
  const [a = 1, b = 0, c = 0, d = 1] = kind === 'matrix3d' ? [numbers[0], numbers[1], numbers[4], numbers[5]] : kind === 'matrix' ? numbers : [];
  return { a, b, c, d };
}

function numberOr(text: string, otherwise: number): number {
  const number = Number.parseFloat(text);
  return Number.isNaN(number) ? otherwise : number;
}
