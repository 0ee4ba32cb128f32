/**
 * Do the marks lie on their sentence? Runs in the page, with the closed shadow root in hand, and knows nothing of how the product
 * measures: it looks at every letter by itself, and at every line of dots. Must stand alone: it is sent to the page as text.
 */

export interface Question {
  readonly sentence: string;
  readonly shows: 'mark' | 'nothing';
}

export interface Verdict {
  /** Farthest that a line of dots is from where it should be, or reaches too far or not far enough, CSS pixels. */
  readonly error: number;
  readonly faults: readonly string[];
  /** Lines of dots on the page. */
  readonly lines: number;
  /** Letters that must be underlined, and those that must not. */
  readonly seen: number;
  readonly unseen: number;
}

export function judge(root: ShadowRoot, { sentence, shows }: Question): Verdict {
  interface Rect {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  const faults = new Set<string>();
  /** A letter not underlined, dots without a letter. */
  const WRONG = 99;
  const round = (value: number) => Math.round(value * 10) / 10;

  // ---- the sentence's letters, as the page shows them
  interface Letter {
    node: Text;
    at: number;
    char: string;
  }
  const letters: Letter[] = [];
  const collect = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      for (let at = 0; at < (node as Text).length; at++) letters.push({ node: node as Text, at, char: (node as Text).data[at] as string });
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
    const element = node as Element;
    if (/^(SCRIPT|STYLE|TEMPLATE|IFRAME)$/.test(element.tagName ?? '')) return;
    if (element.tagName === 'SUP' && element.querySelector('a') !== null) return;
    const inner = element.shadowRoot ?? element;
    const children = element.tagName === 'SLOT' ? (element as HTMLSlotElement).assignedNodes() : inner.childNodes;
    for (const child of children) collect(child);
  };
  collect(document.body);
  const text = letters.map(({ char }) => (/\s/.test(char) ? ' ' : char)).join('');
  const pattern = sentence.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(pattern.join(' +'), 'u').exec(text);
  const own = found === null ? [] : letters.slice(found.index, found.index + found[0].length);

  // ---- what shows of it
  const parentOf = (node: Node): Node | null => (node as Text).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  const insideOf = (element: Element): Rect => {
    const outer = element.getBoundingClientRect();
    const html = element as HTMLElement;
    const [x, y] = [outer.width / (html.offsetWidth || 1), outer.height / (html.offsetHeight || 1)];
    const [left, top] = [outer.left + html.clientLeft * x, outer.top + html.clientTop * y];
    return { left, top, right: left + html.clientWidth * x, bottom: top + html.clientHeight * y };
  };
  const clips: Rect[] = [];
  const ancestors = new Set<Node>();
  for (let node: Node | null = own[0]?.node ?? null; node !== null; node = parentOf(node)) {
    ancestors.add(node);
    if (node instanceof Element && node.hasAttribute('data-clip')) clips.push(insideOf(node));
  }
  const covers = [...document.querySelectorAll('[data-cover]')]
    .filter((element) => !ancestors.has(element) && element.checkVisibility())
    .map((element) => element.getBoundingClientRect());
  const range = document.createRange();
  const boxes = own.flatMap(({ node, at, char }) => {
    if (/\s/.test(char)) return [];
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [rect] = range.getClientRects();
    return rect === undefined || rect.width === 0 || rect.height === 0 ? [] : [rect];
  });
  const isOut = (rect: Rect, x: number, y: number, slack: number): boolean =>
    clips.some((clip) => x < clip.left - slack || x > clip.right + slack || y < clip.top - slack || y > clip.bottom + slack) ||
    covers.some((cover) => x > cover.left + slack && x < cover.right - slack && y > cover.top + slack && y < cover.bottom - slack) ||
    rect.right < rect.left;

  // ---- the marks
  interface Segment {
    corner: DOMPoint;
    along: { x: number; y: number };
    up: { x: number; y: number };
    length: number;
    isUpright: boolean;
    rect: DOMRect;
  }
  const segmentOf = (line: HTMLElement): Segment | null => {
    const rect = line.getBoundingClientRect();
    if (rect.width === 0 || rect.height === 0) return null;
    // Where its lower left and right corners are, through the transforms of ours: the host stands at a corner of the page.
    const turned: DOMMatrix[] = [];
    for (let element: HTMLElement | null = line; element !== null; element = element.parentElement) {
      const { transform } = getComputedStyle(element);
      if (transform !== 'none') turned.unshift(new DOMMatrix(transform));
    }
    const matrix = turned.reduce((all, one) => all.multiply(one), new DOMMatrix());
    const [a, b] = [matrix.a, matrix.b];
    const [c, d] = [matrix.c, matrix.d];
    // Size before turning, from the size after it: two equations.
    const det = Math.abs(a * d) - Math.abs(b * c);
    const width = (rect.width * Math.abs(d) - rect.height * Math.abs(c)) / det;
    const height = (rect.height * Math.abs(a) - rect.width * Math.abs(b)) / det;
    const [midX, midY] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
    const corner = new DOMPoint(midX - (a * width) / 2 + (c * height) / 2, midY - (b * width) / 2 + (d * height) / 2);
    const [lengthX, lengthY] = [Math.hypot(a, b), Math.hypot(c, d)];
    return {
      corner,
      along: { x: a / lengthX, y: b / lengthX },
      up: { x: -c / lengthY, y: -d / lengthY },
      length: width * lengthX,
      isUpright: Math.abs(b) > Math.abs(a),
      rect,
    };
  };
  const isDrawn = (element: Element) => getComputedStyle(element).opacity !== '0' && getComputedStyle(element).visibility !== 'hidden';
  const signal = document.querySelector('#signal')?.getBoundingClientRect();
  const isSignals = ({ top, bottom }: Rect) => signal !== undefined && top < signal.bottom + 8 && bottom > signal.top - 8;
  const segments = [...root.querySelectorAll<HTMLElement>('.line')]
    .filter(isDrawn)
    .flatMap((line) => segmentOf(line) ?? [])
    .filter(({ rect }) => !isSignals(rect));
  const glyphs = [...root.querySelectorAll<HTMLElement>('.glyph')]
    .filter(isDrawn)
    .map((glyph) => glyph.getBoundingClientRect())
    .filter((rect) => rect.width > 0 && !isSignals(rect));

  if (shows === 'nothing') {
    if (segments.length + glyphs.length > 0) faults.add(`${segments.length} lines and ${glyphs.length} suns where nothing is to be seen`);
    return { error: segments.length > 0 ? WRONG : 0, faults: [...faults], lines: segments.length, seen: 0, unseen: boxes.length };
  }
  if (found === null) faults.add('the sentence is not on the page');

  // ---- every letter: under it, and no other where it does not show
  let error = 0;
  const heights = boxes.map(({ width, height }) => (segments[0]?.isUpright ? width : height)).sort((one, other) => one - other);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const reach = new Map<Segment, { from: number; to: number }>();
  let [seen, unseen] = [0, 0];
  let lastSeen: DOMRect | null = null;
  boxes.forEach((box, index) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const places = segments.map((segment) => {
      const [dx, dy] = [x - segment.corner.x, y - segment.corner.y];
      const along = dx * segment.along.x + dy * segment.along.y;
      const above = dx * segment.up.x + dy * segment.up.y;
      const [wide, high] = segment.isUpright ? [box.height, box.width] : [box.width, box.height];
      const isOdd = high < usual * 0.85 || high > usual * 1.15;
      const low = above - high / 2;
      // Just under the descenders: between the box's foot and an eighth of an em below it.
      const off = isOdd ? Math.max(0, Math.abs(low) - usual * 1.6) : Math.max(0, -low, low - Math.max(1.5, high * 0.12));
      const out = Math.max(0, wide / 2 - along, along + wide / 2 - segment.length);
      return { segment, along, wide, error: Math.max(off, out) };
    });
    const best = places.sort((one, other) => one.error - other.error)[0];
    const isUpright = best?.segment.isUpright ?? false;
    const [edgeX, edgeY] = isUpright ? [x, y] : [x, box.bottom];
    const mustNot = isOut(box, edgeX, isUpright ? y : box.bottom - box.height * 0.4, 2) && isOut(box, edgeX, edgeY, 2);
    const points = [
      [box.left, edgeY],
      [box.right, edgeY],
      [edgeX, edgeY + 2],
      [edgeX, box.bottom - box.height / 2],
    ] as const;
    const must = points.every(([px, py]) => !isOut(box, px, py, -1));
    if (must) {
      seen += 1;
      lastSeen = index === boxes.length - 1 ? box : null;
      error = Math.max(error, Math.min(WRONG, best?.error ?? WRONG));
      if (best === undefined || best.error > 2)
        faults.add(
          `“${own.filter(({ char }) => !/\s/.test(char))[index]?.char}” at ${round(x)}, ${round(y)} is ${best === undefined ? 'not underlined' : `${round(best.error)} px off`}`,
        );
    }
    if (mustNot) {
      unseen += 1;
      if (best !== undefined && best.error <= 1 && best.along > 2 && best.along < best.segment.length - 2) {
        error = WRONG;
        faults.add(`dots under a letter that does not show, at ${round(x)}, ${round(y)}`);
      }
    }
    if (best !== undefined && best.error < Math.max(4, usual / 2)) {
      const reached = reach.get(best.segment);
      const [from, to] = [best.along - best.wide / 2, best.along + best.wide / 2];
      reach.set(best.segment, { from: Math.min(from, reached?.from ?? from), to: Math.max(to, reached?.to ?? to) });
    }
  });

  // ---- every line of dots: over letters, no further, and inside what shows
  for (const segment of segments) {
    const reached = reach.get(segment);
    const at = `${round(segment.rect.left)}–${round(segment.rect.right)}, ${round(segment.rect.bottom)}`;
    if (reached === undefined) {
      error = WRONG;
      faults.add(`dots without a letter at ${at}`);
      continue;
    }
    // A line that is cut at a letter ends with it.
    const over = Math.max(0, -Math.min(reached.from, segment.length), reached.from, segment.length - reached.to);
    error = Math.max(error, over);
    if (over > 2) faults.add(`dots reach ${round(over)} px further than the sentence at ${at}`);
  }
  for (const [what, rect] of [...segments.map((segment) => ['dots', segment.rect] as const), ...glyphs.map((glyph) => ['sun', glyph] as const)]) {
    const out = Math.max(
      0,
      ...clips.flatMap((clip) => [clip.left - rect.left, rect.right - clip.right, clip.top - rect.top, rect.bottom - clip.bottom]),
      ...covers.map((cover) =>
        Math.min(rect.right - cover.left, cover.right - rect.left, rect.bottom - Math.max(cover.top, rect.bottom - 2), cover.bottom - rect.bottom + 2),
      ),
    );
    error = Math.max(error, out);
    if (out > 2) faults.add(`${what} ${round(out)} px outside of what shows, at ${round(rect.left)}, ${round(rect.bottom)}`);
  }

  // ---- the sun: one, by the sentence's last letter
  const end = lastSeen as DOMRect | null;
  if (end !== null) {
    if (glyphs.length !== 1) faults.add(`${glyphs.length} suns`);
    for (const glyph of glyphs) {
      const away = Math.hypot((glyph.left + glyph.right - end.left - end.right) / 2, (glyph.top + glyph.bottom - end.top - end.bottom) / 2);
      if (away > Math.max(16, usual * 1.1)) faults.add(`the sun is ${round(away)} px from the sentence’s end`);
    }
  } else if (glyphs.length > 1) faults.add(`${glyphs.length} suns`);
  return { error: round(error), faults: [...faults], lines: segments.length, seen, unseen };
}
