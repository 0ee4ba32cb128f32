/** A search over the packaged claims: what is near a text is found, what is not is left out, however far down a ranking would go. */
import { describe, expect, it } from 'vitest';
import { createMatcherOver } from '../../../src/match/matcher.js';
import { toTheEnd } from '../../../src/match/to-the-end.js';
import { starterSegments } from '../../support/starter-claims.js';

const segments = starterSegments();
const matcher = createMatcherOver(segments);
const nearest = (text: string, lang: string | null = 'en', limit = 10): string[] =>
  toTheEnd(matcher.nearest({ id: 'x', text, lang }, limit)).map(({ claimId }) => claimId.split('/')[1] ?? '');

it.each([
  ['en', '5G masts spread the coronavirus', '5g-spreads-covid'],
  ['en', 'do phone towers cause covid?', '5g-spreads-covid'],
  ['en', 'microchips in vaccines', 'covid-vaccines-contain-microchips'],
  ['en', 'vacines cause autsim', 'mmr-vaccine-causes-autism'],
  ['en', 'is tiktok giving our data to beijing', 'tiktok-hands-us-data-to-chinese-government'],
  ['id', 'bawang putih menyembuhkan covid', 'garlic-prevents-covid'],
  ['id', 'gempa bumi bisa diramalkan besok', 'earthquake-date-and-place-predicted'],
])('in %s, “%s” comes nearest to %s', (lang, text, claim) => {
  expect(nearest(text, lang)[0]).toBe(claim);
});

it.each([
  'asdf qwer zxcv',
  'purple elephants dance on the ceiling at midnight',
  'The council meets again on Monday to talk about the road, the lamps and the bus shelter.',
  'My grandmother bakes bread on Sundays and the whole street smells of it.',
  'kucing tetangga suka tidur di atap rumah',
  'Harga cabai turun sedikit sejak pekan lalu di pasar pagi.',
  '疫苗含有微芯片',
  '   ',
  '',
  '\u0000\ud800 <b>&amp;</b> 🙂🙂🙂',
])('finds nothing near “%s”', (text) => {
  for (const lang of ['en', 'id', null]) expect(nearest(text, lang)).toEqual([]);
});

describe('a text of several sentences', () => {
  const TEXT = 'Good morning to all of you. 5G masts spread the coronavirus. The moon landing was faked in a studio. Tea is at four.';

  it('gives the nearest of each sentence before the second nearest of any', () => {
    expect(nearest(TEXT).slice(0, 2).sort()).toEqual(['5g-spreads-covid', 'moon-landing-faked']);
  });

  it('names what it repeats first, however much stands around it', () => {
    const padded = `${'Nobody knows what the weather brings. '.repeat(20)}${TEXT}`;
    expect(nearest(padded).slice(0, 2).sort()).toEqual(['5g-spreads-covid', 'moon-landing-faked']);
  });
});

it('leaves out what is far beside what is said whole', () => {
  expect(nearest('5G masts spread the coronavirus')).toEqual(['5g-spreads-covid']);
  expect(nearest('the moon landing was faked by NASA in a studio')).toEqual(['moon-landing-faked']);
});

it('takes one word as a subject', () => {
  expect(nearest('vaccine').length).toBeGreaterThan(3);
  expect(nearest('vaccine').every((id) => !id.startsWith('tiktok'))).toBe(true);
});

it('tries the other language where the declared one finds nothing', () => {
  expect(nearest('vaksin mikrochip', 'en')).toContain('covid-vaccines-contain-microchips');
  expect(nearest('microchips vaccines', 'id')).toContain('covid-vaccines-contain-microchips');
});

it('gives no more than asked for, each once, and none that is left out', () => {
  const all = nearest('The covid vaccine contains microchips');
  expect(new Set(all).size).toBe(all.length);
  expect(nearest('vaccine', 'en', 2)).toHaveLength(2);
  const without = createMatcherOver(segments, { isLeftOut: () => true });
  expect(toTheEnd(without.nearest({ id: 'x', text: 'The covid vaccine contains microchips', lang: 'en' }, 10))).toEqual([]);
});
