/** Records as the screens show them: order of answers, agreement, expiry, the choice among translations, heirs of superseded claims. */
import { describe, expect, it } from 'vitest';
import { answersOf, cardView, datasetView, libraryView } from '../../../src/background/views.js';
import type { Dataset, Rebuttal, Verdict } from '../../../src/model/dataset.js';
import { dayOf, isAnswered } from '../../../src/model/expiry.js';
import { EXPIRY_CASES } from '../../cases/views-cases.js';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../../support/sample-dataset.js';

const TODAY = '2026-11-23';

function datasetWith(rebuttals: readonly Rebuttal[], change: Partial<Dataset> = {}): Dataset {
  return sampleDataset({ claims: [sampleClaim({ rebuttals })], ...change });
}

function answers(rebuttals: readonly Rebuttal[], lang = 'en', today = TODAY) {
  const dataset = datasetWith(rebuttals);
  return answersOf(dataset, dataset.claims[0] ?? sampleClaim(), lang, today);
}

function card(rebuttals: readonly Rebuttal[], lang = 'en') {
  const dataset = datasetWith(rebuttals);
  return cardView(dataset, dataset.claims[0] ?? sampleClaim(), lang, TODAY);
}

/** A rebuttal whose page states no date. */
function undated(rebuttal: Rebuttal): Rebuttal {
  const { published: _published, ...rest } = rebuttal;
  return rest;
}

const one = (title: string, change: Partial<Rebuttal> = {}): Rebuttal => sampleRebuttal({ title, url: `https://agency.example/${title}`, ...change });

