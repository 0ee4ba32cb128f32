/** Publishers for benches in a browser: invented datasets of any size, signed as `sunlit build` signs them, on hosts that the test browser answers for. */
import { gzipSync } from 'fflate';
import type { BrowserContext } from 'playwright';
import { type Bytes, base64 } from '../../src/dataset/trust/bytes.js';
import { publish, signRoot } from '../../src/dataset/trust/publish.js';
import { writeState } from '../../src/dataset/trust/snapshot.js';
import type { Dataset } from '../../src/model/dataset.js';
import { signerOfSeed } from '../support/sup-repository.js';

/** Lets the browser's publishers be followed: `follow(number, dataset)` gives the milliseconds it took. @param ask asks the background */
export async function publishersIn(
  context: BrowserContext,
  ask: (type: string, body: unknown) => Promise<unknown>,
): Promise<(number: number, dataset: Dataset) => Promise<number>> {
  const hosts = new Map<string, Bytes>();
  await context.route(/^https:/, async (route) => {
    const bytes = hosts.get(route.request().url());
    await (bytes === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: Buffer.from(bytes), contentType: 'application/octet-stream' }));
  });
  return async (number, dataset) => {
    const { publisherId, files } = await filesOf(number, dataset);
    const base = `https://publisher-${number}.example/sunlit/`;
    for (const [path, bytes] of files) hosts.set(base + path, bytes);
    const began = Date.now();
    const reply = JSON.stringify(await ask('subscribe', { link: `${base}#sunlit=${publisherId}`, publisherId }));
    if (!reply.includes('"datasetId"')) throw new Error(`publisher ${number} could not be followed: ${reply.slice(0, 300)}`);
    return Date.now() - began;
  };
}

async function filesOf(number: number, dataset: Dataset): Promise<{ readonly publisherId: string; readonly files: ReadonlyMap<string, Bytes> }> {
  const signer = await signerOfSeed(number + 1);
  const role = { ids: [signer.id], threshold: 1 };
  const root = await signRoot(
    {
      name: `Publisher ${number}`,
      domains: [...dataset.domains],
      keys: { [signer.id]: { alg: 'ed25519', pub: base64(signer.pub) } },
      root: role,
      release: role,
      mirrors: [],
      expires: '2099-01-01T00:00:00Z',
    },
    null,
    [signer],
  );
  const { files } = await publish({
    publisherId: root.publisherId,
    root: root.root,
    signers: [signer],
    state: await writeState(dataset),
    past: [],
    previous: null,
    now: Date.now(),
    gzip: (bytes) => gzipSync(bytes, { level: 6, mtime: 0 }) as Bytes,
  });
  return { publisherId: root.publisherId, files };
}
