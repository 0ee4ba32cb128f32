/**
 * Where does a private key lie? In a file only its owner can read, locked with a passphrase: scrypt makes a key of the passphrase, AES-256-GCM locks the signing key with it.
 * Beside it lies the public half, for others. Nothing here prints a private key, and a file that others on the machine can read is refused (BAR.md, B-S2).
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { base64, fromBase64 } from '../../dataset/trust/bytes.js';
import { TrustError } from '../../dataset/trust/errors.js';
import { checkPublicKey, keyId, type Signer, signerOf } from '../../dataset/trust/keys.js';
import { DataError, UsageError } from '../errors.js';
import { readJson, reason } from '../files.js';

/** 2^17 rounds of 8 × 128 bytes: 128 MiB and a third of a second, for every guess as for the owner (OWASP's first choice for scrypt). */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const;
const MAX_MEMORY = 256 * 1024 * 1024;

const publicShape = v.object({ type: v.picklist(['sunlit-public-key', 'sunlit-key'] as const), id: v.string(), pub: v.string() });
const keyShape = v.object({
  ...publicShape.entries,
  type: v.literal('sunlit-key'),
  kdf: v.object({
    name: v.literal('scrypt'),
    N: v.pipe(v.number(), v.maxValue(2 ** 20)),
    r: v.pipe(v.number(), v.maxValue(32)),
    p: v.pipe(v.number(), v.maxValue(4)),
    salt: v.string(),
  }),
  cipher: v.object({ name: v.literal('aes-256-gcm'), iv: v.string(), tag: v.string(), data: v.string() }),
});

/** The half of a key that may be shown. */
export interface PublicKey {
  readonly id: string;
  /** 32 bytes, base64. */
  readonly pub: string;
}

/** Writes `<file>` (mode 600) and `<file>.pub`. @throws UsageError one of them is there: keys are never overwritten */
export function writeKey(file: string, { id, pub }: Signer, pkcs8: Uint8Array, passphrase: string): void {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secretOf(passphrase, salt, SCRYPT), iv);
  const data = Buffer.concat([cipher.update(pkcs8), cipher.final()]);
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const open: PublicKey = { id, pub: base64(pub) };
  const locked = {
    kdf: { name: 'scrypt', ...SCRYPT, salt: text(salt) },
    cipher: { name: 'aes-256-gcm', iv: text(iv), tag: text(cipher.getAuthTag()), data: text(data) },
  };
  try {
    writeFileSync(file, `${JSON.stringify({ type: 'sunlit-key', ...open, ...locked }, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    writeFileSync(`${file}.pub`, `${JSON.stringify({ type: 'sunlit-public-key', ...open }, null, 2)}\n`, { flag: 'wx', mode: 0o644 });
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${reason(error)}. Keys are never overwritten`);
  }
}

/** From a `.pub` file or a key file; needs no passphrase. @throws DataError no sound key */
export async function readPublicKey(file: string): Promise<PublicKey> {
  const { id, pub } = shaped(publicShape, file, 'a key made by sunlit keygen');
  try {
    const bytes = fromBase64(pub, file);
    checkPublicKey(bytes, file);
    if ((await keyId(bytes)) !== id) throw new TrustError('bad-key', file, 'an id that is the hash of the key', id);
  } catch (error) {
    throw new DataError(`${file} holds no sound key: ${reason(error)}`);
  }
  return { id, pub };
}

/** @throws UsageError others can read the file. @throws DataError no key, or another passphrase */
export async function unlockKey(file: string, passphrase: string): Promise<Signer> {
  const { kdf, cipher } = shaped(keyShape, file, 'a private key made by sunlit keygen');
  requirePrivate(file);
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', secretOf(passphrase, bytes(kdf.salt), kdf), bytes(cipher.iv));
  decipher.setAuthTag(bytes(cipher.tag));
  let pkcs8: Buffer;
  try {
    pkcs8 = Buffer.concat([decipher.update(bytes(cipher.data)), decipher.final()]);
  } catch {
    throw new DataError(`${file} does not open: the passphrase is another, or the file is damaged`);
  }
  return signerOf(new Uint8Array(pkcs8));
}

/** Windows has no such modes; everywhere else the file is the owner's alone. */
function requirePrivate(file: string): void {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new UsageError(`${file} can be read by others on this machine: run chmod 600 ${file}, and think about who has seen it`);
}

function secretOf(passphrase: string, salt: Uint8Array, { N, r, p }: { readonly N: number; readonly r: number; readonly p: number }): Buffer {
  return scryptSync(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: MAX_MEMORY });
}

function shaped<T extends v.GenericSchema>(schema: T, file: string, what: string): v.InferOutput<T> {
  const parsed = v.safeParse(schema, readJson(file));
  if (!parsed.success) throw new DataError(`${file} is not ${what}`);
  return parsed.output;
}
