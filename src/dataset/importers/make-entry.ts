/** A message of a feed becomes an update or a statement, or, on request, a claim. A label such as “[SALAH]” stays in front of an update: without it the rumour would stand there as news. */
import type { OfficialStatement, Update } from '../../model/dataset.js';
import type { FoundEntry } from './found.js';
import { idOf } from './ids.js';
import { fits, type Made, type MakeOptions, makeAddress, makeDate, makeLanguage } from './make.js';
import { makeClaim } from './make-claim.js';
import type { Say } from './notes.js';
import { type Speaker, speakerOf } from './organizations.js';
import { plainText } from './plain-text.js';
import { shorten } from './shorten.js';

/** Longest texts the format takes, UTF-16 units. */
const MAX_UPDATE = 600;
const MAX_TITLE = 300;
const MAX_SUMMARY = 2_000;

export function makeEntry(found: FoundEntry, options: MakeOptions, say: Say): Made | null {
  const { title, summary, by, ...rest } = found;
  if (options.as === 'claims')
    return makeClaim({ ...rest, kind: 'review', claim: undefined, title, body: summary, ...(by === undefined ? {} : { by }) }, options, say);
  const heading = plainText(title, say);
  const text = heading === '' || options.as === 'statements' ? plainText(summary, say) : '';
  const first = heading === '' ? text : heading;
  if (first === '') {
    say('no-title');
    return null;
  }
  const url = makeAddress(found.url, options, say);
  if (url === null) return null;
  const published = makeDate(found.published, say);
  if (published === undefined) {
    say('no-date', first);
    return null;
  }
  const lang = makeLanguage(found.lang, [heading, summary], undefined, options, say);
  // A feed is its publisher's own voice: only an option puts another's name to it.
  const speaker = options.by === undefined ? null : speakerOf(by, url, lang, false, options, say);
  const entry = { id: idOf(first, url), lang, ...(speaker === null ? {} : { by: speaker.key }), url, published };
  return options.as === 'statements' ? statementOf(entry, first, text, speaker, say) : updateOf(entry, first, speaker, say);
}

type Entry = Pick<Update, 'id' | 'lang' | 'by' | 'url' | 'published'>;

function updateOf(entry: Entry, text: string, speaker: Speaker | null, say: Say): Made | null {
  const record: Update = { ...entry, text: shorten(text, MAX_UPDATE, say) };
  return fits({ list: 'updates', record, speaker }, say) ? { list: 'updates', record, speaker } : null;
}

function statementOf(entry: Entry, title: string, summary: string, speaker: Speaker | null, say: Say): Made | null {
  const record: OfficialStatement = { ...entry, title: shorten(title, MAX_TITLE, say), summary: shorten(summary === '' ? title : summary, MAX_SUMMARY, say) };
  return fits({ list: 'statements', record, speaker }, say) ? { list: 'statements', record, speaker } : null;
}
