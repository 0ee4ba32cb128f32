/**
 * What a reader of signed datasets must and must not take: one line of attack, or of ordinary life, a case. The list follows the areas of the conformance suite of TUF clients
 * (theupdateframework/tuf-conformance: basics, expiry, downloads, keys, roll-back, rotation of roots and of other roles, odd names; without its delegations, which SUP/1 has not),
 * case by case put into this protocol: its timestamp is our head, its snapshot our index and state hash, its targets our snapshots, deltas and records.
 */
import { base64, concat, fromHex, sha256, utf8 } from '../../src/dataset/trust/bytes.js';
import { openEnvelope, writeEnvelope } from '../../src/dataset/trust/envelope.js';
import { instant } from '../../src/dataset/trust/shape.js';
import { DAY_MS, gzip, KEYS, keys, type Roles, START, type SupReader, type SupRepository } from '../support/sup-repository.js';

export interface Scene {
  readonly repository: SupRepository;
  readonly reader: SupReader;
}

export interface TrustCase {
  readonly name: string;
  /** Keys of the publisher at the start, where one of each is not enough. */
  readonly roles?: Partial<Roles>;
  /** Everything up to the step that is judged; gives its outcome, or the code of its fault. */
  readonly run: (scene: Scene) => Promise<string>;
  readonly expected: string;
  /** Each root of a chain that is too long is a step, and kept: the next update goes on from there. */
  readonly thenGoesOn?: true;
  /** Paths asked for in that step, by their first part. */
  readonly requests?: readonly string[];
}

type Step = (scene: Scene) => unknown;

/** Something happens before the first download. */
const first =
  (spoil: Step): TrustCase['run'] =>
  async (scene) => {
    await spoil(scene);
    return scene.reader.subscribe();
  };
/** Something happens to a reader who has a state. */
const later =
  (spoil: Step): TrustCase['run'] =>
  async (scene) => {
    const began = await scene.reader.subscribe();
    if (began !== 'updated') return `did not begin: ${began}`;
    await spoil(scene);
    return scene.reader.update();
  };

/** The publisher has changed a claim and published. */
const news = ({ repository }: Scene, text = 'Masts of any kind spread the virus.') =>
  repository.publish((dataset) => {
    for (const claim of dataset.claims.slice(0, 1)) claim.text = text;
  });

const flip = (repository: SupRepository, path: string, at = 20) => {
  const bytes = repository.file(path).slice();
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  repository.files.set(path, bytes);
};

const unsigned = (repository: SupRepository, path: string) => {
  const { payload } = openEnvelope(repository.file(path), 1_000_000, path);
  repository.files.set(path, writeEnvelope({ payload, sigs: [] }));
};

/** Signatures are dealt with anew, the payload stays. */
const resign = (
  repository: SupRepository,
  path: string,
  change: (sigs: { k: string; s: Uint8Array<ArrayBuffer> }[]) => { k: string; s: Uint8Array<ArrayBuffer> }[],
) => {
  const { payload, sigs } = openEnvelope(repository.file(path), 1_000_000, path);
  repository.files.set(path, writeEnvelope({ payload, sigs: change(sigs.map(({ k, s }) => ({ k, s }))) }));
};

/** Another file in place of the full snapshot, and a head that names it: what a stolen release key can do. */
const forgeFull = async (repository: SupRepository, served: Uint8Array<ArrayBuffer>, change: Record<string, number> = {}) => {
  const hash = await sha256(served);
  repository.files.set(`f/${hash}.gz`, served);
  await repository.forgeHead((head) => {
    head['full'] = { ...(head['full'] as object), sha256: hash, gz: served.length, ...change };
  });
};

const setHead = (field: string, value: unknown) => (scene: Scene) =>
  scene.repository.forgeHead((head) => {
    head[field] = value;
  });
const setRoot1 = (change: (root: Record<string, unknown>) => void) => async (scene: Scene) => {
  scene.reader.pin = null;
  await scene.repository.forgeRoot(1, change);
};
const role = (ids: readonly string[], threshold: unknown) => ({ ids, threshold });
const withKey = (id: string, pub: string) =>
  setRoot1((root) => {
    root['keys'] = { ...(root['keys'] as object), [id]: { alg: 'ed25519', pub } };
  });

const twoOfTwo: Partial<Roles> = { release: keys(3, 4), releaseThreshold: 2 };
const ROOT_ID = KEYS[0]?.id ?? '';
const RELEASE_ID = KEYS[3]?.id ?? '';
/** Fills the range of a head's version. */
const HUGE = Number.MAX_SAFE_INTEGER;

