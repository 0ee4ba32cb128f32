/**
 * Writes the signed hosts of tests/fixtures/sup anew: `node tests/support/run-ts.mjs tests/support/write-vectors.ts`. Needed only when the protocol changes, and then its
 * number should.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { instant } from '../../src/dataset/trust/shape.js';
import { DAY_MS, keys, SupRepository } from './sup-repository.js';

const FOLDER = 'tests/fixtures/sup';

async function write(name: string, about: string, repository: SupRepository): Promise<void> {
  const vector = {
    about,
    publisher_id: repository.publisherId,
    now: instant(repository.now + DAY_MS),
    expected: { root: repository.root.value.v, v: repository.head?.value.v, state_sha256: repository.state.sha256, claims: repository.dataset.claims.length },
    files: Object.fromEntries([...repository.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')])),
  };
  await writeFile(`${FOLDER}/${name}.json`, `${JSON.stringify(vector, null, 2)}\n`);
}

await mkdir(FOLDER, { recursive: true });
await write('one-root', 'One root, one release key, first publication.', await SupRepository.create());

const rotated = await SupRepository.create({ root: keys(0, 1, 2), rootThreshold: 2, release: keys(3, 4), releaseThreshold: 2 });
await rotated.publish((dataset) => void dataset.claims.pop());
await rotated.rotate({ root: keys(1, 2, 6), release: keys(4, 5) });
await rotated.rotateOnly({ releaseThreshold: 1, release: keys(5) });
await rotated.publish((dataset) => {
  for (const claim of dataset.claims.slice(0, 1)) claim.text = 'Masts of any kind spread the virus.';
});
await write('rotated', 'Thresholds of two, two new roots with other keys, four publications with deltas.', rotated);
