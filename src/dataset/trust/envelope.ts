/**
 * Who signed these very bytes? An envelope carries a payload as it was signed, and signatures over it; the payload is proven first and parsed afterwards
 * (decision 0003, after DSSE). Signed is `sunlit/1 \0 type \0 length \0 payload`: the type keeps a head from passing as a root, the length keeps fields from running together.
 *
 * The envelope itself has one spelling, `{"payload":"…","sigs":[{"k":"…","s":"…"}]}` without white space. Whatever is spelt otherwise is refused, so that a bit flipped
 * anywhere in the file is noticed, not only one in the payload.
 */
import * as v from 'valibot';
import { type Bytes, base64, concat, fromBase64, isEqual, utf8 } from './bytes.js';
import { TrustError } from './errors.js';
import { isSignedBy, type Signer } from './keys.js';
import { MAX_KEYS } from './limits.js';
import { checkLength, readShape, sha256Shape } from './shape.js';

export type SignedType = 'root' | 'head';

export interface Envelope {
  readonly payload: Bytes;
  readonly sigs: readonly { readonly k: string; readonly s: Bytes }[];
}

/** Who may sign, and how many of them have to. */
export interface Role {
  readonly ids: readonly string[];
  readonly threshold: number;
}

/** A value together with the bytes that prove it. */
export interface Proven<T> {
  /** The file as served. */
  readonly bytes: Bytes;
  readonly payload: Bytes;
  readonly value: T;
}

const envelopeShape = v.strictObject({
  payload: v.string('base64'),
  sigs: v.pipe(v.array(v.strictObject({ k: sha256Shape, s: v.string('base64') })), v.maxLength(MAX_KEYS, `at most ${MAX_KEYS} signatures`)),
});

/** Takes an envelope apart. Nothing of it is proven yet. @throws TrustError `too-large`, `form` and those of strict JSON */
export function openEnvelope(bytes: Bytes, maxBytes: number, what: string): Envelope {
  checkLength(bytes, maxBytes, what);
  const { payload, sigs } = readShape(envelopeShape, bytes, what);
  const envelope: Envelope = { payload: fromBase64(payload, what), sigs: sigs.map(({ k, s }) => ({ k, s: fromBase64(s, what) })) };
  if (!isEqual(writeEnvelope(envelope), bytes)) throw new TrustError('form', what, 'an envelope in its one spelling', 'another spelling');
  return envelope;
}

export function writeEnvelope({ payload, sigs }: Envelope): Bytes {
  return utf8(JSON.stringify({ payload: base64(payload), sigs: sigs.map(({ k, s }) => ({ k, s: base64(s) })) }));
}

/** What is signed. @example "sunlit/1\0head\0" + "943\0" + 943 bytes */
export function signedMessage(type: SignedType, payload: Bytes): Bytes {
  return concat([utf8(`sunlit/1\0${type}\0${payload.length}\0`), payload]);
}

/** A payload in an envelope, signed by all signers in their order. */
export async function seal(type: SignedType, payload: Bytes, signers: readonly Signer[]): Promise<Bytes> {
  const message = signedMessage(type, payload);
  return writeEnvelope({ payload, sigs: await Promise.all(signers.map(async ({ id, sign }) => ({ k: id, s: await sign(message) }))) });
}

/**
 * How many distinct keys of the role have signed. A key counts once however often it signs (python-tuf GHSA-pwqf-9h7j-7mv8); strangers' and broken signatures
 * count for nothing and spoil nothing, or anyone could make a good file bad by adding one.
 * @param keys id → 32 bytes; ids are hashes of the keys, checked when their root came in
 */
export async function countSigners(type: SignedType, envelope: Envelope, role: Role, keys: ReadonlyMap<string, Bytes>): Promise<number> {
  const message = signedMessage(type, envelope.payload);
  const signed = new Set<string>();
  for (const { k, s } of envelope.sigs) {
    const pub = role.ids.includes(k) ? keys.get(k) : undefined;
    if (pub !== undefined && (await isSignedBy(pub, s, message))) signed.add(k);
  }
  return signed.size;
}

/** @throws TrustError `threshold` (rules 2 and 3) */
export async function requireThreshold(type: SignedType, envelope: Envelope, role: Role, keys: ReadonlyMap<string, Bytes>, what: string): Promise<void> {
  const count = await countSigners(type, envelope, role, keys);
  if (count < role.threshold) throw new TrustError('threshold', what, `signatures of ${role.threshold} keys`, String(count));
}
