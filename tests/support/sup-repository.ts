/**
 * A publisher and a reader in memory, after the repository simulators of TUF's clients: everything is sound until a test breaks one thing of it.
 * Keys come from fixed seeds, so that every run signs the same bytes.
 */
import { gzipSync } from 'node:zlib';
import { type Bytes, concat, fromHex, utf8 } from '../../src/dataset/trust/bytes.js';
import { openEnvelope, type Proven, seal } from '../../src/dataset/trust/envelope.js';
import { TrustError } from '../../src/dataset/trust/errors.js';
import type { Get } from '../../src/dataset/trust/get.js';
import { type Head, readHead } from '../../src/dataset/trust/head.js';
import { type Signer, signerOf } from '../../src/dataset/trust/keys.js';
import { publish, signRoot } from '../../src/dataset/trust/publish.js';
import type { Root } from '../../src/dataset/trust/root.js';
import { writeState } from '../../src/dataset/trust/snapshot.js';
import type { State } from '../../src/dataset/trust/state.js';
import { type Trusted, toStored } from '../../src/dataset/trust/trusted.js';
import { subscribe, type Update, type UpdateRequest, update } from '../../src/dataset/trust/update.js';
import type { Dataset } from '../../src/model/dataset.js';
import { type Editable, sampleClaim, sampleDataset } from './sample-dataset.js';

export const DAY_MS = 86_400_000;
/** When the repository begins. */
export const START = Date.parse('2026-11-25T12:00:00Z');
/** PKCS #8 of an Ed25519 key is this and its seed. */
const PKCS8 = '302e020100300506032b657004220420';

/** @param seed one byte, repeated */
export function signerOfSeed(seed: number): Promise<Signer> {
  return signerOf(concat([fromHex(PKCS8), new Uint8Array(32).fill(seed)]));
}

/** Ten keys; by custom 0 to 2 sign roots, 3 to 5 heads, the rest come later or belong to strangers. */
export const KEYS: readonly Signer[] = await Promise.all(Array.from({ length: 10 }, (_, i) => signerOfSeed(i + 1)));

export function keys(...numbers: readonly number[]): readonly Signer[] {
  return numbers.map((number) => {
    const signer = KEYS[number];
    if (signer === undefined) throw new Error(`no key ${number}`);
    return signer;
  });
}

export const gzip = (bytes: Bytes): Bytes => Uint8Array.from(gzipSync(bytes));

/** Twenty claims, so that one more or less is no mass change. */
export function manyClaims(count = 20): Editable<Dataset> {
  const claims = Array.from({ length: count }, (_, i) =>
    sampleClaim({ id: `claim-${String(i).padStart(3, '0')}`, text: `Mast number ${i} spreads the virus.` }),
  );
  return sampleDataset({ claims });
}

export interface Roles {
  readonly root: readonly Signer[];
  readonly rootThreshold: number;
  readonly release: readonly Signer[];
  readonly releaseThreshold: number;
}
export type RootDraft = Editable<Omit<Root, 'type' | 'v' | 'publisher_id'>>;

export function rootDraft(roles: Roles, expires = '2027-12-25T12:00:00Z'): RootDraft {
  const all = [...roles.root, ...roles.release];
  return {
    name: 'The example agency',
    domains: [...sampleDataset().domains],
    keys: Object.fromEntries(all.map(({ id, pub }) => [id, { alg: 'ed25519' as const, pub: Buffer.from(pub).toString('base64') }])),
    root: { ids: roles.root.map(({ id }) => id), threshold: roles.rootThreshold },
    release: { ids: roles.release.map(({ id }) => id), threshold: roles.releaseThreshold },
    mirrors: [],
    expires,
  };
}

export class SupRepository {
  /** What the host serves. A test may change or delete anything. */
  readonly files = new Map<string, Bytes>();
  /** Paths asked for since the list was last cleared. */
  readonly requests: string[] = [];
  readonly past: State[] = [];
  now = START;
  dataset = manyClaims();

  private constructor(
    public roles: Roles,
    readonly publisherId: string,
    public root: Proven<Root>,
    public state: State,
  ) {}
  head: Proven<Head> | null = null;

  static async create(change: Partial<Roles> = {}): Promise<SupRepository> {
    const roles: Roles = { root: keys(0), rootThreshold: 1, release: keys(3), releaseThreshold: 1, ...change };
    const { publisherId, root } = await signRoot(rootDraft(roles), null, roles.root);
    const repository = new SupRepository(roles, publisherId, root, await writeState(manyClaims()));
    repository.files.set('root/1', root.bytes);
    await repository.publish();
    return repository;
  }

