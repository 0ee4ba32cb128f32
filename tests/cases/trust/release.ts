/** Rule 2 for release keys, and the hosts that a root allows. */
import { keys } from '../../support/sup-repository.js';
import { later, news, setHead, type TrustCase, twoOfTwo } from './scene.js';

export const release: readonly TrustCase[] = [
  {
    id: 'L01',
    name: 'the release key replaced',
    run: later(({ repository }) => repository.rotate({ release: keys(4) })),
    expected: 'unchanged',
    requests: ['head', 'root/2'],
  },
  {
    id: 'L02',
    name: 'the release key replaced, the head by the old one',
    run: later(async ({ repository }) => {
      await repository.rotate({ release: keys(4) });
      await repository.forgeHead(() => {}, keys(3));
    }),
    expected: 'threshold',
  },
  {
    id: 'L03',
    name: 'a second release key, head by both',
    run: later(({ repository }) => repository.rotate({ release: keys(3, 4), releaseThreshold: 2 })),
    expected: 'unchanged',
  },
  {
    id: 'L04',
    name: 'a second release key, head by the first alone',
    run: later(async ({ repository }) => {
      await repository.rotate({ release: keys(3, 4), releaseThreshold: 2 });
      await repository.forgeHead(() => {}, keys(3));
    }),
    expected: 'threshold',
  },
  {
    id: 'L05',
    name: 'a lower release threshold',
    roles: twoOfTwo,
    run: later(({ repository }) => repository.rotate({ release: keys(3), releaseThreshold: 1 })),
    expected: 'unchanged',
  },
  {
    id: 'L06',
    name: 'a head by old and new keys together',
    run: later(async ({ repository }) => {
      await repository.rotate({ release: keys(4) });
      await repository.forgeHead(() => {}, keys(3, 4));
    }),
    expected: 'unchanged',
  },
  {
    id: 'L07',
    name: 'the release key is the root key',
    run: later(async (scene) => {
      await scene.repository.rotate({ release: keys(0) });
      await news(scene);
    }),
    expected: 'updated',
  },
  {
    id: 'L08',
    name: 'one of three release keys taken away does not count any more',
    roles: { release: keys(3, 4, 5), releaseThreshold: 2 },
    run: later(async ({ repository }) => {
      await repository.rotate({ release: keys(3, 4) });
      await repository.forgeHead(() => {}, keys(3, 5));
    }),
    expected: 'threshold',
  },
  {
    id: 'L09',
    name: 'records survive a rotation, and the delta is used',
    run: later(async (scene) => {
      await scene.repository.rotateOnly({ release: keys(4) });
      await news(scene);
    }),
    expected: 'updated',
    requests: ['head', 'root/2', 'i', 'd'],
  },
  {
    id: 'L10',
    name: 'with new keys a version may be used again',
    run: later(async (scene) => {
      await scene.repository.rotate({ release: keys(4) });
      await setHead('v', 1)(scene);
    }),
    expected: 'unchanged',
  },
  {
    id: 'L11',
    name: 'a new root cannot allow itself a host the records link to no more',
    run: later(({ repository }) =>
      repository.rotate({}, (root) => {
        root.domains = ['publisher.example'];
      }),
    ),
    expected: 'domain',
  },
  {
    id: 'L12',
    name: 'records that link to hosts the root does not name',
    run: later(({ repository }) => repository.publish((dataset) => void dataset.domains.push('evil.example'))),
    expected: 'domain',
  },
  {
    id: 'L13',
    name: 'records that link below a host the root names',
    run: later(({ repository }) => repository.publish((dataset) => void dataset.domains.push('www.agency.example'))),
    expected: 'updated',
  },
  {
    id: 'L14',
    name: 'records that link to a host whose name only ends alike',
    run: later(({ repository }) => repository.publish((dataset) => void dataset.domains.push('notagency.example'))),
    expected: 'domain',
  },
];
