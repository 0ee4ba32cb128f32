/** What do all records need? Address, language, dates, and the last door: nothing goes out that the format refuses. */
import * as v from 'valibot';
import type { Claim, FaqEntry, OfficialStatement, Update } from '../../model/dataset.js';
import type { PartialDate } from '../../model/text.js';
import { organizationSchema, recordSchemas } from '../format.js';
import { readAddress } from './addresses.js';
import { readDate } from './dates.js';
import { guessLanguage, isMostlyLatin, readLanguage } from './language.js';
import type { Say } from './notes.js';
import type { BodyOptions, Speaker } from './organizations.js';
import { plainText, rawText } from './plain-text.js';
import { languagesOf, verdictOf } from './ratings.js';

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

/**
 * The language an item names, else the option's, else a guess from its texts and its rating's words, else English, or `und` where the letters are not even Latin.
 * What was not named is said.
 */
export function makeLanguage(value: unknown, texts: readonly unknown[], label: unknown, { lang }: MakeOptions, say: Say): string {
  const given = readLanguage(rawText(value)) ?? lang;
  if (given !== undefined) return given;
  const plain = texts.map((one) => plainText(one, () => {}));
  // English ratings stand in reviews of every language: they are no hint.
  const byLabel = languagesOf(plainText(label, () => {})).filter((one) => one !== 'en');
  // The first text that is clear: a claim may be in another language than the page's title.
  const guess = plain.map(guessLanguage).find((one) => one !== null) ?? (byLabel.length === 1 ? byLabel[0] : undefined);
  const assumed = plain.some(isMostlyLatin) ? 'en' : 'und';
  say(guess !== undefined ? 'language-guessed' : assumed === 'en' ? 'language-assumed' : 'language-unknown', guess ?? '');
  return guess ?? assumed;
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

/** Tags from a list, or from a text with commas. Such as are too long are none, nor are words of ratings (“False”, “fact check”): a tag names the subject. */
export function makeTags(value: unknown, lang: string): string[] {
  const list = Array.isArray(value) ? value.map(rawText) : rawText(value).split(/[,;]/u);
  const tags = list
    .map((tag) => plainText(tag, () => {}).replace(/^[\s"'[\]]+|[\s"'[\]]+$/gu, ''))
    .filter((tag) => tag !== '' && tag.length <= MAX_TAG && verdictOf(tag, lang) === null);
  return [...new Set(tags)].slice(0, MAX_TAGS);
}

/** The last door. @returns whether record and organization fit the format; if not, that is said with the first reason. */
export function fits({ list, record, speaker }: Pick<Made, 'list' | 'record' | 'speaker'>, say: Say): boolean {
  const early = { abortEarly: true, abortPipeEarly: true };
  const checked = v.safeParse(recordSchemas[list], record, early);
  const body = speaker === null ? null : v.safeParse(organizationSchema, speaker.organization, early);
  const issue = checked.issues?.[0] ?? body?.issues?.[0];
  if (issue === undefined) return true;
  say('not-valid', `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  return false;
}
