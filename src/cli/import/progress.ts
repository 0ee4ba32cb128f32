/** How far is the work? A bar on stderr, on a terminal only; a pipe or a log gets nothing. */
const WIDTH = 24;
/** Redrawn at most so often, milliseconds: more flickers. */
const EVERY_MS = 100;

export class Progress {
  private done = 0;
  private drawn = 0;

  /** @param total in all; 0 where nobody knows, as of standard input. @param shown an amount in words; bytes where it is not given */
  constructor(
    private readonly total: number,
    private readonly out: NodeJS.WriteStream,
    private readonly shown: (amount: number) => string = megabytes,
  ) {}

  add(amount: number): void {
    this.done += amount;
    const now = Date.now();
    if (!this.out.isTTY || now - this.drawn < EVERY_MS) return;
    this.drawn = now;
    const share = this.total === 0 ? 0 : Math.min(1, this.done / this.total);
    const bar = this.total === 0 ? '' : `${'█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')} ${Math.round(share * 100)} %  `;
    this.out.write(`\r\u001b[2K${bar}${this.shown(this.done)}${this.total === 0 ? '' : ` of ${this.shown(this.total)}`}`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.out.isTTY && this.drawn > 0) this.out.write('\r\u001b[2K');
  }
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
