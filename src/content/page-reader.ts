/**
 * Reads a page, or the parts of it that changed, and asks which sentences repeat a claim. First what the reader has before them,
 * then the rest; in idle slices; in batches the engine can take; each text once. Knows no marks: it hands on what was found.
 */
import { MAX_BATCH_CHARS, MAX_BLOCKS, type PageMatch, type PageRequests } from '../messages/protocol.js';
import { runInSlices } from './idle-slices.js';
import { keyOf, MatchCache, type Remembered } from './match-cache.js';
import { blocksInWindow, readBlocks } from './page-text.js';
import type { PageBlock } from './text-block.js';
import { blockAround, type WalkOptions } from './text-walk.js';
import { bodyOf, titleOf } from './unclobbered.js';

/** Most text read on one page between two addresses, UTF-16 units: forty novels' chapters. Keeps an endless feed bounded. */
const MAX_PAGE_CHARS = 4_000_000;

/** Longest title sent, UTF-16 units. */
const MAX_TITLE_CHARS = 300;

export interface ReaderNeeds {
  readonly walk: WalkOptions;
  /** Asks the background; null if it cannot be had now. */
  readonly match: (request: PageRequests['matchBlocks'][0]) => Promise<PageRequests['matchBlocks'][1] | null>;
  /** Takes what was found in a block: also that nothing was. */
  readonly onBlock: (block: PageBlock, matches: readonly PageMatch[]) => void;
  /** A part of the page has been read; marks may be drawn. */
  readonly onProgress: () => void;
  /** Everything asked for has been read. `false`: the background could not be reached, so not all of it. */
  readonly onDone: (complete: boolean) => void;
}

export class PageReader {
  private readonly cache = new MatchCache();
  /** Elements still to be read. */
  private readonly queue = new Set<Element>();
  private batch: PageBlock[] = [];
  private batchChars = 0;
  private pageChars = 0;
  private counted = new Map<number, number>();
  private isRunning = false;
  private isStopped = false;
  private failed = false;
  /** Time spent on the last run, milliseconds; it decides how soon a stormy page is read again. */
  lastRunMs = 0;

  constructor(private readonly needs: ReaderNeeds) {}

  get isReading(): boolean {
    return this.isRunning;
  }

  /** Sentences looked at since the last {@link startOver}. */
  get sentences(): number {
    let sum = 0;
    for (const share of this.counted.values()) sum += share;
    return Math.round(sum);
  }

  /** Reads elements, after those that wait already. */
  read(elements: Iterable<Element>): void {
    for (const element of elements) this.queue.add(element);
    if (!this.isRunning && !this.isStopped && this.queue.size > 0) void this.run();
  }

  /** Reads the whole page, what is in the window first. */
  readPage(): void {
    const body = bodyOf(document);
    if (body === null) return;
    this.queue.clear();
    this.read([...blocksInWindow(this.needs.walk.isOwn, blockAround), body]);
  }

  /** Another page under the same roof: counts anew. @param forget claims or settings changed, so what was said before is void. */
  startOver(forget: boolean): void {
    this.pageChars = 0;
    this.counted = new Map();
    if (forget) this.cache.clear();
  }

  stop(): void {
    this.isStopped = true;
    this.queue.clear();
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    this.failed = false;
    const from = performance.now();
    const isCancelled = () => this.isStopped || this.failed;
    await runInSlices(this.readQueue(), (block) => (block === null ? undefined : this.take(block)), isCancelled);
    if (!isCancelled()) await this.flush();
    this.isRunning = false;
    this.lastRunMs = performance.now() - from;
    if (this.isStopped) return;
    const complete = !this.failed;
    if (this.failed) this.queue.clear();
    this.needs.onDone(complete);
    if (this.queue.size > 0) void this.run();
  }

  private *readQueue(): Generator<PageBlock | null> {
    for (const element of this.queue) {
      this.queue.delete(element);
      if (element.isConnected) yield* readBlocks(element, this.needs.walk);
      // The window's texts do not wait for a full batch: they are what the reader sees.
      if (this.queue.size === 1) yield FLUSH;
    }
  }

  private take(block: PageBlock): Promise<void> | undefined {
    if (block === FLUSH) return this.batch.length > 0 ? this.flush() : undefined;
    const remembered = this.cache.get(block);
    if (remembered !== null) {
      this.give(block, remembered);
      return undefined;
    }
    if (this.pageChars + block.text.length > MAX_PAGE_CHARS) return undefined;
    this.pageChars += block.text.length;
    const isFull = this.batch.length >= MAX_BLOCKS || this.batchChars + block.text.length > MAX_BATCH_CHARS;
    const sent = isFull ? this.flush() : undefined;
    this.batch.push(block);
    this.batchChars += block.text.length;
    return sent;
  }

  private give(block: PageBlock, { matches, sentences }: Remembered): void {
    this.counted.set(keyOf(block), sentences);
    this.needs.onBlock(block, matches);
  }

  private async flush(): Promise<void> {
    const [batch, chars] = [this.batch, this.batchChars];
    this.batch = [];
    this.batchChars = 0;
    if (batch.length === 0) return;
    const single = [...new Map(batch.map((block) => [keyOf(block), block])).values()];
    const reply = await this.needs.match({ blocks: single.map(({ id, text, lang }) => ({ id, text, lang })), pageTitle: pageTitle() });
    if (this.isStopped) return;
    if (reply === null) {
      this.failed = true;
      return;
    }
    for (const block of single) {
      const matches = reply.matches.filter(({ blockId }) => blockId === block.id);
      this.cache.set(block, { matches, sentences: (reply.sentences * block.text.length) / Math.max(1, chars) });
    }
    for (const block of batch) this.give(block, this.cache.get(block) ?? { matches: [], sentences: 0 });
    this.needs.onProgress();
  }
}

/** The page's title, which helps the engine to know what "it" is. */
export function pageTitle(): string {
  return titleOf(document).slice(0, MAX_TITLE_CHARS);
}

/** Stands in the stream of blocks for "send what you have". */
const FLUSH: PageBlock = { id: '', text: '', lang: null, runs: [] };
