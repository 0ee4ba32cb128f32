/** What has been said about the sources? Every note in a file, since a hundred thousand of them do not belong in memory; how many of each kind, and the first few, at hand. */
import type { Effect, Note, NoteCode } from '../../dataset/importers/notes.js';
import { LineFile } from './line-file.js';

export interface CodeCount {
  readonly code: NoteCode;
  readonly effect: Effect;
  readonly message: string;
  count: number;
  /** The first notes of the code. */
  readonly first: Note[];
}

/** So many notes of a code people see at once. */
const FIRST = 5;

export class NoteLog {
  private readonly counts = new Map<NoteCode, CodeCount>();
  private readonly file: LineFile;

  /** @param path a file that may be written, and is gone after `remove` */
  constructor(path: string) {
    this.file = new LineFile(path, 'w+');
  }

  add(note: Note): void {
    const { code, effect, message } = note;
    const known = this.counts.get(code) ?? { code, effect, message, count: 0, first: [] };
    known.count += 1;
    if (known.first.length < FIRST) known.first.push(note);
    this.counts.set(code, known);
    this.file.append(JSON.stringify(note));
  }

  /** Losses first, then by number. */
  byCode(): readonly CodeCount[] {
    const rank: readonly Effect[] = ['dropped', 'left-out', 'mended', 'noted'];
    return [...this.counts.values()].sort((a, b) => rank.indexOf(a.effect) - rank.indexOf(b.effect) || b.count - a.count);
  }

  /** All notes as JSON texts, in the order they were made. */
  *all(): Iterable<string> {
    for (const { text } of this.file.lines()) yield text;
  }

  remove(): void {
    this.file.remove();
  }
}
