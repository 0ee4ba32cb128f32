/** What is asked for, in which order, and what is done about files that are missing, changed or of another kind. */
import { utf8 } from '../../../src/dataset/trust/bytes.js';
import { openEnvelope } from '../../../src/dataset/trust/envelope.js';
import { keys } from '../../support/sup-repository.js';
import { first, flip, later, news, setHead, setRoot1, type TrustCase, unsigned } from './scene.js';

export const basics: readonly TrustCase[] = [
  {
    id: 'B01',
    name: 'first download asks for root, head and snapshot, in this order',
    run: first(() => {}),
    expected: 'updated',
    requests: ['root/1', 'head', 'f'],
  },
  { id: 'B02', name: 'nothing new: one question', run: later(() => {}), expected: 'unchanged', requests: ['head'] },
  { id: 'B03', name: 'news come as a delta', run: later(news), expected: 'updated', requests: ['head', 'i', 'd'] },
  { id: 'B04', name: 'root 1 without signatures', run: first(({ repository }) => unsigned(repository, 'root/1')), expected: 'threshold' },
  { id: 'B05', name: 'root 1 that is no JSON', run: first(({ repository }) => void repository.files.set('root/1', utf8('{"payload"'))), expected: 'json' },
  {
    id: 'B06',
    name: 'root 1 signed by a stranger',
    run: first(async (scene) => {
      scene.reader.pin = null;
      await scene.repository.forgeRoot(1, () => {}, keys(9));
    }),
    expected: 'threshold',
  },
  {
    id: 'B07',
    name: 'root 2 without signatures',
    run: later(async ({ repository }) => {
      await repository.rotate();
      unsigned(repository, 'root/2');
    }),
    expected: 'threshold',
  },
  { id: 'B08', name: 'head without signatures', run: later(({ repository }) => unsigned(repository, 'head')), expected: 'threshold' },
  {
    id: 'B09',
    name: 'head without its envelope',
    run: later(({ repository }) => void repository.files.set('head', openEnvelope(repository.file('head'), 1_000_000, 'head').payload)),
    expected: 'form',
  },
  {
    id: 'B10',
    name: 'a changed index leads to the full snapshot',
    run: later(async (scene) => {
      await news(scene);
      flip(scene.repository, scene.repository.names.index);
    }),
    expected: 'updated',
    requests: ['head', 'i', 'f'],
  },
  {
    id: 'B11',
    name: 'a changed delta leads to the full snapshot',
    run: later(async (scene) => {
      await news(scene);
      for (const path of scene.repository.deltas) flip(scene.repository, path);
    }),
    expected: 'updated',
    requests: ['head', 'i', 'd', 'f'],
  },
  { id: 'B12', name: 'a changed snapshot', run: first(({ repository }) => flip(repository, repository.names.full)), expected: 'wrong-hash' },
  {
    id: 'B13',
    name: 'root 2 that calls itself root 3',
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, (root) => {
        root['v'] = 3;
      });
    }),
    expected: 'root',
  },
  {
    id: 'B14',
    name: 'root 1 that calls itself root 2',
    run: first(setRoot1((root) => Object.assign(root, { v: 2, publisher_id: 'a'.repeat(64) }))),
    expected: 'root',
  },
  { id: 'B15', name: 'head under a root that is not there', run: later(setHead('root', 2)), expected: 'unavailable' },
  { id: 'B16', name: 'head changed without a new version', run: later(setHead('min_wait_s', 1)), expected: 'equivocation' },
  {
    id: 'B17',
    name: 'head with the hash of another file',
    run: first((scene) => setHead('full', { sha256: 'a'.repeat(64), gz: scene.repository.file(scene.repository.names.full).length, raw: 9 })(scene)),
    expected: 'unavailable',
  },
  {
    id: 'B18',
    name: 'head that names the snapshot by another size',
    run: first(({ repository }) =>
      repository.forgeHead((head) => {
        head['full'] = { ...(head['full'] as object), gz: repository.file(repository.names.full).length + 1 };
      }),
    ),
    expected: 'wrong-size',
  },
  { id: 'B19', name: 'head with the hash of another state', run: first(setHead('state_sha256', 'b'.repeat(64))), expected: 'state' },
  { id: 'B20', name: 'head with a wrong number of records', run: first(setHead('count', 3)), expected: 'state' },
  {
    id: 'B21',
    name: 'head with a wrong number of records over a known state',
    run: later(({ repository }) => repository.forgeHead((head) => Object.assign(head, { v: 2, count: 3 }))),
    expected: 'state',
  },
  { id: 'B22', name: 'unknown field in the head is passed over', run: first(setHead('later', [1])), expected: 'updated' },
  {
    id: 'B23',
    name: 'unknown field in the root is passed over',
    run: later(({ repository }) => repository.rotate({}, (root) => Object.assign(root, { later: true }))),
    expected: 'unchanged',
  },
  { id: 'B24', name: 'no head', run: later(({ repository }) => void repository.files.delete('head')), expected: 'unavailable' },
  { id: 'B25', name: 'no root 1', run: first(({ repository }) => void repository.files.delete('root/1')), expected: 'unavailable' },
  { id: 'B26', name: 'no head at the first download', run: first(({ repository }) => void repository.files.delete('head')), expected: 'unavailable' },
  { id: 'B27', name: 'no snapshot', run: first(({ repository }) => void repository.files.delete(repository.names.full)), expected: 'unavailable' },
  {
    id: 'B28',
    name: 'no index leads to the full snapshot',
    run: later(async (scene) => {
      await news(scene);
      scene.repository.files.delete(scene.repository.names.index);
    }),
    expected: 'updated',
    requests: ['head', 'i', 'f'],
  },
  {
    id: 'B29',
    name: 'no delta leads to the full snapshot',
    run: later(async (scene) => {
      await news(scene);
      for (const path of scene.repository.deltas) scene.repository.files.delete(path);
    }),
    expected: 'updated',
    requests: ['head', 'i', 'd', 'f'],
  },
  {
    id: 'B30',
    name: 'a root served as head, by keys that may sign both',
    roles: { root: keys(3), release: keys(3) },
    run: later(({ repository }) => void repository.files.set('head', repository.file('root/1'))),
    expected: 'threshold',
  },
  { id: 'B31', name: 'a head whose payload calls itself a root', run: later(setHead('type', 'root')), expected: 'form' },
  {
    id: 'B32',
    name: 'a head served as root, by keys that may sign both',
    roles: { root: keys(3), release: keys(3) },
    run: later(async ({ repository }) => {
      await repository.rotate();
      repository.files.set('root/2', repository.file('head'));
    }),
    expected: 'threshold',
  },
  {
    id: 'B33',
    name: 'a login page instead of the head',
    run: later(({ repository }) => void repository.files.set('head', utf8('<!doctype html><p>Log in'))),
    expected: 'json',
  },
  { id: 'B34', name: 'an empty head', run: later(({ repository }) => void repository.files.set('head', new Uint8Array())), expected: 'json' },
  {
    id: 'B35',
    name: 'root 1 of another publisher',
    run: first((scene) => {
      scene.reader.pin = 'c'.repeat(64);
    }),
    expected: 'publisher',
  },
  { id: 'B36', name: 'head of another publisher', run: later(setHead('publisher_id', 'c'.repeat(64))), expected: 'publisher' },
  {
    id: 'B37',
    name: 'without a pin the first root is taken',
    run: first((scene) => {
      scene.reader.pin = null;
    }),
    expected: 'updated',
  },
];
