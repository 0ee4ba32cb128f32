/**
 * The only way to a publisher's host, and the only requests Sunlit makes: whole files, the same request from every reader (rule 1). No cookies, no referrer, no query, no
 * conditional headers, no redirects; nothing is cached, so that nothing a host marks can come back to it. Bytes are capped while they stream, since a length in a header says
 * nothing: 808 bytes of brotli can become a gigabyte (BAR.md, finding 3). Every request is logged for the reader.
 */
import type { Bytes } from '../dataset/trust/bytes.js';
import type { Get } from '../dataset/trust/get.js';
import { PATHS } from '../dataset/trust/get.js';
import type { LoggedRequest } from '../messages/protocol.js';
import { FetchFault, faultOf } from './update-faults.js';

/** Until the first headers. */
const HEADERS_MS = 15_000;
/** Between two chunks. */
const STALL_MS = 10_000;
/** For a head in all: it has eight KiB. */
const HEAD_TOTAL_MS = 30_000;
/** For everything else in all; a slow line brings 16 MiB in that time at 140 KB a second. */
const FILE_TOTAL_MS = 120_000;
/** Slower than this for longer than {@link RATE_AFTER_MS} is a host that drips. Bytes a second. */
const MIN_RATE = 1_024;
const RATE_AFTER_MS = 20_000;
/** A host may ask for patience; a week at most. */
const MAX_RETRY_AFTER_MS = 7 * 86_400_000;

export interface HostOptions {
  readonly fetch: typeof fetch;
  /** Ms since the epoch. */
  readonly now: () => number;
  readonly isOnline: () => boolean;
  readonly log: (request: LoggedRequest) => void;
  /** Stops everything: the reader unsubscribed. */
  readonly signal?: AbortSignal;
  /** For tests: all limits of time, multiplied. */
  readonly patience?: number;
}

/** @param base https folder, with a slash at its end */
export function hostGet(base: string, options: HostOptions): Get {
  return async (path, { maxBytes }) => {
    const url = base + path;
    const at = options.now();
    const tally = { bytes: 0 };
    try {
      const bytes = await load(url, maxBytes, path === PATHS.head, tally, options);
      options.log({ at, url, bytes: tally.bytes, outcome: bytes === null ? 'missing' : 'ok' });
      return bytes;
    } catch (error) {
      options.log({ at, url, bytes: tally.bytes, outcome: faultOf(error).fault });
      throw error;
    }
  };
}

async function load(url: string, maxBytes: number, isHead: boolean, tally: { bytes: number }, options: HostOptions): Promise<Bytes | null> {
  if (!options.isOnline()) throw new FetchFault('offline', 'this device is offline');
  const limit = new Deadline(options.patience ?? 1, options.signal);
  try {
    limit.next(HEADERS_MS, 'no headers');
    const response = await fetched(url, limit, options);
    if (response.status === 404 || response.status === 410) return null;
    refuseStatus(response, options.now());
    refuseType(response);
    return await read(response, maxBytes, isHead ? HEAD_TOTAL_MS : FILE_TOTAL_MS, tally, limit, options.now);
  } finally {
    limit.end();
  }
}

