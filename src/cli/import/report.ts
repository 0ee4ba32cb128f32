/** What does an import tell at its end? For people a summary with the first examples of each kind of note; for programs everything, as one JSON object. */
import type { Effect } from '../../dataset/importers/notes.js';
import type { HeadChanges } from './dataset-head.js';
import type { CodeCount, NoteLog } from './note-log.js';
import { megabytes } from './progress.js';
import type { MadeList } from './record-store.js';
import type { ListChanges } from './write-list.js';

export interface SourceReport {
  readonly name: string;
  /** Records made of it, before joining. */
  records: number;
  dropped: number;
  mended: number;
}

export interface ImportReport {
  readonly sources: readonly SourceReport[];
  readonly lists: Readonly<Record<MadeList, ListChanges>>;
  readonly head: HeadChanges | null;
  readonly seconds: number;
  /** Largest memory of the process so far, bytes. */
  readonly maxRssBytes: number;
  readonly isDry: boolean;
}

type Paint = (text: string) => string;
const COLOURS: Readonly<Record<Effect, number>> = { dropped: 31, 'left-out': 33, mended: 36, noted: 2 };

/** So many files are told one by one; `--json` has all. */
const MAX_SOURCES = 40;

/** Lines for people. @param isColoured on a terminal that has not been asked for none */
export function* humanLines(report: ImportReport, notes: NoteLog, isColoured: boolean): Iterable<string> {
  const paint = (colour: number): Paint => (isColoured ? (text) => `\u001b[${colour}m${text}\u001b[0m` : (text) => text);
  for (const count of notes.byCode()) yield* codeLines(count, paint(COLOURS[count.effect]));
  if (notes.byCode().length > 0) yield '';
  for (const { name, records, dropped, mended } of report.sources.slice(0, MAX_SOURCES))
    yield `${name}: ${records} records, ${dropped} dropped, ${mended} mended`;
  if (report.sources.length > MAX_SOURCES) yield `… ${report.sources.length - MAX_SOURCES} more files`;
  for (const [list, changes] of Object.entries(report.lists)) yield* listLines(list, changes);
  if (report.head !== null) yield* headLines(report.head);
  if (report.isDry) yield 'Dry run: nothing was written.';
  yield `${report.seconds.toFixed(1)} s, ${megabytes(report.maxRssBytes)} of memory at most.`;
}

function* codeLines({ code, effect, message, count, first }: CodeCount, paint: Paint): Iterable<string> {
  yield `${paint(effect)} ${count} × ${code}: ${message}`;
  for (const { file, item, line, detail } of first) yield `  ${file}${line === undefined ? '' : `:${line}`}, item ${item}${detail === '' ? '' : `: ${detail}`}`;
  if (count > first.length) yield `  … ${count - first.length} more: --json or --report FILE lists all`;
}

function* listLines(list: string, { added, changed, same, kept, elsewhere }: ListChanges): Iterable<string> {
  if (added.length + changed.length + same + elsewhere.length === 0) return;
  yield `${list}.jsonl: ${added.length} new, ${changed.length} changed, ${same} the same${kept > 0 ? `, ${kept} that were there before` : ''}`;
  if (elsewhere.length > 0) yield `  ${elsewhere.length} not written, since another file of the folder has them: ${elsewhere.slice(0, 5).join(', ')}`;
}

function* headLines({ file, isNew, organizations, domains, languages }: HeadChanges): Iterable<string> {
  if (isNew) yield `${file}: made. Fill in the marked lines, then: sunlit check`;
  else if (organizations.length + domains.length + languages.length > 0) {
    yield `${file}: added ${[...organizations.map((key) => `organization ${key}`), ...domains.map((host) => `domain ${host}`), ...languages.map((lang) => `language ${lang}`)].join(', ')}`;
  }
}

/** Written at once, UTF-16 units: a pipe's worth. */
const PIECE = 64 * 1024;

/** One JSON object in pieces, so that no number of notes is too many. */
export function* jsonPieces({ sources, lists, head, seconds, maxRssBytes, isDry }: ImportReport, notes: NoteLog): Iterable<string> {
  const counts = Object.fromEntries(notes.byCode().map(({ code, count }) => [code, count]));
  const rest = {
    sources,
    lists: Object.fromEntries(Object.entries(lists).map(([list, changes]) => [list, listJson(changes)])),
    head,
    counts,
    seconds,
    maxRssBytes,
    dryRun: isDry,
  };
  yield `${JSON.stringify(rest).slice(0, -1)},"notes":[`;
  let piece = '';
  let sign = '';
  for (const note of notes.all()) {
    piece += sign + note;
    sign = ',';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]}\n`;
}

/** New ones as a number: they are the file. */
function listJson({ added, changed, same, kept, elsewhere }: ListChanges): object {
  return { new: added.length, changed, same, kept, elsewhere };
}
