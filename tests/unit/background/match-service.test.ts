/** Matching over the datasets a reader has switched on: what is left out, what a match carries, cards and explanations. */
import { describe, expect, it } from 'vitest';
import { heldDataset } from '../../../src/background/held-dataset.js';
import { type MatchChoices, MatchService } from '../../../src/background/match-service.js';
import { sampleClaim, sampleDataset, sampleRebuttal } from '../../support/sample-dataset.js';

const TODAY = '2026-11-23';
const KEY = 'sample/masts-spread-virus';
const TEXT = 'Good morning. 5G masts spread COVID-19. Bye now.';
const BLOCK = { id: 'b1', text: TEXT, lang: 'en' };

const open: MatchChoices = { sensitivity: 'strict', isEnabled: () => true, isHidden: () => false, isDismissed: () => false };
const service = (choices: Partial<MatchChoices> = {}, datasets = [sampleDataset()], today = TODAY): MatchService =>
  new MatchService(
    datasets.map((dataset) => heldDataset(dataset, '')),
    { ...open, ...choices },
    today,
  );
const keysOf = (of: MatchService, pageTitle = ''): string[] => of.match([BLOCK], pageTitle).matches.map(({ claimKey }) => claimKey);

describe('match', () => {
  it('names the claim among all datasets, and counts sentences', () => {
    const found = service().match([BLOCK, { id: 'b2', text: 'Nothing here.', lang: 'en' }], '');
    expect(found).toMatchObject({ sentences: 4, matches: [{ blockId: 'b1', claimKey: KEY, sentence: '5G masts spread COVID-19.', stance: 'asserts' }] });
    expect(found.matches[0]).not.toHaveProperty('claimId');
  });

  it.each([
    ['datasets switched off', { isEnabled: () => false }],
    ['claims the reader hid', { isHidden: (key: string) => key === KEY }],
    ['sentences that are "not this claim"', { isDismissed: (key: string, sentence: string) => key === KEY && sentence === '5G masts spread COVID-19.' }],
  ])('leaves out %s', (_name, choices) => {
    expect(keysOf(service(choices))).toEqual([]);
    expect(service(choices).match([BLOCK], '').sentences).toBe(3);
  });

  it('asks for the very sentence when one is dismissed', () => {
    expect(keysOf(service({ isDismissed: (_key, sentence) => sentence === '5G masts spread COVID-19!' }))).toEqual([KEY]);
  });

  it('leaves out claims that are withdrawn or whose answers are gone', () => {
    expect(keysOf(service({}, [sampleDataset({ claims: [sampleClaim({ withdrawn: '2025' })] })]))).toEqual([]);
    const aging = [sampleDataset({ claims: [sampleClaim({ rebuttals: [sampleRebuttal({ expires: '2026-11-20' })] })] })];
    expect(keysOf(service({}, aging))).toEqual([KEY]);
    expect(keysOf(service({}, aging, '2027-11-23'))).toEqual([]);
  });

  it('bears two datasets with a claim of the same id', () => {
    expect(service({}, [sampleDataset(), sampleDataset({ id: 'second' })]).match([BLOCK], '').matches).toHaveLength(1);
  });

  it('reads the page’s title', () => {
    expect(service().match([BLOCK], 'Fact check: masts').matches).toMatchObject([{ stance: 'reports' }]);
  });

  it('finds nothing in nothing', () => {
    expect(service().match([], '')).toEqual({ matches: [], sentences: 0 });
    expect(service({}, []).match([BLOCK], '').matches).toEqual([]);
  });
});

describe('cards', () => {
  it('come in the order asked, without those that do not exist', () => {
    const two = sampleDataset({ claims: [sampleClaim(), sampleClaim({ id: 'second' })] });
    expect(
      service({}, [two])
        .cards(['sample/second', 'sample/none', KEY, '__proto__/x', ''], 'en')
        .map(({ claimKey }) => claimKey),
    ).toEqual(['sample/second', KEY]);
  });

  it('exist for hidden claims, too: the list of hidden answers shows them', () => {
    expect(service({ isHidden: () => true }).cards([KEY], 'en')).toHaveLength(1);
  });

  it('never come without an answer', () => {
    const gone = sampleDataset({ claims: [sampleClaim({ rebuttals: [sampleRebuttal({ expires: '2020' })] })] });
    for (const { answers } of service({}, [gone]).cards([KEY], 'en')) expect(answers.length).toBeGreaterThan(0);
  });

  it('never come without an answer for what is matched, whatever became of the heir', () => {
    const heirGone = sampleDataset({
      claims: [
        sampleClaim({ supersededBy: 'heir' }),
        sampleClaim({ id: 'heir', text: 'Parrots rule the ocean floor.', variants: [], rebuttals: [sampleRebuttal({ expires: '2020' })] }),
      ],
    });
    const of = service({}, [heirGone]);
    for (const { answers } of of.cards(keysOf(of), 'en')) expect(answers.length).toBeGreaterThan(0);
  });
});

