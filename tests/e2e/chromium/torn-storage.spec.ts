/**
 * What Chromium does to an extension's storage after a write that a crash or a power cut left half done: the log ends in a torn record, the next start appends to it, the one
 * after finds the middle damaged and throws the whole database away. The followed publisher and the reader's settings have to be there all the same, with no host to ask.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { expect, test } from 'playwright/test';
import type { BackgroundRequests, ReplyOf, RequestOf } from '../../../src/messages/protocol.js';
import { extensionRoot, launchBrowser } from '../../support/browser.mjs';
import { FaultServer } from '../../support/fault-server.js';
import { askBackground, openAsker } from '../../support/marks.mjs';
import { SupRepository } from '../../support/sup-repository.js';
import { chromiumPath } from '../support/extension.js';

/** Writes torn within a record, and within one before it. */
const CUTS = [3, 900];

let profile: string;
let context: BrowserContext;
let asker: Page;
let server: FaultServer;

const start = async (): Promise<void> => {
  context = await launchBrowser({ executablePath: chromiumPath(), headless: true, profile });
  asker = await openAsker(context, await extensionRoot(context));
};
const ask = <K extends keyof BackgroundRequests>(type: K, body: RequestOf<BackgroundRequests, K>): Promise<ReplyOf<BackgroundRequests, K>> =>
  askBackground(asker, type, body);

/** Cuts the newest log of every LevelDB in a folder of the profile. @returns how many */
function tear(folder: string, bytes: number): number {
  const logs = readdirSync(join(profile, 'Default', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\d+\.log$/u.test(path))
    .map((path) => join(profile, 'Default', folder, path));
  for (const log of logs) truncateSync(log, Math.max(0, statSync(log).size - bytes));
  return logs.length;
}

test.beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'sunlit-torn-'));
  server = await FaultServer.start(await SupRepository.create());
  await start();
});
test.afterEach(async () => {
  await context.close();
  await server.stop();
  rmSync(profile, { recursive: true, force: true });
});

for (const bytes of CUTS)
  test(`a log that lost its last ${bytes} bytes loses neither publisher nor settings`, async () => {
    const followed = await ask('subscribe', { link: server.link, publisherId: server.link.split('#sunlit=')[1] ?? '' });
    expect(JSON.stringify(followed)).toContain('datasetId');
    await ask('setSiteMode', { host: 'news.example', mode: 'off' });
    const before = await ask('getOverview', null);
    server.misdeed = (_path, response) => Boolean(response.writeHead(503).end());
    await context.close();
    expect(tear('IndexedDB', bytes) + tear('Local Extension Settings', bytes)).toBe(2);
    // The start that appends to the torn log, and the one that finds it damaged.
    for (let i = 0; i < 2; i += 1) {
      await start();
      await ask('updateNow', { datasetId: null });
      await ask('setSiteMode', { host: `other-${i}.example`, mode: 'off' });
      const after = await ask('getOverview', null);
      expect(after.datasets.map(({ id, counts }) => [id, counts.claims])).toEqual(before.datasets.map(({ id, counts }) => [id, counts.claims]));
      expect(after.sites).toContainEqual(before.sites[0]);
      await context.close();
    }
    await start();
  });
