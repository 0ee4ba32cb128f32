/** Words for cases of trust: what happens before the step that is judged. */
import { sha256 } from '../../../src/dataset/trust/bytes.js';
import { openEnvelope, writeEnvelope } from '../../../src/dataset/trust/envelope.js';
import { KEYS, keys, type Roles, type SupReader, type SupRepository } from '../../support/sup-repository.js';

export interface Scene {
  readonly repository: SupRepository;
  readonly reader: SupReader;
}

export interface TrustCase {
  /** A letter for the area and a number; kept when cases come and go. */
  readonly id: string;
  readonly name: string;
  /** Keys of the publisher at the start, where one of each is not enough. */
  readonly roles?: Partial<Roles>;
  /** Everything up to the step that is judged; gives its outcome, or the code of its fault. */
  readonly run: (scene: Scene) => Promise<string>;
  readonly expected: string;
  /** Each root of a chain that is too long is a step, and kept: the next update goes on from there. */
  readonly thenGoesOn?: true;
  /** Paths asked for in that step, by their first part. */
  readonly requests?: readonly string[];
}

type Step = (scene: Scene) => unknown;

/** Something happens before the first download. */
export const first =
  (spoil: Step): TrustCase['run'] =>
  async (scene) => {
    await spoil(scene);
    return scene.reader.subscribe();
  };
/** Something happens to a reader who has a state. */
export const later =
  (spoil: Step): TrustCase['run'] =>
  async (scene) => {
    const began = await scene.reader.subscribe();
    if (began !== 'updated') return `did not begin: ${began}`;
    await spoil(scene);
    return scene.reader.update();
  };

/** The publisher has changed a claim and published. */
export const news = ({ repository }: Scene, text = 'Masts of any kind spread the virus.') =>
  repository.publish((dataset) => {
    for (const claim of dataset.claims.slice(0, 1)) claim.text = text;
  });

export const flip = (repository: SupRepository, path: string, at = 20) => {
  const bytes = repository.file(path).slice();
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  repository.files.set(path, bytes);
};

export const unsigned = (repository: SupRepository, path: string) => {
  const { payload } = openEnvelope(repository.file(path), 1_000_000, path);
  repository.files.set(path, writeEnvelope({ payload, sigs: [] }));
};

/** Signatures are dealt with anew, the payload stays. */
export const resign = (
  repository: SupRepository,
  path: string,
  change: (sigs: { k: string; s: Uint8Array<ArrayBuffer> }[]) => { k: string; s: Uint8Array<ArrayBuffer> }[],
) => {
  const { payload, sigs } = openEnvelope(repository.file(path), 1_000_000, path);
  repository.files.set(path, writeEnvelope({ payload, sigs: change(sigs.map(({ k, s }) => ({ k, s }))) }));
};

/** Another file in place of the full snapshot, and a head that names it: what a stolen release key can do. */
export const forgeFull = async (repository: SupRepository, served: Uint8Array<ArrayBuffer>, change: Record<string, number> = {}) => {
  const hash = await sha256(served);
  repository.files.set(`f/${hash}.gz`, served);
  await repository.forgeHead((head) => {
    head['full'] = { ...(head['full'] as object), sha256: hash, gz: served.length, ...change };
  });
};

export const setHead = (field: string, value: unknown) => (scene: Scene) =>
  scene.repository.forgeHead((head) => {
    head[field] = value;
  });
export const setRoot1 = (change: (root: Record<string, unknown>) => void) => async (scene: Scene) => {
  scene.reader.pin = null;
  await scene.repository.forgeRoot(1, change);
};
export const role = (ids: readonly string[], threshold: unknown) => ({ ids, threshold });
export const withKey = (id: string, pub: string) =>
  setRoot1((root) => {
    root['keys'] = { ...(root['keys'] as object), [id]: { alg: 'ed25519', pub } };
  });

export const twoOfTwo: Partial<Roles> = { release: keys(3, 4), releaseThreshold: 2 };
export const ROOT_ID = KEYS[0]?.id ?? '';
export const RELEASE_ID = KEYS[3]?.id ?? '';
/** Fills the range of a head's version. */
export const HUGE = Number.MAX_SAFE_INTEGER;
