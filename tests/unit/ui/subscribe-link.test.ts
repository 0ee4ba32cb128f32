import { describe, expect, it } from 'vitest';
import { LINK_PROBLEM_KEYS, type LinkProblem, readSubscribeLink, subscribeLinkOf } from '../../../src/ui/subscribe-link.js';
import { SAMPLE_BASE, SAMPLE_ID, SAMPLE_LINK } from '../../support/subscription-samples.js';
import { translator } from './words.js';

describe('readSubscribeLink', () => {
  it.each([
    [` ${SAMPLE_LINK}\n`, SAMPLE_LINK, SAMPLE_BASE],
    ['https://data.health.example', 'https://data.health.example/', 'https://data.health.example/'],
    ['https://data.health.example/answers', SAMPLE_BASE, SAMPLE_BASE],
    ['https://data.health.example/answers/head', SAMPLE_BASE, SAMPLE_BASE],
    ['HTTPS://Data.Health.Example/answers/', SAMPLE_BASE, SAMPLE_BASE],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
  ])('%s is a link', (typed, link, base) => {
    expect(readSubscribeLink(typed)).toMatchObject({ link, base });
  });

  it.each<[string, LinkProblem]>([
    ['', 'empty'],
    ['  ', 'empty'],
    ['the ministry of health', 'no-address'],
    ['health', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['ftp://data.health.example/', 'no-address'],
    [`https://data.health.example/${'a'.repeat(600)}`, 'no-address'],
    ['data.health.example/answers', 'no-https'],
    ['http://data.health.example/answers/', 'no-https'],
    ['https://data.health.example/answers/?reader=7', 'not-plain'],
    ['https://me:secret@data.health.example/', 'not-plain'],
    ['https://data.health.example:8443/', 'not-plain'],
    [`${SAMPLE_BASE}#sunlit=9f86d0`, 'bad-key'],
    [`${SAMPLE_BASE}#sunlit=${SAMPLE_ID.toUpperCase()}`, 'bad-key'],
    [`${SAMPLE_BASE}#news`, 'bad-key'],
  ])('%s is none: %s', (typed, problem) => {
    expect(readSubscribeLink(typed)).toEqual({ problem });
  });

  it('has words for every problem, in both languages', () => {
    for (const lang of ['en', 'id'] as const) for (const key of Object.values(LINK_PROBLEM_KEYS)) expect(translator(lang)(key)).not.toBe(key);
  });

  it('takes back what it makes of a followed publisher', () => {
    expect(readSubscribeLink(subscribeLinkOf({ base: SAMPLE_BASE, publisherId: SAMPLE_ID }))).toMatchObject({ link: SAMPLE_LINK });
  });
});