const basics: readonly TrustCase[] = [
  { name: 'first download asks for root, head and snapshot, in this order', run: first(() => {}), expected: 'updated', requests: ['root/1', 'head', 'f'] },
  { name: 'nothing new: one question', run: later(() => {}), expected: 'unchanged', requests: ['head'] },
  { name: 'news come as a delta', run: later(news), expected: 'updated', requests: ['head', 'i', 'd'] },
  { name: 'root 1 without signatures', run: first(({ repository }) => unsigned(repository, 'root/1')), expected: 'threshold' },
  { name: 'root 1 that is no JSON', run: first(({ repository }) => void repository.files.set('root/1', utf8('{"payload"'))), expected: 'json' },
  {
    name: 'root 1 signed by a stranger',
    run: first(async (scene) => {
      scene.reader.pin = null;
      await scene.repository.forgeRoot(1, () => {}, keys(9));
    }),
    expected: 'threshold',
  },
  {
    name: 'root 2 without signatures',
    run: later(async ({ repository }) => {
      await repository.rotate();
      unsigned(repository, 'root/2');
    }),
    expected: 'threshold',
  },
  { name: 'head without signatures', run: later(({ repository }) => unsigned(repository, 'head')), expected: 'threshold' },
  {
    name: 'head without its envelope',
    run: later(({ repository }) => void repository.files.set('head', openEnvelope(repository.file('head'), 1_000_000, 'head').payload)),
    expected: 'form',
  },
  {
    name: 'a changed index leads to the full snapshot',
    run: later(async (scene) => {
      await news(scene);
      flip(scene.repository, scene.repository.names.index);
    }),
    expected: 'updated',
    requests: ['head', 'i', 'f'],
  },
  {
    name: 'a changed delta leads to the full snapshot',
    run: later(async (scene) => {
      await news(scene);
      for (const path of scene.repository.deltas) flip(scene.repository, path);
    }),
    expected: 'updated',
    requests: ['head', 'i', 'd', 'f'],
  },
  { name: 'a changed snapshot', run: first(({ repository }) => flip(repository, repository.names.full)), expected: 'wrong-hash' },
  {
    name: 'root 2 that calls itself root 3',
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, (root) => {
        root['v'] = 3;
      });
    }),
    expected: 'root',
  },
  { name: 'root 1 that calls itself root 2', run: first(setRoot1((root) => Object.assign(root, { v: 2, publisher_id: 'a'.repeat(64) }))), expected: 'root' },
  { name: 'head under a root that is not there', run: later(setHead('root', 2)), expected: 'unavailable' },
  { name: 'head changed without a new version', run: later(setHead('min_wait_s', 1)), expected: 'equivocation' },
  {
    name: 'head with the hash of another file',
    run: first((scene) => setHead('full', { sha256: 'a'.repeat(64), gz: scene.repository.file(scene.repository.names.full).length, raw: 9 })(scene)),
    expected: 'unavailable',
  },
  {
    name: 'head that names the snapshot by another size',
    run: first(({ repository }) =>
      repository.forgeHead((head) => {
        head['full'] = { ...(head['full'] as object), gz: repository.file(repository.names.full).length + 1 };
      }),
    ),
    expected: 'wrong-size',
  },
  { name: 'head with the hash of another state', run: first(setHead('state_sha256', 'b'.repeat(64))), expected: 'state' },
  { name: 'head with a wrong number of records', run: first(setHead('count', 3)), expected: 'state' },
  {
    name: 'head with a wrong number of records over a known state',
    run: later(({ repository }) => repository.forgeHead((head) => Object.assign(head, { v: 2, count: 3 }))),
    expected: 'state',
  },
  { name: 'unknown field in the head is passed over', run: first(setHead('later', [1])), expected: 'updated' },
  {
    name: 'unknown field in the root is passed over',
    run: later(({ repository }) => repository.rotate({}, (root) => Object.assign(root, { later: true }))),
    expected: 'unchanged',
  },
  { name: 'no head', run: later(({ repository }) => void repository.files.delete('head')), expected: 'unavailable' },
  { name: 'no root 1', run: first(({ repository }) => void repository.files.delete('root/1')), expected: 'unavailable' },
  { name: 'no head at the first download', run: first(({ repository }) => void repository.files.delete('head')), expected: 'unavailable' },
  { name: 'no snapshot', run: first(({ repository }) => void repository.files.delete(repository.names.full)), expected: 'unavailable' },
  {
    name: 'no index leads to the full snapshot',
    run: later(async (scene) => {
      await news(scene);
      scene.repository.files.delete(scene.repository.names.index);
    }),
    expected: 'updated',
    requests: ['head', 'i', 'f'],
  },
  {
    name: 'no delta leads to the full snapshot',
    run: later(async (scene) => {
      await news(scene);
      for (const path of scene.repository.deltas) scene.repository.files.delete(path);
    }),
    expected: 'updated',
    requests: ['head', 'i', 'd', 'f'],
  },
  {
    name: 'a root served as head, by keys that may sign both',
    roles: { root: keys(3), release: keys(3) },
    run: later(({ repository }) => void repository.files.set('head', repository.file('root/1'))),
    expected: 'threshold',
  },
  { name: 'a head whose payload calls itself a root', run: later(setHead('type', 'root')), expected: 'form' },
  {
    name: 'a head served as root, by keys that may sign both',
    roles: { root: keys(3), release: keys(3) },
    run: later(async ({ repository }) => {
      await repository.rotate();
      repository.files.set('root/2', repository.file('head'));
    }),
    expected: 'threshold',
  },
  {
    name: 'a login page instead of the head',
    run: later(({ repository }) => void repository.files.set('head', utf8('<!doctype html><p>Log in'))),
    expected: 'json',
  },
  { name: 'an empty head', run: later(({ repository }) => void repository.files.set('head', new Uint8Array())), expected: 'json' },
  {
    name: 'root 1 of another publisher',
    run: first((scene) => {
      scene.reader.pin = 'c'.repeat(64);
    }),
    expected: 'publisher',
  },
  { name: 'head of another publisher', run: later(setHead('publisher_id', 'c'.repeat(64))), expected: 'publisher' },
  {
    name: 'without a pin the first root is taken',
    run: first((scene) => {
      scene.reader.pin = null;
    }),
    expected: 'updated',
  },
];

