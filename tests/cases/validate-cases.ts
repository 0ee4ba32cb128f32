/** A sound dataset with one thing broken: what is broken, and where the problem has to be found. `path` null: it stays sound. */
import type { Dataset } from '../../src/model/dataset.js';
import { type Editable, sampleClaim, sampleRebuttal } from '../support/sample-dataset.js';

type Draft = Editable<Dataset>;

export interface ValidateCase {
  readonly path: string | null;
  readonly spoil: (draft: Draft) => void;
}

/** Sets a value that the types forbid, at a path like `claims.0.text`. */
function set(path: string, value: unknown): (draft: Draft) => void {
  return (draft) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const at = keys.reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], draft);
    Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  };
}

function unset(path: string): (draft: Draft) => void {
  return (draft) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    delete (keys.reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], draft) as Record<string, unknown>)[last];
  };
}

const broken = (path: string, value: unknown, at = path): ValidateCase => ({ path: at.replace(/\.(\d+)/gu, '[$1]'), spoil: set(path, value) });
const sound = (path: string, value: unknown): ValidateCase => ({ path: null, spoil: set(path, value) });
const missing = (path: string): ValidateCase => ({ path: path.replace(/\.(\d+)/gu, '[$1]'), spoil: unset(path) });

const ANSWER = 'claims.0.rebuttals.0.answer';
const URL_AT = 'claims.0.rebuttals.0.url';
const DATE_AT = 'claims.0.rebuttals.0.published';

const texts = (bad: Readonly<Record<string, string>>): Record<string, ValidateCase> =>
  Object.fromEntries(Object.entries(bad).map(([name, text]) => [`text with ${name}`, broken(ANSWER, text)]));
const addresses = (bad: Readonly<Record<string, string>>): Record<string, ValidateCase> =>
  Object.fromEntries(Object.entries(bad).map(([name, url]) => [`address: ${name}`, broken(URL_AT, url)]));
const dates = (bad: readonly string[], good: readonly string[]): Record<string, ValidateCase> =>
  Object.fromEntries([
    ...bad.map((date) => [`date ${JSON.stringify(date)}`, broken(DATE_AT, date)] as const),
    ...good.map((date) => [`date ${date} is sound`, sound(DATE_AT, date)] as const),
  ]);

