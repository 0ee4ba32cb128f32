/** How a sentence stands to the claim it repeats, asked through the matcher's door. `explain` reads the stance whatever the score, so that tuning weights moves no case. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/match/matcher.js';
import { ALL_CLAIMS, CLAIMS } from '../../cases/claims.js';
import { STANCE_CASES } from '../../cases/stance-cases.js';

const matcher = createMatcher(ALL_CLAIMS, { sensitivity: 'wide' });

describe('the stance of a sentence', () => {
  it.each(Object.entries(STANCE_CASES))('%s', (_name, { claim, lang, text, next, title, stance }) => {
    const block = { id: 'b', lang, text: next === undefined ? text : `${text} ${next}` };
    const why = matcher.explain(block, 0, text.length, CLAIMS[claim].id, title === undefined ? {} : { pageTitle: title });
    expect(why?.stance.stance, `cue: "${why?.stance.cue}"`).toBe(stance);
  });

  it.each(Object.entries(STANCE_CASES).filter(([, one]) => one.stance !== 'asserts'))(
    'names the words that decided: %s',
    (_name, { claim, lang, text, next, title }) => {
      const block = { id: 'b', lang, text: next === undefined ? text : `${text} ${next}` };
      const why = matcher.explain(block, 0, text.length, CLAIMS[claim].id, title === undefined ? {} : { pageTitle: title });
      // The cue is told word by word: hyphens and dashes are not part of it.
      const place = `${text} ${next ?? ''} ${title ?? ''}`.toLowerCase().replace(/[’]/gu, "'").replaceAll('-', ' ');
      if (why?.stance.stance !== 'asserts')
        for (const word of why?.stance.cue.replaceAll('-', ' ').split(' ') ?? []) expect(place.replaceAll('？', '?')).toContain(word.toLowerCase());
    },
  );

  it('has at least sixty cases, and some of every stance in every language', () => {
    const cases = Object.values(STANCE_CASES);
    expect(cases.length).toBeGreaterThanOrEqual(60);
    for (const stance of ['asserts', 'denies', 'reports', 'asks'])
      for (const lang of ['en', 'id']) expect(cases.some((one) => one.stance === stance && one.lang === lang)).toBe(true);
  });
});

describe('what stands around a sentence', () => {
  const claim = CLAIMS.fiveG.id;
  const text = '5G masts spread COVID-19.';
  const stanceWith = (next: string, pageTitle = ''): string | undefined =>
    matcher.explain({ id: 'b', lang: 'en', text: `${text} ${next}` }, 0, text.length, claim, { pageTitle })?.stance.stance;

  it('counts the next sentence only when it opens with a rebuttal', () => {
    expect(stanceWith('This is false.')).toBe('denies');
    expect(stanceWith('Our neighbour said so too.')).toBe('asserts');
  });

  it('does not look at a rebuttal two sentences on', () => {
    expect(stanceWith('Our neighbour said so too. This is false.')).toBe('asserts');
  });

  it('ranks a rebuttal that follows over the page’s title', () => {
    expect(stanceWith('This is false.', 'Fact check: 5G')).toBe('denies');
  });
});
