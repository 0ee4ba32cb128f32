/**
 * Whose signature is this? Ed25519 by Web Crypto: making, naming and checking keys. A key's id is the SHA-256 of its 32 bytes, so that one key cannot appear under two names
 * and be counted twice (go-tuf GHSA-3633-5h82-39pq).
 *
 * Private keys pass through here as PKCS #8 and are never kept; where they lie, and under which passphrase, is the tool's matter.
 */
import { type Bytes, fromBase64, sha256 } from './bytes.js';
import { isPrimeOrderKey } from './curve.js';
import { TrustError } from './errors.js';

/** Something that signs under one key. */
export interface Signer {
  /** {@link keyId} of `pub`. */
  readonly id: string;
  /** 32 bytes. */
  readonly pub: Bytes;
  readonly sign: (message: Bytes) => Promise<Bytes>;
}

/** SHA-256 of the public key, lower-case hexadecimal. */
export function keyId(pub: Bytes): Promise<string> {
  return sha256(pub);
}

/** Whether a key may be trusted with anything. Asked when a root comes in, in the extension and in the publisher's tool alike. @throws TrustError `bad-key` */
export function checkPublicKey(pub: Bytes, what: string): void {
  if (!isPrimeOrderKey(pub)) throw new TrustError('bad-key', what, '32 bytes of an Ed25519 key of prime order', `${pub.length} bytes that are none`);
}

/** Whether the signature is good. Malformed ones are bad, not exceptional. @throws TrustError `unsupported` where the browser has no Ed25519 */
export async function isSignedBy(pub: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  const key = await supported(() => crypto.subtle.importKey('raw', pub, 'Ed25519', false, ['verify']));
  return crypto.subtle.verify('Ed25519', key, signature, message);
}

/** A new key. Its private half is returned once, as PKCS #8. */
export async function generateKey(): Promise<{ readonly signer: Signer; readonly pkcs8: Bytes }> {
  const pair = await supported(() => crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']));
  if (!('privateKey' in pair)) throw new TrustError('unsupported', 'new key', 'a pair of keys', 'one key');
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { signer: await signerOf(pkcs8), pkcs8 };
}

/** The signer of a private key. @throws TrustError `bad-key` for bytes that are no Ed25519 key */
export async function signerOf(pkcs8: Bytes): Promise<Signer> {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  } catch (cause) {
    throw new TrustError('bad-key', 'private key', 'an Ed25519 key as PKCS #8', `${pkcs8.length} bytes that are none`, { cause });
  }
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  const pub = fromBase64(`${x.replaceAll('-', '+').replaceAll('_', '/')}=`, 'private key');
  return { id: await keyId(pub), pub, sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, message)) };
}

/** Chromium has Ed25519 from 137, Firefox from 129, Node from 20. */
async function supported<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new TrustError('unsupported', 'Ed25519', 'a browser that has it', cause instanceof Error ? cause.message : 'none', { cause });
  }
}