  /** A new head, over a changed dataset or the same. */
  async publish(change: (dataset: Editable<Dataset>) => void = () => {}, signers = this.roles.release): Promise<void> {
    change(this.dataset);
    const state = await writeState(this.dataset);
    if (this.head !== null) this.past.unshift(this.state);
    const { publisherId, past, now } = this;
    // A thief does not ask whether the root allows a host.
    const root = { ...this.root, value: { ...this.root.value, domains: [...this.root.value.domains, ...this.dataset.domains] } };
    const { files, head } = await publish({ publisherId, root, signers, state, past, previous: this.head?.value ?? null, now, gzip });
    for (const [path, bytes] of files) this.files.set(path, bytes);
    this.state = state;
    this.head = head;
  }

  /** A new root, signed by the old root's keys and its own, and a head under it. */
  async rotate(change: Partial<Roles> = {}, alter: (root: RootDraft) => void = () => {}): Promise<void> {
    await this.rotateOnly(change, alter);
    await this.publish();
  }

  async rotateOnly(change: Partial<Roles> = {}, alter: (root: RootDraft) => void = () => {}): Promise<void> {
    const signers = [...new Set([...this.roles.root, ...(change.root ?? [])])];
    this.roles = { ...this.roles, ...change };
    const draft = rootDraft(this.roles);
    alter(draft);
    const { root } = await signRoot(draft, { publisherId: this.publisherId, root: this.root.value }, signers);
    this.root = root;
    this.files.set(`root/${root.value.v}`, root.bytes);
  }

  /** Another head in place of the one served: changed and signed again, as only the holder of its keys could. */
  async forgeHead(change: (head: Record<string, unknown>) => void, signers = this.roles.release): Promise<void> {
    await this.forge('head', 'head', change, signers);
  }

  /** Another root, likewise. Nothing is checked: it may be no root at all. */
  async forgeRoot(version: number, change: (root: Record<string, unknown>) => void, signers = this.roles.root): Promise<void> {
    await this.forge(`root/${version}`, 'root', change, signers);
  }

  private async forge(path: string, type: 'head' | 'root', change: (value: Record<string, unknown>) => void, signers: readonly Signer[]): Promise<void> {
    const { payload } = openEnvelope(this.file(path), 1_000_000, path);
    const value = JSON.parse(Buffer.from(payload).toString()) as Record<string, unknown>;
    change(value);
    this.files.set(path, await seal(type, utf8(JSON.stringify(value)), signers));
  }

  /** The one file below a folder, or of a name. */
  file(path: string): Bytes {
    const bytes = this.files.get(path);
    if (bytes === undefined) throw new Error(`no file ${path}`);
    return bytes;
  }

  get names(): { readonly full: string; readonly index: string } {
    const head = readHead(openEnvelope(this.file('head'), 1_000_000, 'head').payload);
    return { full: `f/${head.full.sha256}.gz`, index: `i/${head.index.sha256}` };
  }

  /** Paths of all deltas. */
  get deltas(): readonly string[] {
    return [...this.files.keys()].filter((path) => path.startsWith('d/'));
  }

  readonly get: Get = async (path) => {
    this.requests.push(path);
    return this.files.get(path) ?? null;
  };
}

/** A reader who does as the extension should: keeps the result of what went well, and of what did not the roots that were proven. */
export class SupReader {
  trusted: Trusted | null = null;
  last: Update | null = null;
  /** The fault of the last step, if it failed. */
  fault: TrustError | null = null;
  now: number | null = null;
  buildDate = START - 30 * DAY_MS;

  constructor(
    readonly repository: SupRepository,
    public pin: string | null = repository.publisherId,
  ) {}

  subscribe(): Promise<string> {
    return this.step(() => subscribe(this.request(), this.pin));
  }

  update(change: Partial<UpdateRequest> = {}): Promise<string> {
    return this.step(() => {
      if (this.trusted === null) throw new Error('subscribe first');
      return update({ ...this.request(), trusted: this.trusted, ...change });
    });
  }

  /** Everything stored, to see whether a step changed any of it. */
  get kept(): unknown {
    return this.trusted === null ? null : structuredClone(toStored(this.trusted));
  }

  private request(): Omit<UpdateRequest, 'trusted'> {
    const { repository, buildDate } = this;
    return {
      get: repository.get,
      now: this.now ?? repository.now,
      buildDate,
      onRoot: (trusted) => {
        if (this.trusted !== null) this.trusted = trusted;
      },
    };
  }

  /** @returns the outcome, or the code of the fault */
  private async step(work: () => Promise<Update>): Promise<string> {
    this.repository.requests.length = 0;
    this.fault = null;
    try {
      this.last = await work();
      this.trusted = this.last.trusted;
      return this.last.outcome;
    } catch (fault) {
      if (!(fault instanceof TrustError)) throw fault;
      this.fault = fault;
      return fault.code;
    }
  }
}
