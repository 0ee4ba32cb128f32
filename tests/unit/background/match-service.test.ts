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