describe('the order of answers', () => {
  it('puts those without an interest first, then parties, then the company itself', () => {
    const dataset = sampleDataset();
    const { agency, company } = dataset.organizations;
    if (agency === undefined || company === undefined) throw new Error('the sample has two organizations');
    const organizations = { agency, company, party: { ...agency, interest: 'party' as const } };
    const claim = sampleClaim({
      rebuttals: [
        one('self', { by: 'company', published: '2026-01-01' }),
        one('party', { by: 'party', published: '2025' }),
        one('none', { published: '2020' }),
      ],
    });
    expect(answersOf({ ...dataset, organizations }, claim, 'en', TODAY).map(({ title }) => title)).toEqual(['none', 'party', 'self']);
  });

  it('puts newer ones before older ones, and those without a date last', () => {
    expect(answers([undated(one('undated')), one('old', { published: '2019-05' }), one('new', { published: '2024-01-02' })]).map(({ title }) => title)).toEqual(
      ['new', 'old', 'undated'],
    );
  });

  it('keeps the publisher’s order among equals', () => {
    const same = ['a', 'b', 'c'].map((title) => one(title));
    expect(answers(same).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(answers(same.map(undated)).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
  });
});

describe('what an answer says', () => {
  it('puts null where nothing is said', () => {
    expect(answers([undated(sampleRebuttal())])).toMatchObject([
      {
        why: null,
        rating: null,
        verdict: 'unknown',
        published: null,
        modified: null,
        expires: null,
        expired: false,
        evidence: [],
        developments: [],
        host: 'agency.example',
      },
    ]);
  });

  it('shows the host without www.', () => {
    expect(answers([sampleRebuttal({ url: 'https://www.agency.example/x' })])[0]?.host).toBe('agency.example');
  });

  it('tells developments from the oldest to the newest', () => {
    const told = (date: string) => ({ date, text: date, url: 'https://agency.example/' });
    const [answer] = answers([sampleRebuttal({ developments: [told('2022-07'), told('2020'), told('2022-06-17')] })]);
    expect(answer?.developments.map(({ date }) => date)).toEqual(['2020', '2022-06-17', '2022-07']);
  });

  it('keeps developments of one day as the publisher ordered them', () => {
    const told = (text: string) => ({ date: '2022-06-17', text, url: 'https://agency.example/' });
    const [answer] = answers([sampleRebuttal({ developments: [told('first'), told('second'), told('third')] })]);
    expect(answer?.developments.map(({ text }) => text)).toEqual(['first', 'second', 'third']);
  });
});

describe('agreement', () => {
  const rated = (...verdicts: (Verdict | null)[]) =>
    card(verdicts.map((verdict, i) => one(`t${i}`, verdict === null ? {} : { rating: { label: verdict, verdict } }))).agreement;
  it.each([
    [['false'], null],
    [['false', 'false'], 'agree'],
    [['false', 'mixed'], 'differ'],
    [['false', 'unknown'], 'unknown'],
    [['false', null], 'unknown'],
    [['false', 'mixed', null], 'unknown'],
  ] as const)('%j → %s', (verdicts, agreement) => {
    expect(rated(...verdicts)).toBe(agreement);
  });

  it('counts an answer and its translation once', () => {
    expect(card([sampleRebuttal(), sampleRebuttal({ lang: 'id' })]).agreement).toBeNull();
  });
});

describe('expiry', () => {
  it.each(Object.entries(EXPIRY_CASES))('%s', (_name, { expires, today, age }) => {
    const rebuttal = sampleRebuttal(expires === undefined ? {} : { expires });
    const found = answers([rebuttal], 'en', today);
    expect(found.map(({ expired }) => (expired ? 'expired' : 'fresh'))).toEqual(age === 'gone' ? [] : [age]);
    expect(isAnswered(sampleClaim({ rebuttals: [rebuttal] }), [], today)).toBe(age !== 'gone');
  });

  it('keeps a claim as long as one answer holds', () => {
    expect(isAnswered(sampleClaim({ rebuttals: [one('a', { expires: '2020' }), one('b')] }), [], TODAY)).toBe(true);
    expect(isAnswered(sampleClaim({ rebuttals: [one('a', { expires: '2020' }), one('b', { expires: '2021' })] }), [], TODAY)).toBe(false);
  });

  it('does not answer what the publisher took back', () => {
    expect(isAnswered(sampleClaim({ withdrawn: '2026-01-01' }), [], TODAY)).toBe(false);
  });

  it('shows the original where the translation is gone', () => {
    const found = answers([sampleRebuttal({ lang: 'en' }), sampleRebuttal({ lang: 'id', expires: '2020' })], 'id');
    expect(found.map(({ lang }) => lang)).toEqual(['en']);
  });
});

describe('translations of an answer', () => {
  const three = [sampleRebuttal({ lang: 'fr', answer: 'F' }), sampleRebuttal({ lang: 'en', answer: 'E' }), sampleRebuttal({ lang: 'id', answer: 'I' })];
  it.each([
    ['the wanted language', three, 'id', 'I'],
    ['English where the wanted one is missing', three, 'de', 'E'],
    ['the first where English is missing, too', three.filter(({ lang }) => lang !== 'en'), 'de', 'F'],
    ['a regional form of the wanted language', [sampleRebuttal({ lang: 'en', answer: 'E' }), sampleRebuttal({ lang: 'id-ID', answer: 'I' })], 'id', 'I'],
  ])('%s', (_name, rebuttals, lang, answer) => {
    expect(answers(rebuttals, lang).map((found) => found.answer)).toEqual([answer]);
  });

  it('joins only answers of one speaker on one page', () => {
    expect(answers([one('a'), one('b'), one('a', { by: 'company' })])).toHaveLength(3);
  });

  it('says whether matching in the shown languages was evaluated', () => {
    expect(card([sampleRebuttal()]).evaluated).toBe(true);
    expect(card([sampleRebuttal({ lang: 'fr' })]).evaluated).toBe(false);
  });
});

describe('a superseded claim', () => {
  const heir = sampleClaim({ id: 'heir', rebuttals: [one('heir')] });
  const old = sampleClaim({ supersededBy: 'heir', rebuttals: [one('old')] });

  it('is answered by its heir', () => {
    const dataset = sampleDataset({ claims: [old, heir] });
    expect(answersOf(dataset, old, 'en', TODAY).map(({ title }) => title)).toEqual(['heir']);
  });

  it('is answered by the last of a line', () => {
    const middle = sampleClaim({ id: 'middle', supersededBy: 'heir', rebuttals: [one('middle')] });
    const first = sampleClaim({ supersededBy: 'middle', rebuttals: [one('old')] });
    const dataset = sampleDataset({ claims: [first, middle, heir] });
    expect(answersOf(dataset, first, 'en', TODAY).map(({ title }) => title)).toEqual(['heir']);
  });

  it('keeps its own answers where the heir is missing', () => {
    const dataset = sampleDataset({ claims: [old] });
    expect(answersOf(dataset, old, 'en', TODAY).map(({ title }) => title)).toEqual(['old']);
  });

  it('bears two that supersede each other', () => {
    const a = sampleClaim({ id: 'a', supersededBy: 'b' });
    const b = sampleClaim({ id: 'b', supersededBy: 'a' });
    expect(answersOf(sampleDataset({ claims: [a, b] }), a, 'en', TODAY).length).toBeGreaterThan(0);
  });
});

describe('datasetView', () => {
  it('counts each set of translations once, and no claim without an answer', () => {
    const dataset = sampleDataset({
      claims: [sampleClaim(), sampleClaim({ id: 'gone', withdrawn: '2025' }), sampleClaim({ id: 'old', rebuttals: [sampleRebuttal({ expires: '2020' })] })],
    });
    expect(datasetView(dataset, true, 'en', TODAY).counts).toEqual({ claims: 1, faqs: 1, statements: 1, voices: 1, updates: 1 });
  });

  it('names the main speaker, or says how many there are', () => {
    expect(datasetView(sampleDataset(), true, 'en', TODAY)).toMatchObject({ speakers: 1, mainSpeaker: { key: 'agency', shortName: 'AG' } });
    expect(datasetView(datasetWith([one('a'), one('b', { by: 'company' })]), false, 'en', TODAY)).toMatchObject({
      speakers: 2,
      mainSpeaker: null,
      enabled: false,
    });
    expect(datasetView(sampleDataset({ claims: [] }), true, 'en', TODAY)).toMatchObject({ speakers: 0, mainSpeaker: null });
  });

  it('speaks the reader’s language where it can', () => {
    expect(datasetView(sampleDataset(), true, 'id', TODAY)).toMatchObject({
      title: 'Contoh',
      publisher: { name: 'Publisher (id)', shortName: 'Pub' },
      about: ['Masts'],
    });
  });
});

describe('libraryView', () => {
  const none = (): boolean => false;

  it('shows one of each set of translations, in the reader’s language or else the original', () => {
    expect(libraryView([sampleDataset()], 'en', none).faqs.map(({ question }) => question)).toEqual(['How does it spread?']);
    expect(libraryView([sampleDataset()], 'id', none).faqs.map(({ question }) => question)).toEqual(['Bagaimana menular?']);
    expect(libraryView([sampleDataset()], 'de', none).faqs.map(({ question }) => question)).toEqual(['How does it spread?']);
  });

  it('puts the publisher where nobody is named', () => {
    const dataset = sampleDataset();
    for (const update of dataset.updates) delete (update as { by?: string }).by;
    expect(libraryView([dataset], 'en', none).updates).toMatchObject([{ by: { key: 'publisher', name: 'Publisher' } }]);
  });

  it('puts the newest first', () => {
    const [update] = sampleDataset().updates;
    if (update === undefined) throw new Error('the sample has an update');
    const dataset = sampleDataset({ updates: ['2020', '2024-01-02', '2022-05'].map((published, i) => ({ ...update, id: `u${i}`, published })) });
    expect(libraryView([dataset], 'en', none).updates.map(({ published }) => published)).toEqual(['2024-01-02', '2022-05', '2020']);
  });

  it('tells what was read', () => {
    expect(libraryView([sampleDataset()], 'en', none).updates).toMatchObject([{ key: 'sample/new-page', unread: true }]);
    expect(libraryView([sampleDataset()], 'en', (key) => key === 'sample/new-page').updates).toMatchObject([{ unread: false }]);
  });

  it('keeps an update read when the reader changes the language', () => {
    const [update] = sampleDataset().updates;
    if (update === undefined) throw new Error('the sample has an update');
    const dataset = sampleDataset({ updates: [update, { ...update, id: 'new-page-id', lang: 'id', translationOf: 'new-page' }] });
    const read = libraryView([dataset], 'en', none).updates.map(({ key }) => key);
    expect(libraryView([dataset], 'id', (key) => read.includes(key)).updates).toMatchObject([{ lang: 'id', unread: false }]);
  });

  it('is empty without datasets', () => {
    expect(libraryView([], 'en', none)).toEqual({ faqs: [], statements: [], voices: [], updates: [] });
  });
});

describe('dayOf', () => {
  it('is the day in UTC', () => {
    expect(dayOf(0)).toBe('1970-01-01');
    expect(dayOf(Date.UTC(2026, 10, 23, 23, 59, 59))).toBe('2026-11-23');
  });
});
