/**
 * How long does a page wait for its first matches when the worker was asleep? `npm run bench:cold [-- PUBLISHERS CLAIMS RUNS]`: the built extension in Chromium follows ten publishers
 * of ten thousand claims each; the worker is stopped and woken by an article of sixty sentences, again and again. Needs a build.
 */
import type { Dataset } from '../../src/model/dataset.js';
import { extensionRoot, launchBrowser } from '../support/browser.mjs';
import { ensureChromium } from '../support/ensure.mjs';
import { openAsker } from '../support/marks.mjs';
import { sampleClaim, sampleDataset } from '../support/sample-dataset.js';
import { publishersIn } from './publishers.js';

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

/** One publisher's claims. */
function datasetOf(number: number): Dataset {
  const list = Array.from({ length: claims }, (_, i) => {
    const text = sentence(number * claims + i);
    return sampleClaim({ id: `claim-${i}`, text, variants: [{ lang: 'en', text: `They say that ${text.toLowerCase()}` }], notMatching: [] });
  });
  return sampleDataset({ claims: list });
}

const context = await launchBrowser({ executablePath: await ensureChromium(), headless: true });
const root = await extensionRoot(context);
const asker = await openAsker(context, root);
const ask = (type: string, body: unknown): Promise<unknown> =>
  asker.evaluate((envelope) => chrome.runtime.sendMessage(envelope), { to: 'background', type, body });

const follow = await publishersIn(context, ask);
for (let number = 0; number < publishers; number += 1) console.log(`publisher ${number}: ${await follow(number, datasetOf(number))} ms`);

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
