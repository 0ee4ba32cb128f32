// @vitest-environment happy-dom
/** Lists of publishers as files: OPML there and back, and links found in any text. */
import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../src/options/found-links.js';
import { readOpml, writeOpml } from '../../../src/options/opml.js';
import { SAMPLE_BASE, SAMPLE_LINK, SAMPLE_NOW } from '../../support/subscription-samples.js';

const TIDES = 'https://data.tides.example/';

describe('OPML', () => {
  const publishers = [
    { title: 'Health & "safety" <old> \u0007bell', link: SAMPLE_LINK },
    { title: 'مركز الأخبار', link: TIDES },
  ];

  it('comes back as it was written, without what XML cannot carry', () => {
    expect(readOpml(writeOpml(publishers, SAMPLE_NOW))).toEqual([{ ...publishers[0], title: 'Health & "safety" <old> bell' }, publishers[1]]);
  });

  it('is OPML 2.0 with the link as xmlUrl', () => {
    const written = writeOpml([{ title: 'T', link: TIDES }], SAMPLE_NOW);
    expect(written).toContain('<opml version="2.0">');
    expect(written).toContain('<dateCreated>Wed, 25 Nov 2026 12:00:00 GMT</dateCreated>');
    expect(written).toContain(`<outline type="sunlit" text="T" xmlUrl="${TIDES}"/>`);
  });

  it('is read at any depth, without outlines that have no address', () => {
    const text = `<opml version="1.0"><body><outline text="Folder"><outline title="Tides" xmlUrl="${TIDES}"/></outline></body></opml>`;
    expect(readOpml(text)).toEqual([{ title: 'Tides', link: TIDES }]);
  });

  it.each(['', 'no xml', '<html><body></body></html>', '{"a":1}'])('%j is none', (text) => {
    expect(readOpml(text)).toBeNull();
  });
});

describe('findLinks', () => {
  it.each([
    ['a line of its own', `Publishers:\n${TIDES}\n`, [TIDES]],
    ['a key in a sentence', `See ${SAMPLE_LINK}, it is good. And https://news.example/ too.`, [SAMPLE_LINK]],
    ['one twice', `${TIDES}\nhttps://data.tides.example\n`, [TIDES]],
    ['none', 'See https://news.example/ for more.', []],
    ['not https', 'http://data.tides.example/', []],
    ['a broken brace', `{ not json\n${TIDES}`, [TIDES]],
    ['JSON that is no backup', '{"links": 3}', []],
    ['JSON null in it', '{"subscriptions": [null, 3, {"link": 4}]}', []],
  ])('%s', (_, text, links) => {
    expect(findLinks(text).map(({ link }) => link)).toEqual(links);
  });

  it('reads a backup and an OPML with their titles', () => {
    expect(findLinks(JSON.stringify({ spec: 'sunlit-backup/1', subscriptions: [{ link: SAMPLE_LINK, title: 'Health' }] }))).toEqual([
      { title: 'Health', link: SAMPLE_LINK },
    ]);
    expect(findLinks(writeOpml([{ title: 'Tides', link: TIDES }], SAMPLE_NOW))).toEqual([{ title: 'Tides', link: TIDES }]);
  });

  it('lists no more than a reader can look at', () => {
    expect(findLinks(Array.from({ length: 500 }, (_, at) => `${SAMPLE_BASE}${at}/`).join('\n'))).toHaveLength(200);
  });
});
