/** `sunlit import`: what you have (claim reviews, question pages, feeds, spreadsheets) becomes records of a dataset. Reads files only; nothing is fetched. */
import { once } from 'node:events';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readAddress } from '../../dataset/importers/addresses.js';
import { IMPORTERS } from '../../dataset/importers/index.js';
import type { EntryList } from '../../dataset/importers/make.js';
import type { Interest, OrganizationKind } from '../../model/dataset.js';
import { dayOf } from '../../model/expiry.js';
import { UsageError } from '../errors.js';
import { LineFile } from '../import/line-file.js';
import type { NoteLog } from '../import/note-log.js';
import { humanLines, type ImportReport, jsonPieces } from '../import/report.js';
import { runImport } from '../import/run.js';
import { listSources } from '../import/sources.js';

interface Options {
  readonly output?: string;
  readonly as: EntryList;
  readonly lang?: string;
  readonly url?: string;
  readonly by?: string;
  readonly kind?: OrganizationKind;
  readonly interest?: Interest;
  readonly titleAsClaim?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly report?: string;
}

const KINDS: readonly OrganizationKind[] = ['company', 'government', 'intergovernmental', 'fact-checker', 'academic', 'media', 'community'];

export function addImport(program: Command): void {
  program
    .command('import')
    .description('Makes dataset records of what you have, and lists everything it dropped or mended.')
    .argument('<sources...>', 'files, folders (with all below them), or - for standard input')
    .option('-o, --output <dir>', 'the dataset folder to write to; what is there is kept')
    .addOption(new Option('--as <list>', 'what entries of feeds become').choices(['updates', 'statements', 'claims']).default('updates'))
    .option('--lang <tag>', 'language of items that name none (default: guessed from the text)', languageTag)
    .option('--url <address>', 'page of items that name none', pageAddress)
    .option('--by <key>', 'puts all records under this key of organizations', organizationKey)
    .addOption(new Option('--kind <kind>', 'what new organizations are (default: fact-checker for claim reviews)').choices([...KINDS]))
    .addOption(new Option('--interest <interest>', 'their stake (default: none for claim reviews, else self)').choices(['self', 'party', 'none']))
    .option('--title-as-claim', 'takes the title where a claim review has no claim: only if your titles repeat the rumour')
    .option('--dry-run', 'writes nothing')
    .option('--json', 'the report as one JSON object, with every note')
    .option('--report <file>', 'writes every note to a file, in JSON Lines')
    .addHelpText('after', HELP)
    .action(run);
}

const HELP = `
Reads, known by their content:
${IMPORTERS.map(({ name, reads }) => `  ${name.padEnd(12)}${reads}`).join('\n')}

Writes claims.jsonl, faqs.jsonl, statements.jsonl, updates.jsonl, sorted by id, and a dataset.yaml to fill in
if the folder has no head. The same sources give the same ids: import again whenever they change.

Examples:
  sunlit import reviews.json -o my-dataset                  claim reviews, or a DataFeed of any size
  sunlit import saved-pages/ -o my-dataset                  web pages with ClaimReview or FAQPage in them
  sunlit import faq.html -o my-dataset --by agency --kind government --interest self
  sunlit import feed.xml -o my-dataset --as statements
  sunlit import claims.csv -o my-dataset --lang id --dry-run
  curl -s https://example.org/feed.xml | sunlit import - -o my-dataset

Ends with 0 if anything could be used, 1 if nothing could or the folder is damaged, 2 if called wrongly.`;

async function run(paths: readonly string[], { output, dryRun = false, json = false, report, titleAsClaim = false, ...options }: Options): Promise<void> {
  if (output === undefined && !dryRun) throw new UsageError('name a dataset folder with -o DIR, or try with --dry-run');
  const tell = async (result: ImportReport, notes: NoteLog): Promise<void> => {
    if (report !== undefined) writeNotes(report, notes);
    if (json) await print(jsonPieces(result, notes));
    else for (const line of humanLines(result, notes, process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined)) console.log(line);
  };
  await runImport(listSources(paths), { ...options, titleAsClaim, folder: output ?? null, isDry: dryRun, today: dayOf(Date.now()) }, tell);
}

function writeNotes(path: string, notes: NoteLog): void {
  const out = new LineFile(path, 'w+');
  for (const note of notes.all()) out.append(note);
  out.close();
}

/** Waits for a slow reader: a report may be larger than memory should be. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}

function languageTag(value: string): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(value)) throw new InvalidArgumentError('a language tag such as "en" or "pt-BR"');
  return value;
}

function pageAddress(value: string): string {
  const address = readAddress(value, () => {});
  if (address === null) throw new InvalidArgumentError('an https address');
  return address;
}

function organizationKey(value: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(value) || value.length > 80) throw new InvalidArgumentError('lower-case letters, digits and hyphens');
  return value;
}
