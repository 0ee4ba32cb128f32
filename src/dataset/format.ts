/**
 * The dataset format `sunlit-dataset/1` as one definition: validator, types and, later, the published JSON Schema come from it.
 *
 * Strict: an unknown field is a problem, since a publisher who misspells a field must hear of it. Plain text only: no field may cause a request, a style or a script.
 * Limits are those of docs/DATASET.md.
 */
import * as v from 'valibot';

/** Longest text of any field, UTF-16 units. */
const MAX_TEXT = 2_000;
/** Most records of one kind in a dataset. */
export const MAX_RECORDS = 100_000;

/**
 * Signs that show nothing or change how others show: controls, format characters such as bidi overrides and tag characters, lone surrogates, line separators
 * ("Trojan Source", CVE-2021-42574), and stacks of combining marks. The two joiners that scripts need are allowed.
 */
const UNSAFE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\p{M}{9}/u;
const MARKUP = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);/iu;

/** A text that shows as it reads. */
export const text = (max: number = MAX_TEXT) =>
  v.pipe(
    v.string('a text'),
    v.nonEmpty('a text that is not empty'),
    v.maxLength(max, `at most ${max} characters`),
    v.check((value) => !UNSAFE.test(value), 'no control, invisible or direction-changing characters'),
    v.check((value) => !MARKUP.test(value), 'plain text without HTML'),
    v.check((value) => value === value.normalize('NFC'), 'Unicode in the composed form (NFC)'),
    v.check((value) => value === value.trim(), 'no white space at either end'),
  );

const id = v.pipe(
  v.string('an id'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'lower-case letters, digits and hyphens'),
  v.maxLength(80, 'at most 80 characters'),
);
const lang = v.pipe(v.string('a language tag'), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'a language tag such as "en" or "pt-BR"'));
const date = v.pipe(
  v.string('a date'),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u, 'a date as 2020-08-17, 2020-08 or 2020'),
  v.check((value) => value.length < 10 || isDay(value), 'a day that exists'),
);
/** https, no user name, the standard port. The host is checked against `domains` in `validate.ts`. */
const url = v.pipe(
  v.string('an address'),
  v.maxLength(500, 'at most 500 characters'),
  v.regex(
    /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](?:\/[^\s"<>\\^`{|}]*)?(?:[?#][^\s"<>\\^`{|}]*)?$/iu,
    'an https address without user name or port',
  ),
  v.check((value) => URL.canParse(value), 'an address browsers understand'),
);
/** A host without a port, in lower case. */
export const hostName = v.pipe(v.string(), v.regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/u, 'a host name such as who.int'));
const textByLang = v.pipe(
  v.record(lang, text()),
  v.check((texts) => Object.keys(texts).length > 0, 'the text in at least one language'),
);
const langText = v.strictObject({ lang, text: text(500) });

const kind = v.picklist(
  ['company', 'government', 'intergovernmental', 'fact-checker', 'academic', 'media', 'community'],
  'one of company, government, intergovernmental, fact-checker, academic, media, community',
);
const interest = v.picklist(['self', 'party', 'none'], 'one of self, party, none');
const verdict = v.picklist(['false', 'mostly-false', 'mixed', 'mostly-true', 'true', 'unproven', 'satire', 'outdated', 'unknown'], 'one of the nine verdicts');

const organizationFields = { name: textByLang, shortName: v.exactOptional(textByLang), url, kind, interest, interestStatement: textByLang };
/** One of those whose answers a dataset carries. */
export const organizationSchema = v.strictObject(organizationFields);
const publisher = v.strictObject({
  id,
  ...organizationFields,
  corrections: v.union([url, v.pipe(v.string(), v.regex(/^mailto:[^\s@]+@[^\s@]+$/u))], 'an https address or mailto:name@host'),
  policyUrl: v.exactOptional(url),
});

const evidence = v.strictObject({
  title: text(300),
  url,
  by: text(200),
  kind: v.picklist(
    ['guidance', 'study', 'report', 'record', 'law', 'statement', 'press', 'fact-check'],
    'one of guidance, study, report, record, law, statement, press, fact-check',
  ),
});

const rebuttal = v.strictObject({
  by: id,
  lang,
  answer: text(400),
  why: v.exactOptional(text(1_200)),
  url,
  title: text(300),
  rating: v.exactOptional(v.strictObject({ label: text(120), verdict })),
  published: v.exactOptional(date),
  modified: v.exactOptional(date),
  expires: v.exactOptional(date),
  evidence: v.exactOptional(v.array(evidence)),
  developments: v.exactOptional(v.array(v.strictObject({ date, text: text(600), url }))),
});

const claim = v.strictObject({
  id,
  lang,
  text: text(500),
  variants: v.array(langText),
  notMatching: v.array(langText),
  claimant: v.exactOptional(text(200)),
  firstSeen: v.exactOptional(date),
  sameAs: v.exactOptional(v.array(url)),
  tags: v.array(text(40)),
  rebuttals: v.pipe(v.array(rebuttal), v.nonEmpty('at least one answer')),
  supersededBy: v.exactOptional(id),
  withdrawn: v.exactOptional(date),
});

const entry = { id, lang, url, translationOf: v.exactOptional(id) };
const faq = v.strictObject({
  ...entry,
  by: v.exactOptional(id),
  question: text(300),
  answer: text(),
  tags: v.array(text(40)),
  modified: v.exactOptional(date),
});
const statement = v.strictObject({ ...entry, by: v.exactOptional(id), title: text(300), summary: text(), published: date });
const voice = v.strictObject({
  ...entry,
  name: text(200),
  affiliation: text(200),
  field: v.picklist(['cybersecurity', 'media', 'academia', 'law', 'health', 'civil-society', 'government'], 'one of the seven fields of voices'),
  title: text(300),
  summary: text(),
  published: date,
  paidBy: v.exactOptional(text(300)),
});
const update = v.strictObject({ ...entry, by: v.exactOptional(id), text: text(600), published: date });

/** One record of each list, for those who make them: an importer lets nothing out that these refuse. */
export const recordSchemas = { claims: claim, faqs: faq, statements: statement, voices: voice, updates: update } as const;

const many = <T extends v.GenericSchema>(record: T) => v.pipe(v.array(record), v.maxLength(MAX_RECORDS, `at most ${MAX_RECORDS} records`));

export const datasetSchema = v.strictObject({
  spec: v.literal('sunlit-dataset/1', '"sunlit-dataset/1"'),
  id,
  title: textByLang,
  languages: v.pipe(v.array(lang), v.nonEmpty('at least one language')),
  updated: date,
  license: text(60),
  publisher,
  domains: v.pipe(v.array(hostName), v.nonEmpty('at least one domain')),
  about: v.array(textByLang),
  organizations: v.record(id, organizationSchema),
  claims: many(claim),
  faqs: many(faq),
  statements: many(statement),
  voices: many(voice),
  updates: many(update),
});

/** Whether a full date names a day of the calendar. */
function isDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
