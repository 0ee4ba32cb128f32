/**
 * Where does a publisher keep its roots? In `trust/` inside the dataset folder: `root-1.json`, `root-2.json` … signed by enough keys, and `root-N.draft.json` while signatures are
 * being gathered, so that the file can travel to those who hold the other keys. Nothing secret is in it.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bytes, utf8 } from '../../dataset/trust/bytes.js';
import { countSigners, type Envelope, openEnvelope, type Proven, signedMessage, writeEnvelope } from '../../dataset/trust/envelope.js';
import { TrustError } from '../../dataset/trust/errors.js';
import type { Signer } from '../../dataset/trust/keys.js';
import { MAX_ROOT_BYTES } from '../../dataset/trust/limits.js';
import { keysOf, type Root, readRoot } from '../../dataset/trust/root.js';
import { firstRoot, nextRoot } from '../../dataset/trust/root-chain.js';
import { DataError } from '../errors.js';

/** The roots of a publisher, all proven, and what is being signed. */
export interface Roots {
  readonly publisherId: string | null;
  /** Root 1 first. */
  readonly signed: readonly Proven<Root>[];
  readonly draft: Draft | null;
}

export interface Draft {
  readonly value: Root;
  readonly envelope: Envelope;
}

/** How far a draft is: signatures there and asked for, of the root before and of its own. */
export interface Progress {
  readonly have: number;
  readonly need: number;
  readonly isDone: boolean;
}

/** @throws DataError a root that does not follow from the one before, or is damaged */
export async function readRoots(folder: string): Promise<Roots> {
  const names = namesIn(folder);
  const signed: Proven<Root>[] = [];
  let publisherId: string | null = null;
  for (let version = 1; names.includes(`root-${version}.json`); version += 1) {
    const file = join(folder, 'trust', `root-${version}.json`);
    const bytes = bytesOf(file);
    const last = signed.at(-1);
    try {
      if (publisherId === null || last === undefined) {
        const first = await firstRoot(bytes, null);
        publisherId = first.publisherId;
        signed.push(first.root);
      } else signed.push(await nextRoot(last.value, publisherId, bytes));
    } catch (error) {
      throw damaged(file, error);
    }
  }
  return { publisherId, signed, draft: await readDraft(folder, names, signed.length + 1) };
}

async function readDraft(folder: string, names: readonly string[], version: number): Promise<Draft | null> {
  if (!names.includes(`root-${version}.draft.json`)) return null;
  const file = join(folder, 'trust', `root-${version}.draft.json`);
  try {
    const envelope = openEnvelope(bytesOf(file), MAX_ROOT_BYTES, `root ${version}`);
    return { envelope, value: await readRoot(envelope.payload, `root ${version}`) };
  } catch (error) {
    throw damaged(file, error);
  }
}

/** A draft nobody has signed. @throws DataError a root no reader would take */
export async function newDraft(root: Root): Promise<Draft> {
  const payload = utf8(JSON.stringify(root));
  try {
    return { envelope: { payload, sigs: [] }, value: await readRoot(payload, `root ${root.v}`) };
  } catch (error) {
    throw new DataError(`this root would be refused by every reader: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The draft with one more signature; a key signs once. */
export async function withSignature({ envelope, value }: Draft, { id, sign }: Signer): Promise<Draft> {
  const others = envelope.sigs.filter(({ k }) => k !== id);
  return { value, envelope: { ...envelope, sigs: [...others, { k: id, s: await sign(signedMessage('root', envelope.payload)) }] } };
}

/** Whether enough have signed, counted as readers count: by the root before and by the new one. */
export async function progressOf({ envelope, value }: Draft, before: Root | null): Promise<Progress> {
  const own = await countSigners('root', envelope, value.root, keysOf(value));
  const old = before === null ? own : await countSigners('root', envelope, before.root, keysOf(before));
  const isDone = own >= value.root.threshold && (before === null || old >= before.root.threshold);
  return isDone || own < value.root.threshold ? { have: own, need: value.root.threshold, isDone } : { have: old, need: before?.root.threshold ?? 0, isDone };
}

/** Keeps a draft; a finished one becomes the publisher's root. */
export function writeRoot(folder: string, { envelope, value }: Draft, isDone: boolean): string {
  mkdirSync(join(folder, 'trust'), { recursive: true });
  const draft = join(folder, 'trust', `root-${value.v}.draft.json`);
  const file = isDone ? join(folder, 'trust', `root-${value.v}.json`) : draft;
  writeFileSync(file, writeEnvelope(envelope));
  if (isDone) rmSync(draft, { force: true });
  return file;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, 'trust'));
  } catch {
    // No such folder: nothing has been signed yet.
    return [];
  }
}

function bytesOf(file: string): Bytes {
  return new Uint8Array(readFileSync(file));
}

function damaged(file: string, error: unknown): Error {
  return error instanceof TrustError ? new DataError(`${file} is not to be trusted: ${error.message}`) : (error as Error);
}
