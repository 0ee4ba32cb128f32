/** What strangers write, and what becomes of it: dates, addresses, texts, ratings, headlines, languages, JSON. All invented, after the faults of real files. */
import type { NoteCode } from '../../src/dataset/importers/notes.js';
import type { Verdict } from '../../src/model/dataset.js';

/** null: no date at all; a code: a date that is none. */
export const DATE_CASES: readonly (readonly [given: unknown, date: string | NoteCode | null])[] = [
  ['2021-07-16', '2021-07-16'],
  ['2021-7-9', '2021-07-09'],
  ['2020/03/17', '2020-03-17'],
  ['20200317', '2020-03-17'],
  ['2019-11-18T10:15:00+00:00', '2019-11-18'],
  ['2017-03-01 20:30:17 UTC', '2017-03-01'],
  ['2020-10-07 20:05', '2020-10-07'],
  ['2021-07', '2021-07'],
  ['2021', '2021'],
  [2021, '2021'],
  ['Mon, 06 Sep 2010 00:01:00 +0000 ', '2010-09-06'],
  ['17 August 2020', '2020-08-17'],
  ['August 17, 2020', '2020-08-17'],
  ['17 Agustus 2020', '2020-08-17'],
  ['17 de agosto de 2020', '2020-08-17'],
  ['3. März 2021', '2021-03-03'],
  ['Aug 2020', '2020-08'],
  ['16.7.2021', '2021-07-16'],
  ['25/12/2021', '2021-12-25'],
  ['12/25/2021', '2021-12-25'],
  ['05/05/2021', '2021-05-05'],
  ['03/04/2021', 'date-ambiguous'],
  ['1583020800', '2020-03-01'],
  [1583020800000, '2020-03-01'],
  ['0001-01-01 00:00:00Z', 'date-impossible'],
  ['1970-01-01', 'date-impossible'],
  ['2021-02-30', 'date-impossible'],
  ['2021-13-01', 'date-impossible'],
  ['yesterday', 'bad-date'],
  ['', null],
  [null, null],
  [{}, null],
];

/** null: an address that cannot be used. */
export const ADDRESS_CASES: readonly (readonly [given: unknown, address: string | null, codes: readonly NoteCode[]])[] = [
  ['https://example.org/a', 'https://example.org/a', []],
  ['\nhttps://example.org/a ', 'https://example.org/a', []],
  ['http://example.org/a', 'https://example.org/a', ['address-upgraded']],
  ['//example.org/a', 'https://example.org/a', []],
  ['www.example.org', 'https://www.example.org/', []],
  ['https://example.org/a?utm_source=rss&id=4&fbclid=x', 'https://example.org/a?id=4', ['address-tracking']],
  ['https://example.org/mølle', 'https://example.org/m%C3%B8lle', []],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/', []],
  ['https://example.org:8080/', null, []],
  ['https://me:secret@example.org/', null, []],
  ['https://127.0.0.1/', null, []],
  ['https://localhost/', null, []],
  ['javascript:alert(1)', null, []],
  ['ftp://example.org/', null, []],
  ['/relative', null, []],
  [`https://example.org/${'a'.repeat(600)}`, null, []],
  ['', null, []],
  [7, null, []],
];

export const TEXT_CASES: readonly (readonly [given: unknown, text: string, codes: readonly NoteCode[]])[] = [
  ['Tea is hot.', 'Tea is hot.', []],
  ['  Tea \n is\thot. ', 'Tea is hot.', []],
  ['<p>Tea</p><p>is&nbsp;hot &amp; wet.</p>', 'Tea is hot & wet.', ['markup']],
  ['&lt;b&gt;Tea&lt;/b&gt; is hot', 'Tea is hot', ['markup']],
  ['Tea<script>alert(1)</script> is hot', 'Tea is hot', ['markup']],
  ['Tea<br/>is hot', 'Tea is hot', ['markup']],
  ['1 < 2 and 3 > 2, R&D', '1 < 2 and 3 > 2, R&D', []],
  ['Tea\u202e is\u200b hot\u0000', 'Tea is hot', ['characters']],
  ['cafe\u0301 au lait', 'caf\u00e9 au lait', ['composed']],
  [`Z${'\u0337'.repeat(12)}algo`, `Z${'\u0337'.repeat(8)}algo`, ['characters']],
  ['half \ud800 a pair', 'half a pair', ['characters']],
  ['caf\ufffd', 'caf\ufffd', ['encoding']],
  [['', 'Tea'], 'Tea', []],
  [{ '@value': 'Tea', '@language': 'en' }, 'Tea', []],
  [42, '42', []],
  [null, '', []],
  [{ name: 'Tea' }, '', []],
];

