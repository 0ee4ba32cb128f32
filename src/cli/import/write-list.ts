/**
 * How do new records come into a folder that has some? `claims.jsonl` is written anew, sorted by id, so that a version control shows what changed and nothing else.
 * What was there stays; a record with an imported one's id is joined with it. Records in other files of the folder are the author's and are left alone.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { joinClaims } from '../../dataset/importers/join-claims.js';
import type { Made } from '../../dataset/importers/make.js';
import type { Claim } from '../../model/dataset.js';
import { DataError } from '../errors.js';
import { reason } from '../files.js';
import { LineFile, type LinePlace } from './line-file.js';
import type { MadeList, RecordStore } from './record-store.js';

/** What became of a list, as ids. `kept`: records that were there and are not in the import. `elsewhere`: the author has them in another file. */
export interface ListChanges {
  readonly added: string[];
  readonly changed: string[];
  same: number;
  kept: number;
  readonly elsewhere: string[];
}

/**
 * @param folder the dataset; need not exist in a dry run
 * @param elsewhere ids of the list in other files of the folder
 */
export function writeList(folder: string, list: MadeList, store: RecordStore, elsewhere: ReadonlySet<string>, isDry: boolean): ListChanges {
  const changes: ListChanges = { added: [], changed: [], same: 0, kept: 0, elsewhere: [] };
  const ids = store.ids(list);
  if (ids.length === 0) return changes;
  const path = join(folder, `${list}.jsonl`);
  const old = existsSync(path) ? new LineFile(path, 'r') : null;
  const known = old === null ? new Map<string, LinePlace>() : idsIn(old, path);
  const out = isDry ? null : new LineFile(`${path}.tmp`, 'w+');
  for (const id of [...new Set([...known.keys(), ...ids])].sort()) {
    const place = known.get(id);
    const before = place === undefined || old === null ? undefined : (JSON.parse(old.read(place)) as Made['record']);
    const made = store.read(list, id);
    if (made !== undefined && elsewhere.has(id)) changes.elsewhere.push(id);
    const after = made === undefined || elsewhere.has(id) ? before : before === undefined ? made : joined(list, before, made);
    if (after === undefined) continue;
    out?.append(JSON.stringify(after));
    if (before === undefined) changes.added.push(id);
    else if (made === undefined) changes.kept += 1;
    else if (JSON.stringify(before) === JSON.stringify(after)) changes.same += 1;
    else changes.changed.push(id);
  }
  old?.close();
  out?.close();
  if (out !== null && isEmpty(changes)) rmSync(`${path}.tmp`);
  else if (out !== null) renameSync(`${path}.tmp`, path);
  return changes;
}

/** Whether nothing is to be written: all that came is in the author's other files. */
function isEmpty({ added, changed, same, kept }: ListChanges): boolean {
  return added.length + changed.length + same + kept === 0;
}

function joined(list: MadeList, before: Made['record'], made: Made['record']): Made['record'] {
  return list === 'claims' ? joinClaims(before as Claim, made as Claim) : { ...before, ...made };
}

/** @throws DataError a line is not a record: to write the file anew would lose it. */
function idsIn(file: LineFile, path: string): Map<string, LinePlace> {
  const known = new Map<string, LinePlace>();
  let line = 0;
  for (const { text, place } of file.lines()) {
    line += 1;
    known.set(idOf(text, `${path}, record ${line}`), place);
  }
  return known;
}

function idOf(text: string, at: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DataError(`${at} is not JSON: ${reason(error)}`);
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') throw new DataError(`${at} has no id`);
  return value.id;
}
