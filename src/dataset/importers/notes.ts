/**
 * What was dropped, mended or is worth a look, and why? The closed list of codes with a sentence each. Programs read the code, people the sentence.
 *
 * Nothing leaves an import without a note: a publisher who hands in 5,000 reviews and gets 4,990 claims must be able to find the ten.
 */

/** `dropped`: no record came of the item, or a field was left out. `mended`: it was changed. `noted`: it stands, and a person should look. */
export type Effect = 'dropped' | 'left-out' | 'mended' | 'noted';

export const NOTES = {
  'unknown-kind': ['dropped', 'No importer knows this kind of file.'],
  'nothing-found': ['dropped', 'Nothing to import is in this file.'],
  'unknown-item': ['dropped', 'The item is neither a claim review nor a question nor a feed entry.'],
  'broken-json': ['dropped', 'This is not JSON, and there is more than one way to mend it.'],
  'broken-row': ['dropped', 'The row has more or fewer fields than the header.'],
  'read-failed': ['dropped', 'The file could not be read to its end.'],
  'no-claim': ['dropped', 'The claim has no text. If titles repeat the claim, --title-as-claim takes them.'],
  'claim-is-denial': ['dropped', 'The claim repeats the page’s title and denies: it is the answer, not the rumour.'],
  'claim-too-short': ['dropped', 'The claim is too short to be told from ordinary sentences.'],
  'no-address': ['dropped', 'No address of a page. --url gives one to items that have none.'],
  'bad-address': ['dropped', 'The address of the page cannot be used.'],
  'no-publisher': ['dropped', 'Nobody is named whose review it is. --by gives a name.'],
  'no-question': ['dropped', 'The question has no text.'],
  'no-answer': ['dropped', 'The question has no answer.'],
  'no-title': ['dropped', 'The entry has no text.'],
  'no-date': ['dropped', 'The entry has no date.'],
  'not-valid': ['dropped', 'The record does not fit the format.'],
  'bad-date': ['left-out', 'The date cannot be read.'],
  'date-ambiguous': ['left-out', 'The date may be day/month or month/day.'],
  'date-impossible': ['left-out', 'The date is a placeholder or lies outside the calendar.'],
  'bad-appearance': ['left-out', 'An address where the claim appeared cannot be used.'],
  'bad-organization-address': ['left-out', 'The organization’s address cannot be used; the host of its review stands in.'],
  'rating-off-scale': ['left-out', 'The number of the rating lies outside its own scale.'],
  'date-order': ['left-out', 'The claim’s date lies after its review’s.'],
  'claimant-is-publisher': ['left-out', 'The claimant is the publisher itself: a name in the wrong field.'],
  'same-answer': ['left-out', 'The same body’s answer from the same page was there already.'],
  'too-many': ['left-out', 'More than the format allows; the first are kept.'],
  'json-mended': ['mended', 'The JSON was mended before it could be read.'],
  markup: ['mended', 'HTML tags or entities were taken out of a text.'],
  characters: ['mended', 'Invisible, control or direction-changing characters were taken out of a text.'],
  composed: ['mended', 'Letters were put into the composed form (NFC).'],
  quotes: ['mended', 'Quotation marks around the whole claim were taken off.'],
  'headline-label': ['mended', 'A label in front of the claim was taken off; it is the rating where there is no other.'],
  'headline-words': ['mended', 'Words such as “Fact check:” in front of the claim were taken off.'],
  shortened: ['mended', 'A text was too long and was shortened.'],
  'address-upgraded': ['mended', 'An http address became https.'],
  'address-tracking': ['mended', 'Tracking parameters were taken off an address.'],
  'title-missing': ['mended', 'The page’s title is missing; the claim stands in.'],
  'title-as-claim': ['mended', 'The title stands in for the claim, which has no text.'],
  'name-from-host': ['mended', 'The organization has no name; its host stands in.'],
  'rating-turned': ['mended', 'The best rating is lower than the worst; the scale was read as it says, from worst to best.'],
  'rating-in-words': ['mended', 'The rating’s words stood in the field of its number.'],
  'rating-is-sentence': ['mended', 'The rating is a sentence, too long for a label; it is read as the answer.'],
  'language-guessed': ['noted', 'No language is given; it was guessed from the text.'],
  'language-assumed': ['noted', 'No language is given or to be guessed; English was assumed. --lang gives another.'],
  'language-unknown': ['noted', 'No language is given or to be guessed from the letters; it is marked “und”. --lang gives one.'],
  encoding: ['noted', 'A text holds replacement characters (�): the file may be in another encoding than UTF-8.'],
  'rating-unknown': ['noted', 'The rating’s words are in no list; its verdict is “unknown”.'],
  'claim-is-title': ['noted', 'The claim repeats the page’s title: look whether it is the rumour and not its denial.'],
  'claim-is-question': ['noted', 'The claim is a question: as a sentence its believers would say it, it is found more often.'],
  'same-claim': ['noted', 'The claim was there already; its answers were joined.'],
} as const satisfies Readonly<Record<string, readonly [Effect, string]>>;

export type NoteCode = keyof typeof NOTES;

export interface Note {
  readonly code: NoteCode;
  readonly effect: Effect;
  readonly file: string;
  readonly item: number;
  readonly line?: number;
  /** What was found, shortened; empty where the code says it all. */
  readonly detail: string;
  readonly message: string;
}

/** How a reader or maker says what it did to the item in hand. */
export type Say = (code: NoteCode, detail?: string) => void;

/** Longest quotation in a note, UTF-16 units: enough to find it again, short enough for a line. */
const MAX_DETAIL = 160;

export function noteOf(code: NoteCode, at: { readonly file: string; readonly item: number; readonly line?: number }, detail = ''): Note {
  const [effect, message] = NOTES[code];
  return { code, effect, file: at.file, item: at.item, ...(at.line === undefined ? {} : { line: at.line }), detail: detail.slice(0, MAX_DETAIL), message };
}

/** Whether no record came of the item. What was mended in an item that then was dropped is nobody's concern. */
export function isLoss(code: NoteCode): boolean {
  return NOTES[code][0] === 'dropped';
}
