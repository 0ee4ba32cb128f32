/**
 * How long does a page wait for its first matches when the worker was asleep? `npm run bench:cold [-- PUBLISHERS CLAIMS RUNS]`: the built extension in Chromium follows ten publishers
 * of ten thousand claims each; the worker is stopped and woken by an article of sixty sentences, again and again. Needs a build.
 */
import { gzipSync } from 'fflate';
import type { Bytes } from '../../src/dataset/trust/bytes.js';
import { base64 } from '../../src/dataset/trust/bytes.js';
import { publish, signRoot } from '../../src/dataset/trust/publish.js';
import { writeState } from '../../src/dataset/trust/snapshot.js';
import { extensionRoot, launchBrowser } from '../support/browser.mjs';
import { ensureChromium } from '../support/ensure.mjs';
import { openAsker } from '../support/marks.mjs';
import { sampleClaim, sampleDataset } from '../support/sample-dataset.js';
import { signerOfSeed } from '../support/sup-repository.js';

const [publishers = 10, claims = 10_000, runs = 20] = process.argv
  .slice(2)
  .filter((word) => word !== '--')
  .map(Number);
const WORDS =
  'harbour lantern meadow orchard pigeon quarry ribbon saddle thicket umbrella velvet walnut yarn zipper anchor barrel candle dragon ember falcon garden hammer island jacket kettle ladder magnet needle oyster pepper'.split(
    ' ',
  );
/** Target of BAR.md (e) 14, ms. */
const TARGET_MS = 300;

const word = (i: number): string =>
  `${WORDS[i % WORDS.length]}${Math.floor(i / WORDS.length) % 400 === 0 ? '' : (Math.floor(i / WORDS.length) % 400).toString(36)}`;
const sentence = (i: number): string =>
  `The ${word(i * 7)} of ${word(i * 13 + 5)} was sold to the ${word(i * 29 + 11)} for ${(i % 90) + 3} ${word(i * 3 + 1)}s.`;

/** One publisher's files, as `sunlit build` makes them. */
async function filesOf(number: number): Promise<{ readonly publisherId: string; readonly files: ReadonlyMap<string, Bytes> }> {
  const signer = await signerOfSeed(number + 1);
  const role = { ids: [signer.id], threshold: 1 };
  const list = Array.from({ length: claims }, (_, i) => {
    const text = sentence(number * claims + i);
    return sampleClaim({ id: `claim-${i}`, text, variants: [{ lang: 'en', text: `They say that ${text.toLowerCase()}` }], notMatching: [] });
  });
  const dataset = sampleDataset({ claims: list });
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
  const gzip = (bytes: Bytes): Bytes => gzipSync(bytes, { level: 6, mtime: 0 }) as Bytes;
  const { files } = await publish({
    publisherId: root.publisherId,
    root: root.root,
    signers: [signer],
    state: await writeState(dataset),
    past: [],
    previous: null,
    now: Date.now(),
    gzip,
  });
  return { publisherId: root.publisherId, files };
}

const context = await launchBrowser({ executablePath: await ensureChromium(), headless: true });
const hosts = new Map<string, Bytes>();
await context.route(/^https:/, async (route) => {
  const bytes = hosts.get(route.request().url());
  await (bytes === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: Buffer.from(bytes), contentType: 'application/octet-stream' }));
});
const root = await extensionRoot(context);
const asker = await openAsker(context, root);
const ask = (type: string, body: unknown): Promise<unknown> =>
  asker.evaluate((envelope) => chrome.runtime.sendMessage(envelope), { to: 'background', type, body });

for (let number = 0; number < publishers; number += 1) {
  const { publisherId, files } = await filesOf(number);
  const base = `https://publisher-${number}.example/sunlit/`;
  for (const [path, bytes] of files) hosts.set(base + path, bytes);
  const began = Date.now();
  const reply = await ask('subscribe', { link: `${base}#sunlit=${publisherId}`, publisherId });
  console.log(`publisher ${number}: ${JSON.stringify(reply).slice(0, 160)}, ${Date.now() - began} ms`);
}

const article = Array.from({ length: 60 }, (_, i) =>
  i % 6 === 0 ? sentence(i * 997) : `In the ${word(i)} nobody had seen a ${word(i * 31)} near the ${word(i * 17)} since spring.`,
);
const blocks = article.map((text, i) => ({ id: `b${i}`, text, lang: 'en' }));
const session = await context.newCDPSession(asker);
await session.send('ServiceWorker.enable');
const times: number[] = [];
let found = 0;
for (let run = 0; run < runs; run += 1) {
  await session.send('ServiceWorker.stopAllWorkers');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const result = await asker.evaluate(
    async (envelope) => {
      const began = performance.now();
      const reply = await chrome.runtime.sendMessage(envelope);
      return { ms: performance.now() - began, matches: reply?.value?.matches?.length ?? -1 };
    },
    { to: 'background', type: 'matchBlocks', body: { blocks, pageTitle: 'An article' } },
  );
  times.push(result.ms);
  found = result.matches;
}
await context.close();
times.sort((a, b) => a - b);
const at = (share: number): number => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
console.log(
  `${publishers} publishers × ${claims} claims, ${runs} wakes: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms (target ${TARGET_MS}), ${found} matches`,
);
process.exitCode = at(0.95) <= TARGET_MS && found > 0 ? 0 : 1;
