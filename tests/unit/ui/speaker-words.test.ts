import { describe, expect, it } from 'vitest';
import { byLine, labelOf, type Speaker } from '../../../src/ui/speaker-words.js';
import { translator } from './words.js';

const en = translator('en');
const id = translator('id');
const speaker = (part: Partial<Speaker>): Speaker => ({
  name: 'TikTok',
  shortName: 'TikTok',
  kind: 'company',
  interest: 'self',
  interestStatement: '',
  ...part,
});
const checker = speaker({ name: 'TurnBackHoax', shortName: 'TurnBackHoax', kind: 'fact-checker', interest: 'none' });

describe('labelOf', () => {
  it('names the speaker of an answer', () => {
    expect(labelOf({ by: speaker({}), rating: null }, en)).toBe('TikTok’s answer');
    expect(labelOf({ by: speaker({}), rating: null }, id)).toBe('Jawaban TikTok');
  });

  it('forms the possessive of names that end in s', () => {
    expect(labelOf({ by: speaker({ shortName: 'Reuters', kind: 'media', interest: 'none' }), rating: null }, en)).toBe('Reuters’ report');
    expect(labelOf({ by: speaker({ shortName: 'USPS', kind: 'government' }), rating: null }, en)).toBe('USPS’s answer');
  });

  it('quotes a rating only of somebody without a stake', () => {
    const rating = { label: 'Hoaks' };
    expect(labelOf({ by: checker, rating }, en)).toBe('Rated “Hoaks” by TurnBackHoax');
    expect(labelOf({ by: checker, rating: null }, en)).toBe('TurnBackHoax’s answer');
    expect(labelOf({ by: { ...checker, interest: 'party' }, rating }, en)).toBe('TurnBackHoax’s answer');
    expect(labelOf({ by: speaker({}), rating }, en)).toBe('TikTok’s answer');
    expect(labelOf({ by: { ...checker, kind: 'media' }, rating }, en)).toBe('Rated “Hoaks” by TurnBackHoax');
    expect(labelOf({ by: { ...checker, kind: 'media' }, rating: null }, en)).toBe('TurnBackHoax’s report');
  });
});

describe('byLine', () => {
  it('says the stake or the kind', () => {
    expect(byLine(speaker({}), en)).toBe('TikTok, speaking about itself');
    const who = speaker({ name: 'World Health Organization', shortName: 'WHO', kind: 'intergovernmental', interest: 'none' });
    expect(byLine(who, en)).toBe('WHO, UN agency');
    expect(byLine(who, en, 'full')).toBe('World Health Organization, UN agency');
    expect(byLine({ ...checker, interest: 'party' }, en)).toBe('TurnBackHoax, fact-checker');
    expect(byLine(checker, id)).toBe('TurnBackHoax, pemeriksa fakta independen');
  });
});
