/** Rule 7: hash and exact size, caps, the way by delta and the longer way. */
import { concat, sha256, utf8 } from '../../../src/dataset/trust/bytes.js';
import { gzip, keys } from '../../support/sup-repository.js';
import { first, forgeFull, later, news, setHead, type TrustCase } from './scene.js';

export const downloads: readonly TrustCase[] = [
  {
    id: 'D01',
    name: 'another publisher’s sound snapshot in place of ours',
    run: first(({ repository }) => void repository.files.set(repository.names.full, gzip(utf8('x')))),
    expected: 'wrong-size',
  },
  {
    id: 'D02',
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
    id: 'D03',
    name: 'one byte more than signed',
    run: first(({ repository }) => void repository.files.set(repository.names.full, concat([repository.file(repository.names.full), utf8('x')]))),
    expected: 'too-large',
  },
  {
    id: 'D04',
    name: 'one byte less than signed',
    run: first(({ repository }) => void repository.files.set(repository.names.full, repository.file(repository.names.full).slice(0, -1))),
    expected: 'wrong-size',
  },
  {
    id: 'D05',
    name: 'decodes to more than signed',
    run: first(({ repository }) =>
      repository.forgeHead((head) => {
        head['full'] = { ...(head['full'] as object), raw: 100 };
      }),
    ),
    expected: 'too-large',
  },
  {
    id: 'D06',
    name: 'decodes to less than signed',
    run: first(({ repository }) =>
      repository.forgeHead((head) => {
        head['full'] = { ...(head['full'] as object), raw: 1_000_000 };
      }),
    ),
    expected: 'wrong-size',
  },
  {
    id: 'D07',
    name: 'a bomb under a stolen key',
    run: first(({ repository }) => forgeFull(repository, gzip(new Uint8Array(10_000_000)), { raw: 20_000 })),
    expected: 'too-large',
  },
  { id: 'D08', name: 'signed, but no gzip', run: first(({ repository }) => forgeFull(repository, utf8('{"kind":"dataset"}'))), expected: 'gzip' },
  {
    id: 'D09',
    name: 'signed, but cut gzip',
    run: first(({ repository }) => forgeFull(repository, repository.file(repository.names.full).slice(0, 300))),
    expected: 'gzip',
  },
  {
    id: 'D10',
    name: 'a head of nine KiB',
    run: later(({ repository }) => void repository.files.set('head', new Uint8Array(9 * 1024).fill(0x20))),
    expected: 'too-large',
  },
  {
    id: 'D11',
    name: 'a root of 33 KiB',
    run: later(async ({ repository }) => {
      await repository.rotate();
      repository.files.set('root/2', new Uint8Array(33 * 1024).fill(0x20));
    }),
    expected: 'too-large',
  },
  {
    id: 'D12',
    name: 'a head that claims a snapshot of 17 MiB',
    run: later(setHead('full', { sha256: 'a'.repeat(64), gz: 17 * 2 ** 20, raw: 18 * 2 ** 20 })),
    expected: 'form',
  },
  {
    id: 'D13',
    name: 'a head that claims a snapshot of 65 MiB decoded',
    run: later(setHead('full', { sha256: 'a'.repeat(64), gz: 2 ** 20, raw: 65 * 2 ** 20 })),
    expected: 'form',
  },
  {
    id: 'D14',
    name: 'signed again without news: no download',
    run: later(({ repository }) => repository.publish()),
    expected: 'unchanged',
    requests: ['head'],
  },
  {
    id: 'D15',
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
    id: 'D16',
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
    id: 'D17',
    name: 'a host that cannot be reached',
    run: async ({ reader }) => {
      await reader.subscribe();
      return reader.update({ get: () => Promise.reject(new TypeError('Failed to fetch')) });
    },
    expected: 'unavailable',
  },
  { id: 'D50', name: 'a snapshot of no bytes', run: later(setHead('full', { sha256: 'a'.repeat(64), gz: 0, raw: 9 })), expected: 'form' },
  { id: 'D51', name: 'a snapshot that decodes to no bytes', run: later(setHead('full', { sha256: 'a'.repeat(64), gz: 9, raw: 0 })), expected: 'form' },
  { id: 'D52', name: 'an index of no bytes', run: later(setHead('index', { sha256: 'a'.repeat(64), gz: 0 })), expected: 'form' },
  { id: 'D53', name: 'an index of more than 64 KiB', run: later(setHead('index', { sha256: 'a'.repeat(64), gz: 65_537 })), expected: 'form' },
  { id: 'D54', name: 'more records than there may be', run: later(setHead('count', 100_001)), expected: 'form' },
];
