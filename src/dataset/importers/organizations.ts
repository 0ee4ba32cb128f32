/**
 * Whose answer is it? A key and an entry for `organizations`, from the name and address a source gives. What the source cannot know, kind and interest, comes from the
 * options, else from what the record is: whoever publishes ClaimReview checks facts for a living and declares no stake; of anyone else nothing is known, so the most
 * guarded value stands there until a person changes it.
 */
import type { Interest, Organization, OrganizationKind } from '../../model/dataset.js';
import { primaryLang } from '../../model/text.js';
import { hostOf, isAddress, readAddress } from './addresses.js';
import type { FoundBody } from './found.js';
import { hashOf, slugOf } from './ids.js';
import type { Say } from './notes.js';
import { plainText } from './plain-text.js';
import { shorten } from './shorten.js';

export interface BodyOptions {
  /** Key of the organization all records are to be put under. */
  readonly by?: string;
  readonly kind?: OrganizationKind;
  readonly interest?: Interest;
}

export interface Speaker {
  readonly key: string;
  readonly organization: Organization;
}

const STATEMENTS: Readonly<Record<string, readonly [review: string, other: string]>> = {
  en: ['Publishes fact-checks. It states no interest in its review data.', 'Its interest is not stated in the data this entry was made from.'],
  id: ['Menerbitkan hasil pemeriksaan fakta. Data ulasannya tidak menyebut kepentingan.', 'Kepentingannya tidak disebut dalam data asal entri ini.'],
};

/**
 * @param address the page of the record: its host stands in for what is missing
 * @returns null where nobody is named and no option names one
 */
export function speakerOf(body: FoundBody | undefined, address: string, lang: string, isReview: boolean, options: BodyOptions, say: Say): Speaker | null {
  const given = plainText(body?.name, say);
  const home = homeOf(body?.url, address, say);
  const name = given !== '' && !isAddress(given) ? given : options.by !== undefined ? options.by : hostOf(home).replace(/^www\./u, '');
  if (name !== given && options.by === undefined) {
    if (!isReview) return null;
    say('name-from-host', given);
  }
  const words = primaryLang(lang) in STATEMENTS ? primaryLang(lang) : 'en';
  const [review, other] = STATEMENTS[words] as readonly [string, string];
  return {
    key: options.by ?? keyOf(name),
    organization: {
      name: { [words]: shorten(name, 200, say) },
      url: home,
      kind: options.kind ?? (isReview ? 'fact-checker' : 'community'),
      interest: options.interest ?? (isReview ? 'none' : 'self'),
      interestStatement: { [words]: isReview ? review : other },
    },
  };
}

function homeOf(url: unknown, address: string, say: Say): string {
  const given = plainText(url, () => {});
  const own = given === '' ? null : readAddress(given, () => {});
  if (given !== '' && own === null) say('bad-organization-address', given);
  return own ?? `https://${hostOf(address)}/`;
}

/** Longest key, UTF-16 units. */
const MAX_KEY = 60;

/** A key from a name; a name without Latin letters gets a hash. */
function keyOf(name: string): string {
  const slug = slugOf(name, MAX_KEY);
  return slug.length >= 2 ? slug : `x-${hashOf(name)}`;
}