const expiry: readonly TrustCase[] = [
  {
    name: 'the trusted root has expired and there is no other',
    run: later(({ reader }) => {
      reader.now = START + 500 * DAY_MS;
    }),
    expected: 'stale',
    requests: ['head', 'root/2'],
  },
  {
    name: 'the head has expired',
    run: later(({ reader }) => {
      reader.now = START + 20 * DAY_MS;
    }),
    expected: 'stale',
    requests: ['head'],
  },
  {
    name: 'the head has expired within the last day',
    run: later(({ reader }) => {
      reader.now = START + 15 * DAY_MS;
    }),
    expected: 'unchanged',
  },
  {
    name: 'the head expired a day and a second ago',
    run: later(({ reader }) => {
      reader.now = START + 15 * DAY_MS + 1_000;
    }),
    expected: 'stale',
  },
  {
    name: 'a newer head that has expired, too, is progress',
    run: later(async (scene) => {
      await news(scene);
      scene.reader.now = START + 20 * DAY_MS;
    }),
    expected: 'updated',
  },
  {
    name: 'the first root has expired, at the first download',
    run: first(({ reader }) => {
      reader.now = START + 500 * DAY_MS;
    }),
    expected: 'root-expired',
  },
  {
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
    name: 'news under a root that has expired are not taken',
    run: later(async (scene) => {
      scene.repository.now = START + 500 * DAY_MS;
      await news(scene);
    }),
    expected: 'stale',
  },
  {
    name: 'a clock set back before the build cannot make an old head look current',
    run: later(({ reader }) => {
      reader.now = 0;
      reader.buildDate = START + 100 * DAY_MS;
    }),
    expected: 'stale',
  },
  {
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
    name: 'a clock that is years behind still takes news',
    run: later(async (scene) => {
      scene.reader.now = 0;
      return news(scene);
    }),
    expected: 'updated',
  },
  { name: 'an expiry before the publication', run: later(setHead('expires', '2026-11-01T00:00:00Z')), expected: 'form' },
  { name: 'a day that does not exist', run: later(setHead('expires', '2026-11-31T00:00:00Z')), expected: 'form' },
  { name: 'a time with an offset', run: later(setHead('expires', '2026-12-01T00:00:00+01:00')), expected: 'form' },
];

