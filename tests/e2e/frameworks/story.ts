/** What every page of a framework shows: the same lines in the same states, whichever framework draws them. Made from the state's number alone. */
import { RUMOUR, SECOND_RUMOUR } from '../support/sentences.js';

/** One entry of the page's list. */
export interface Line {
  readonly id: number;
  readonly by: string;
  /** Comes before {@link text} in the same paragraph, as a text node of its own. */
  readonly before: string;
  readonly text: string;
}

/** What the bundled page puts on `window` for its test. */
export interface App {
  /** Shows a state. What it draws may come a moment later, as the framework likes it. */
  draw(n: number): void;
  /** What the reader has typed. */
  draft(): string;
  /** Takes over what the server has drawn; only where there is a server. */
  hydrate?(): void;
}

declare global {
  interface Window {
    app: App;
  }
}

const LINES = 12;
const NAMES = ['Vera', 'Budi', 'Anna', 'Siti', 'Karl'];

/** The lines of a state: they change places, come, go, and some of them repeat a rumour. */
export function linesOf(n: number): readonly Line[] {
  const ids = Array.from({ length: LINES }, (_, i) => (i + n) % LINES).filter((id) => id % 4 !== n % 4 || id === n % LINES);
  return ids.map((id) => ({ id, by: NAMES[id % NAMES.length] ?? '', before: n % 3 === 0 ? 'She wrote again. ' : 'He wrote. ', text: textOf(id, n) }));
}

function textOf(id: number, n: number): string {
  if (id === n % LINES) return RUMOUR;
  if (id === (n + 5) % LINES) return SECOND_RUMOUR;
  return `There were ${n + id} swans near the old mill on that day.`;
}

/** The sentences of a state that are to be marked, in the order of the page. */
export function rumoursOf(n: number): readonly string[] {
  return linesOf(n)
    .map(({ text }) => text)
    .filter((text) => text === RUMOUR || text === SECOND_RUMOUR);
}
