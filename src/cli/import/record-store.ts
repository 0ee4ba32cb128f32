/**
 * Which records has the import made so far? Ids and places in memory, the records in a file beside: so an import of any size runs in the same memory.
 * A claim that comes again is joined with what is there; of other records the later one counts.
 */
import { joinClaims } from '../../dataset/importers/join-claims.js';
import type { Made } from '../../dataset/importers/make.js';
import type { NoteCode } from '../../dataset/importers/notes.js';
import type { Claim } from '../../model/dataset.js';
import { LineFile, type LinePlace } from './line-file.js';

export type MadeList = Made['list'];
export const MADE_LISTS: readonly MadeList[] = ['claims', 'faqs', 'statements', 'updates'];

export class RecordStore {
  private readonly places = new Map<MadeList, Map<string, LinePlace>>(MADE_LISTS.map((list) => [list, new Map()]));
  private readonly spill: LineFile;

  /** @param path a file that may be written, and is gone after `remove` */
  constructor(path: string) {
    this.spill = new LineFile(path, 'w+');
  }

  /** @returns what there is to say if a record of this id was there: its answers were joined, or it was the same answer. */
  add({ list, record }: Made): NoteCode | null {
    const places = this.of(list);
    const earlier = places.get(record.id);
    const before = earlier === undefined ? null : (JSON.parse(this.spill.read(earlier)) as Claim);
    const joined = before === null ? record : list === 'claims' ? joinClaims(before, record) : record;
    places.set(record.id, this.spill.append(JSON.stringify(joined)));
    if (before === null) return null;
    return list === 'claims' && 'rebuttals' in joined && joined.rebuttals.length > before.rebuttals.length ? 'same-claim' : 'same-answer';
  }

  ids(list: MadeList): readonly string[] {
    return [...this.of(list).keys()];
  }

  /** @returns the record, undefined if there is none. */
  read(list: MadeList, id: string): Made['record'] | undefined {
    const place = this.of(list).get(id);
    return place === undefined ? undefined : (JSON.parse(this.spill.read(place)) as Made['record']);
  }

  remove(): void {
    this.spill.remove();
  }

  private of(list: MadeList): Map<string, LinePlace> {
    return this.places.get(list) ?? new Map();
  }
}
