/**
 * Who may speak for this publisher? A root lists the publisher's keys, how many of them have to sign a new root or a head, the hosts its records may link to, and its mirrors.
 * Roots are numbered from 1; the SHA-256 of root 1's payload is the publisher's id, which is what a reader pins. Who made root 1 decides on root 2, and so on
 * (`root-chain.ts`). Names of fields are those of the file.
 */
import * as v from 'valibot';
import { hostName, text } from '../format.js';
import { type Bytes, fromBase64 } from './bytes.js';
import type { Role } from './envelope.js';
import { TrustError } from './errors.js';
import { checkPublicKey, keyId } from './keys.js';
import { MAX_DOMAINS, MAX_KEYS, MAX_MIRRORS } from './limits.js';
import { instantShape, readShape, sha256Shape, wholeNumber } from './shape.js';

const roleShape = v.pipe(
  v.object({
    ids: v.pipe(v.array(sha256Shape), v.nonEmpty('at least one key'), v.maxLength(MAX_KEYS, `at most ${MAX_KEYS} keys`)),
    threshold: wholeNumber(1),
  }),
  // The same id twice would let one key meet a threshold of two.
  v.check(({ ids }) => new Set(ids).size === ids.length, 'each key once'),
  v.check(({ ids, threshold }) => threshold <= ids.length, 'a threshold the keys can meet'),
);

/** A folder on https: no user name, port, query or fragment, and a slash at its end, so that a path can simply be added. */
const mirrorShape = v.pipe(
  v.string('an address'),
  v.maxLength(300, 'at most 300 characters'),
  v.regex(/^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]\/(?:[\w.~-]+\/)*$/u, 'an https folder, with a slash at its end'),
  v.check((address) => URL.canParse(address) && new URL(address).href === address, 'an address in its plain spelling'),
);

const rootShape = v.object({
  type: v.literal('root', '"root"'),
  v: wholeNumber(1),
  publisher_id: v.exactOptional(sha256Shape),
  name: text(200),
  domains: v.pipe(v.array(hostName), v.nonEmpty('at least one domain'), v.maxLength(MAX_DOMAINS, `at most ${MAX_DOMAINS} domains`)),
  keys: v.pipe(
    v.record(sha256Shape, v.object({ alg: v.literal('ed25519', '"ed25519"'), pub: v.string('base64') })),
    v.check((keys) => Object.keys(keys).length <= MAX_KEYS, `at most ${MAX_KEYS} keys`),
  ),
  root: roleShape,
  release: roleShape,
  mirrors: v.pipe(v.array(mirrorShape), v.maxLength(MAX_MIRRORS, `at most ${MAX_MIRRORS} mirrors`)),
  expires: instantShape,
});

/** A root as it stands in its file. */
export type Root = v.InferOutput<typeof rootShape>;

/** A root whose keys are sound and named by their hashes. It says nothing about who signed it. @throws TrustError `form`, `bad-key`, and those of strict JSON */
export async function readRoot(payload: Bytes, what: string): Promise<Root> {
  const root = readShape(rootShape, payload, what);
  // Root 1 cannot name its own hash; every later root has to, or it could be another publisher's.
  if ((root.publisher_id === undefined) !== (root.v === 1)) throw new TrustError('form', `${what} publisher_id`, 'one from root 2 on', `root ${root.v}`);
  for (const [id, pub] of keysOf(root)) {
    checkPublicKey(pub, `${what} key ${id.slice(0, 8)}`);
    if ((await keyId(pub)) !== id) throw new TrustError('bad-key', `${what} key ${id.slice(0, 8)}`, 'an id that is the hash of the key', 'another');
  }
  for (const id of [...root.root.ids, ...root.release.ids])
    if (!Object.hasOwn(root.keys, id)) throw new TrustError('form', `${what} ids`, 'ids of its keys', id.slice(0, 8));
  return root;
}

/** Id → 32 bytes, of all keys the root knows. */
export function keysOf(root: Root): ReadonlyMap<string, Bytes> {
  return new Map(Object.entries(root.keys).map(([id, { pub }]) => [id, fromBase64(pub, `key ${id.slice(0, 8)}`)]));
}

/** Whether the right to sign heads has changed hands or terms (rule 2). */
export function hasOtherRelease(before: Root, after: Root): boolean {
  const terms = ({ ids, threshold }: Role): string => [threshold, ...[...ids].sort()].join();
  return terms(before.release) !== terms(after.release);
}

/** Whether a root's time is over. @param timeMs since the epoch */
export function isRootExpired(root: Root, timeMs: number): boolean {
  return timeMs > Date.parse(root.expires);
}

/** Rule 8, for links: the root's keys say which hosts, so that a stolen release key cannot send readers elsewhere. @throws TrustError `domain` */
export function checkDomains(domains: readonly string[], root: Root): void {
  const foreign = domains.find((host) => !root.domains.some((allowed) => host === allowed || host.endsWith(`.${allowed}`)));
  if (foreign !== undefined) throw new TrustError('domain', 'dataset domains', `hosts of the root: ${root.domains.join(', ')}`, foreign);
}