export const VERDICT_CASES: readonly (readonly [label: string, lang: string, verdict: Verdict | null])[] = [
  ['False', 'en', 'false'],
  ['PANTS ON FIRE!', 'en', 'false'],
  ['Mostly False', 'en', 'mostly-false'],
  ['Half True', 'en', 'mixed'],
  ['Misleading', 'hi', 'mixed'],
  ['Originated as Satire', 'en', 'satire'],
  ['False: the ferry is still there', 'en', 'false'],
  ['“True”', 'en', 'true'],
  ['Other', 'en', 'unknown'],
  ['Salah', 'id', 'false'],
  ['[HOAKS]', 'id', 'false'],
  ['Sebagian Benar', 'id', 'mixed'],
  ['Falso', 'es', 'false'],
  ['Verdad a medias', 'es', 'mixed'],
  ['FAUX', 'fr', 'false'],
  ["C'est plus compliqué", 'fr', 'mixed'],
  ['Enganoso', 'pt', 'mixed'],
  ['Größtenteils falsch', 'de', 'mostly-false'],
  ['Vildledende', 'da', 'mixed'],
  ['مضلل', 'ar', 'mixed'],
  ['True, but not now', 'en', null],
  ['Needs more tea', 'en', null],
  ['', 'en', null],
];

interface RatingCase {
  readonly given: { readonly label?: unknown; readonly value?: unknown; readonly best?: unknown; readonly worst?: unknown };
  readonly rating: { readonly label: string; readonly verdict: Verdict } | null;
  readonly codes: readonly NoteCode[];
}

export const RATING_CASES: Readonly<Record<string, RatingCase>> = {
  'words before numbers': { given: { label: 'False', value: 5, best: 5, worst: 1 }, rating: { label: 'False', verdict: 'false' }, codes: [] },
  'a number alone': { given: { value: '4', best: '5', worst: '1' }, rating: { label: '4/5', verdict: 'mostly-true' }, codes: [] },
  'a number of Google’s scale': { given: { value: 1 }, rating: { label: '1/5', verdict: 'false' }, codes: [] },
  'a scale that runs down': { given: { value: '5', best: '1', worst: '5' }, rating: { label: '5/1', verdict: 'false' }, codes: ['rating-turned'] },
  'minus one of nothing': { given: { value: -1, best: -1, worst: -1 }, rating: null, codes: ['rating-off-scale'] },
  'above the best': { given: { value: 7, best: 5, worst: 1 }, rating: null, codes: ['rating-off-scale'] },
  'words in the number’s field': { given: { value: 'False' }, rating: { label: 'False', verdict: 'false' }, codes: ['rating-in-words'] },
  'words nobody knows': {
    given: { label: 'Needs more tea', value: 1, best: 5, worst: 1 },
    rating: { label: 'Needs more tea', verdict: 'unknown' },
    codes: ['rating-unknown'],
  },
  'a whole sentence': { given: { label: 'It is not so. '.repeat(12) }, rating: null, codes: [] },
  nothing: { given: {}, rating: null, codes: [] },
};

