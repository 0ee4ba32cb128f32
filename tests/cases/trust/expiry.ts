/** Rule 5: what time does to roots, heads and clocks that are wrong. */
import { instant } from '../../../src/dataset/trust/shape.js';
import { DAY_MS, START } from '../../support/sup-repository.js';
import { first, later, news, setHead, type TrustCase } from './scene.js';

export const expiry: readonly TrustCase[] = [
  {
    id: 'E01',
    name: 'the trusted root has expired and there is no other',
    run: later(({ reader }) => {
      reader.now = START + 500 * DAY_MS;
    }),
    expected: 'stale',
    requests: ['head', 'root/2'],
  },
  {
    id: 'E02',
    name: 'the head has expired',
    run: later(({ reader }) => {
      reader.now = START + 20 * DAY_MS;
    }),
    expected: 'stale',
    requests: ['head'],
  },
  {
    id: 'E03',
    name: 'the head has expired within the last day',
    run: later(({ reader }) => {
      reader.now = START + 15 * DAY_MS;
    }),
    expected: 'unchanged',
  },
  {
    id: 'E04',
    name: 'the head expired a day and a second ago',
    run: later(({ reader }) => {
      reader.now = START + 15 * DAY_MS + 1_000;
    }),
    expected: 'stale',
  },
  {
    id: 'E05',
    name: 'a newer head that has expired, too, is progress',
    run: later(async (scene) => {
      await news(scene);
      scene.reader.now = START + 20 * DAY_MS;
    }),
    expected: 'updated',
  },
  {
    id: 'E06',
    name: 'the first root has expired, at the first download',
    run: first(({ reader }) => {
      reader.now = START + 500 * DAY_MS;
    }),
    expected: 'root-expired',
  },
  {
    id: 'E07',
    name: 'an expired root leads to its successor',
    run: later(async ({ repository, reader }) => {
      reader.now = START + 500 * DAY_MS;
      repository.now = START + 499 * DAY_MS;
      await repository.rotate({}, (root) => {
        root.expires = '2030-01-01T00:00:00Z';
      });
    }),
    expected: 'unchanged',
  },
  {
    id: 'E08',
    name: 'expired roots on the way to one that is not',
    run: later(async ({ repository, reader }) => {
      await repository.rotateOnly({}, (root) => {
        root.expires = '2026-12-01T00:00:00Z';
      });
      repository.now = START + 30 * DAY_MS;
      await repository.rotate();
      reader.now = repository.now;
    }),
    expected: 'unchanged',
  },
  {
    id: 'E09',
    name: 'news under a root that has expired are not taken',
    run: later(async (scene) => {
      scene.repository.now = START + 390 * DAY_MS;
      await news(scene);
      scene.reader.now = START + 400 * DAY_MS;
    }),
    expected: 'stale',
  },
  {
    id: 'E10',
    name: 'a clock set back before the build cannot make an old head look current',
    run: later(({ reader }) => {
      reader.now = 0;
      reader.buildDate = START + 100 * DAY_MS;
    }),
    expected: 'stale',
  },
  {
    id: 'E11',
    name: 'a clock set back before the last good head cannot make an old head look current',
    run: later(async ({ repository, reader }) => {
      repository.now = START + 100 * DAY_MS;
      await repository.publish();
      await reader.update({ now: repository.now });
      reader.now = 0;
      await repository.forgeHead((head) => Object.assign(head, { v: 3, published: instant(START), expires: instant(START + DAY_MS) }));
    }),
    expected: 'stale',
  },
  {
    id: 'E12',
    name: 'a clock that is years behind still takes news',
    run: later(async (scene) => {
      scene.reader.now = 0;
      return news(scene);
    }),
    expected: 'updated',
  },
  { id: 'E13', name: 'an expiry before the publication', run: later(setHead('expires', '2026-11-01T00:00:00Z')), expected: 'form' },
  { id: 'E51', name: 'a time with more after it', run: later(setHead('expires', '2026-12-01T00:00:00Z ')), expected: 'form' },
  { id: 'E52', name: 'a year of five digits', run: later(setHead('expires', '+010000-01-01T00:00Z')), expected: 'form' },
  { id: 'E53', name: 'asks to wait for longer than a year', run: later(setHead('min_wait_s', 31_536_001)), expected: 'form' },
  { id: 'E54', name: 'asks to wait for a year', run: first(setHead('min_wait_s', 31_536_000)), expected: 'updated' },
  { id: 'E55', name: 'asks to wait for less than nothing', run: later(setHead('min_wait_s', -1)), expected: 'form' },
  { id: 'E56', name: 'asks not to wait', run: first(setHead('min_wait_s', 0)), expected: 'updated' },
  { id: 'E50', name: 'an expiry at the publication', run: later(setHead('expires', '2026-11-25T12:00:00Z')), expected: 'form' },
  { id: 'E14', name: 'a day that does not exist', run: later(setHead('expires', '2026-11-31T00:00:00Z')), expected: 'form' },
  { id: 'E15', name: 'a time with an offset', run: later(setHead('expires', '2026-12-01T00:00:00+01:00')), expected: 'form' },
];
