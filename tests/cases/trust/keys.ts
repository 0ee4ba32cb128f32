/** Rule 3 and the keys of a root: thresholds, distinct keys, keys that are none. */
import { base64, fromHex } from '../../../src/dataset/trust/bytes.js';
import { KEYS, keys } from '../../support/sup-repository.js';
import { first, later, news, RELEASE_ID, ROOT_ID, resign, role, setRoot1, type TrustCase, twoOfTwo, withKey } from './scene.js';

export const keyCases: readonly TrustCase[] = [
  { id: 'K01', name: 'two of two keys', roles: twoOfTwo, run: later(news), expected: 'updated' },
  {
    id: 'K02',
    name: 'one of two keys',
    roles: twoOfTwo,
    run: later(({ repository }) => resign(repository, 'head', (sigs) => sigs.slice(0, 1))),
    expected: 'threshold',
  },
  {
    id: 'K03',
    name: 'one key that signs twice',
    roles: twoOfTwo,
    run: later(({ repository }) => resign(repository, 'head', ([one]) => (one === undefined ? [] : [one, one]))),
    expected: 'threshold',
  },
  {
    id: 'K04',
    name: 'one key’s signature under two names',
    roles: twoOfTwo,
    run: later(({ repository }) => resign(repository, 'head', ([one, two]) => (one && two ? [one, { k: two.k, s: one.s }] : []))),
    expected: 'threshold',
  },
  {
    id: 'K05',
    name: 'an invalid signature besides enough valid ones',
    run: later(({ repository }) => resign(repository, 'head', (sigs) => [{ k: RELEASE_ID, s: new Uint8Array(64) }, ...sigs])),
    expected: 'unchanged',
  },
  {
    id: 'K06',
    name: 'a stranger’s signature besides enough valid ones',
    run: later(({ repository }) => repository.forgeHead(() => {}, keys(9, 3))),
    expected: 'unchanged',
  },
  {
    id: 'K07',
    name: 'a signature of 63 bytes',
    run: later(({ repository }) => resign(repository, 'head', (sigs) => sigs.map(({ k, s }) => ({ k, s: s.slice(0, 63) })))),
    expected: 'threshold',
  },
  {
    id: 'K08',
    name: 'seventeen signatures',
    run: later(({ repository }) => resign(repository, 'head', (sigs) => Array.from({ length: 17 }, () => sigs).flat())),
    expected: 'form',
  },
  {
    id: 'K09',
    name: 'sixteen signatures',
    run: later(({ repository }) => resign(repository, 'head', (sigs) => Array.from({ length: 16 }, () => sigs).flat())),
    expected: 'unchanged',
  },
  { id: 'K10', name: 'a head signed by a root key', run: later(({ repository }) => repository.forgeHead(() => {}, keys(0))), expected: 'threshold' },
  {
    id: 'K11',
    name: 'a root signed by a release key',
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, () => {}, keys(3));
    }),
    expected: 'threshold',
  },
  {
    id: 'K12',
    name: 'an id twice in a role',
    run: first(
      setRoot1((root) => {
        root['release'] = role([RELEASE_ID, RELEASE_ID], 2);
      }),
    ),
    expected: 'form',
  },
  {
    id: 'K13',
    name: 'a threshold of none',
    run: first(
      setRoot1((root) => {
        root['release'] = role([RELEASE_ID], 0);
      }),
    ),
    expected: 'form',
  },
  {
    id: 'K14',
    name: 'a threshold below none',
    run: first(
      setRoot1((root) => {
        root['root'] = role([ROOT_ID], -1);
      }),
    ),
    expected: 'form',
  },
  {
    id: 'K15',
    name: 'a threshold no one can meet',
    run: first(
      setRoot1((root) => {
        root['release'] = role([RELEASE_ID], 2);
      }),
    ),
    expected: 'form',
  },
  {
    id: 'K16',
    name: 'a threshold of one and a half',
    run: first(
      setRoot1((root) => {
        root['release'] = role([RELEASE_ID, ROOT_ID], 1.5);
      }),
    ),
    expected: 'form',
  },
  {
    id: 'K17',
    name: 'a threshold as text',
    run: first(
      setRoot1((root) => {
        root['release'] = role([RELEASE_ID], '1');
      }),
    ),
    expected: 'form',
  },
  {
    id: 'K18',
    name: 'a role without keys',
    run: first(
      setRoot1((root) => {
        root['release'] = role([], 1);
      }),
    ),
    expected: 'form',
  },
  {
    id: 'K19',
    name: 'an id that names no key',
    run: first(
      setRoot1((root) => {
        root['release'] = role([KEYS[9]?.id ?? ''], 1);
      }),
    ),
    expected: 'form',
  },
  { id: 'K20', name: 'one key under a second id', run: first(withKey('d'.repeat(64), base64(KEYS[3]?.pub ?? new Uint8Array()))), expected: 'bad-key' },
  {
    id: 'K21',
    name: 'an unknown algorithm',
    run: first(
      setRoot1((root) => {
        root['keys'] = Object.fromEntries(Object.entries(root['keys'] as object).map(([id, key]) => [id, { ...key, alg: 'rsa' }]));
      }),
    ),
    expected: 'form',
  },
  {
    id: 'K22',
    name: 'a key of small order',
    run: first(withKey('e'.repeat(64), base64(fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')))),
    expected: 'bad-key',
  },
  { id: 'K23', name: 'a key in another spelling', run: first(withKey('e'.repeat(64), base64(fromHex(`${'f'.repeat(62)}7f`)))), expected: 'bad-key' },
  { id: 'K24', name: 'a key of 31 bytes', run: first(withKey('e'.repeat(64), base64(new Uint8Array(31)))), expected: 'bad-key' },
  {
    id: 'K50',
    name: 'seventeen keys',
    run: first(
      setRoot1((root) => {
        const more = Array.from({ length: 15 }, (_, i) => [String(i).padStart(64, '0'), { alg: 'ed25519', pub: '' }]);
        root['keys'] = { ...(root['keys'] as object), ...Object.fromEntries(more) };
      }),
    ),
    expected: 'form',
  },
];
