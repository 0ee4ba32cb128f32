/** Rule 2: roots that follow from each other, and roots that do not. */
import { keys } from '../../support/sup-repository.js';
import { first, flip, later, setRoot1, type TrustCase } from './scene.js';

const times = async (count: number, work: () => Promise<void>) => {
  for (let i = 0; i < count; i++) await work();
};

export const rotation: readonly TrustCase[] = [
  { id: 'R01', name: 'one new root', run: later(({ repository }) => repository.rotate()), expected: 'unchanged', requests: ['head', 'root/2'] },
  {
    id: 'R02',
    name: 'five new roots',
    run: later(async ({ repository }) => {
      await times(4, () => repository.rotateOnly());
      await repository.rotate();
    }),
    expected: 'unchanged',
    requests: ['head', 'root/2', 'root/3', 'root/4', 'root/5', 'root/6'],
  },
  {
    id: 'R03',
    name: '32 new roots',
    run: later(async ({ repository }) => {
      await times(31, () => repository.rotateOnly());
      await repository.rotate();
    }),
    expected: 'unchanged',
  },
  {
    id: 'R04',
    name: '33 new roots',
    run: later(async ({ repository }) => {
      await times(32, () => repository.rotateOnly());
      await repository.rotate();
    }),
    expected: 'too-many-roots',
    thenGoesOn: true,
  },
  {
    id: 'R05',
    name: 'not signed by the old keys',
    run: later(async ({ repository }) => {
      await repository.rotate({ root: keys(1) });
      await repository.forgeRoot(2, () => {}, keys(1));
    }),
    expected: 'threshold',
  },
  {
    id: 'R06',
    name: 'not signed by the new keys',
    run: later(async ({ repository }) => {
      await repository.rotate({ root: keys(1) });
      await repository.forgeRoot(2, () => {}, keys(0));
    }),
    expected: 'threshold',
  },
  {
    id: 'R07',
    name: 'a root passed over',
    run: later(async ({ repository }) => {
      await repository.rotateOnly();
      await repository.rotate();
      repository.files.set('root/2', repository.file('root/3'));
    }),
    expected: 'root',
  },
  {
    id: 'R08',
    name: 'a root missing on the way',
    run: later(async ({ repository }) => {
      await times(2, () => repository.rotateOnly());
      await repository.rotate();
      repository.files.delete('root/3');
    }),
    expected: 'unavailable',
  },
  {
    id: 'R09',
    name: 'all root keys replaced',
    run: later(({ repository }) => repository.rotate({ root: keys(1, 2), rootThreshold: 2 })),
    expected: 'unchanged',
  },
  {
    id: 'R10',
    name: 'a key that was taken away signs the next root',
    run: later(async ({ repository }) => {
      await repository.rotateOnly({ root: keys(1) });
      await repository.rotate();
      await repository.forgeRoot(3, () => {}, keys(0));
    }),
    expected: 'threshold',
  },
  {
    id: 'R11',
    name: 'root threshold raised',
    run: later(({ repository }) => repository.rotate({ root: keys(0, 1), rootThreshold: 2 })),
    expected: 'unchanged',
  },
  {
    id: 'R12',
    name: 'root threshold raised, and met by one of two',
    run: later(async ({ repository }) => {
      await repository.rotate({ root: keys(0, 1), rootThreshold: 2 });
      await repository.forgeRoot(2, () => {}, keys(0));
    }),
    expected: 'threshold',
  },
  {
    id: 'R13',
    name: 'root threshold lowered, signed by the old number',
    roles: { root: keys(0, 1), rootThreshold: 2 },
    run: later(({ repository }) => repository.rotate({ rootThreshold: 1 })),
    expected: 'unchanged',
  },
  {
    id: 'R14',
    name: 'root threshold lowered, signed by the new number only',
    roles: { root: keys(0, 1), rootThreshold: 2 },
    run: later(async ({ repository }) => {
      await repository.rotate({ rootThreshold: 1 });
      await repository.forgeRoot(2, () => {}, keys(0));
    }),
    expected: 'threshold',
  },
  {
    id: 'R15',
    name: 'one old key signs twice for two',
    roles: { root: keys(0, 1), rootThreshold: 2 },
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, () => {}, keys(0, 0));
    }),
    expected: 'threshold',
  },
  {
    id: 'R16',
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
    id: 'R17',
    name: 'a second root without the publisher’s id',
    run: later(async ({ repository }) => {
      await repository.rotate();
      await repository.forgeRoot(2, (root) => void delete root['publisher_id']);
    }),
    expected: 'form',
  },
  {
    id: 'R18',
    name: 'a first root with a publisher’s id',
    run: first(
      setRoot1((root) => {
        root['publisher_id'] = 'a'.repeat(64);
      }),
    ),
    expected: 'form',
  },
  {
    id: 'R19',
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
    id: 'R20',
    name: 'a head under an older root than the trusted one',
    run: later(async (scene) => {
      await scene.repository.rotate();
      await scene.reader.update();
      await scene.repository.forgeHead((head) => Object.assign(head, { v: 9, root: 1 }));
    }),
    expected: 'root',
  },
  {
    id: 'R21',
    name: 'a root that is there but not yet named by the head is left alone',
    run: later(({ repository }) => repository.rotateOnly()),
    expected: 'unchanged',
    requests: ['head'],
  },
  {
    id: 'R22',
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
    id: 'R23',
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
    (mirror, i): TrustCase => ({
      id: `R${51 + i}`,
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
    id: 'R24',
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
    id: 'R25',
    name: 'a first download under the third root',
    run: first(async ({ repository }) => {
      await repository.rotateOnly();
      await repository.rotate();
    }),
    expected: 'updated',
    requests: ['root/1', 'head', 'root/2', 'root/3', 'f'],
  },
];
