/** The folder that goes on the web host: reads and writes files of SUP/1 in it, the head last and in one step, so that a reader never sees half of a build. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bytes } from '../../dataset/trust/bytes.js';
import { type Get, PATHS } from '../../dataset/trust/get.js';
import type { Files } from '../../dataset/trust/publish.js';
import { checkLength } from '../../dataset/trust/shape.js';

export function readHostFile(out: string, path: string): Bytes | null {
  const file = join(out, ...path.split('/'));
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
}

/** A reader's way to the folder. */
export function getFrom(out: string): Get {
  return async (path, { maxBytes }) => {
    const bytes = readHostFile(out, path);
    if (bytes !== null) checkLength(bytes, maxBytes, path);
    return bytes;
  };
}

/** @returns paths that were not there before, or held something else */
export function writeHostFiles(out: string, files: Files): readonly string[] {
  const written: string[] = [];
  const inOrder = [...files].sort(([a], [b]) => Number(a === PATHS.head) - Number(b === PATHS.head));
  for (const [path, bytes] of inOrder) {
    const there = readHostFile(out, path);
    if (there !== null && Buffer.compare(there, bytes) === 0) continue;
    const file = join(out, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, bytes);
    renameSync(`${file}.new`, file);
    written.push(path);
  }
  return written;
}

/** Removes files of deltas, indexes and snapshots that are not to be kept. */
export function prune(out: string, keep: ReadonlySet<string>): readonly string[] {
  const gone: string[] = [];
  for (const kind of ['i', 'd', 'f']) {
    for (const path of hostFiles(out, kind)) {
      if (keep.has(path)) continue;
      rmSync(join(out, ...path.split('/')));
      gone.push(path);
    }
  }
  return gone;
}

/** Paths of the files of one kind: `f`, `d`, `i`. */
export function hostFiles(out: string, kind: string): readonly string[] {
  return existsSync(join(out, kind)) ? readdirSync(join(out, kind)).map((name) => `${kind}/${name}`) : [];
}
