/** One layout through everything that moves its text: as it opens, scrolled (the page and what scrolls within), its own steps, another window. */
import type { Layout, Shows, Step } from './layouts.js';
import { judge, type Question, type Verdict } from './measure.js';

/** A tab with the layout in it, in a browser with Sunlit. */
export interface Tab {
  evaluate(script: string): Promise<unknown>;
  /** Runs a function with our closed shadow root as its first argument. Null while there is none. */
  inRoot<A, R>(run: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R | null>;
  press(selector: string): Promise<void>;
  /** The other means of a step; those that this browser has not are left out by `Layout.not`. */
  setSize(size: readonly [number, number]): Promise<void>;
  setZoom(zoom: number): Promise<void>;
  setPinch(scale: number): Promise<void>;
  setPrint(on: boolean): Promise<void>;
  screenshot(path?: string): Promise<string>;
}

export interface Phase extends Verdict {
  readonly name: string;
}

export const WINDOW = [1100, 800] as const;
const OTHER_WINDOW = [820, 640] as const;
/** Milliseconds for a mark to follow what moved. Our own look once a second comes too late for it, and has nothing to mend. */
const FOLLOW_MS = 250;
const MARK_TIMEOUT_MS = 12_000;

/** @returns a verdict per phase; the first is the layout as it opened. @param picture where to put one of the marked sentence. */
export async function checkLayout(tab: Tab, layout: Layout, picture?: string): Promise<readonly Phase[]> {
  const phases: Phase[] = [];
  const look = async (name: string, shows: Shows, wait = FOLLOW_MS): Promise<void> => {
    await pause(wait);
    phases.push({ name, ...(await verdictOn(tab, layout, shows)) });
  };
  await untilRead(tab, layout);
  await look('opened', layout.shows);
  if (layout.shows === 'mark') {
    await tab.evaluate(SHOW_SENTENCE);
    await pause(FOLLOW_MS);
    phases.push(await isPainted(tab));
  }
  if (picture !== undefined && layout.steps.length === 0) await tab.screenshot(picture);
  await tab.evaluate('window.scrollBy(0, 37)');
  await look('page scrolled', layout.shows);
  const scrollers = Number(await tab.evaluate(`(${scrollersOf})().length`));
  for (let index = 0; index < scrollers; index++) {
    for (const [x, y] of [
      [0, 23],
      [31, -5],
    ] as const) {
      await tab.evaluate(`(${scrollersOf})()[${index}].scrollBy(${x}, ${y})`);
      await look(`scroller ${index + 1} by ${x}, ${y}`, layout.shows);
    }
  }
  let { shows } = layout;
  for (const step of layout.steps) {
    shows = step.shows ?? shows;
    await take(tab, step);
    await look(step.name, shows, step.wait);
    if (step === layout.steps.at(-1)) {
      if (shows === 'mark' && step.zoom === undefined) {
        await tab.evaluate(SHOW_SENTENCE);
        await pause(FOLLOW_MS);
        phases.push(await isPainted(tab));
      }
      if (picture !== undefined) await tab.screenshot(picture);
    }
  }
  if (layout.steps.every(({ size, zoom, pinch, print, press }) => !size && !zoom && !pinch && !print && !press)) {
    await tab.setSize(OTHER_WINDOW);
    await look('window smaller', shows);
  }
  return phases;
}

async function take(tab: Tab, { script, press, size, zoom, pinch, print }: Step): Promise<void> {
  if (script !== undefined) await tab.evaluate(`{ ${script} }`);
  if (press !== undefined) await tab.press(press);
  if (size !== undefined) await tab.setSize(size);
  if (zoom !== undefined) await tab.setZoom(zoom);
  if (pinch !== undefined) await tab.setPinch(pinch);
  if (print !== undefined) await tab.setPrint(print);
}

async function verdictOn(tab: Tab, layout: Layout, shows: Shows): Promise<Verdict> {
  const question: Question = { sentence: layout.sentence, shows };
  return (await tab.inRoot(judge, question)) ?? { error: 99, faults: ['no host on the page'], lines: 0, seen: 0, unseen: 0 };
}

/** Waits for the first dots: of the sentence, or of the one that says that the page has been read. */
async function untilRead(tab: Tab, layout: Layout): Promise<void> {
  // A popover or a dialog that is closed holds all the text there is to mark.
  const hasDots = layout.shows === 'mark' || layout.html.includes('id="signal"');
  const end = Date.now() + (hasDots ? MARK_TIMEOUT_MS : 1_500);
  while (Date.now() < end && !(hasDots && (await tab.inRoot(countLines, null)))) await pause(60);
}

function countLines(root: ShadowRoot): number {
  return root.querySelectorAll('.line').length;
}

/** Whether the marks can be seen: with them the window looks different. */
async function isPainted(tab: Tab): Promise<Phase> {
  const withMarks = await tab.screenshot();
  await tab.inRoot(setVisibility, 'hidden');
  const without = await tab.screenshot();
  await tab.inRoot(setVisibility, '');
  const faults = withMarks === without ? ['the marks cannot be seen: they lie below the page, or outside of the window'] : [];
  return { name: 'painted', error: 0, faults, lines: 0, seen: 0, unseen: 0 };
}

function setVisibility(root: ShadowRoot, visibility: string): void {
  for (const element of root.querySelectorAll<HTMLElement>('.line, .glyph')) element.style.visibility = visibility;
}

function scrollersOf(): readonly Element[] {
  const inside = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.hasAttribute('data-scroll') ? [element] : []),
      ...(element.shadowRoot === null ? [] : inside(element.shadowRoot)),
    ]);
  return inside(document);
}

/** Brings the sentence's end into the window. */
const SHOW_SENTENCE = `{
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (/autism\\.|aut$/.test(node.data) && node.parentElement.checkVisibility()) { node.parentElement.scrollIntoView({ block: 'center' }); break; }
}`;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The worst of all phases, in words. */
export function worstOf(phases: readonly Phase[]): { readonly error: number; readonly faults: readonly string[] } {
  return {
    error: Math.max(0, ...phases.map(({ error }) => error)),
    faults: phases.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
  };
}