const downloads: readonly TrustCase[] = [
  {
    name: 'another publisher’s sound snapshot in place of ours',
    run: first(({ repository }) => void repository.files.set(repository.names.full, gzip(utf8('x')))),
    expected: 'wrong-size',
  },
  {
    name: 'ten updates in a row, each with a forged twin before it',
    run: async (scene) => {
      await scene.reader.subscribe();
      for (let i = 0; i < 10; i++) {
        await scene.repository.forgeHead((head) => {
          head['v'] = i + 2;
        }, keys(9));
        if ((await scene.reader.update()) !== 'threshold') return `a forged head passed: ${i}`;
        await news(scene, `Masts of the year ${2_000 + i} spread the virus.`);
        if ((await scene.reader.update()) !== 'updated') return `a good head did not: ${i}`;
      }
      return scene.reader.update();
    },
    expected: 'unchanged',
  },
  {
    name: 'one byte more than signed',
    run: first(({ repository }) => void repository.files.set(repository.names.full, concat([repository.file(repository.names.full), utf8('x')]))),
    expected: 'too-large',
  },
  {
    name: 'one byte less than signed',
    run: first(({ repository }) => void repository.files.set(repository.names.full, repository.file(repository.names.full).slice(0, -1))),
    expected: 'wrong-size',
  },
  {
    name: 'decodes to more than signed',
    run: first(({ repository }) =>
      repository.forgeHead((head) => {
        head['full'] = { ...(head['full'] as object), raw: 100 };
      }),
    ),
    expected: 'too-large',
  },
  {
    name: 'decodes to less than signed',
    run: first(({ repository }) =>
      repository.forgeHead((head) => {
        head['full'] = { ...(head['full'] as object), raw: 1_000_000 };
      }),
    ),
    expected: 'wrong-size',
  },
  {
    name: 'a bomb under a stolen key',
    run: first(({ repository }) => forgeFull(repository, gzip(new Uint8Array(10_000_000)), { raw: 20_000 })),
    expected: 'too-large',
  },
  { name: 'signed, but no gzip', run: first(({ repository }) => forgeFull(repository, utf8('{"kind":"dataset"}'))), expected: 'gzip' },
  {
    name: 'signed, but cut gzip',
    run: first(({ repository }) => forgeFull(repository, repository.file(repository.names.full).slice(0, 300))),
    expected: 'gzip',
  },
  { name: 'a head of nine KiB', run: later(({ repository }) => void repository.files.set('head', new Uint8Array(9 * 1024).fill(0x20))), expected: 'too-large' },
  {
    name: 'a root of 33 KiB',
    run: later(async ({ repository }) => {
      await repository.rotate();
      repository.files.set('root/2', new Uint8Array(33 * 1024).fill(0x20));
    }),
    expected: 'too-large',
  },
  {
    name: 'a head that claims a snapshot of 17 MiB',
    run: later(setHead('full', { sha256: 'a'.repeat(64), gz: 17 * 2 ** 20, raw: 18 * 2 ** 20 })),
    expected: 'form',
  },
  {
    name: 'a head that claims a snapshot of 65 MiB decoded',
    run: later(setHead('full', { sha256: 'a'.repeat(64), gz: 2 ** 20, raw: 65 * 2 ** 20 })),
    expected: 'form',
  },
  { name: 'signed again without news: no download', run: later(({ repository }) => repository.publish()), expected: 'unchanged', requests: ['head'] },
  {
    name: 'a state too old for a delta leads to the full snapshot',
    run: later(async (scene) => {
      scene.repository.past.length = 0;
      await news(scene);
      scene.repository.past.length = 0;
      await news(scene, 'Masts on hills spread the virus.');
      await scene.repository.publish();
    }),
    expected: 'updated',
  },
  {
    name: 'an index that offers another state’s delta leads to the full snapshot',
    run: later(async (scene) => {
      const mine = scene.repository.state.sha256;
      await news(scene);
      await news(scene, 'Masts on hills spread the virus.');
      const wrong = scene.repository.deltas[0] ?? '';
      const bytes = scene.repository.file(wrong);
      const index = gzip(utf8(JSON.stringify({ type: 'index', entries: [{ from: mine, sha256: await sha256(bytes), gz: bytes.length, raw: 9_999 }] })));
      scene.repository.files.set(`i/${await sha256(index)}`, index);
      const hash = await sha256(index);
      await scene.repository.forgeHead((head) => {
        head['index'] = { sha256: hash, gz: index.length };
      });
    }),
    expected: 'updated',
    requests: ['head', 'i', 'd', 'f'],
  },
  {
    name: 'a host that cannot be reached',
    run: async ({ reader }) => {
      await reader.subscribe();
      return reader.update({ get: () => Promise.reject(new TypeError('Failed to fetch')) });
    },
    expected: 'unavailable',
  },
];

