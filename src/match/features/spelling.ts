/** Share of letter groups (four letters running, within a word) that both have, of all in the shorter one: finds other forms of a word and misspellings. [0, 1] */
import type { Statement } from '../statement.js';
import type { Feature } from './feature.js';

/** Stands before every word. */
const START = 0x5e;
/** A letter is a UTF-16 unit. */
const LETTER_BITS = 16;

export const spelling = {
  name: 'spelling',
  measure: ({ statement, wording }) => {
    theirs.clear();
    ours.clear();
    eachGroup(wording, (first, last) => void theirs.add(first, last));
    let shared = 0;
    eachGroup(statement, (first, last) => {
      if (ours.add(first, last) && theirs.has(first, last)) shared += 1;
    });
    const least = Math.min(ours.size, theirs.size);
    return least === 0 ? 0 : shared / least;
  },
} as const satisfies Feature;

/** The groups of all words that are terms, each as two numbers of two letters; a word of one or two letters is a group. */
function eachGroup({ tokens }: Statement, visit: (first: number, last: number) => void): void {
  for (const { word, term } of tokens) {
    if (term === null) continue;
    let first = 0;
    let last = START;
    for (let i = 0; i < word.length; i += 1) {
      first = (first << LETTER_BITS) | (last >>> LETTER_BITS);
      last = (last << LETTER_BITS) | word.charCodeAt(i);
      if (i >= 2) visit(first, last);
    }
    if (word.length <= 2) visit(first, last);
  }
}

/** A set of groups, made to be emptied often: what stands in it from before bears an old mark. A `Set` of strings takes five times as long. */
class GroupSet {
  size = 0;
  private mark = 0;
  private firsts = new Int32Array(1_024);
  private lasts = new Int32Array(1_024);
  private marks = new Int32Array(1_024);

  clear(): void {
    this.size = 0;
    this.mark += 1;
  }

  has(first: number, last: number): boolean {
    return this.marks[this.slotOf(first, last)] === this.mark;
  }

  /** False if it was there. */
  add(first: number, last: number): boolean {
    const slot = this.slotOf(first, last);
    if (this.marks[slot] === this.mark) return false;
    this.firsts[slot] = first;
    this.lasts[slot] = last;
    this.marks[slot] = this.mark;
    this.size += 1;
    // At most half full, so that a free slot is near.
    if (this.size * 2 > this.marks.length) this.grow();
    return true;
  }

  /** Where the group is, or would be. */
  private slotOf(first: number, last: number): number {
    const { firsts, lasts, marks, mark } = this;
    const end = marks.length - 1;
    const mixed = Math.imul(first ^ Math.imul(last, 0x85ebca6b), 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & end;
    while (marks[slot] === mark && (firsts[slot] !== first || lasts[slot] !== last)) slot = (slot + 1) & end;
    return slot;
  }

  private grow(): void {
    const { firsts, lasts, marks, mark } = this;
    this.firsts = new Int32Array(marks.length * 2);
    this.lasts = new Int32Array(marks.length * 2);
    this.marks = new Int32Array(marks.length * 2);
    this.mark = 1;
    this.size = 0;
    for (let slot = 0; slot < marks.length; slot += 1) if (marks[slot] === mark) this.add(firsts[slot] as number, lasts[slot] as number);
  }
}

const theirs = new GroupSet();
const ours = new GroupSet();