export const VALIDATE_CASES: Readonly<Record<string, ValidateCase>> = {
  'nothing broken': { path: null, spoil: () => undefined },

  // ---------------------------------------------------------------- fields
  'another format': broken('spec', 'sunlit-dataset/2'),
  'unknown field at the top': broken('motto', 'x'),
  'unknown field in the publisher': broken('publisher.phone', 'x'),
  'unknown field in a claim': broken('claims.0.verdict', 'false'),
  'unknown field in an answer': broken('claims.0.rebuttals.0.html', '<b>'),
  'unknown field in an FAQ entry': broken('faqs.0.url2', 'x'),
  'unknown field named as a part of every object': broken('claims.0.constructor', 'x'),
  'unknown field __proto__': broken('claims.0.__proto__', { rebuttals: [] }),
  'organization __proto__': broken('organizations.__proto__', { name: {} }),
  'organization constructor': broken('organizations.constructor', { name: {} }),
  ...Object.fromEntries(
    [
      'spec',
      'id',
      'title',
      'languages',
      'updated',
      'license',
      'publisher',
      'domains',
      'about',
      'organizations',
      'claims',
      'faqs',
      'statements',
      'voices',
      'updates',
    ].map((field) => [`missing ${field}`, missing(field)]),
  ),
  ...Object.fromEntries(
    ['id', 'lang', 'text', 'variants', 'notMatching', 'tags', 'rebuttals'].map((field) => [`claim without ${field}`, missing(`claims.0.${field}`)]),
  ),
  ...Object.fromEntries(['by', 'lang', 'answer', 'url', 'title'].map((field) => [`answer without ${field}`, missing(`claims.0.rebuttals.0.${field}`)])),
  'no address for corrections': missing('publisher.corrections'),
  'corrections by a script': broken('publisher.corrections', 'javascript:alert(1)'),
  'corrections by two mail addresses': broken('publisher.corrections', 'mailto:a@b@c'),
  'claim without any answer': broken('claims.0.rebuttals', []),
  'no language': broken('languages', []),
  'no domain': broken('domains', []),
  'a title in no language': broken('title', {}),
  'a wrong type': broken('claims.0.text', 12),
  'null for a text': broken('claims.0.text', null),
  'a list for an object': broken('publisher', []),
  'interest of another sort': broken('organizations.agency.interest', 'much'),
  'kind of another sort': broken('organizations.agency.kind', 'club'),
  'verdict of another sort': broken('claims.0.rebuttals.0.rating', { label: 'No', verdict: 'nope' }, 'claims.0.rebuttals.0.rating.verdict'),
  'field of a voice of another sort': broken('voices.0.field', 'astrology'),
  'language tag in words': broken('claims.0.lang', 'English'),

  // ---------------------------------------------------------------- ids and references
  'id with capitals': broken('claims.0.id', 'Masts'),
  'id with a slash': broken('claims.0.id', 'a/b'),
  'id that is empty': broken('claims.0.id', ''),
  'id too long': broken('claims.0.id', 'x'.repeat(81)),
  'two claims with one id': {
    path: 'claims[1].id',
    spoil: (draft) => void draft.claims.push(structuredClone(sampleClaim()) as Editable<ReturnType<typeof sampleClaim>>),
  },
  'two questions with one id': broken('faqs.1.id', 'how-spread'),
  'answer by nobody described': broken('claims.0.rebuttals.0.by', 'stranger'),
  'answer by a part of every object': broken('claims.0.rebuttals.0.by', 'constructor'),
  'question answered by nobody described': broken('faqs.0.by', 'stranger'),
  'statement by nobody described': broken('statements.0.by', 'stranger'),
  'update by nobody described': broken('updates.0.by', 'stranger'),
  'translation of nothing': broken('faqs.1.translationOf', 'gone'),
  'translation of a record of another sort': broken('faqs.1.translationOf', 'on-masts'),
  'translation of itself': broken('faqs.0.translationOf', 'how-spread'),
  'superseded by nothing': broken('claims.0.supersededBy', 'gone'),
  'superseded by itself': broken('claims.0.supersededBy', 'masts-spread-virus'),
  'the same answer twice': {
    path: 'claims[0].rebuttals[1]',
    spoil: (draft) => void draft.claims[0]?.rebuttals.push(structuredClone(sampleRebuttal()) as Editable<ReturnType<typeof sampleRebuttal>>),
  },
  'an answer and its translation': {
    path: null,
    spoil: (draft) =>
      void draft.claims[0]?.rebuttals.push({ ...(structuredClone(sampleRebuttal()) as Editable<ReturnType<typeof sampleRebuttal>>), lang: 'id' }),
  },

  // ---------------------------------------------------------------- claims
  'claim of two words': broken('claims.0.text', '5G masts'),
  'variant of one word': broken('claims.0.variants.0.text', 'virus'),
  'claim that matches everything': broken('claims.0.text', 'the'),
  'claim of three words': sound('claims.0.text', 'Vaccines change DNA'),
  'claim in a script without spaces': sound('claims.0.text', '五ギガのアンテナが新型コロナウイルスを広めている'),

  // ---------------------------------------------------------------- texts (B-P1, B-P3)
  ...texts({
    'nothing in it': '',
    'white space around it': ' Masts. ',
    'white space only': ' ',
    'a line break': 'Masts\nare safe.',
    'a control character': 'Masts\u0007 are safe.',
    'a null character': 'Masts\u0000',
    'an override of direction': 'Masts \u202eefas era',
    'an isolate of direction': 'Masts \u2066are\u2069 safe',
    'a mark of direction': 'Masts\u200f are safe',
    'an Arabic mark of direction': 'Masts\u061c are safe',
    'a zero-width space': 'Ma\u200bsts are safe',
    'a byte order mark': 'Ma\ufeffsts are safe',
    'a soft hyphen': 'Ma\u00adsts are safe',
    'tag characters': 'Masts are safe\u{e0041}\u{e0042}',
    'a line separator': 'Masts\u2028are safe',
    'an annotation sign': 'Masts\ufff9 are safe',
    'half a character': 'Masts \ud800 are safe',
    'a flood of combining marks': `Masts a${'\u0316\u0300'.repeat(20)} are safe`.normalize('NFC'),
    'a tag': 'Masts are <b>safe</b>',
    'a script': '<script>alert(1)</script>',
    'an image': 'Masts <img src=x onerror=alert(1)>',
    'an entity': 'Masts &amp; towers',
    'a numbered entity': 'Masts &#60;b&#62;',
    'letters not composed': 'Masts in cafe\u0301s are safe',
    'too many characters': 'x'.repeat(401),
  }),
  'text with less-than': sound(ANSWER, 'If a < b, then masts are safe & sound.'),
  'text in another script': sound(ANSWER, 'الأبراج آمنة'),
  'text with emoji': sound(ANSWER, 'Masts are safe 👍🏽'),

  // ---------------------------------------------------------------- addresses (B-P2)
  ...addresses({
    http: 'http://agency.example/masts',
    'no scheme': 'agency.example/masts',
    'a script': 'javascript:alert(1)//agency.example',
    data: 'data:text/html,agency.example',
    'a file': 'file:///agency.example',
    'user information': 'https://agency.example@evil.example/',
    'user and password': 'https://a:b@agency.example/',
    'a port': 'https://agency.example:8443/',
    'the standard port, spelled': 'https://agency.example:443/',
    'another host': 'https://evil.example/',
    'host as a part of another': 'https://agency.example.evil.example/',
    'host as the end of another': 'https://notagency.example/',
    'host in the path': 'https://evil.example/agency.example',
    'host in the query': 'https://evil.example/?https://agency.example',
    backslash: 'https://evil.example\\@agency.example/',
    'an address of numbers': 'https://127.0.0.1/',
    'an address of numbers, version 6': 'https://[::1]/',
    'one word': 'https://localhost/',
    'a letter from another script in the host': 'https://аgency.example/',
    'white space': 'https://agency.example/a b',
    'a line break': 'https://agency.example/a\nb',
    'quotation marks': 'https://agency.example/"onclick="x',
    'too many characters': `https://agency.example/${'x'.repeat(500)}`,
    nothing: '',
  }),
  'address on a subdomain': sound(URL_AT, 'https://www.agency.example/masts?a=b#c'),
  'address without a path': sound(URL_AT, 'https://agency.example'),
  'address in capitals': sound(URL_AT, 'HTTPS://AGENCY.EXAMPLE/masts'),
  'publisher outside the domains': broken('publisher.url', 'https://evil.example/'),
  'policy outside the domains': broken('publisher.policyUrl', 'https://evil.example/policy'),
  'corrections outside the domains': broken('publisher.corrections', 'https://evil.example/corrections'),
  'organization outside the domains': broken('organizations.agency.url', 'https://evil.example/'),
  'evidence outside the domains': broken(
    'claims.0.rebuttals.0.evidence',
    [{ title: 'A', by: 'B', kind: 'study', url: 'https://evil.example/' }],
    'claims.0.rebuttals.0.evidence.0.url',
  ),
  'development outside the domains': broken(
    'claims.0.rebuttals.0.developments',
    [{ date: '2021', text: 'A', url: 'https://evil.example/' }],
    'claims.0.rebuttals.0.developments.0.url',
  ),
  'question outside the domains': broken('faqs.0.url', 'https://evil.example/'),
  'voice outside the domains': broken('voices.0.url', 'https://evil.example/'),
  'a domain with a scheme': broken('domains.0', 'https://agency.example'),
  'a domain of one word': broken('domains.0', 'com'),
  'a domain with a star': broken('domains.0', '*.example'),

  // ---------------------------------------------------------------- dates
  ...dates(
    [
      '2020-02-30',
      '2021-02-29',
      '2020-04-31',
      '2020-13',
      '2020-00',
      '2020-01-00',
      '2020-01-32',
      '20',
      '2020-1',
      '2020-1-1',
      '2020-01-01T00:00:00Z',
      '17 August 2020',
      'tomorrow',
      '',
    ],
    ['2020', '2020-08', '2020-08-17', '2020-02-29', '2000-02-29', '2024-12-31'],
  ),
};