const keyCases: readonly TrustCase[] = [
  { name: 'two of two keys', roles: twoOfTwo, run: later(news), expected: 'updated' },
  { name: 'one of two keys', roles: twoOfTwo, run: later(({ repository }) => resign(repository, 'head', (sigs) => sigs.slice(0, 1))), expected: 'threshold' },
  {
    name: 'one key that signs twice',
    roles: twoOfTwo,
    run: later(({ repository }) => resign(repository, 'head', ([one]) => (one === undefined ? [] : [one, one]))),
    expected: 'threshold',
  },
  {
    name: 'one key’s signature under two names',
    roles: twoOfTwo,
    run: later(({ repository }) => resign(repository, 'head', ([one, two]) => (one && two ? [one, { k: two.k, s: one.s }] : []))),
    expected: 'threshold',
  },
  {
    name: 'an invalid signature besides enough valid ones',
    run: later(({ repository }) => resign(repository, 'head', (sigs) => [{ k: RELEASE_ID, s: new Uint8Array(64) }, ...sigs])),
    expected: 'unchanged',
  },
  {
    name: 'a stranger’s signature besides enough valid ones',
    run: later(({ repository }) => repository.forgeHead(() => {}, keys(9, 3))),
    expected: 'unchanged',
  },
  {
    name: 'a signature of 63 bytes',
    run: later(({ repository }) => resign(repository, 'head', (sigs) => sigs.map(({ k, s }) => ({ k, s: s.slice(0, 63) })))),
    expected: 'threshold',
  },
  {
    name: 'seventeen signatures',
    run: later(({ repository }) => resign(repository, 'head', (sigs) => Array.from({ length: 17 }, () => sigs).flat())),
    expected: 'form',
  },
  {
    name: 'sixteen signatures',
    run: later(({ repository }) => resign(repository, 'head', (sigs) => Array.from({ length: 16 }, () => sigs).flat())),
    expected: 'unchanged',
  },
  { name: 'a head signed by a root key', run: later(({ repository }) => repository.forgeHead(() => {}, keys(0))), expected: 'threshold' },
  {
    name: 'a root signed by a release key',
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, () => {}, keys(3));
    }),
    expected: 'threshold',
  },
  {
    name: 'an id twice in a role',
    run: first(
      setRoot1((root) => {
        root['release'] = role([RELEASE_ID, RELEASE_ID], 2);
      }),
    ),
    expected: 'form',
  },
  {
    name: 'a threshold of none',
    run: first(
      setRoot1((root) => {
        root['release'] = role([RELEASE_ID], 0);
      }),
    ),
    expected: 'form',
  },
  {
    name: 'a threshold below none',
    run: first(
      setRoot1((root) => {
        root['root'] = role([ROOT_ID], -1);
      }),
    ),
    expected: 'form',
  },
  {
    name: 'a threshold no one can meet',
    run: first(
      setRoot1((root) => {
        root['release'] = role([RELEASE_ID], 2);
      }),
    ),
    expected: 'form',
  },
  {
    name: 'a threshold of one and a half',
    run: first(
      setRoot1((root) => {
        root['release'] = role([RELEASE_ID, ROOT_ID], 1.5);
      }),
    ),
    expected: 'form',
  },
  {
    name: 'a threshold as text',
    run: first(
      setRoot1((root) => {
        root['release'] = role([RELEASE_ID], '1');
      }),
    ),
    expected: 'form',
  },
  {
    name: 'a role without keys',
    run: first(
      setRoot1((root) => {
        root['release'] = role([], 1);
      }),
    ),
    expected: 'form',
  },
  {
    name: 'an id that names no key',
    run: first(
      setRoot1((root) => {
        root['release'] = role([KEYS[9]?.id ?? ''], 1);
      }),
    ),
    expected: 'form',
  },
  { name: 'one key under a second id', run: first(withKey('d'.repeat(64), base64(KEYS[3]?.pub ?? new Uint8Array()))), expected: 'bad-key' },
  {
    name: 'an unknown algorithm',
    run: first(
      setRoot1((root) => {
        root['keys'] = Object.fromEntries(Object.entries(root['keys'] as object).map(([id, key]) => [id, { ...key, alg: 'rsa' }]));
      }),
    ),
    expected: 'form',
  },
  {
    name: 'a key of small order',
    run: first(withKey('e'.repeat(64), base64(fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')))),
    expected: 'bad-key',
  },
  { name: 'a key in another spelling', run: first(withKey('e'.repeat(64), base64(fromHex(`${'f'.repeat(62)}7f`)))), expected: 'bad-key' },
  { name: 'a key of 31 bytes', run: first(withKey('e'.repeat(64), base64(new Uint8Array(31)))), expected: 'bad-key' },
];

const rollback: readonly TrustCase[] = [
  {
    name: 'a lower version',
    run: later(async (scene) => {
      await news(scene);
      await scene.reader.update();
      await setHead('v', 1)(scene);
    }),
    expected: 'rollback',
  },
  {
    name: 'an old head, once good, served again',
    run: later(async (scene) => {
      const old = scene.repository.file('head');
      await news(scene);
      await scene.reader.update();
      scene.repository.files.set('head', old);
    }),
    expected: 'rollback',
  },
  { name: 'one version with two states', run: later(setHead('state_sha256', 'a'.repeat(64))), expected: 'equivocation' },
  { name: 'the furthest step ahead', run: later(setHead('v', 100_001)), expected: 'unchanged' },
  { name: 'one step too far ahead', run: later(setHead('v', 100_002)), expected: 'fast-forward' },
  { name: 'the highest number of all', run: later(setHead('v', HUGE)), expected: 'fast-forward' },
  { name: 'a number beyond the exact ones', run: later(setHead('v', HUGE + 1)), expected: 'form' },
  { name: 'version none', run: later(setHead('v', 0)), expected: 'form' },
  {
    name: 'after a thief used up the numbers, new keys start afresh',
    run: async (scene) => {
      await setHead('v', HUGE)(scene);
      await scene.reader.subscribe();
      await scene.repository.rotate({ release: keys(4) });
      return scene.reader.update();
    },
    expected: 'unchanged',
  },
  {
    name: 'after a thief used up the numbers, a new threshold starts afresh',
    roles: { release: keys(3, 4), releaseThreshold: 1 },
    run: async (scene) => {
      await setHead('v', HUGE)(scene);
      await scene.reader.subscribe();
      await scene.repository.rotate({ releaseThreshold: 2 });
      return scene.reader.update();
    },
    expected: 'unchanged',
  },
  {
    name: 'a new root with the same release keys forgets nothing',
    run: async (scene) => {
      await setHead('v', HUGE)(scene);
      await scene.reader.subscribe();
      await scene.repository.rotate({ root: keys(1) });
      return scene.reader.update();
    },
    expected: 'rollback',
  },
  {
    name: 'release keys in another order are the same keys',
    roles: { release: keys(3, 4), releaseThreshold: 1 },
    run: async (scene) => {
      await setHead('v', HUGE)(scene);
      await scene.reader.subscribe();
      await scene.repository.rotate({ release: keys(4, 3) });
      return scene.reader.update();
    },
    expected: 'rollback',
  },
  {
    name: 'keys that went and came back start afresh, too',
    run: async (scene) => {
      await setHead('v', HUGE)(scene);
      await scene.reader.subscribe();
      await scene.repository.rotateOnly({ release: keys(4) });
      await scene.repository.rotate({ release: keys(3) });
      return scene.reader.update();
    },
    expected: 'unchanged',
  },
  {
    name: 'an old snapshot under a new head',
    run: later(async (scene) => {
      const old = scene.repository.file(scene.repository.names.full);
      await news(scene);
      for (const path of scene.repository.deltas) scene.repository.files.delete(path);
      scene.repository.files.set(scene.repository.names.full, old);
    }),
    expected: 'wrong-size',
  },
  {
    name: 'an old index under a new head leads to the full snapshot',
    run: later(async (scene) => {
      const old = scene.repository.file(scene.repository.names.index);
      await news(scene);
      scene.repository.files.set(scene.repository.names.index, old);
    }),
    expected: 'updated',
    requests: ['head', 'i', 'f'],
  },
  {
    name: 'a record the publisher took away is gone',
    run: later(({ repository }) => repository.publish((dataset) => void dataset.claims.pop())),
    expected: 'updated',
  },
  {
    name: 'an old head served after the keys have changed',
    run: later(async (scene) => {
      const old = scene.repository.file('head');
      await scene.repository.rotate({ release: keys(4) });
      await scene.reader.update();
      scene.repository.files.set('head', old);
    }),
    expected: 'threshold',
  },
  {
    name: 'an old head under an old root, whose keys are still good',
    run: later(async (scene) => {
      const old = scene.repository.file('head');
      await scene.repository.rotate();
      await scene.reader.update();
      scene.repository.files.set('head', old);
    }),
    expected: 'root',
  },
  {
    name: 'the publisher itself may go back, under a new version',
    run: later(async (scene) => {
      const claims = structuredClone(scene.repository.dataset.claims);
      await news(scene);
      await scene.reader.update();
      await scene.repository.publish((dataset) => {
        dataset.claims = claims;
      });
    }),
    expected: 'updated',
  },
];

const times = async (count: number, work: () => Promise<void>) => {
  for (let i = 0; i < count; i++) await work();
};

const rotation: readonly TrustCase[] = [
  { name: 'one new root', run: later(({ repository }) => repository.rotate()), expected: 'unchanged', requests: ['head', 'root/2'] },
  {
    name: 'five new roots',
    run: later(async ({ repository }) => {
      await times(4, () => repository.rotateOnly());
      await repository.rotate();
    }),
    expected: 'unchanged',
    requests: ['head', 'root/2', 'root/3', 'root/4', 'root/5', 'root/6'],
  },
  {
    name: '32 new roots',
    run: later(async ({ repository }) => {
      await times(31, () => repository.rotateOnly());
      await repository.rotate();
    }),
    expected: 'unchanged',
  },
  {
    name: '33 new roots',
    run: later(async ({ repository }) => {
      await times(32, () => repository.rotateOnly());
      await repository.rotate();
    }),
    expected: 'too-many-roots',
    thenGoesOn: true,
  },
  {
    name: 'not signed by the old keys',
    run: later(async ({ repository }) => {
      await repository.rotate({ root: keys(1) });
      await repository.forgeRoot(2, () => {}, keys(1));
    }),
    expected: 'threshold',
  },
  {
    name: 'not signed by the new keys',
    run: later(async ({ repository }) => {
      await repository.rotate({ root: keys(1) });
      await repository.forgeRoot(2, () => {}, keys(0));
    }),
    expected: 'threshold',
  },
  {
    name: 'a root passed over',
    run: later(async ({ repository }) => {
      await repository.rotateOnly();
      await repository.rotate();
      repository.files.set('root/2', repository.file('root/3'));
    }),
    expected: 'root',
  },
  {
    name: 'a root missing on the way',
    run: later(async ({ repository }) => {
      await times(2, () => repository.rotateOnly());
      await repository.rotate();
      repository.files.delete('root/3');
    }),
    expected: 'unavailable',
  },
  { name: 'all root keys replaced', run: later(({ repository }) => repository.rotate({ root: keys(1, 2), rootThreshold: 2 })), expected: 'unchanged' },
  {
    name: 'a key that was taken away signs the next root',
    run: later(async ({ repository }) => {
      await repository.rotateOnly({ root: keys(1) });
      await repository.rotate();
      await repository.forgeRoot(3, () => {}, keys(0));
    }),
    expected: 'threshold',
  },
  { name: 'root threshold raised', run: later(({ repository }) => repository.rotate({ root: keys(0, 1), rootThreshold: 2 })), expected: 'unchanged' },
  {
    name: 'root threshold raised, and met by one of two',
    run: later(async ({ repository }) => {
      await repository.rotate({ root: keys(0, 1), rootThreshold: 2 });
      await repository.forgeRoot(2, () => {}, keys(0));
    }),
    expected: 'threshold',
  },
  {
    name: 'root threshold lowered, signed by the old number',
    roles: { root: keys(0, 1), rootThreshold: 2 },
    run: later(({ repository }) => repository.rotate({ rootThreshold: 1 })),
    expected: 'unchanged',
  },
  {
    name: 'root threshold lowered, signed by the new number only',
    roles: { root: keys(0, 1), rootThreshold: 2 },
    run: later(async ({ repository }) => {
      await repository.rotate({ rootThreshold: 1 });
      await repository.forgeRoot(2, () => {}, keys(0));
    }),
    expected: 'threshold',
  },
  {
    name: 'one old key signs twice for two',
    roles: { root: keys(0, 1), rootThreshold: 2 },
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, () => {}, keys(0, 0));
    }),
    expected: 'threshold',
  },
  {
    name: 'a root of another publisher, by the same keys',
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, (root) => {
        root['publisher_id'] = 'a'.repeat(64);
      });
    }),
    expected: 'publisher',
  },
  {
    name: 'a second root without the publisher’s id',
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, (root) => void delete root['publisher_id']);
    }),
    expected: 'form',
  },
  {
    name: 'a first root with a publisher’s id',
    run: first(
      setRoot1((root) => {
        root['publisher_id'] = 'a'.repeat(64);
      }),
    ),
    expected: 'form',
  },
  {
    name: 'the keys a new root took away stay away though the head is broken',
    run: later(async ({ repository, reader }) => {
      const old = repository.file('head');
      await repository.rotate({ release: keys(4) });
      flip(repository, 'head', 200);
      await reader.update();
      // The thief now hides root 2 and serves a head of the key it took away.
      repository.files.delete('root/2');
      repository.files.set('head', old);
    }),
    expected: 'threshold',
  },
  {
    name: 'a head under an older root than the trusted one',
    run: later(async (scene) => {
      await scene.repository.rotate();
      await scene.reader.update();
      await scene.repository.forgeHead((head) => Object.assign(head, { v: 9, root: 1 }));
    }),
    expected: 'root',
  },
  {
    name: 'a root that is there but not yet named by the head is left alone',
    run: later(({ repository }) => repository.rotateOnly()),
    expected: 'unchanged',
    requests: ['head'],
  },
  {
    name: 'a new root with an unknown algorithm',
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, (root) => {
        root['keys'] = { ['a'.repeat(64)]: { alg: 'none', pub: '' } };
      });
    }),
    expected: 'form',
  },
  {
    name: 'a new root with mirrors',
    run: later(({ repository }) =>
      repository.rotate({}, (root) => {
        root.mirrors = ['https://mirror.example/agency/'];
      }),
    ),
    expected: 'unchanged',
  },
  ...[
    'http://mirror.example/',
    'https://mirror.example',
    'https://u@mirror.example/',
    'https://mirror.example:8443/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://mirror.example/?a/',
    'https://mirror.example/../',
  ].map(
    (mirror): TrustCase => ({
      name: `a mirror at ${mirror}`,
      run: later(async ({ repository }) => {
        await repository.rotate();
        await repository.forgeRoot(2, (root) => {
          root['mirrors'] = [mirror];
        });
      }),
      expected: 'form',
    }),
  ),
  {
    name: 'five mirrors',
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, (root) => {
        root['mirrors'] = Array(5).fill('https://mirror.example/');
      });
    }),
    expected: 'form',
  },
  {
    name: 'a first download under the third root',
    run: first(async ({ repository }) => {
      await repository.rotateOnly();
      await repository.rotate();
    }),
    expected: 'updated',
    requests: ['root/1', 'head', 'root/2', 'root/3', 'f'],
  },
];

