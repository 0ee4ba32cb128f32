/**
 * A run of text that reads as one (a paragraph, a heading, a list item), as it is seen: white space collapsed, with a map back
 * to the text nodes it came from. The builder is fed by `text-walk` and cuts what is too long.
 *
 * Example: `<p>Masts  <b>spread</b>\n it.</p>` → "Masts spread it." in four runs; offset 6 is offset 0 in the text node "spread".
 */
import type { TextBlock } from '../model/match.js';
import type { TextSink } from './text-walk.js';

/** A stretch where block and text node run in step: block offset `start + i` is node offset `nodeStart + i`. */
export interface Run {
  readonly node: Text;
  readonly nodeStart: number;
  /** UTF-16 units in the block's text. */
  readonly start: number;
  readonly length: number;
}

/** Offsets are UTF-16 code units, half-open, in `text`. */
export interface PageBlock extends TextBlock {
  readonly runs: readonly Run[];
}

/** Longest block, UTF-16 units. Longer ones are cut at the end of a sentence: the engine's work per block is bounded. */
export const MAX_BLOCK_CHARS = 5_000;
/** Shorter texts are buttons, names and menu entries: no claim fits in. */
const MIN_CHARS = 12;
const MIN_WORDS = 3;
/** How far back from the longest length a good place to cut is looked for. */
const CUT_WINDOW = 1_500;

let lastId = 0;

export class BlockBuilder implements TextSink {
  private content = '';
  private runs: Run[] = [];
  private lang: string | null = null;
  private breaks = 0;

  /** @param done takes each block as it is complete. */
  constructor(private readonly done: (block: PageBlock) => void) {}

  boundary(lang: string | null): void {
    this.close();
    this.lang = lang;
  }

  /** One break is a new line of the same text (an address, a verse); two in a row end a paragraph. */
  lineBreak(): void {
    this.breaks += 1;
    if (this.breaks > 1) this.close();
    else if (this.content !== '') this.content = `${this.content.trimEnd()}\n`;
  }

  text(node: Text, from: number, to: number, keepsLines: boolean): void {
    const { data } = node;
    let pieceStart = from;
    for (let at = from; at < to; at++) {
      const code = data.charCodeAt(at);
      if (!isSpace(code)) continue;
      const isLine = keepsLines && code === 10;
      if (this.endsInSpace(data, pieceStart, at) && !isLine) {
        // Collapsed away: the map gets a gap here.
        this.add(node, pieceStart, at, '');
        pieceStart = at + 1;
      } else if (code !== 32) {
        this.add(node, pieceStart, at, isLine ? '\n' : ' ');
        pieceStart = at + 1;
      }
    }
    this.add(node, pieceStart, to, '');
    while (this.content.length > MAX_BLOCK_CHARS) this.cut();
  }

  private endsInSpace(data: string, pieceStart: number, at: number): boolean {
    if (at > pieceStart) return data.charCodeAt(at - 1) === 32;
    return this.content === '' || this.content.endsWith(' ') || this.content.endsWith('\n');
  }

  /** @param space stands for the white space at `to`, if any. */
  private add(node: Text, from: number, to: number, space: string): void {
    const length = to - from + space.length;
    if (length === 0) return;
    const last = this.runs.at(-1);
    const start = this.content.length;
    if (last?.node === node && last.nodeStart + last.length === from && last.start + last.length === start) {
      this.runs[this.runs.length - 1] = { ...last, length: last.length + length };
    } else {
      this.runs.push({ node, nodeStart: from, start, length });
    }
    this.content += node.data.slice(from, to) + space;
    if (to > from) this.breaks = 0;
  }

  private close(): void {
    this.emit(this.content.length);
    this.content = '';
    this.runs = [];
    this.breaks = 0;
  }

  private emit(end: number): void {
    const text = this.content.slice(0, end).trimEnd();
    if (isTooShort(text)) return;
    lastId += 1;
    this.done({ id: `b${lastId}`, text, lang: this.lang, runs: this.runs.filter(({ start }) => start < text.length) });
  }

  /** Gives away the text up to a good place and keeps the rest. */
  private cut(): void {
    const end = cutBefore(this.content, MAX_BLOCK_CHARS);
    this.emit(end);
    this.content = this.content.slice(end);
    this.runs = this.runs.flatMap((run) => {
      const over = Math.max(0, end - run.start);
      return over >= run.length ? [] : [{ node: run.node, nodeStart: run.nodeStart + over, start: run.start + over - end, length: run.length - over }];
    });
  }
}

/** Where to cut a text so that no more than `max` units come before: after a sentence, else after white space, else anywhere but inside a character. */
function cutBefore(text: string, max: number): number {
  const from = max - CUT_WINDOW;
  const window = text.slice(from, max);
  let best = -1;
  for (const found of window.matchAll(/[.!?…。！？]["”’)\]]*\s+/g)) best = found.index + found[0].length;
  if (best > 0) return from + best;
  const space = window.search(/\s\S*$/);
  if (space > 0) return from + space + 1;
  const code = text.charCodeAt(max);
  return code >= 0xdc00 && code <= 0xdfff ? max - 1 : max;
}

function isTooShort(text: string): boolean {
  if (text.length < MIN_CHARS) return true;
  // Scripts without spaces have no words to count.
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(text)) return false;
  return text.split(/\s+/, MIN_WORDS).length < MIN_WORDS;
}

/** White space that CSS collapses; a no-break space is not. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}
