/** What went wrong with an update, as the interface has words for it. */
import { type TrustCode, TrustError } from '../dataset/trust/errors.js';
import type { UpdateFault } from '../messages/protocol.js';

/** A fault of the network or the host, found before any byte was trusted. */
export class FetchFault extends Error {
  override readonly name = 'FetchFault';
  /** @param retryAfterMs how long the host asks to be left alone; null where it does not say */
  constructor(
    readonly fault: UpdateFault,
    message: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }
}

const OF_CODE: Readonly<Record<TrustCode, UpdateFault>> = {
  unavailable: 'missing',
  'too-large': 'too-large',
  'wrong-size': 'not-signed',
  'wrong-hash': 'not-signed',
  utf8: 'not-a-dataset',
  json: 'not-a-dataset',
  depth: 'not-a-dataset',
  'duplicate-key': 'not-a-dataset',
  form: 'not-a-dataset',
  gzip: 'not-a-dataset',
  'bad-key': 'not-signed',
  unsupported: 'unsupported',
  threshold: 'not-signed',
  publisher: 'other-publisher',
  root: 'keys-expired',
  'too-many-roots': 'keys-expired',
  'root-expired': 'keys-expired',
  rollback: 'went-back',
  equivocation: 'went-back',
  'fast-forward': 'went-back',
  delta: 'not-signed',
  state: 'not-signed',
  dataset: 'not-a-dataset',
  domain: 'not-a-dataset',
};

export interface Fault {
  readonly fault: UpdateFault;
  /** In English, for the curious. */
  readonly detail: string;
  readonly retryAfterMs: number | null;
}

export function faultOf(error: unknown): Fault {
  const inner = error instanceof TrustError && error.cause instanceof FetchFault ? error.cause : error;
  if (inner instanceof FetchFault) return { fault: inner.fault, detail: inner.message, retryAfterMs: inner.retryAfterMs };
  if (inner instanceof TrustError) return { fault: OF_CODE[inner.code], detail: inner.message, retryAfterMs: null };
  // What is left is the device's: a database that has no room, or is gone.
  return { fault: 'storage', detail: String(error), retryAfterMs: null };
}
