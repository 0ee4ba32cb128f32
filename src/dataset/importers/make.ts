/** What do all records need? Address, language, dates, and the last door: nothing goes out that the format refuses. */
import * as v from 'valibot';
import type { Claim, FaqEntry, OfficialStatement, Update } from '../../model/dataset.js';
import type { PartialDate } from '../../model/text.js';
import { recordSchemas } from '../format.js';
import { readAddress } from './addresses.js';
import { readDate } from './dates.js';
import { guessLanguage, readLanguage } from './language.js';
import type { Say } from './notes.js';
import type { BodyOptions, Speaker } from './organizations.js';
import { plainText, rawText } from './plain-text.js';
import { languagesOf } from './ratings.js';

/** What feed entries become. */
export type EntryList = 'updates' | 'statements' | 'claims';

export interface MakeOptions extends BodyOptions {
  /** Language of items that name none. */
  readonly lang?: string;
  /** Address of items that have none. */
  readonly url?: string;
  readonly as: EntryList;
  /** Whether a review's title stands in for a claim without text. */
  readonly titleAsClaim: boolean;
}

export type Made = (
  | { readonly list: 'claims'; readonly record: Claim }
  | { readonly list: 'faqs'; readonly record: FaqEntry }
  | { readonly list: 'statements'; readonly record: OfficialStatement }
  | { readonly list: 'updates'; readonly record: Update }
) & { readonly speaker: Speaker | null };

/** @returns null, and says why, where there is no address that may stand in a record. */
export function makeAddress(value: unknown, { url }: MakeOptions, say: Say): string | null {
  const given = rawText(value).trim();
  const read = readAddress(given, say) ?? (url === undefined ? null : readAddress(url, () => {}));
  if (read === null) say(given === '' ? 'no-address' : 'bad-address', given);
  return read;
}

/** The language an item names, else the option's, else a guess from its texts and its rating's words, else English; the last two are said. */
export function makeLanguage(value: unknown, texts: readonly unknown[], label: unknown, { lang }: MakeOptions, say: Say): string {
  const given = readLanguage(rawText(value)) ?? lang;
  if (given !== undefined) return given;
  const byLabel = languagesOf(plainText(label, () => {}));
  // The first text that is clear: a claim may be in another language than the page's title.
  const guess = texts.map((one) => guessLanguage(plainText(one, () => {}))).find((one) => one !== null) ?? (byLabel.length === 1 ? byLabel[0] : undefined);
  say(guess === undefined ? 'language-assumed' : 'language-guessed', guess ?? '');
  return guess ?? 'en';
}

/** @returns undefined where there is no date, or none that can be read: the second is said. */
export function makeDate(value: unknown, say: Say): PartialDate | undefined {
  const read = readDate(value);
  if (read === null) return undefined;
  if ('date' in read) return read.date;
  say(read.reason, rawText(value));
  return undefined;
}

/** Most tags of a record, and longest tag, UTF-16 units. */
const MAX_TAGS = 12;
const MAX_TAG = 40;

/** Tags from a list, or from a text with commas. Such as are too long for a tag are no tags. */
export function makeTags(value: unknown): string[] {
  const list = Array.isArray(value) ? value.map(rawText) : rawText(value).split(/[,;]/u);
  const tags = list.map((tag) => plainText(tag, () => {}).replace(/^[\s"'[\]]+|[\s"'[\]]+$/gu, '')).filter((tag) => tag !== '' && tag.length <= MAX_TAG);
  return [...new Set(tags)].slice(0, MAX_TAGS);
}

/** The last door. @returns whether the record fits the format; if not, that is said with the first reason. */
export function fits({ list, record }: Pick<Made, 'list' | 'record'>, say: Say): boolean {
  const checked = v.safeParse(recordSchemas[list], record, { abortEarly: true, abortPipeEarly: true });
  if (checked.success) return true;
  const [issue] = checked.issues;
  say('not-valid', `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  return false;
}