export const HEADLINE_CASES: readonly (readonly [headline: string, lang: string, text: string, label: string | null])[] = [
  ['[SALAH] Air laut menjadi tawar', 'id', 'Air laut menjadi tawar', 'SALAH'],
  ['(HOAX) The ferry was sold', 'en', 'The ferry was sold', 'HOAX'],
  ['[HOAX / PENIPUAN] Tautan hadiah', 'id', 'Tautan hadiah', 'HOAX / PENIPUAN'],
  ['[SALAH]: “Air laut menjadi tawar”', 'id', 'Air laut menjadi tawar', 'SALAH'],
  ['"(HOAX) The ferry was sold"', 'en', 'The ferry was sold', 'HOAX'],
  ['[Video] The ferry was sold', 'en', '[Video] The ferry was sold', null],
  ['(2021) The ferry was sold', 'en', '(2021) The ferry was sold', null],
  ['FACT CHECK: Was the ferry sold?', 'en', 'Was the ferry sold?', null],
  ['Cek Fakta: Air laut menjadi tawar', 'id', 'Air laut menjadi tawar', null],
  ['“The ferry was sold.”', 'en', 'The ferry was sold.', null],
  ['“The ferry” is a “boat”', 'en', '“The ferry” is a “boat”', null],
];

export const LANGUAGE_CASES: readonly (readonly [text: string, lang: string | null])[] = [
  ['The ferry of the vale was sold to a circus', 'en'],
  ['Air laut tidak bisa menjadi tawar dengan mantra', 'id'],
  ['El transbordador no se vendió a un circo por la noche', 'es'],
  ['Le bac de la vallée n’est pas dans un cirque', 'fr'],
  ['A balsa não foi vendida para um circo', 'pt'],
  ['Die Fähre wurde nicht an den Zirkus verkauft', 'de'],
  ['Færgen er ikke solgt til et cirkus', 'da'],
  ['العبارة لم تبع للسيرك', 'ar'],
  ['यह नाव सर्कस को नहीं बेची गई', 'hi'],
  ['ही बोट सर्कसला विकली नाही आणि ती इथेच आहे', 'mr'],
  ['ఈ పడవ సర్కస్‌కు అమ్మబడలేదు', 'te'],
  ['یہ کشتی سرکس کو نہیں بیچی گئی ہے', 'ur'],
  ['ଏହି ନୌକା ବିକ୍ରି ହୋଇନାହିଁ', 'or'],
  ['Ferry Harrow Vale', null],
  ['', null],
];

/** null: it cannot be mended in one way only. */
export const JSON_CASES: Readonly<Record<string, readonly [text: string, value: unknown, isMended?: boolean]>> = {
  sound: ['{"a": [1, "b // no comment", "/* nor this */", "<!-- nor this -->"]}', { a: [1, 'b // no comment', '/* nor this */', '<!-- nor this -->'] }, false],
  'a comma too many': ['{"a": [1, 2, ], "b": 3, }', { a: [1, 2], b: 3 }],
  'a comma in a string before a bracket': ['{"a": ", ]", "b": 1,}', { a: ', ]', b: 1 }],
  comments: ['{ // one\n"a": 1, /* two */ "b": 2, // three\n}', { a: 1, b: 2 }],
  'a line break in a string': ['{"a": "one\ntwo\tthree\u0001"}', { a: 'one\ntwo\tthree ' }],
  'an escape before a quotation mark': ['{"a": "\\"one\\\\", }', { a: '"one\\' }],
  'an HTML comment around': ['<!--\n{"a": 1}\n-->', { a: 1 }],
  'CDATA around': ['\n<![CDATA[\n{"a": 1}\n]]>\n', { a: 1 }],
  'CDATA in comments around': ['//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
  'CDATA in block comments around': ['/*<![CDATA[*/\n{"a": 1}\n/*]]>*/', { a: 1 }],
  'a semicolon behind': ['{"a": 1};', { a: 1 }],
  'a mark of the byte order': ['\uFEFF{"a": 1,}', { a: 1 }],
  'quotation marks in a string': ['{"a": "he said "no""}', null],
  'single quotation marks': ["{'a': 1}", null],
  'a bare word': ['{"a": Anna}', null],
  'a missing end': ['{"a": [1', null],
  'words only': ['Ferry and fog', null],
  nothing: ['', null],
};
