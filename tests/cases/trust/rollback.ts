/** Rule 4: versions never go back, never have two faces, and can start afresh after a theft. */
import { keys } from '../../support/sup-repository.js';
import { HUGE, later, news, setHead, type TrustCase } from './scene.js';

export const rollback: readonly TrustCase[] = [
  {
    id: 'V01',
    name: 'a lower version',
    run: later(async (scene) => {
      await news(scene);
      await scene.reader.update();
      await setHead('v', 1)(scene);
    }),
    expected: 'rollback',
  },
  {
    id: 'V02',
    name: 'an old head, once good, served again',
    run: later(async (scene) => {
      const old = scene.repository.file('head');
      await news(scene);
      await scene.reader.update();
      scene.repository.files.set('head', old);
    }),
    expected: 'rollback',
  },
  { id: 'V03', name: 'one version with two states', run: later(setHead('state_sha256', 'a'.repeat(64))), expected: 'equivocation' },
  { id: 'V04', name: 'the furthest step ahead', run: later(setHead('v', 100_001)), expected: 'unchanged' },
  { id: 'V05', name: 'one step too far ahead', run: later(setHead('v', 100_002)), expected: 'fast-forward' },
  { id: 'V06', name: 'the highest number of all', run: later(setHead('v', HUGE)), expected: 'fast-forward' },
  { id: 'V07', name: 'a number beyond the exact ones', run: later(setHead('v', HUGE + 1)), expected: 'form' },
  { id: 'V08', name: 'version none', run: later(setHead('v', 0)), expected: 'form' },
  {
    id: 'V09',
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
    id: 'V10',
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
    id: 'V11',
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
    id: 'V12',
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
    id: 'V13',
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
    id: 'V14',
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
    id: 'V15',
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
    id: 'V16',
    name: 'a record the publisher took away is gone',
    run: later(({ repository }) => repository.publish((dataset) => void dataset.claims.pop())),
    expected: 'updated',
  },
  {
    id: 'V17',
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
    id: 'V18',
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
    id: 'V19',
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
