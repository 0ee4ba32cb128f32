/** Where do 100,000 records wait while only their ids are in memory? In a file of lines, of which each is known by its place. */
import { closeSync, existsSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** A line's place in its file, bytes. */
export interface LinePlace {
  readonly offset: number;
  readonly length: number;
}

/** Written and read in pieces of this size, bytes. */
const PIECE = 1024 * 1024;
const NEWLINE = 10;

export class LineFile {
  private readonly file: number;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private written = 0;

  /** @param mode `w+` makes it anew, `r` reads one that is there */
  constructor(
    private readonly path: string,
    mode: 'w+' | 'r',
  ) {
    this.file = openSync(path, mode);
  }

  append(line: string): LinePlace {
    const bytes = Buffer.from(`${line}\n`);
    const place = { offset: this.written + this.waitingBytes, length: bytes.length - 1 };
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes >= PIECE) this.flush();
    return place;
  }

  read({ offset, length }: LinePlace): string {
    if (offset + length > this.written) this.flush();
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.file, bytes, 0, length, offset);
    return bytes.toString('utf8');
  }

  /** All lines from the first on, without empty ones. */
  *lines(): Iterable<{ readonly text: string; readonly place: LinePlace }> {
    this.flush();
    let rest: Buffer = Buffer.alloc(0);
    let start = 0;
    for (let position = 0; ; ) {
      const piece = Buffer.allocUnsafe(PIECE);
      const count = readSync(this.file, piece, 0, PIECE, position);
      position += count;
      const bytes: Buffer = Buffer.concat([rest, piece.subarray(0, count)]);
      let from = 0;
      for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
        yield* this.line(bytes.subarray(from, end), start + from);
        from = end + 1;
      }
      rest = bytes.subarray(from);
      start += from;
      if (count === 0) break;
    }
    yield* this.line(rest, start);
  }

  flush(): void {
    if (this.waitingBytes === 0) return;
    const bytes = Buffer.concat(this.waiting);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done, bytes.length - done, this.written + done);
    this.written += bytes.length;
    this.waiting = [];
    this.waitingBytes = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  /** Closes it and takes it away. */
  remove(): void {
    closeSync(this.file);
    if (existsSync(this.path)) rmSync(this.path);
  }

  private *line(bytes: Buffer, offset: number): Iterable<{ readonly text: string; readonly place: LinePlace }> {
    const text = bytes.toString('utf8');
    if (text.trim() !== '') yield { text, place: { offset, length: bytes.length } };
  }
}