describe('explain', () => {
  const explain = (choices: Partial<MatchChoices> = {}) => service(choices).explain(KEY, BLOCK, 14, 39, '');

  it('gives the checks as message keys', () => {
    expect(explain()?.checks.map(({ key }) => key)).toEqual([
      expect.stringMatching(/^check(?:No)?Names$/u),
      expect.stringMatching(/^check(?:No)?Numbers$/u),
      'checkAsserts',
      'checkStrict',
    ]);
    expect(explain({ sensitivity: 'wide' })?.checks.at(-1)?.key).toBe('checkWide');
    expect(explain()?.sentence.text).toBe('5G masts spread COVID-19.');
  });

  it('gives null for what is not there, or not matched any more', () => {
    expect(service().explain('sample/none', BLOCK, 0, 5, '')).toBeNull();
    expect(explain({ isHidden: () => true })).toBeNull();
  });
});

describe('the same claim in several datasets', () => {
  const party = { by: 'company', url: 'https://company.example/answer' };
  const elsewhere = (change: Parameters<typeof sampleClaim>[0]) => sampleDataset({ id: 'other', claims: [sampleClaim({ id: 'theirs', ...change })] });
  const far = { text: 'The moon is made of green cheese.', variants: [], notMatching: [] };
  const answersOf = (of: MatchService): readonly string[] => of.cards([KEY], 'en').flatMap(({ answers }) => answers.map(({ url }) => url));
  const urls = { own: sampleRebuttal().url, theirs: 'https://elsewhere.example/masts' };
  const theirs = sampleRebuttal({ url: urls.theirs });

  it('gives one card with the answers of both, if both say it in nearly the same words', () => {
    expect(answersOf(service({}, [sampleDataset(), elsewhere({ rebuttals: [theirs] })]))).toEqual(expect.arrayContaining([urls.own, urls.theirs]));
    expect(answersOf(service({}, [sampleDataset(), elsewhere({ ...far, rebuttals: [theirs] })]))).toEqual([urls.own]);
  });

  it.each([
    ['names an address the other names, too', { sameAs: ['https://third.example/claim'] }, { sameAs: ['https://third.example/claim'] }],
    ['names the other’s answer', { sameAs: [urls.theirs] }, {}],
    ['is named by the other by its answer', {}, { sameAs: [urls.own] }],
  ])('also where one %s', (_name, ours, other) => {
    const datasets = [sampleDataset({ claims: [sampleClaim(ours)] }), elsewhere({ ...far, ...other, rebuttals: [theirs] })];
    expect(answersOf(service({}, datasets))).toEqual(expect.arrayContaining([urls.own, urls.theirs]));
  });

  it('but not by a page that answers several claims', () => {
    const list = sampleDataset({ id: 'other', claims: ['one', 'two'].map((id) => sampleClaim({ id, ...far, rebuttals: [theirs] })) });
    expect(answersOf(service({}, [sampleDataset({ claims: [sampleClaim({ sameAs: [urls.theirs] })] }), list]))).toEqual([urls.own]);
  });

  it('leaves out what is switched off or hidden, and shows one page once', () => {
    const datasets = [sampleDataset(), elsewhere({ rebuttals: [theirs] })];
    expect(answersOf(service({ isEnabled: (id) => id !== 'other' }, datasets))).toEqual([urls.own]);
    expect(answersOf(service({ isHidden: (key) => key === 'other/theirs' }, datasets))).toEqual([urls.own]);
    expect(answersOf(service({}, [sampleDataset(), elsewhere({})]))).toEqual([urls.own]);
  });

  it('puts independent answers first, whoever’s dataset was matched, and says whether they agree', () => {
    const interested = sampleDataset({ claims: [sampleClaim({ rebuttals: [sampleRebuttal(party)] })] });
    const independent = elsewhere({ rebuttals: [sampleRebuttal({ url: urls.theirs, rating: { label: 'False', verdict: 'false' } })] });
    const [card] = service({}, [interested, independent]).cards([KEY], 'en');
    expect(card?.answers.map(({ by }) => by.interest)).toEqual(['none', 'self']);
    expect(card).toMatchObject({ claimKey: KEY, agreement: 'unknown', dataset: { id: 'sample' } });
  });
});
