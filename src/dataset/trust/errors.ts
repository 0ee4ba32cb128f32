/**
 * What can be wrong with a signed dataset? One closed list, so that a screen can put each fault into its reader's language and tell the publisher's fault from the network's.
 * The message is for logs and for authors: what was looked at, what was expected, what was found.
 */

/** Every fault the trust path knows. Rules are those of docs/DATASET.md, "Hosting and updates". */
export const TRUST_CODES = [
  /** The host did not answer, or lacks a file that the head names. */
  'unavailable',
  /** More bytes than the limit, compressed or decoded. */
  'too-large',
  /** Not the size or the hash that was signed. */
  'wrong-size',
  'wrong-hash',
  /** Not UTF-8, not JSON, nested too deep, one key twice. */
  'utf8',
  'json',
  'depth',
  'duplicate-key',
  /** JSON, but not of the shape the format asks for. */
  'form',
  /** Not a gzip file. */
  'gzip',
  /** A public key that some browsers refuse or with which anyone could sign. */
  'bad-key',
  /** This browser has no Ed25519. */
  'unsupported',
  /** Too few valid signatures of distinct keys. */
  'threshold',
  /** Signed for another publisher. */
  'publisher',
  /** A root out of turn, or a head under another root than the trusted one. */
  'root',
  /** More steps of roots than one update may take. */
  'too-many-roots',
  /** The root has expired and there is no newer one. */
  'root-expired',
  /** An older head than the one already trusted. */
  'rollback',
  /** Two heads with one version. */
  'equivocation',
  /** A head so far ahead that no later one could follow it. */
  'fast-forward',
  /** A delta that does not fit what it should be applied to. */
  'delta',
  /** The records are not those the head names. */
  'state',
  /** Proven, but not a sound dataset. */
  'dataset',
  /** A dataset that links to hosts its root does not allow. */
  'domain',
] as const;

export type TrustCode = (typeof TRUST_CODES)[number];

/** Why something was refused. Whoever catches one keeps what it had. */
export class TrustError extends Error {
  override readonly name = 'TrustError';
  /**
   * @param what what was looked at: "head", "root 3", "delta"
   * @param got what was found; shortened, since it may be a stranger's text
   */
  constructor(
    readonly code: TrustCode,
    readonly what: string,
    readonly expected: string,
    readonly got: string,
    options?: ErrorOptions,
  ) {
    super(`${what}: expected ${expected}, got ${got.slice(0, 120)}`, options);
  }
}
