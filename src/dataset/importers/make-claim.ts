/** A claim review becomes a claim with one rebuttal, or nothing and the reason. The claim is the rumour's own words; what the publisher put around them comes off. */
import type { Claim } from '../../model/dataset.js';
import type { PartialDate } from '../../model/text.js';
import { isTooShort } from '../claim-length.js';
import { isAddress, readAddress } from './addresses.js';
import { denies, isQuestion } from './denial.js';
import type { FoundReview } from './found.js';
import { bracketIn, type Headline, readHeadline } from './headline.js';
import { idOf, sameTextKey } from './ids.js';
import { fits, type Made, type MakeOptions, makeAddress, makeDate, makeLanguage, makeTags } from './make.js';
import { MAX_BODY, rebuttalOf } from './make-rebuttal.js';
import type { Say } from './notes.js';
import { speakerOf } from './organizations.js';
import { plainText, rawText } from './plain-text.js';
import { readRating } from './ratings.js';
import { shorten } from './shorten.js';

/** Longest texts the format takes, UTF-16 units. */
const MAX_CLAIM = 500;
const MAX_TITLE = 300;
const MAX_CLAIMANT = 200;
/** Addresses where the claim appeared: more help nobody. */
const MAX_APPEARANCES = 10;

export function makeClaim(found: FoundReview, options: MakeOptions, say: Say): Made | null {
  const url = makeAddress(found.url, options, say);
  if (url === null) return null;
  const lang = languageOf(found, options, say);
  const title = readTitle(found.title, say);
  const headline = claimOf(found, title, lang, options, say);
  if (headline === null) return null;
  const text = shorten(headline.text, MAX_CLAIM, say);
  const speaker = speakerOf(found.by, url, lang, true, options, say);
  if (speaker === null) {
    say('no-publisher');
    return null;
  }
  const rating = readRating(plainText(found.label, () => {}) === '' && headline.label !== null ? { ...found, label: headline.label } : found, lang, say);
  const by = Object.values(speaker.organization.name)[0] ?? speaker.key;
  const rebuttal = rebuttalOf(found, { by: speaker.key, name: by, url, title, text, lang, rating }, say);
  const record: Claim = { ...claimRecord(found, { text, lang, by, published: rebuttal.published }, say), rebuttals: [rebuttal] };
  return fits({ list: 'claims', record, speaker }, say) ? { list: 'claims', record, speaker } : null;
}

/** By the claim, else the title, else the body; of labels one in front of the claim tells as much as a rating. */
function languageOf(found: FoundReview, options: MakeOptions, say: Say): string {
  const { claim, title, body, label } = found;
  const inFront = bracketIn(plainText(claim, () => {})) || bracketIn(plainText(title, () => {}));
  return makeLanguage(found.lang, [claim, title, rawText(body).slice(0, MAX_BODY)], rawText(label) === '' ? inFront : label, options, say);
}

function readTitle(value: unknown, say: Say): string {
  return shorten(plainText(value, say), MAX_TITLE, say);
}

/** The claim's words, from its own field or, if the option says so or a label shows that the title is the rumour, from the title. */
function claimOf(found: FoundReview, title: string, lang: string, { titleAsClaim }: MakeOptions, say: Say): Headline | null {
  const own = plainText(found.claim, say);
  if (own !== '' && !isAddress(own)) {
    const headline = readHeadline(own, lang, say);
    if (isTooShort(headline.text)) return refuse('claim-too-short', own, say);
    if (headline.label === null && sameTextKey(own) === sameTextKey(title)) {
      if (denies(headline.text, lang)) return refuse('claim-is-denial', own, say);
      say('claim-is-title', own);
    }
    if (isQuestion(headline.text)) say('claim-is-question', own);
    return headline;
  }
  const fromTitle = title === '' ? null : readHeadline(title, lang, () => {});
  if (fromTitle === null || !(titleAsClaim || fromTitle.label !== null)) return refuse('no-claim', own === '' ? title : own, say);
  if (isTooShort(fromTitle.text)) return refuse('claim-too-short', title, say);
  if (fromTitle.label === null && denies(fromTitle.text, lang)) return refuse('claim-is-denial', title, say);
  say('title-as-claim', title);
  return readHeadline(title, lang, say);
}

function refuse(code: 'claim-too-short' | 'claim-is-denial' | 'no-claim', detail: string, say: Say): null {
  say(code, detail);
  return null;
}

interface ClaimParts {
  readonly text: string;
  readonly lang: string;
  readonly by: string;
  readonly published: PartialDate | undefined;
}

function claimRecord(found: FoundReview, { text, lang, by, published }: ClaimParts, say: Say): Omit<Claim, 'rebuttals'> {
  const claimant = claimantOf(found.claimant, by, say);
  const firstSeen = firstSeenOf(found.firstSeen, published, say);
  const sameAs = appearancesOf(found.appearances ?? [], say);
  return {
    id: idOf(text, sameTextKey(text)),
    lang,
    text,
    variants: [],
    notMatching: [],
    ...(claimant === '' ? {} : { claimant }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(sameAs.length === 0 ? {} : { sameAs }),
    tags: makeTags(found.tags, lang),
  };
}

function claimantOf(value: unknown, by: string, say: Say): string {
  const name = shorten(plainText(value, say), MAX_CLAIMANT, say);
  if (name === '' || isAddress(name)) return '';
  if (!` ${sameTextKey(by)} `.startsWith(` ${sameTextKey(name)} `)) return name;
  say('claimant-is-publisher', name);
  return '';
}

/** A review cannot come before its claim: where it does, the two dates were mixed up, or the field holds something else. */
function firstSeenOf(value: unknown, published: PartialDate | undefined, say: Say): PartialDate | undefined {
  const date = makeDate(value, say);
  if (date === undefined || published === undefined || date.slice(0, published.length) <= published) return date;
  say('date-order', `${date} after ${published}`);
  return undefined;
}

function appearancesOf(values: readonly unknown[], say: Say): readonly string[] {
  const read = values.flatMap((value) => {
    const given = rawText(value).trim();
    if (given === '') return [];
    const address = readAddress(given, say);
    if (address === null) say('bad-appearance', given);
    return address ?? [];
  });
  const all = [...new Set(read)];
  if (all.length > MAX_APPEARANCES) say('too-many', `${all.length} appearances`);
  return all.slice(0, MAX_APPEARANCES);
}
