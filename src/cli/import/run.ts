/** One import from first byte to report: sources to records and notes, records to the folder. Memory does not grow with the sources, but for ids. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ListName, listFiles } from '../../dataset/assemble.js';
import { importSource } from '../../dataset/importers/index.js';
import type { Made, MakeOptions } from '../../dataset/importers/make.js';
import { type Effect, type Note, noteOf } from '../../dataset/importers/notes.js';
import { readRecords } from '../dataset-folder.js';
import { DataError } from '../errors.js';
import { isFolder, reason } from '../files.js';
import { HeadNeeds, writeHead } from './dataset-head.js';
import { NoteLog } from './note-log.js';
import { Progress } from './progress.js';
import { MADE_LISTS, RecordStore } from './record-store.js';
import type { ImportReport, SourceReport } from './report.js';
import { type SourceFile, textOf } from './sources.js';
import { writeList } from './write-list.js';

export interface RunOptions extends MakeOptions {
  /** Where the dataset is; null only in a dry run. */
  readonly folder: string | null;
  readonly isDry: boolean;
  readonly today: string;
}

/** @param tell given report and notes before the notes are gone @throws DataError nothing could be used. */
export async function runImport(
  files: readonly SourceFile[],
  options: RunOptions,
  tell: (report: ImportReport, notes: NoteLog) => Promise<void>,
): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'sunlit-import-'));
  const notes = new NoteLog(join(work, 'notes.jsonl'));
  const store = new RecordStore(join(work, 'records.jsonl'));
  try {
    const report = await collect(files, options, { notes, store });
    await tell(report, notes);
    if (report.sources.every(({ records }) => records === 0)) throw new DataError('nothing usable was found');
  } finally {
    notes.remove();
    store.remove();
    rmSync(work, { recursive: true, force: true });
  }
}

interface Work {
  readonly notes: NoteLog;
  readonly store: RecordStore;
}

async function collect(files: readonly SourceFile[], options: RunOptions, { notes, store }: Work): Promise<ImportReport> {
  const started = performance.now();
  const needs = new HeadNeeds();
  const progress = new Progress(
    files.reduce((sum, { bytes }) => sum + bytes, 0),
    process.stderr,
  );
  const sources: SourceReport[] = [];
  for (const file of files) sources.push(await readOne(file, options, { notes, store }, needs, progress));
  progress.end();
  const folder = options.folder ?? '';
  const isAny = sources.some(({ records }) => records > 0);
  if (!options.isDry && isAny) mkdirSync(folder, { recursive: true });
  return {
    sources,
    lists: writeLists(folder, store, options.isDry),
    head: isAny && options.folder !== null ? writeHead(folder, needs, options.today, options.isDry) : null,
    seconds: (performance.now() - started) / 1_000,
    maxRssBytes: process.resourceUsage().maxRSS * 1_024,
    isDry: options.isDry,
  };
}

async function readOne(file: SourceFile, options: MakeOptions, { notes, store }: Work, needs: HeadNeeds, progress: Progress): Promise<SourceReport> {
  const report: SourceReport = { name: file.name, records: 0, dropped: 0, mended: 0 };
  const note = (one: Note): void => {
    notes.add(one);
    const count = COUNTED[one.effect];
    if (count !== undefined) report[count] += 1;
  };
  try {
    for await (const one of importSource({ name: file.name, chunks: textOf(file, (bytes) => progress.add(bytes)) }, options)) {
      if ('note' in one) {
        note(one.note);
        continue;
      }
      report.records += 1;
      const again = store.add(one.made);
      if (again !== null) note(noteOf(again, { file: file.name, item: one.item }, one.made.record.id));
      need(needs, one.made);
    }
  } catch (error) {
    // The disk, not the data: what was read before stays.
    if (!(error instanceof Error) || !('code' in error)) throw error;
    note(noteOf('read-failed', { file: file.name, item: report.records + 1 }, reason(error)));
  }
  return report;
}

const COUNTED: Readonly<Partial<Record<Effect, 'dropped' | 'mended'>>> = { dropped: 'dropped', 'left-out': 'mended', mended: 'mended' };

function need(needs: HeadNeeds, { record, speaker }: Made): void {
  if (speaker !== null) needs.addOrganization(speaker.key, speaker.organization);
  needs.languages.add(record.lang);
  for (const { url } of 'rebuttals' in record ? record.rebuttals : [record]) needs.addAddress(url);
}

function writeLists(folder: string, store: RecordStore, isDry: boolean): ImportReport['lists'] {
  const isThere = folder !== '' && isExisting(folder);
  return Object.fromEntries(
    MADE_LISTS.map((list) => [list, writeList(folder, list, store, isThere ? idsElsewhere(folder, list) : new Set(), isDry)]),
  ) as unknown as ImportReport['lists'];
}

function isExisting(path: string): boolean {
  try {
    return isFolder(path);
  } catch {
    // Not there yet: the import makes it.
    return false;
  }
}

/** Ids of a list in the folder's other files, which are the author's. */
function idsElsewhere(folder: string, list: ListName): ReadonlySet<string> {
  const others = listFiles(readdirSync(folder), list).filter((name) => name !== `${list}.jsonl`);
  const records = others.flatMap((name) => readRecords(join(folder, name), () => {}));
  return new Set(records.flatMap((one) => (typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' ? one.id : [])));
}
