/** A publisher who signs with today's date and whose keys last: for browsers, which have the real clock. */
import { gzipSync } from 'fflate';
import { type Bytes, base64 } from '../../src/dataset/trust/bytes.js';
import type { Proven } from '../../src/dataset/trust/envelope.js';
import type { Head } from '../../src/dataset/trust/head.js';
import type { Signer } from '../../src/dataset/trust/keys.js';
import { publish, signRoot } from '../../src/dataset/trust/publish.js';
import type { Root } from '../../src/dataset/trust/root.js';
import { writeState } from '../../src/dataset/trust/snapshot.js';
import type { State } from '../../src/dataset/trust/state.js';
import type { Dataset } from '../../src/model/dataset.js';
import { signerOfSeed } from './sup-repository.js';

export class LivePublisher {
  /** Path below the publisher's base → content. */
  readonly files = new Map<string, Bytes>();
  private readonly past: State[] = [];
  private head: Head | null = null;

  private constructor(
    private readonly signer: Signer,
    readonly publisherId: string,
    private readonly root: Proven<Root>,
  ) {}

  /** @param seed one byte: publishers of different seeds have different keys */
  static async create(dataset: Dataset, seed = 77): Promise<LivePublisher> {
    const signer = await signerOfSeed(seed);
    const role = { ids: [signer.id], threshold: 1 };
    const keys = { [signer.id]: { alg: 'ed25519' as const, pub: base64(signer.pub) } };
    const { publisherId, root } = await signRoot(
      { name: 'A publisher', domains: [...dataset.domains], keys, root: role, release: role, mirrors: [], expires: '2099-01-01T00:00:00Z' },
      null,
      [signer],
    );
    const publisher = new LivePublisher(signer, publisherId, root);
    await publisher.publish(dataset);
    return publisher;
  }

  async publish(dataset: Dataset): Promise<void> {
    const { signer, publisherId, root, past, head: previous } = this;
    const state = await writeState(dataset);
    const gzip = (bytes: Bytes): Bytes => gzipSync(bytes, { level: 6, mtime: 0 }) as Bytes;
    const { files, head } = await publish({ publisherId, root, signers: [signer], state, past, previous, now: Date.now(), gzip });
    for (const [path, bytes] of files) this.files.set(path, bytes);
    this.past.unshift(state);
    // As a publisher's tool does: thirty states, no more.
    this.past.length = Math.min(this.past.length, 30);
    this.head = head.value;
  }

  link(base: string): string {
    return `${base}#sunlit=${this.publisherId}`;
  }
}