const release: readonly TrustCase[] = [
  {
    name: 'the release key replaced',
    run: later(({ repository }) => repository.rotate({ release: keys(4) })),
    expected: 'unchanged',
    requests: ['head', 'root/2'],
  },
  {
    name: 'the release key replaced, the head by the old one',
    run: later(async ({ repository }) => {
      await repository.rotate({ release: keys(4) });
      await repository.forgeHead(() => {}, keys(3));
    }),
    expected: 'threshold',
  },
  {
    name: 'a second release key, head by both',
    run: later(({ repository }) => repository.rotate({ release: keys(3, 4), releaseThreshold: 2 })),
    expected: 'unchanged',
  },
  {
    name: 'a second release key, head by the first alone',
    run: later(async ({ repository }) => {
      await repository.rotate({ release: keys(3, 4), releaseThreshold: 2 });
      await repository.forgeHead(() => {}, keys(3));
    }),
    expected: 'threshold',
  },
  {
    name: 'a lower release threshold',
    roles: twoOfTwo,
    run: later(({ repository }) => repository.rotate({ release: keys(3), releaseThreshold: 1 })),
    expected: 'unchanged',
  },
  {
    name: 'a head by old and new keys together',
    run: later(async ({ repository }) => {
      await repository.rotate({ release: keys(4) });
      await repository.forgeHead(() => {}, keys(3, 4));
    }),
    expected: 'unchanged',
  },
  {
    name: 'the release key is the root key',
    run: later(async (scene) => {
      await scene.repository.rotate({ release: keys(0) });
      await news(scene);
    }),
    expected: 'updated',
  },
  {
    name: 'one of three release keys taken away does not count any more',
    roles: { release: keys(3, 4, 5), releaseThreshold: 2 },
    run: later(async ({ repository }) => {
      await repository.rotate({ release: keys(3, 4) });
      await repository.forgeHead(() => {}, keys(3, 5));
    }),
    expected: 'threshold',
  },
  {
    name: 'records survive a rotation, and the delta is used',
    run: later(async (scene) => {
      await scene.repository.rotateOnly({ release: keys(4) });
      await news(scene);
    }),
    expected: 'updated',
    requests: ['head', 'root/2', 'i', 'd'],
  },
  {
    name: 'with new keys a version may be used again',
    run: later(async (scene) => {
      await scene.repository.rotate({ release: keys(4) });
      await setHead('v', 1)(scene);
    }),
    expected: 'unchanged',
  },
  {
    name: 'a new root cannot allow itself a host the records link to no more',
    run: later(({ repository }) =>
      repository.rotate({}, (root) => {
        root.domains = ['publisher.example'];
      }),
    ),
    expected: 'domain',
  },
  {
    name: 'records that link to hosts the root does not name',
    run: later(({ repository }) => repository.publish((dataset) => void dataset.domains.push('evil.example'))),
    expected: 'domain',
  },
  {
    name: 'records that link below a host the root names',
    run: later(({ repository }) => repository.publish((dataset) => void dataset.domains.push('www.agency.example'))),
    expected: 'updated',
  },
  {
    name: 'records that link to a host whose name only ends alike',
    run: later(({ repository }) => repository.publish((dataset) => void dataset.domains.push('notagency.example'))),
    expected: 'domain',
  },
];

const oddNames: readonly TrustCase[] = ['../head', '/etc/x', '?x', '#x', 'A'.repeat(64), `${'a'.repeat(64)}\n`].flatMap((name): TrustCase[] => [
  { name: `a snapshot called ${JSON.stringify(name)}`, run: later(setHead('full', { sha256: name, gz: 10, raw: 10 })), expected: 'form' },
  { name: `an index called ${JSON.stringify(name)}`, run: later(setHead('index', { sha256: name, gz: 10 })), expected: 'form' },
]);

/** Area → its cases. */
export const TRUST_CASES: Readonly<Record<string, readonly TrustCase[]>> = {
  basics,
  expiry,
  downloads,
  keys: keyCases,
  'roll-back': rollback,
  'rotation of roots': rotation,
  'rotation of release keys': release,
  'odd names': oddNames,
};

/** Cases of tuf-conformance that apply to a protocol without delegations. */
export const APPLICABLE_CASES = 87;