async function fetched(url: string, limit: Deadline, { fetch: ask }: HostOptions): Promise<Response> {
  try {
    return await ask(url, {
      method: 'GET',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
      // Left to itself the browser sends the reader's languages, of which some have few readers.
      headers: { 'accept-language': '*' },
      signal: limit.signal,
    });
  } catch (error) {
    throw limit.fault ?? new FetchFault('unreachable', `${url}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** 200 and nothing else: a 206 is a part, a 304 answers a question we never ask. */
function refuseStatus({ status, headers }: Response, now: number): void {
  if (status === 200) return;
  const isBusy = status === 429 || status >= 500;
  throw new FetchFault(isBusy ? 'busy' : 'unreachable', `status ${status}`, retryAfterOf(headers.get('retry-after'), now));
}

/** A log-in page of a hotel answers everything with 200 and HTML. */
function refuseType({ headers }: Response): void {
  const type = headers.get('content-type') ?? '';
  if (/^\s*(?:text\/html|application\/xhtml)/iu.test(type)) throw new FetchFault('not-a-dataset', `a web page (${type.slice(0, 60)}) instead of a file`);
}

/** Seconds, or a date. Null for anything else. */
export function retryAfterOf(value: string | null, now: number): number | null {
  if (value === null) return null;
  const ms = /^\d{1,9}$/u.test(value.trim()) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, MAX_RETRY_AFTER_MS) : null;
}

async function read(response: Response, maxBytes: number, totalMs: number, tally: { bytes: number }, limit: Deadline, now: () => number): Promise<Bytes> {
  const reader = response.body?.getReader();
  if (reader === undefined) throw new FetchFault('not-a-dataset', 'an answer without a body');
  const chunks: Uint8Array[] = [];
  const began = now();
  limit.whole(totalMs);
  for (;;) {
    limit.next(STALL_MS, 'the answer stalls');
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw limit.fault ?? new FetchFault('unreachable', `the answer broke off: ${String(error)}`);
    });
    if (done) return joined(chunks, tally.bytes);
    tally.bytes += value.length;
    if (tally.bytes > maxBytes) {
      void reader.cancel().catch(() => undefined); // It is given up; how the stream ends is no matter.
      throw new FetchFault('too-large', `more than ${maxBytes} bytes`);
    }
    const elapsed = now() - began;
    if (elapsed > limit.scaled(RATE_AFTER_MS) && tally.bytes < (elapsed / 1_000) * MIN_RATE) {
      void reader.cancel().catch(() => undefined);
      throw new FetchFault('unreachable', `fewer than ${MIN_RATE} bytes a second`);
    }
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Bytes {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** One after the other and one for the whole: what ends first stops the request, and says why. */
class Deadline {
  private readonly controller = new AbortController();
  private step: ReturnType<typeof setTimeout> | undefined;
  private total: ReturnType<typeof setTimeout> | undefined;
  fault: FetchFault | null = null;

  constructor(
    private readonly patience: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    if (outer?.aborted === true) this.stop('no longer wanted');
    outer?.addEventListener('abort', this.onAbort);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  scaled(ms: number): number {
    return ms * this.patience;
  }

  next(ms: number, why: string): void {
    clearTimeout(this.step);
    this.step = setTimeout(() => this.stop(`${why} within ${ms / 1_000} s`), this.scaled(ms));
  }

  whole(ms: number): void {
    this.total = setTimeout(() => this.stop(`not done within ${ms / 1_000} s`), this.scaled(ms));
  }

  end(): void {
    clearTimeout(this.step);
    clearTimeout(this.total);
    this.outer?.removeEventListener('abort', this.onAbort);
  }

  private readonly onAbort = (): void => this.stop('no longer wanted');

  private stop(why: string): void {
    this.fault ??= new FetchFault('unreachable', why);
    this.controller.abort(this.fault);
  }
}

/**
 * A publisher's host, and where it fails the mirrors its root names, in random order: what a mirror brings is proven like everything else.
 * @param bases the publisher's own first @param random [0, 1)
 */
export function mirroredGet(bases: readonly string[], options: HostOptions, random: () => number): Get {
  const [own = '', ...mirrors] = bases;
  const first = hostGet(own, options);
  if (mirrors.length === 0) return first;
  return async (path, limits) => {
    try {
      const bytes = await first(path, limits);
      // Which roots and heads there are is the publisher's own word; its other files are named by their hashes, and anyone may bring them.
      if (bytes !== null || path === PATHS.head || path.startsWith('root/')) return bytes;
    } catch (error) {
      const elsewhere = await fromMirrors(mirrors, path, limits, options, random);
      if (elsewhere === null) throw error;
      return elsewhere;
    }
    return fromMirrors(mirrors, path, limits, options, random);
  };
}

async function fromMirrors(
  mirrors: readonly string[],
  path: string,
  limits: { readonly maxBytes: number },
  options: HostOptions,
  random: () => number,
): Promise<Bytes | null> {
  const shuffled = mirrors.map((base) => ({ base, at: random() })).sort((a, b) => a.at - b.at);
  for (const { base } of shuffled) {
    const bytes = await hostGet(base, options)(path, limits).catch(() => null); // The publisher's own fault is the one to tell.
    if (bytes !== null) return bytes;
  }
  return null;
}
